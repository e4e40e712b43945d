"""A term of the glossary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.records.fields import Record, key, same_key
from generator.records.models.page import ProsePage


class TermSection(StrEnum):
    """The steps of the builder, in their order; a key that names none stands in the last."""

    TERM = "Термин"
    SAID = "Как ещё говорят"
    SOURCE = "Источник"


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm(Record):
    """A term: its meaning, abbreviations and synonyms; the search reads them too."""

    SECTIONS = TermSection

    title: str = key(
        "название",
        "Термин полностью.",
        "индивидуальный образовательный маршрут",
        limit=160,
        line=True,
        section=TermSection.TERM,
    )
    meaning: str = key(
        "значение",
        "Что это значит.",
        "План, по которому педагог…",
        limit=2000,
        section=TermSection.TERM,
    )
    abbreviations: tuple[str, ...] = key(
        "сокращения",
        "Как сокращают.",
        ["ИОМ"],
        default=(),
        line=True,
        limit=40,
        loose=True,
        section=TermSection.SAID,
        noun="сокращение",
    )
    synonyms: tuple[str, ...] = key(
        "синонимы",
        "Как ещё говорят.",
        ["маршрут"],
        default=(),
        line=True,
        limit=120,
        loose=True,
        section=TermSection.SAID,
        noun="синоним",
    )
    questions: tuple[str, ...] = same_key(
        ProsePage,
        "questions",
        default=(),
        help="Какими словами спрашивают о термине: по ним находит поиск; на листе и на странице их нет.",
        example=["чем маршрут отличается от плана"],
        edition=False,
        section=TermSection.SAID,
    )
    confused: tuple[str, ...] = key(
        "не путать с",
        "С чем путают: имя термина на портале или пояснение.",
        ["ИОМ обучающегося"],
        default=(),
        refers=("term",),
        or_text=True,
        limit=400,
        loose=True,
        section=TermSection.SAID,
    )
    origin: str = key(
        "источник", "Откуда определение.", "Р-33", default="", limit=400, section=TermSection.SOURCE
    )
