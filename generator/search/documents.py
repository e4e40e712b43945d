"""What of the portal can be found: each record as a document with its words and facets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import diagnostics, formatting
from generator.pages.registry import PAGES
from generator.records.fields import Record, is_model, specs
from generator.records.models.act import Act
from generator.records.models.audience import Audience
from generator.records.models.deficit import Deficit
from generator.records.models.enums import Reader
from generator.records.models.form import Form
from generator.records.models.kinds import KINDS, MENU
from generator.records.models.method import Method
from generator.records.models.route import Route, named_on
from generator.records.models.term import GlossaryTerm
from generator.records.summary import Name
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build

FACETS = {
    "kind": "Что искать",
    "subject": "Предмет",
    "level": "Уровень",
    "role": "Роль",
    "group": "Компетенции",
    "method": "Чем подтвердить",
    "length": "Срок",
    "year": "Год",
}
"""The facets of a result, in the order of the page."""

DISTRICT = "district"
"""One more where the site is that of a region: which districts have the record."""

UNREAD = frozenset({"title", "former", "files", "may_name", "sayings", "questions"})
"""Fields of a record that are no text of the page, or stand in the index already."""

UNSOUGHT = frozenset({"collect-columns", "cnppm-blocks", "conditions", "document-words"})
"""Lists by which texts are read: «педагог» as the head of a column is no word for «личное»."""

_HEADING = re.compile(r"^#{2,4} +(.+)$", re.M)
_MARKS = re.compile(r"^[#>|\-*+\d.\s:!]+(?=\S)|[*_`|]+|\[|\]\([^)]*\)|^:?-{3,}.*$", re.M)
_MARKED = re.compile(r"[*_`|\[\]\n]")
_BEGINNING = re.compile(r"\A(?:[#>|\-*+\d.\s:!]+(?=\S)|:?-{3,}.*$)")
"""What of the marks there may be in a text of one line that has none of the others."""


_SERVICE = {
    "checks": ("Проверки", "Ошибки в записях и как их исправить."),
    "god": (
        "Год на одном листе",
        "План года: календарь семинаров, заседания ММС, РМО и ШМО, сроки по месяцам; план работы на год.",
    ),
    "cnppm": (
        "От диагностики ЦНППМ к маршруту",
        "Как перевести результат диагностики ЦНППМ в дефицит банка и найти маршрут.",
    ),
    "guide": ("Руководство", "Как устроен маршрут, кто и чем помогает, ответы на вопросы."),
    "matrix": ("Покрытие", "Какие дефициты закрыты методами и маршрутами, а какие нет."),
}
_OF_TODAY = {
    "collect": (
        "Лист школы",
        "Заполнить лист школы на экране: дефициты и задачи педагогов, вставить из Excel или Word, сдать сводную в район.",
    ),
    "submit": (
        "Конструктор ИОМ",
        "Конструктор: составить и предложить маршрут, открыть документ, черновики.",
    ),
    "offline": (
        "Портал без сети",
        "Скачать портал одним файлом на флешку, открыть офлайн, без сети и интернета.",
    ),
    "history": ("Что нового", "Новое на портале по месяцам: что добавлено и что изменилось."),
}
"""Pages that are no records, as people look for them; the second have no place in an old edition."""


def make(catalogue: Catalogue) -> Index:
    """Index a portal."""
    return build(documents(catalogue), *words(catalogue))


def words(catalogue: Catalogue) -> tuple[list[str], list[tuple[str, ...]]]:
    """The abbreviations of the glossary, and the groups of texts that mean the same."""
    return abbreviations(catalogue), synonyms(catalogue)


def abbreviations(catalogue: Catalogue) -> list[str]:
    """The abbreviations of the glossary."""
    return [a for term in catalogue.terms.values() for a in term.abbreviations]


def synonyms(catalogue: Catalogue) -> list[tuple[str, ...]]:
    """The groups of texts that mean the same."""
    groups = [
        (t.title, *t.abbreviations, *t.synonyms)
        for t in catalogue.terms.values()
        if t.synonyms or t.abbreviations
    ]
    for name, registry in catalogue.registries.items():
        if name not in UNSOUGHT:
            groups += [(e.value, *e.synonyms) for e in registry.entries if e.synonyms]
    return groups


def documents(catalogue: Catalogue) -> Iterator[IndexedDocument]:
    """Yield the documents in the order of the kinds: a method before a route that mentions it."""
    yield from (document(catalogue, name) for name in catalogue.records)
    yield from listings(catalogue)


def listings(catalogue: Catalogue) -> Iterator[IndexedDocument]:
    """Yield the sections of the portal; that of the methods tells of other means, too."""
    sought = {kind.section: PAGES[kind.name].sought for kind in MENU}
    brief = {section: said for section, (_, said) in sought.items()}
    title, said = sought["methods"]
    means = (f"{row.name}: {row.meaning}" for row in diagnostics.rows(catalogue))
    sought["methods"] = title, _line(catalogue, " ".join((said, *means)))
    for section, (title, said) in {**sought, **_service(catalogue)}.items():
        address = urls.listing(section)
        yield IndexedDocument(
            "page",
            section,
            f"/{address}",
            title,
            "",
            said,
            {"kind": ("page",)},
            brief.get(section, said),
        )


def count(catalogue: Catalogue, records: int) -> int:
    """How many documents a portal of so many records has."""
    return records + len({*(kind.section for kind in MENU), *_service(catalogue)})


def _service(catalogue: Catalogue) -> dict[str, tuple[str, str]]:
    return _SERVICE if catalogue.frozen else {**_SERVICE, **_OF_TODAY}


def document(catalogue: Catalogue, name: Name) -> IndexedDocument:
    """Make the document of one record."""
    (kind, id), record = name, catalogue.records[name]
    if isinstance(record, Route):
        record = named_on(record, catalogue.today)
    body = record.body
    return IndexedDocument(
        kind,
        id,
        f"/{urls.of(kind, id)}",
        _title(record),
        _line(catalogue, " · ".join(_headings(catalogue, kind, record))),
        _body(catalogue, record, _HEADING.sub("", body)),
        _facets(catalogue, kind, record),
        _summary(catalogue, record),
        tuple(_links(catalogue, name)),
    )


def _links(catalogue: Catalogue, name: Name) -> Iterator[str]:
    """What a record points at, and itself.

    Of a route its deficits alone: ten thousand routes point at the same methods and forms, and nothing
    is found better by that (measured).
    """
    for kind, id in catalogue.links[name] if name in catalogue.summaries else ():
        if kind == "deficit" or "route" not in (kind, name[0]):
            yield f"{kind}/{id}"
    if name[0] != "route":
        yield "/".join(name)


def _headings(catalogue: Catalogue, kind: str, record: Record) -> Iterator[str]:
    """What stands out in a record: its kind, its headings, and the words by which people ask for it.

    A route is asked for by the words of the deficits it works on.
    """
    yield KINDS[kind].one
    yield from _HEADING.findall(record.body)
    if isinstance(record, Deficit):
        yield from record.sayings
    elif isinstance(record, Route):
        for id in dict.fromkeys(stage.deficit for stage in record.map):
            if ("deficit", id) in catalogue.records:
                yield from catalogue.deficits[id].sayings
    else:
        yield from getattr(record, "questions", ())


def _title(record: Record) -> str:
    """A title as people ask for it: a form by its code, an act by its number, a term by its abbreviation."""
    title = str(getattr(record, "title", record.id))
    if isinstance(record, Form):
        return f"{record.code}. {title}"
    if isinstance(record, Act):
        return f"{title} (№ {record.requisites.number})"
    if isinstance(record, GlossaryTerm) and record.abbreviations:
        return f"{title} ({', '.join(record.abbreviations)})"
    return title


_SUMMARIES = ("summary", "deficit", "meaning", "why", "goal")
"""Fields that say in a sentence what a record is about."""

_LONGEST_SUMMARY = 240


def _summary(catalogue: Catalogue, record: Record) -> str:
    """What a record is about, in one sentence; a text that is too long ends at a word."""
    found = (getattr(record, name, "") for name in _SUMMARIES)
    text = _line(catalogue, next((str(one) for one in found if one), ""))
    if len(text) <= _LONGEST_SUMMARY:
        return text
    return text[:_LONGEST_SUMMARY].rsplit(" ", 1)[0].rstrip(",;:—") + "…"


def _body(catalogue: Catalogue, record: Record, body: str) -> str:
    """Every word of a record but its title: sentences first, because excerpts are taken from them."""
    texts = list(_texts(catalogue, record, UNREAD))
    said = [text for text, closed in texts if not closed]
    words = dict.fromkeys(text for text, closed in texts if closed)
    return _line(catalogue, " · ".join(t for t in (*said, body.strip(), *words) if t))


def _texts(
    catalogue: Catalogue, record: Any, skip: frozenset[str] = frozenset()
) -> Iterator[tuple[str, bool]]:
    """Yield the texts of a record, each with whether it is a word of a closed list."""
    model: type = type(record)
    for spec in specs(model):
        if spec.name in skip:
            continue
        value = getattr(record, spec.name)
        for item in value if spec.many and value else (value,):
            if getattr(item, "reader", None) is Reader.FACILITATOR:
                continue  # a key that an excerpt shows is no key
            if is_model(item.__class__):
                yield from _texts(catalogue, item)
            elif isinstance(item, str) and item:
                closed = isinstance(item, StrEnum) or bool(spec.key.registry)
                yield _named(catalogue, spec.key.refers, item), closed


def _named(catalogue: Catalogue, refers: tuple[str, ...], text: str) -> str:
    for kind in refers:
        if (kind, text) in catalogue.records:
            said = catalogue.deficits[text].deficit if kind == "deficit" else ""
            return said or catalogue.title((kind, text))
    return text


def _line(catalogue: Catalogue, text: str) -> str:
    """Text without marks of Markdown, in one line; a link by name becomes its words."""
    text = catalogue.words(text)
    marks = _MARKS if _MARKED.search(text) else _BEGINNING
    return " ".join(marks.sub(" ", text).split())


def _facets(catalogue: Catalogue, kind: str, record: Record) -> Mapping[str, tuple[str, ...]]:
    """The values a record is filtered by; a facet that says nothing of it is left out."""
    found: dict[str, tuple[str, ...]] = {"kind": (kind,)}
    audience = getattr(record, "audience", None)
    if isinstance(audience, Audience):
        found["subject"] = audience.subjects or ("любой предмет",)
        found["level"], found["role"] = audience.levels, (audience.role,)
    if group := getattr(record, "group", ""):
        found["group"] = (str(group),)
    named: tuple[str, ...] = getattr(record, "methods", ())
    means: tuple[str, ...] = getattr(record, "means", ())
    if isinstance(record, Route):
        found["group"] = record.competences
        found["length"] = (formatting.length(record.term.months),)
        found["year"] = (str(record.term.start.year),)
        named = tuple(d.method for d in record.note.diagnosis)
        means = tuple(d.means for d in record.note.diagnosis)
    elif isinstance(record, Method):
        named = (record.id,)
    elif isinstance(record, Act):
        found["year"] = (str(record.requisites.date.year),)
    methods = (
        catalogue.title(("method", m)) for m in dict.fromkeys(named) if m in catalogue.methods
    )
    found["method"] = (*methods, *diagnostics.listed(catalogue, means))
    return {name: values for name, values in found.items() if values}
