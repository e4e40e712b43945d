"""The builder «Конструктор ИОМ»: its page, and the model, the words and the choices its scripts work with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.forges import registry as forges
from generator.checks.personal import allowed_names
from generator.checks.rules import (
    address_taken,
    advice,
    blank_untouched,
    letters_mixed,
    links,
    privacy,
)
from generator.checks.rules.reference_missing import SECTIONS
from generator.language.js_regex import javascript
from generator.messages import PHRASES
from generator.pages.files.source_js import KINDS as OFFERED
from generator.pages.files.source_js import call
from generator.pages.page import Head, Link, Page, Plain
from generator.pages.records.route import BLANKS
from generator.records import decode_scalar, fields
from generator.records.form_schema import outline
from generator.records.models import kinds
from generator.records.models.enums import PHASES, ActStatus
from generator.records.models.kinds import KINDS
from generator.records.to_plain import plain
from generator.records.wikilinks import INSERTIONS, LINK
from generator.system.files import LARGEST_RECORD

MODEL = f"{urls.SUBMIT}model.js"

SECTIONS_OF = {
    "route": {
        "О чём маршрут": ("название", "кратко", "вид", "состояние"),
        "Для кого": ("для кого", "условия", "группы компетенций", "трудовые функции"),
        "Пояснительная записка": ("пояснительная записка",),
        "Срок": ("срок",),
        "Дорожная карта": ("дорожная карта",),
        "Итог": ("итог",),
        "Поддержка и риски": ("сопровождение", "риски"),
        "Титульный лист": ("титульный лист", "авторы"),
        "Связи и источники": (
            "связано",
            "источники",
            "проверено",
            "пересмотреть до",
            "прежние адреса",
        ),
    },
    "deficit": {
        "О чём дефицит": ("название", "группа", "дефицит", "подтверждение"),
        "У кого бывает": ("для кого", "трудовые функции"),
        "Цепочка": ("задача", "этапы", "результат"),
        "Методы и источники": ("методы", "источники", "прежние адреса"),
    },
    "term": {
        "Термин": ("название", "значение"),
        "Как ещё говорят": ("сокращения", "синонимы", "не путать с"),
        "Источник": ("источник", "прежние адреса"),
    },
    "form": {
        "О бланке": ("код", "название", "кратко", "кто заполняет", "ориентация", "страниц"),
        "Части листа": ("блоки",),
        "Источники": ("источники", "прежние адреса"),
    },
}
"""The steps of each form: every key of the model stands in exactly one (a test holds it)."""

START: dict[str, dict[str, Any]] = {
    "route": {
        "вид": "типовой",
        "состояние": "на экспертизе",
        "для кого": {"опыт": "любой"},
        "пояснительная записка": {"форма самообразования": "индивидуальная"},
        "срок": {"месяцев": "24"},
    },
    "deficit": {},
    "term": {},
    "form": {"ориентация": "книжная"},
    "case": {
        "код": "К-1.",
        "кто заполняет": "участник читает; ключ — у ведущего",
        "страниц": "2",
        "блоки": [
            {
                "текст": {
                    "содержание": "Впишите под заголовком **Ситуация**, что произошло: без имён и школ."
                }
            },
            {
                "текст": {
                    "содержание": "Впишите под заголовком **Материалы** записи, работы, фразы."
                }
            },
            {"текст": {"содержание": "Впишите под заголовком **Вопросы** вопросы по порядку."}},
            {
                "текст": {
                    "содержание": "Впишите под заголовком **Ключ: только для ведущего**, что должно прозвучать.",
                    "для": "ведущий",
                }
            },
        ],
    },
}
"""What an empty form begins with; «case» is a form of the kind ``form`` with the parts of a case."""

SHOWN = {
    "route": "Маршрут",
    "deficit": "Дефицит",
    "case": "Кейс",
    "term": "Термин",
    "form": "Бланк",
}


@dataclass(frozen=True, slots=True)
class SubmitContext:
    """What ``pages/submit.html`` prints."""

    head: Head
    kinds: tuple[Link, ...]
    blank: str
    letter: Link
    mail: str


def make(catalogue: Catalogue) -> Page:
    """Make the page; all that moves on it is made by its scripts."""
    how = ("page", "kak-predlozhit")
    letter = (
        Link("Как предложить маршрут", catalogue.address(how)) if how in catalogue.records else None
    )
    return Page(
        address=urls.SUBMIT,
        template="pages/submit.html",
        context=SubmitContext(
            head=Head(
                title="Конструктор ИОМ",
                lead="Заполните поля своими словами. Страница и печатный лист складываются сами, "
                "ничего никуда не уходит, пока вы не отправите.",
                printable=False,
                actions=(letter,) if letter else (),
            ),
            kinds=tuple(Link(title, f"{urls.SUBMIT}?kind={k}") for k, title in SHOWN.items()),
            blank=catalogue.sources.get(KINDS["route"].blank, ""),
            letter=letter or Link(""),
            mail=catalogue.portal.mail,
        ),
        title="Конструктор ИОМ",
        description="Составить индивидуальный образовательный маршрут: поля, проверка, просмотр, отправка.",
        section="submit",
        glossary=False,
    )


def model(catalogue: Catalogue) -> Plain:
    """Make the data of the builder."""
    return Plain(MODEL, call("submitModel", _model(catalogue)))


def _model(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "today": catalogue.today,
        "kinds": {name: _kind(name) for name in OFFERED},
        "start": {**START, "route": _route(catalogue)},
        "phrases": PHRASES,
        "patterns": _patterns(),
        "public": allowed_names.listed(
            {id: [v.value for v in r.entries] for id, r in catalogue.registries.items()}
        ),
        "fleeting": allowed_names.FLEETING,
        "bounds": {
            "id": kinds.LONGEST_ID,
            "file": LARGEST_RECORD,
            "months": 12,
        },
        "phases": [{"word": p.value, "mark": p.mark, "shape": p.shape} for p in PHASES],
        "phaseKey": "этап",
        "registries": {
            id: [{"value": v.value, "meaning": v.meaning} for v in registry.entries]
            for id, registry in catalogue.registries.items()
            if id != allowed_names.REGISTRY
        },
        "nouns": {kind.name: kind.one for kind in KINDS.values()},
        "sections": {k.name: k.section for k in KINDS.values() if k.has_pages},
        "files": {k.name: k.file for k in KINDS.values() if k.has_pages},
        "ids": _ids(catalogue),
        "former": {
            kind: [
                old for (k, _), f in catalogue.summaries.items() if k == kind for old in f.former
            ]
            for kind in OFFERED
        },
        "titles": {
            kind: {id: catalogue.title((kind, id)) for k, id in catalogue.records if k == kind}
            for kind in ("method", "seminar", "route", "deficit", "term")
        },
        "chains": {id: plain(d) for id, d in catalogue.deficits.items()},
        "lost": {
            id: act.requisites.number
            for id, act in catalogue.acts.items()
            if act.status is ActStatus.LOST
        },
        "listings": sorted(SECTIONS),
        "insertions": list(INSERTIONS),
        "reserved": sorted(address_taken.RESERVED),
        "asking": blank_untouched.ASKING,
        "alike": {"cyrillic": decode_scalar.CYRILLIC, "latin": decode_scalar.LATIN},
        "lookalike": "".join(sorted(letters_mixed.LOOKALIKE)),
        "forge": forges.page_data(catalogue.portal),
        "blanks": BLANKS,
        "letters": urls.LATIN,
    }


def _route(catalogue: Catalogue) -> dict[str, Any]:
    """What an empty route begins with: the district says who publishes it, and where."""
    portal = catalogue.portal
    said = {"организация": portal.institution, "город": portal.town, "год": catalogue.today[:4]}
    return {**START["route"], "титульный лист": {key: text for key, text in said.items() if text}}


def _kind(name: str) -> dict[str, Any]:
    kind = KINDS[name]
    return {
        "one": kind.one,
        "file": kind.file,
        "section": kind.section,
        "fields": outline(kind.model),
        "steps": [{"title": t, "keys": list(keys)} for t, keys in SECTIONS_OF[name].items()],
    }


def _patterns() -> dict[str, tuple[str, str]]:
    """The expressions of the checks, said for the page."""
    found = {pattern.rule: pattern.pattern for pattern in privacy.PATTERNS}
    found |= {
        "date": fields.DATE,
        "number": decode_scalar.NUMBER,
        "id": kinds.ID,
        "link": LINK,
        "target": links.LINK,
        "paper": advice.PAPER_WORDS,
        "course": advice.COURSE_WORDS,
        "saysLost": advice.SAYS_LOST,
        "nameBefore": allowed_names.BEFORE,
        "nameAfter": allowed_names.AFTER,
        "nameBetween": allowed_names.BETWEEN,
        "nameCited": allowed_names.CITED,
        "nameWords": allowed_names.WORDS,
        "nameToken": allowed_names.TOKEN,
        "nameEnd": allowed_names.END,
        "longWord": advice.LONG_WORD,
        "word": letters_mixed.WORD,
        "notWords": letters_mixed.NOT_WORDS,
    }
    return {name: javascript(pattern) for name, pattern in found.items()}


def _ids(catalogue: Catalogue) -> dict[str, list[str]]:
    """Every record that lies in git by kind, shown or not: what a reference may name."""
    found: dict[str, list[str]] = {k.name: [] for k in KINDS.values() if k.has_pages}
    for path in catalogue.sources:
        placed = kinds.place(path)
        if placed and placed[0].name in found and placed[1] != "_blank":
            found[placed[0].name].append(placed[1])
    for aside in catalogue.aside:
        if not aside.replaced and aside.kind in found:
            found[aside.kind].append(aside.id)
    return found
