"""What a cell of LibreOffice holds beside its text: a date, a number, yes or no; and pictures that hold no text.

OpenDocument is ISO/IEC 26300, 19.367 and following; ``submit/documents/open-values.js`` reads the same.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

from generator.proposals.intake.documents import shown_number

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_DATE = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)?"
)
_TIME = re.compile(r"PT([0-9]{1,6})H([0-9]{1,2})M([0-9]{1,2})(?:[.,][0-9]{1,9})?S")
_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?(?:[eE][+-]?[0-9]{1,2})?")
_LENGTH = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,9})?)(cm|mm|in|pt)")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72}
WIDE, TALL = 6.0, 3.0
"""Centimetres of a picture that may hold a plan: an emblem and a signature are smaller."""


def said(cell: Any, text: str) -> str | None:
    """Say the value of a cell; ``None``: its text says it already. A date is said whole, however it is shown."""
    kind = str(cell.get(_OFFICE + "value-type") or "")
    if kind == "date":
        return _date(str(cell.get(_OFFICE + "date-value") or ""), text)
    if text.strip():
        return None
    if kind == "string":
        return str(cell.get(_OFFICE + "string-value") or "")
    if kind == "boolean":
        return "ИСТИНА" if cell.get(_OFFICE + "boolean-value") == "true" else "ЛОЖЬ"
    if kind == "time":
        found = _TIME.fullmatch(str(cell.get(_OFFICE + "time-value")))
        return f"{int(found[1]):02}:{int(found[2]):02}" if found else None
    given = str(cell.get(_OFFICE + "value") or "")
    if not _NUMBER.fullmatch(given):
        return None
    return shown_number.shown(float(given), "0.00%" if kind == "percentage" else "General")


def _date(given: str, text: str) -> str | None:
    found = _DATE.fullmatch(given)
    if not found:
        return None
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        return None
    clock = f" {hour:02}:{minute:02}" if hour or minute else ""
    shown = f"{day:02}." if not text.strip() or _shows_day(text, year, day) else ""
    return f"{shown}{month:02}.{year:04}{clock}"


def _shows_day(text: str, year: int, day: int) -> bool:
    """Whether a date is shown with its day: a number beside the year, and beside the month where that is one."""
    numbers = [int(one) for one in re.findall("[0-9]{1,4}", text)]
    for one in (year, year % 100):
        if one in numbers:
            numbers.remove(one)
            break
    return day in numbers and len(numbers) > (not re.search("[A-Za-zА-Яа-яё]", text))


def is_unvalued(cell: Any, text: str) -> bool:
    """Whether a cell holds a formula that nobody has counted."""
    counted = text.strip() or cell.get(_OFFICE + "value-type")
    return bool(cell.get(_TABLE + "formula")) and not counted


def is_large_picture(frame: Any) -> bool:
    """Whether a frame shows a picture or an object, and is large enough to hold a text."""
    if frame.tag != _DRAW + "frame" or frame.find(_DRAW + "text-box") is not None:
        return False
    if all(frame.find(_DRAW + name) is None for name in ("image", "object", "object-ole")):
        return False
    sizes = (_LENGTH.fullmatch(str(frame.get(_SVG + name))) for name in ("width", "height"))
    return all(
        size is None or float(size[1]) * _CENTIMETRES[size[2]] >= least
        for size, least in zip(sizes, (WIDE, TALL), strict=True)
    )
