"""A workbook (.xlsx) as blocks: a sheet is a table, a merged cell is one; formulas give what they showed."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from typing import Any

from msgspec import Struct

from generator.findings import UserError
from generator.proposals.intake import open_xml
from generator.proposals.intake.documents import archive, sheet_parts, shown_number
from generator.proposals.intake.documents.blocks import Blocks, Budget, Cell, Line, Table
from generator.proposals.intake.documents.lost_looks import STRUCK
from generator.proposals.intake.documents.sheet_parts import SheetPart
from generator.proposals.intake.zip_bounds import OF_CELL

WIDEST = 100
LEAST_OF_BOOK = 600_000
"""Elements of XML that any workbook may have: styled cells without a value are elements, too."""
MOST_NAMED = 10
"""Cells that are named by their addresses; the others are counted."""

Row = tuple[Cell, ...]


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read every sheet that is shown. Raises ``UserError`` where the file cannot be read."""
    import openpyxl  # noqa: PLC0415 - slow to import, and most documents are no workbooks

    budget = budget or Budget()
    with archive.check(data, max(LEAST_OF_BOOK, OF_CELL * budget.most_cells)):
        data = open_xml.usual(data)
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        parts = sheet_parts.read(opened)
    try:
        with warnings.catch_warnings(action="ignore"):  # in English, of what is read here otherwise
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    except Exception as fault:  # whatever a stranger put into the zip
        raise UserError(archive.UNREADABLE) from fault
    found: list[Line | Table] = []
    aside: list[Line] = []
    budget.word = "лист"
    for number, sheet in enumerate(book.worksheets, 1):
        budget.table = number
        if sheet.sheet_state == "visible":
            part = parts.get(str(sheet.title), sheet_parts.SheetPart())
            found += _blocks(_grid(sheet, budget, aside), str(sheet.title))
            found += [Line(budget.line(line)) for line in part.boxes]
            aside += [Line(budget.line(line)) for line in part.margins]
            _tell(sheet, part, budget)
        elif not budget.is_own(str(sheet.title)):
            said = [_said(cell) for cell in sheet._cells.values() if cell.value is not None]
            budget.hide(" ".join(said), f"лист {number} целиком")
    return Blocks(tuple(found), tuple(aside))


def _tell(sheet: Any, part: SheetPart, budget: Budget) -> None:
    """Say what of a sheet is not read."""
    place = f"лист {budget.table}"
    if part.unvalued:
        said = f"формулы без посчитанного значения ({_some(part.unvalued)})"
        budget.miss(f"{said}: откройте книгу в Excel, сохраните и пришлите снова", place)
    far = [
        cell.coordinate
        for (_, column), cell in sorted(sheet._cells.items())
        if column > WIDEST and cell.value is not None
    ]
    if far:
        said = f"ячейки правее {WIDEST}-го столбца ({_some(far)})"
        budget.miss(f"{said}: перенесите их ближе к таблице", place)
    if part.pictures:
        budget.miss(f"рисунки и схемы ({part.pictures}): впишите их слова в ячейки", place)
    if part.struck:
        budget.miss(STRUCK, f"{place}, ячейки {_some(part.struck)}")
    texts = {c.coordinate: _said(c) for c in sheet._cells.values() if c.value is not None}
    for at, address in part.links:
        budget.link(texts.get(at, ""), address, f"{place}, ячейка {at}")


def _some(addresses: Sequence[str]) -> str:
    """Name the first cells and count the others."""
    more = len(addresses) - MOST_NAMED
    said = ", ".join(addresses[:MOST_NAMED])
    return f"{said} и ещё {more}" if more > 0 else said


def _grid(sheet: Any, budget: Budget, aside: list[Line]) -> list[tuple[int, Row]]:
    covered = {}
    for area in sheet.merged_cells.ranges:
        budget.cell(min(area.size["rows"], WIDEST) * min(area.size["columns"], WIDEST))
        for row in range(area.min_row, min(area.max_row, area.min_row + WIDEST) + 1):
            for column in range(area.min_col, min(area.max_col, WIDEST) + 1):
                covered[row, column] = (area.min_row, area.min_col)
    said = {at: cell for at, cell in sheet._cells.items() if cell.value is not None}
    for cell in said.values():
        if cell.comment:
            aside.append(Line(budget.line(str(cell.comment.text))))
    budget.cell(len(said))
    width = min(max((column for _, column in said), default=0), WIDEST)
    cells = {at: _cell(cell, budget) for at, cell in said.items()}
    away = _Away.of(sheet)
    if budget.keeps_hidden:
        away = away.kept(cells, budget)
    away.tell(cells, covered, budget)
    rows = sorted({row for row, _ in said} | {row for row, _ in covered})
    empty = Cell()
    return [
        (
            row,
            tuple(
                cells.get(covered.get((row, at), (row, at)), empty)
                for at in range(1, width + 1)
                if at not in away.columns
            ),
        )
        for row in rows
        if row not in away.rows
        and any(
            covered.get((row, at), (row, at)) in cells
            for at in range(1, width + 1)
            if at not in away.columns
        )
    ]


Place = tuple[int, int]


class _Away(Struct, frozen=True):
    """Rows and columns of a sheet that are not shown."""

    rows: frozenset[int]
    columns: frozenset[int]

    @classmethod
    def of(cls, sheet: Any) -> _Away:
        """Read them."""
        rows = (number for number, row in sheet.row_dimensions.items() if row.hidden)
        spans = (
            range(column.min, min(column.max, WIDEST) + 1)
            for column in sheet.column_dimensions.values()
            if column.hidden and column.min
        )
        return cls(frozenset(rows), frozenset(at for span in spans for at in span))

    def kept(self, cells: Iterable[Place], budget: Budget) -> _Away:
        """Count those in which something stands: they are read, so none is away."""
        at = list(cells)
        rows = {row for row, _ in at if row in self.rows}
        budget.keep(len(rows), len({column for _, column in at if column in self.columns}))
        return _Away(frozenset(), frozenset())

    def tell(self, cells: dict[Place, Cell], covered: dict[Place, Place], budget: Budget) -> None:
        """Count the words of cells of which no part is shown."""
        seen = {
            first
            for (row, column), first in covered.items()
            if row not in self.rows and column not in self.columns
        }
        for (row, column), cell in sorted(cells.items()):
            if (row, column) not in seen and (row in self.rows or column in self.columns):
                budget.row = row
                budget.hide(cell.text, "" if row in self.rows else budget.column(column))
        budget.row = 0


def _blocks(rows: list[tuple[int, Row]], name: str) -> list[Line | Table]:
    """Rows with one text before a table are lines; the rest is the table."""
    found: list[Line | Table] = []
    table: list[tuple[int, Row]] = []
    for number, row in rows:
        full = {id(cell): cell for cell in row if cell.lines}
        if len(full) == 1 and not table:
            found += [line for cell in full.values() for line in cell.lines]
        else:
            table.append((number, row))
    if not table:
        return found
    numbers, grid = zip(*table, strict=True)
    return [*found, Table(grid, name, numbers)]


def _cell(cell: Any, budget: Budget) -> Cell:
    said = _said(cell).split("\n")
    return Cell(tuple(Line(budget.line(one.strip())) for one in said if one.strip()))


def _said(cell: Any) -> str:
    return shown_number.shown(cell.value, str(cell.number_format))
