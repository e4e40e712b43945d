"""What a cell of a workbook shows of a value: dates as dates, shares as per cent, numbers with their digits.

Formats are those of ECMA-376 part 1, 18.8.30; ``submit/documents/shown-number.js`` shows the same in the page.
"""

from __future__ import annotations

import datetime
import math
import re
from decimal import ROUND_HALF_UP, Decimal

UNSAID = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""What of a format is no digit and no part of a date."""

NUMBER = re.compile(
    r'((?:"[^"]*"|\\.|[ $€₽-])*)[#,? ]*[0#](?:[#0,? ]*[0#])?(?:\.([0#?]+))?(?:_.)*((?:"[^"]*"|\\.|[ %$€₽]|_.|\[\$[^\]]*\])*)'
)
"""A number: words before it, digits behind the point, words or per cent behind it."""

_MINUTES = re.compile(r"h+[^a-z]*m+|m+[^a-z]*s")
_DIGITS = 15
"""Digits that a number of a workbook has; what follows is noise."""


def shown(value: object, code: str) -> str:
    """Say a value as its cell shows it; ``code`` is the format of the cell."""
    if isinstance(value, bool):
        return "ИСТИНА" if value else "ЛОЖЬ"
    if isinstance(value, datetime.datetime):
        return _moment(value, code)
    if isinstance(value, datetime.date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, datetime.time):
        return _clock(value.hour, value.minute, value.second)
    if isinstance(value, datetime.timedelta):
        whole = round(value.total_seconds())
        minutes, seconds = divmod(abs(whole), 60)
        return "-" * (whole < 0) + _clock(*divmod(minutes, 60), seconds)
    if isinstance(value, int | float):
        return _number(value, code)
    return str(value)


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")


def _moment(value: datetime.datetime, code: str) -> str:
    """The parts of a date that its format names; a day that nobody sees is no day."""
    plain = UNSAID.sub("", code.split(";", maxsplit=1)[0]).lower()
    dated = _MINUTES.sub("", plain)
    day = "%d.%m.%Y" if "d" in dated else "%m.%Y" if "m" in dated else "%Y" if "y" in dated else ""
    said = value.strftime(day or "%d.%m.%Y")
    timed = "h" in plain and (value.hour, value.minute, value.second) != (0, 0, 0)
    return f"{said} {_clock(value.hour, value.minute, value.second)}" if timed else said


def _number(value: float, code: str) -> str:
    if not math.isfinite(value):
        return "#NUM!"
    first = code.split(";", maxsplit=1)[0]
    found = NUMBER.fullmatch(first) if value >= 0 or first == code else None
    if not found or abs(value) >= 10**_DIGITS:
        return _plain(value)
    share = "%" in UNSAID.sub("", found[3])
    least = Decimal(1).scaleb(-len(found[2] or ""))
    number = Decimal(_plain(value)) * (100 if share else 1)
    said = _short(format(number.quantize(least, ROUND_HALF_UP), "f"))
    return f"{_words(found[1])}{said}{_words(found[3])}"


def _plain(value: float) -> str:
    """A number without a format, with all its digits and never with a power of ten."""
    if isinstance(value, int):
        return str(value)
    return _short(format(Decimal(format(value, f".{_DIGITS}g")), "f"))


def _short(said: str) -> str:
    said = said.rstrip("0").rstrip(".") if "." in said else said
    return "0" if said == "-0" else said


def _words(said: str) -> str:
    """The words of a format: those in quotes, signs after a backslash, money."""
    quoted = re.sub(r"\[\$([^\]-]*)[^\]]*\]", r"\1", re.sub(r"_.", "", said))
    return re.sub(r"\\(.)", r"\1", quoted.replace('"', ""))
