"""Workbooks (.xlsx): texts that can be no formula, tables that print well, same content — same bytes."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from copy import copy
from typing import Any

from msgspec import Struct

OLDEST = (1980, 1, 1, 0, 0, 0)
NO_DAY = datetime.datetime(2000, 1, 1)

INK, HEAD, SOFT = "1B2A33", "E7F0F3", "52626B"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
LINE, TALLEST = 15.0, 400.0
"""Points of one line of text, and of the tallest row that a program takes."""
LONGEST = 32_000
"""Signs that a cell can hold."""


class Column(Struct, frozen=True):
    """A column of a table: its head and its width in signs."""

    title: str
    width: float


def book(title: str) -> Any:
    """Begin a workbook without sheets."""
    import openpyxl  # noqa: PLC0415 - slow to import, and most commands need none

    made = openpyxl.Workbook()
    made.remove(made.active)
    made.properties.title, made.properties.creator = title[:250], ""
    made.properties.language = "ru-RU"
    return made


def sheet(made: Any, title: str, landscape: bool = True) -> Any:
    """Add a sheet that prints on as many pages as it needs, none wider than the paper."""
    found = made.create_sheet(title)
    found.sheet_view.showGridLines = False
    setup = found.page_setup
    setup.orientation = "landscape" if landscape else "portrait"
    setup.paperSize, setup.fitToWidth, setup.fitToHeight = 9, 1, 0
    found.sheet_properties.pageSetUpPr.fitToPage = True
    found.page_margins.left = found.page_margins.right = 0.5
    found.page_margins.top = found.page_margins.bottom = 0.6
    return found


def put(place: Any, value: Any, bold: bool = False, size: int = 11, soft: bool = False) -> None:
    """Write a value into a cell; a text is never read as a formula."""
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    _write(place, value)
    place.font = Font(name="Calibri", bold=bold, size=size, color=SOFT if soft else INK)
    place.alignment = Alignment(wrap_text=True, vertical="top")


def _write(place: Any, value: Any) -> None:
    if isinstance(value, str):
        place.value = _CONTROL.sub("", value)[:LONGEST] or None
        if place.value is not None:
            place.data_type = "s"
    else:
        place.value = value


def heading(found: Any, text: str, note: str = "") -> int:
    """Put a heading over a sheet; gives the row below it."""
    put(found.cell(1, 1), text, bold=True, size=14)
    found.cell(1, 1).alignment = None
    if note:
        put(found.cell(2, 1), note, soft=True)
        found.cell(2, 1).alignment = None
    return 4 if note else 3


def framed(found: Any, row: int, first: int, last: int) -> None:
    """Draw the line to write on under merged cells."""
    from openpyxl.styles import Border, Side  # noqa: PLC0415

    for at in range(first, last + 1):
        found.cell(row, at).border = Border(bottom=Side(style="thin", color="8B8577"))


def table(found: Any, first: int, columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> int:
    """Lay a table with a head that stays in view and is printed on every page; gives the row below it."""
    from openpyxl.styles import Border, PatternFill, Side  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    line = Side(style="thin", color="D9D3C7")
    frame = Border(left=line, right=line, top=line, bottom=line)
    for at, column in enumerate(columns, 1):
        letter = get_column_letter(at)
        width = found.column_dimensions[letter].width if letter in found.column_dimensions else 0
        found.column_dimensions[letter].width = max(width, column.width)
        put(found.cell(first, at), column.title, bold=True)
        found.cell(first, at).fill = PatternFill("solid", fgColor=HEAD)
        found.cell(first, at).border = frame
    number, look = first, None
    widths = [column.width for column in columns]
    found.row_dimensions[first].height = _height([c.title for c in columns], widths)
    for row in rows:
        number += 1
        if any(row):  # an empty one grows by itself when it is written in
            found.row_dimensions[number].height = _height(row, widths)
        for at, value in enumerate(row, 1):
            place = found.cell(number, at)
            if look is None:
                put(place, value)
                place.border = frame
                look = place._style
            else:  # a look that is made anew for every cell costs ten times as much as the cell
                _write(place, value)
                place._style = copy(look)
    return number + 2


def _height(row: Sequence[Any], widths: Sequence[float]) -> float:
    """Points of a row whose texts are wrapped: LibreOffice does not measure them by itself."""
    most = 1
    for value, width in zip(row, widths, strict=True):
        if isinstance(value, str):
            lines = value.split("\n")
            most = max(most, sum(-(-len(line) // max(int(width * 0.9), 1)) or 1 for line in lines))
    return min(LINE * most, TALLEST)


def stays(found: Any, row: int) -> None:
    """Keep the rows down to a head in view, print the head on every page, offer to filter."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    found.freeze_panes = found.cell(row + 1, 1)
    found.print_title_rows = f"{row}:{row}"
    found.auto_filter.ref = f"A{row}:{get_column_letter(found.max_column)}{max(found.max_row, row)}"


def save(made: Any, day: str = "") -> bytes:
    """Write a workbook whose bytes depend on its content only; ``day`` is «ГГГГ-ММ-ДД»."""
    moment = datetime.datetime.fromisoformat(day) if day else NO_DAY
    made.properties.created = moment
    loose, out = io.BytesIO(), io.BytesIO()
    made.save(loose)
    said = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(loose) as given, zipfile.ZipFile(out, "w") as kept:
        for name in sorted(given.namelist(), key=lambda n: (n != "[Content_Types].xml", n)):
            data = given.read(name)
            if name == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + said + rb"\g<2>", data)
            entry = zipfile.ZipInfo(name, OLDEST)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            entry.create_system = 0
            kept.writestr(entry, data)
    return out.getvalue()
