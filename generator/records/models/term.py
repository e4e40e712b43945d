"""A term of the glossary."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.records.fields import Record, key, same_key
from generator.records.models.page import ProsePage


class TermSection(StrEnum):
    """The steps of the builder, in their order; a key that names none stands in the last."""

    TERM = "Термин"
    SAID = "Как ещё говорят"
    SOURCE = "Источник"


class GlossaryTerm(Record, frozen=True, kw_only=True):
    """A term: its meaning, abbreviations and synonyms; the search reads them too."""

    SECTIONS = TermSection

    title: Annotated[
        str,
        key(
            "название",
            "Термин полностью.",
            "индивидуальный образовательный маршрут",
            limit=160,
            line=True,
            section=TermSection.TERM,
        ),
    ]
    meaning: Annotated[
        str,
        key(
            "значение",
            "Что это значит.",
            "План, по которому педагог…",
            limit=2000,
            section=TermSection.TERM,
        ),
    ]
    abbreviations: Annotated[
        tuple[str, ...],
        key(
            "сокращения",
            "Как сокращают.",
            ["ИОМ"],
            line=True,
            limit=40,
            loose=True,
            section=TermSection.SAID,
            noun="сокращение",
        ),
    ] = ()
    synonyms: Annotated[
        tuple[str, ...],
        key(
            "синонимы",
            "Как ещё говорят.",
            ["маршрут"],
            line=True,
            limit=120,
            loose=True,
            section=TermSection.SAID,
            noun="синоним",
        ),
    ] = ()
    questions: Annotated[
        tuple[str, ...],
        same_key(
            ProsePage,
            "questions",
            help="Какими словами спрашивают о термине: по ним находит поиск; на листе и на странице их нет.",
            example=["чем маршрут отличается от плана"],
            edition=False,
            section=TermSection.SAID,
        ),
    ] = ()
    confused: Annotated[
        tuple[str, ...],
        key(
            "не путать с",
            "С чем путают: имя термина на портале или пояснение.",
            ["ИОМ обучающегося"],
            refers=("term",),
            or_text=True,
            limit=400,
            loose=True,
            section=TermSection.SAID,
        ),
    ] = ()
    origin: Annotated[
        str, key("источник", "Откуда определение.", "Р-33", limit=400, section=TermSection.SOURCE)
    ] = ""
