"""Days and months as a record says them."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from generator.language import russian


class Date(Struct, frozen=True, order=True):
    """A day, or a month without a day (``day`` is 0): «2026-10-12», «2026-10»."""

    year: int
    month: int
    day: int = 0

    def __str__(self) -> str:
        text = f"{self.year:04d}-{self.month:02d}"
        return f"{text}-{self.day:02d}" if self.day else text

    @property
    def months(self) -> int:
        """Months since the year 0: for distances."""
        return self.year * 12 + self.month - 1

    def later(self, months: int) -> Date:
        """The month that lies ``months`` further on."""
        total = self.months + months
        return Date(total // 12, total % 12 + 1)


DATE = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")
_MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_RUSSIAN = re.compile(
    r"(?:([0-9]{1,2})[./ -])?([0-9]{1,2}|[а-яё]{3,8})[./ -]([0-9]{4})(?: ?г(?:\.|ода)?)?",
    re.IGNORECASE,
)
"""A date as people write it: «01.11.2026», «11/2026», «5 марта 2024 г.»."""

_TURNED = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?")


def meant_date(text: str) -> str:
    """The date that a text most likely means, as a record says it; nothing where it may mean none."""
    said = " ".join(text.lower().split())
    if turned := _TURNED.fullmatch(said):
        year, month, day = turned.groups()
    elif russian := _RUSSIAN.fullmatch(said):
        day, month, year = russian.groups()
    else:
        return ""
    if not month.isdecimal():
        month = str(next((n for n in range(1, 13) if month[:3] in _shortened(n)), 0))
    date = f"{year}-{month.zfill(2)}" + (f"-{day.zfill(2)}" if day else "")
    return date if read_date(date) else ""


def _shortened(month: int) -> tuple[str, str]:
    """The first letters of a month in both cases: «май» and «мая»."""
    return russian.month(month)[:3], russian.month(month, "genitive")[:3]


@lru_cache(maxsize=4096)
def read_date(text: str) -> Date | None:
    """Read «ГГГГ-ММ-ДД» or «ГГГГ-ММ»; anything else is ``None``."""
    match = DATE.fullmatch(text.strip())
    if not match:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    if not (1900 <= year <= 2200 and 1 <= month <= 12 and day <= _MONTH_DAYS[month - 1]):
        return None
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if month == 2 and day == 29 and not leap:
        return None
    return None if match[3] == "00" else Date(year, month, day)
