"""What every format of a document comes down to: lines and tables, in the order in which one reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.findings import UserError

MOST_CELLS = 20_000
MOST_LINES = 20_000
MOST_SIGNS = 1_000_000
"""Signs of a whole document: a route has thirty thousand."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. ``item``: of a list; ``head``: it looks like a heading."""

    text: str
    item: bool = False
    head: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """One cell; a merged one is the same object at every place that it covers."""

    lines: tuple[Line, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def text(self) -> str:
        """Its lines, one under another."""
        return "\n".join(line.text for line in self.lines if line.text.strip())


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table as a grid of rows; rows may differ in length.

    ``name`` is that of its sheet in a workbook; ``numbers`` are its rows as the workbook counts them.
    """

    rows: tuple[tuple[Cell, ...], ...]
    name: str = ""
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Blocks:
    """A document: its body, and what stands beside it (notes, what is above and below a sheet)."""

    body: tuple[Line | Table, ...]
    aside: tuple[Line, ...] = ()


@dataclass(slots=True)
class Budget:
    """Counts what is read of a strange file and stops where it is too much to be ``what``."""

    cells: int = 0
    lines: int = 0
    signs: int = 0
    what: str = "маршрут"
    most_cells: int = MOST_CELLS
    most_lines: int = MOST_LINES
    most_signs: int = MOST_SIGNS

    def line(self, text: str) -> str:
        """Count a line and give it back."""
        self.lines += 1
        self.signs += len(text)
        if self.lines > self.most_lines or self.signs > self.most_signs:
            raise UserError(f"в файле слишком много текста: это не {self.what}; пришлите его часть")
        return text

    def cell(self, count: int = 1) -> None:
        """Count cells, those that a merged one covers too."""
        self.cells += count
        if self.cells > self.most_cells:
            raise UserError(f"в файле больше {self.most_cells} клеток: это не {self.what}")


def distinct(row: Iterable[Cell]) -> list[Cell]:
    """The cells of a row, each once."""
    return list({id(cell): cell for cell in row}.values())


def lines(blocks: Iterable[Line | Table]) -> Iterator[str]:
    """Every line that a reader sees, each once, however many places its cell covers."""
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        else:
            for cell in distinct(cell for row in block.rows for cell in row):
                yield from lines((*cell.lines, *cell.tables))
