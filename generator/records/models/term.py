"""A term of the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.fields import Record, key


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm(Record):
    """A term: its meaning, abbreviations and synonyms; the search reads them too."""

    title: str = key(
        "название",
        "Термин полностью.",
        "индивидуальный образовательный маршрут",
        limit=160,
        line=True,
    )
    meaning: str = key("значение", "Что это значит.", "План, по которому педагог…", limit=2000)
    abbreviations: tuple[str, ...] = key(
        "сокращения", "Как сокращают.", ["ИОМ"], default=(), line=True, limit=40, loose=True
    )
    synonyms: tuple[str, ...] = key(
        "синонимы", "Как ещё говорят.", ["маршрут"], default=(), line=True, limit=120, loose=True
    )
    confused: tuple[str, ...] = key(
        "не путать с",
        "С чем путают: id термина или пояснение.",
        ["ИОМ обучающегося"],
        default=(),
        refers=("term",),
        or_text=True,
        limit=400,
        loose=True,
    )
    origin: str = key("источник", "Откуда определение.", "Р-33", default="", limit=400)
