"""Columns that are periods: months, quarters, halves of a year or school years, named by their heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from generator.proposals.intake.meaning import periods

MONTHS = re.compile(r"(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)[а-я]{0,6}\.?")
"""The name of a month alone, in full or cut short."""

BRIEF = re.compile(r"([1-4])\s*ч\.?|(iv|i{1,3})\s*ч\.?")
"""A quarter as narrow columns have it: «I ч.»; anywhere else these are hours."""

DAY = "дата"
FEWEST = {"месяц": 3, "год": 2, "четверть": 2, "полугодие": 2, "триместр": 2, DAY: 2}
"""How many columns of one kind a table has to have."""

DONE = ("что", "задача", "дефицит", "направление")
"""Beside one of these a date heads what is done by then; beside others it is the day of a measurement."""

_STEMS = (*periods.MONTH_STEMS[8:], *periods.MONTH_STEMS[:8])
NAMES = (
    *("сентябрь", "октябрь", "ноябрь", "декабрь", "январь", "февраль"),
    *("март", "апрель", "май", "июнь", "июль", "август"),
)
"""The months of a school year, in its order."""


_ROMAN = ("IX", "X", "XI", "XII", "I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_ARABIC = ("9", "10", "11", "12", *(str(number) for number in range(1, 9)))
_LATIN = str.maketrans("ХІ", "XI")
"""Russian letters that look like Roman numbers."""
FALL = 4
"""Months of a school year before January: a row of numbers that are months begins with one of them."""


class Column(Struct, frozen=True):
    """A period of a kind; those whose numbers follow each other are one period. The number of a date is written so."""

    kind: str
    number: int


PARTS = re.compile(r"четверт|полугоди|триместр", re.IGNORECASE)
ENDS = {"четверт": "четверть", "полугоди": "полугодие", "триместр": "триместр"}
"""The parts of a year that a head names once over several columns, and how each is called."""
ORDINAL = re.compile(r"(?:[1-4]|I{1,3}|IV)(?:\s*-?\s*[яйе])?", re.IGNORECASE)


def numbered(over: str, said: str) -> str:
    """The head of a column, with what the head above it counts: «I» below «Четверти» is «I четверть»."""
    part = None if column(over) else PARTS.search(over)  # «II полугодие» stands above months
    number = ORDINAL.fullmatch(said.strip(" ."))
    return f"{said.strip(' .')} {ENDS[part[0].lower()]}" if part and number else said


def column(text: str) -> Column | None:
    """Which period a head names, or ``None``; a year is numbered by its September, a month from September on."""
    said = periods.plain(text)
    if found := MONTHS.fullmatch(said):
        stem = "ма" if found[1] in ("май", "мая") else found[1]
        return Column("месяц", _STEMS.index(stem) + 1)
    if periods.SCHOOL.fullmatch(said) and (years := periods.years(said)):
        return Column("год", years.first) if years.last - years.first == 1 else None
    if found := BRIEF.fullmatch(said):
        return Column("четверть", int(found[1] or 0) or periods.ROMAN[found[2]])
    found = periods.PART.fullmatch(said)
    if found is None:
        return _dated(said)
    if found[3] or found[4]:
        return None
    kind = next(name for name in FEWEST if name.startswith(found[5]))
    return Column(kind, int(found[1] or 0) or periods.ROMAN[found[2]])


def _dated(said: str) -> Column | None:
    """A date, or a month with its year: 20260915, 20260900."""
    day = periods.read(said, None)
    if day is None or day.rest or day.end:
        return None
    return Column(DAY, (day.start.year * 100 + day.start.month) * 100 + day.start.day)


def read(labels: Sequence[str], keys: Sequence[str] = ()) -> dict[int, Column]:
    """The columns of the kind that most heads name, by their places; empty where they are too few.

    ``keys`` are the meanings of all columns.
    """
    found = {at: one for at, label in enumerate(labels) if (one := column(label))}
    if numbered := _numbered(labels):
        return numbered
    kinds = [one.kind for one in found.values()]
    kind = max(FEWEST, key=kinds.count)
    if kinds.count(kind) < FEWEST[kind] or (kind == DAY and not any(key in keys for key in DONE)):
        return {}
    return {at: one for at, one in found.items() if one.kind == kind}


def _numbered(labels: Sequence[str]) -> dict[int, Column]:
    """Months that are told by their numbers: «IX | X | XI», «9 | 10 | 11 | 12»; fewer may be grades or quarters."""
    said = [label.strip(" .").lstrip("0").translate(_LATIN) for label in labels]
    for names, fewest in ((_ROMAN, 3), (_ARABIC, 4)):
        found = {at: names.index(one) for at, one in enumerate(said) if one in names}
        places, months = list(found), list(found.values())
        follow = months == list(range(months[0], months[0] + len(months))) if months else False
        whole = len(months) >= fewest and places[-1] - places[0] + 1 == len(places)
        if follow and whole and months[0] < FALL:
            return {at: Column("месяц", number + 1) for at, number in found.items()}
    return {}


def said(columns: Sequence[Column]) -> str:
    """Name periods that follow each other as one; others one by one."""
    columns = list(dict.fromkeys(columns))  # a merged cell covers several places
    first, last = columns[0], columns[-1]
    if first.kind == DAY and first == last:
        date = str(first.number)
        return ".".join(part for part in (date[6:], date[4:6], date[:4]) if part != "00")
    if first.kind == DAY or not _follow(columns):
        return ", ".join(said([one]) for one in columns)
    if first.kind == "месяц":
        names = NAMES[first.number - 1], NAMES[last.number - 1]
        return names[0] if first == last else f"{names[0]}–{names[1]}"
    if first.kind == "год":
        return f"сентябрь {first.number} – май {last.number + 1}"
    return f"{first.number if first == last else f'{first.number}–{last.number}'} {first.kind}"


def _follow(columns: Sequence[Column]) -> bool:
    first, last = columns[0].number, columns[-1].number
    return [one.number for one in columns] == list(range(first, last + 1))
