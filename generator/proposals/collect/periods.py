"""When a sheet was gathered and when one meets: months as schools write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from generator.language.russian import month
from generator.proposals.intake.meaning import periods
from generator.proposals.intake.meaning.period_days import MONTH
from generator.proposals.intake.meaning.periods import Years
from generator.records.dates import Date, read_date
from generator.records.models.survey import APART

_SEASON = re.compile(r"(осен|зим|весн|лет[оа])[а-я]*[^0-9]{0,6}(20[0-9][0-9])")
_OF_SEASON = {"осен": 10, "зим": 12, "весн": 3, "лет": 6}
_YEARS = re.compile(
    r"20[0-9][0-9]\s*[-/]\s*(?:20[0-9][0-9]|[0-9][0-9])(?![0-9])(?:\s*уч[а-я]*\.?\s*г[а-я.]*)?"
)
_NUMBERS = re.compile(r"(?<![0-9])(0?[1-9]|1[0-2])[./-](20[0-9][0-9])(?![0-9])")

NAMED = re.compile(rf"(?<![а-я]){MONTH}[^0-9]{{0,20}}(20[0-9][0-9])(?![0-9])", re.I)
"""A month before a year: «октябрь, 2026», «за октябрь месяц 2026 года»; «Октябрьская СОШ» is none."""


def month_of(text: str) -> Date | None:
    """Read the month of a gathering: «октябрь 2026», «10.2026», «2026-10», «осень 2026»."""
    plain = periods.plain(text)
    if found := read_date(plain):
        return Date(found.year, found.month)
    if season := _SEASON.search(plain):
        return Date(
            int(season[2]), _OF_SEASON[season[1][:3] if season[1][:3] == "лет" else season[1]]
        )
    if numbers := _NUMBERS.search(plain):
        return Date(int(numbers[2]), int(numbers[1]))
    years = periods.years(plain)  # a school year alone names no month
    read = periods.read(_YEARS.sub(" ", plain) if years else plain, years)
    if read is None and (named := NAMED.search(plain)):
        return Date(int(named[2]), periods.month(named[1]))
    return Date(read.start.year, read.start.month) if read else None


def meeting(text: str, gathered: Date | None, month_first: bool = False) -> Date | None:
    """Read the day or the month of a meeting; without a year it is the next one after the gathering.

    ``month_first``: whether «10/1/2026» is the first of October, as a table with American settings writes it.
    """
    plain = periods.plain(text)
    if found := read_date(plain) or _of_serial(plain):
        return found
    if found := _day(plain, month_first):
        return found
    years = None
    if gathered:
        first = gathered.year if gathered.month >= 8 else gathered.year - 1
        years = Years(first, first + 1)
    if years and (found := _day_of(plain, years)):
        return found
    read = periods.read(plain, years)
    return read.start if read else None


_DAY = re.compile(r"(?<![0-9])([0-9]{1,2})[./-]([0-9]{1,2})[./-](20[0-9][0-9]|[0-9][0-9])(?![0-9])")


def _day(text: str, month_first: bool) -> Date | None:
    found = _DAY.search(text)
    if not found:
        return None
    day, month = int(found[1]), int(found[2])
    if month_first and "/" in found[0]:
        day, month = month, day
    year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
    return read_date(f"{year}-{month:02}-{day:02}")


_SLASHED = re.compile(r"(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})/(?:20)?[0-9][0-9](?![0-9/])")


def month_first(texts: Iterable[str]) -> str:
    """The date by which a column is seen to write the month before the day, «09/25/2026»; empty where none does.

    One that can only have its day first says that the column is no such one.
    """
    found = [m for text in texts for m in _SLASHED.finditer(text)]
    turned = [m[0] for m in found if int(m[1]) <= 12 < int(m[2]) <= 31]
    return turned[0] if turned and all(int(m[1]) <= 12 for m in found) else ""


_SERIAL = re.compile(r"4[0-9]{4}|5[0-4][0-9]{3}")
"""A day as a workbook counts it where the cell has no format of dates: 46331 is 5 November 2026."""
_FIRST = date(1899, 12, 30)


def _of_serial(text: str) -> Date | None:
    if not _SERIAL.fullmatch(text.strip()):
        return None
    found = _FIRST + timedelta(int(text))
    return Date(found.year, found.month, found.day)


_DAY_OF = re.compile(r"(?<![0-9.])([0-9]{1,2})\.(0[1-9]|1[0-2])(?!\.?[0-9])")
"""A day without its year; «12.1» may be a number that lost its nought, and is none."""


def _day_of(text: str, years: Years) -> Date | None:
    found = _DAY_OF.search(text)
    if not found:
        return None
    return read_date(f"{years.of(int(found[2]))}-{found[2]}-{int(found[1]):02}")


def same(one: Date | None, other: Date) -> bool:
    """Whether a month belongs to a gathering; a sheet that names none belongs to it."""
    return one is None or abs(one.months - other.months) <= APART


def said(value: Date) -> str:
    """Say a month: «октябрь 2026»."""
    return f"{month(value.month)} {value.year}"
