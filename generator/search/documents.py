"""What of the portal can be found: each record as a document with its words and facets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import diagnostics, formatting
from generator.records.fields import Record
from generator.records.models.act import Act
from generator.records.models.audience import Audience
from generator.records.models.method import Method
from generator.records.models.route import Route, named_on
from generator.records.summary import Name
from generator.search import document_texts, listing_documents
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

UNSOUGHT = frozenset({"collect-columns", "cnppm-blocks", "conditions", "document-words"})
"""Lists by which texts are read: «педагог» as the head of a column is no word for «личное»."""


def make(catalogue: Catalogue) -> Index:
    """Index a portal."""
    return build(documents(catalogue), *words(catalogue))


def words(catalogue: Catalogue) -> tuple[list[str], list[tuple[str, ...]]]:
    """The abbreviations of the portal, and the groups of texts that mean the same."""
    return abbreviations(catalogue), synonyms(catalogue)


def abbreviations(catalogue: Catalogue) -> list[str]:
    """The abbreviations of the glossary, and those among the words of lists: «изо» is a subject, and not «из»."""
    own = [a for term in catalogue.terms.values() for a in term.abbreviations]
    return [*own, *(one for group in _listed(catalogue) for one in group if _CAPITALS.match(one))]


_CAPITALS = re.compile(r"[А-ЯЁ]{3,6}\Z")


def synonyms(catalogue: Catalogue) -> list[tuple[str, ...]]:
    """The groups of texts that mean the same."""
    groups = [
        (t.title, *t.abbreviations, *t.synonyms)
        for t in catalogue.terms.values()
        if t.synonyms or t.abbreviations
    ]
    return groups + list(_listed(catalogue))


def _listed(catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    """The words of closed lists with their synonyms."""
    for name, registry in catalogue.registries.items():
        if name not in UNSOUGHT:
            yield from ((e.value, *e.synonyms) for e in registry.entries if e.synonyms)


def documents(catalogue: Catalogue) -> Iterator[IndexedDocument]:
    """Yield the documents in the order of the kinds: a method before a route that mentions it."""
    yield from (document(catalogue, name) for name in catalogue.records)
    yield from listing_documents.make(catalogue)


def document(catalogue: Catalogue, name: Name) -> IndexedDocument:
    """Make the document of one record."""
    (kind, id), record = name, catalogue.records[name]
    if isinstance(record, Route):
        record = named_on(record, catalogue.today)
    return IndexedDocument(
        kind,
        id,
        f"/{urls.of(kind, id)}",
        document_texts.title(record),
        document_texts.headings(catalogue, kind, record),
        document_texts.body(catalogue, record),
        _facets(catalogue, kind, record),
        document_texts.summary(catalogue, record),
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
