"""Tables of rich text as they grow: cells follow each other, a row tells at its end where each of them lies."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct, field

from generator.proposals.intake.documents.blocks import Budget, Cell, Line, Table

NEAR = 30
"""Twips by which the same edge differs from row to row."""
WIDEST = 100
"""Columns that a table may have."""


class Frame(Enum):
    """Where a paragraph stands."""

    BODY, CELL, NESTED, ASIDE = range(4)


class _Place(Struct, frozen=True):
    """A cell of a row: its right edge, whether it goes on with the cell beside or above it."""

    edge: int
    beside: bool
    above: bool


class _Grown(Struct):
    """A table so far: rows of cells with their places; what is said of the next row and in the next cell."""

    rows: list[list[tuple[Cell, _Place]]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    places: list[_Place] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


class TableMaker:
    """Takes paragraphs and control words in their order and gives the body of a document."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.body: list[Line | Table] = []
        self.outer, self.inner = _Grown(), _Grown()
        self.marks: set[str] = set()
        self.places: list[_Place] = []
        self.around: list[_Place] | None = None
        """The places of the outer row, while a row inside of its cell is told."""

    def add(self, where: Frame, lines: list[Line]) -> None:
        """Take the lines of a paragraph."""
        if where is Frame.NESTED:
            self.inner.lines += lines
            return
        self._close_inner()
        if where is Frame.CELL:
            self.outer.lines += lines
            return
        self._close_outer()
        self.body += lines

    def define(self, word: str, number: int) -> None:
        """Take what is said of the cells of a row."""
        if word == "trowd":
            self.places, self.marks = [], set()
        elif word in ("clmrg", "clvmrg"):
            self.marks.add(word)
        elif word == "cellx" and len(self.places) < WIDEST:
            self.places.append(_Place(number, "clmrg" in self.marks, "clvmrg" in self.marks))
            self.marks = set()

    def inside(self) -> None:
        """Take the places of a row inside of a cell, and leave those of the outer row as they are."""
        self.around, self.places = self.places, []

    def end(self, word: str) -> None:
        """End a cell or a row, of the table or of one inside of a cell."""
        table = self.inner if word.startswith("nest") else self.outer
        if word.endswith("cell"):
            self.budget.cell()
            table.cells.append(Cell(tuple(table.lines), tuple(table.tables)))
            table.lines, table.tables = [], []
        elif table.cells:
            last = self.places[-1].edge if self.places else 0
            more = (
                _Place(last + n * NEAR * 2, False, False) for n in range(1, len(table.cells) + 1)
            )
            places = [*self.places, *more][: len(table.cells)]
            table.rows.append(list(zip(table.cells, places, strict=True)))
            table.cells = []
        if word == "nestrow" and self.around is not None:
            self.places, self.around = self.around, None

    def place(self, where: Frame) -> str:
        """Say where a paragraph in a table stands; empty: it is in none."""
        if where not in (Frame.CELL, Frame.NESTED):
            return ""
        return f"таблица {self.budget.table + 1}, строка {len(self.outer.rows) + 1}"

    def finished(self) -> tuple[Line | Table, ...]:
        """The whole body."""
        self._close_inner()
        self._close_outer()
        return tuple(self.body)

    def _close_inner(self) -> None:
        found, self.inner = self._made(self.inner), _Grown()
        self.outer.tables += found

    def _close_outer(self) -> None:
        found, self.outer = self._made(self.outer), _Grown()
        self.budget.table += len(found)
        self.body += found

    def _made(self, grown: _Grown) -> list[Table]:
        """The table as a grid, and the words that stand in a row without an end."""
        if grown.lines or grown.tables:
            grown.cells.append(Cell(tuple(grown.lines), tuple(grown.tables)))
        if grown.cells:
            more = (_Place((n + 1) * NEAR * 2, False, False) for n in range(len(grown.cells)))
            grown.rows.append(list(zip(grown.cells, more, strict=True)))
        if not grown.rows:
            return []
        edges = _edges([place.edge for row in grown.rows for _, place in row])
        rows: list[tuple[Cell, ...]] = []
        for given in grown.rows:
            above, row = rows[-1] if rows else (), list[Cell]()
            for cell, place in given:
                span = max(sum(edge <= place.edge + NEAR for edge in edges) - len(row), 1)
                self.budget.cell(span - 1)
                if place.beside and row:
                    cell = row[-1]
                elif place.above and len(row) < len(above):
                    cell = above[len(row)]
                row += [cell] * span
            rows.append(tuple(row))
        return [Table(tuple(rows))]


def _edges(given: list[int]) -> list[int]:
    """The right edges of all columns; those that nearly meet are one."""
    found: list[int] = []
    for edge in sorted(given):
        if not found or edge - found[-1] > NEAR:
            found.append(edge)
    return found[:WIDEST]
