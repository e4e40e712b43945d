"""Days as schools write them: spans with one month or one year, short years; what beside a date makes it unsure; the
years of a document, by which they are told.
"""

from __future__ import annotations

import re

from msgspec import Struct

MONTH = (
    r"(январ[ьяею]|феврал[ьяею]|март[ае]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ае]?"
    r"|сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею]"
    r"|янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)(?![а-я])\.?"
)
YEAR = r"(?:\s*(20[0-9][0-9])(?![0-9])\s*(?:года|год|г\.?)?(?![а-я]))?"
TO = r"\s*(?:-|по|до)\s*"

DAYS = re.compile(rf"(?:с\s+)?(?<![0-9.])([0-9]{{1,2}}){TO}([0-9]{{1,2}})\s+{MONTH}{YEAR}")
"""Days of one month: «12–16 октября 2026», «с 15 по 20 сентября»."""
SHORT = re.compile(
    rf"(?:с\s+)?(?<![0-9.])([0-9]{{1,2}})(?:\.([0-9]{{1,2}}))?\.?{TO}"
    r"([0-9]{1,2})\.([0-9]{1,2})\.(20[0-9][0-9])(?![0-9])\s*(?:года|г\.?)?"
)
"""Dates whose year, or month too, is said once: «01.09–15.12.2026», «15–20.09.2026»."""

YEARLESS = re.compile(
    rf"^(?:с\s+)?([0-3]?[0-9])(?:\.(0[1-9]|1[0-2]))?\.?{TO}([0-3]?[0-9])\.(0[1-9]|1[0-2])\.?()$"
)
"""Days whose year is that of the document, and nothing else: «1–15.10», «01.10–30.11»."""
DAY = re.compile(r"^(?!00)([0-2][0-9]|3[01]|[1-9](?=\.0))\.(0[1-9]|1[0-2])\.?$")
"""A day whose year is that of the document, and nothing else: «01.12»; «1.10» may be a number."""
CALENDAR = re.compile(
    r"(?:^|(?<![а-я])на\s+)(20[0-9][0-9])\s*(?:календарн[а-я]{2,3}\s+)?(?:год(?![а-я])|г\.)"
)
"""A plan for one year of the calendar: «на 2027 год», «2027 календарный год»."""
SPLIT = re.compile(r"(?<![0-9.])([0-9]{1,2}\.[0-9]{1,2}\.)\s+(20[0-9][0-9])(?![0-9])")
"""A date that a narrow cell has broken: «01.09. 2026»."""

TURNED = re.compile(
    r"(?:^|[^а-я0-9])(?:ко?|со?|по|от|до|после|кроме|раз|раньше|ранее|позднее|позже|начиная\s+с|не\s+в)"
    r"(?:\s+(?:во?|конца|начала|концу|началу|середин[ыеу]))?\s*$"
    r"|(?<![0-9а-яa-z])(?:iv|i{1,3})\s*(?:,|и)\s*$"
    r"|(?<![0-9№])(?<!№ )[0-9]+\s*(?:[,;./-]|и|или|по|до)?\s*$"
)
"""What before a period turns it round or has more dates: «к 1 декабря», «3, 10, 17 ноября»."""
MORE = re.compile(r"^\s*(?:[,;/'’-]|и|или)?\s*[0-9]{1,2}(?![0-9:])\.?\s*(?:$|[,;)]|и\s|или\s)")
"""A number after a period that is none of something: «17 ноября, 24»."""
TIMES = re.compile(r"[0-9]\s*[/xх×*+-]\s*$")
"""What before a number of hours makes it one of two: «36/72 ч», «2х2 часа»."""

WITHIN = re.compile(
    r"(?<![а-я])(?:по|в|до|за|через|кажды[ейх]|первы[ех]|последни[ех])\s+$|(?<![а-я])на\s+[0-9.,]+\s*мин$"
)
"""What before an amount makes it that of something else: «каждые 10 минут», «за 15 минут», «на 5 минут»."""

ISO = re.compile(r"(?<![0-9-])(20[0-9][0-9])-(0[1-9]|1[0-2])-([0-3][0-9])(?![0-9-])")
BRIEF = re.compile(
    r"(?<![0-9.])([0-3]?[0-9])\.(0?[1-9]|1[0-2])\.([2-4][0-9])(?![0-9])(?!\.[0-9])(?:\s*г\.)?"
)


class Years(Struct, frozen=True):
    """The years of a document, from the first September to the last May."""

    first: int
    last: int
    term: tuple[int, int] | None = None
    """The first and the last month of its term, as ``Date.months``, where they are told."""

    def of(self, month: int) -> int:
        """The year of a month, or 0 where there are several, or none."""
        if self.last - self.first == 1:
            return self.first if month >= 8 else self.last
        begun, ended = self.brief or (0, -1)
        year = begun // 12 + (month - 1 < begun % 12)
        return year if year * 12 + month - 1 <= ended else 0

    @property
    def brief(self) -> tuple[int, int] | None:
        """A term of a year at most, in which each month stands once: «октябрь 2026 – сентябрь 2027»."""
        return self.term if self.term and self.term[1] - self.term[0] < 12 else None


def whole(text: str) -> str:
    """Write dates of computers and those with short years as all others: «2026-09-01», «01.09.26»."""
    said = SPLIT.sub(r"\1\2", ISO.sub(r"\3.\2.\1", text))
    return BRIEF.sub(r"\1.\2.20\3", said)
