"""A Word file as tables of text: bounded, without formatting, and with what no table could hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct

from generator.findings import UserError
from generator.proposals.intake import docx_text
from generator.proposals.intake.docx_body import (
    W,
    cells,
    copied,
    elements,
    hiding,
    number,
    opened,
    rows,
)

MOST_CELLS = 20_000


class WordCell(Struct, frozen=True):
    """One cell: its paragraphs, and whether it holds a picture or a table that cannot be read."""

    lines: tuple[str, ...]
    odd: str = ""
    span: int = 1
    """How many columns of the table it covers."""
    goes_on: bool = False
    """Whether the cell above covers this place, too."""

    @property
    def label(self) -> str:
        """The first line that says something."""
        return next((line.strip() for line in self.lines if line.strip()), "")


class WordTable(Struct, frozen=True):
    """One table, row by row; its number counts from 1."""

    number: int
    rows: tuple[tuple[WordCell, ...], ...]


class Loose(Struct, frozen=True):
    """A paragraph outside of the tables; ``after`` is the number of the table before it."""

    after: int
    style: str
    text: str

    @property
    def words(self) -> int:
        """How many words it has: what it says may be personal, and is never repeated."""
        return len(self.text.split())


class WordLine(Struct, frozen=True):
    """A paragraph outside of the tables, with the name of its style."""

    text: str
    style: str
    odd: bool = False
    """Whether it holds a picture."""


class Came(Struct, frozen=True):
    """A file that came back: its lines and tables in their order, and in words what they do not hold."""

    blocks: list[WordTable | WordLine]
    beside: list[str]


def read(data: bytes) -> tuple[list[WordTable], list[Loose]]:
    """Read the tables of a Word file, and what stands between them."""
    return parted(blocks(data))


def parted(found: list[WordTable | WordLine]) -> tuple[list[WordTable], list[Loose]]:
    """Tell the tables from what stands between them."""
    tables: list[WordTable] = []
    loose: list[Loose] = []
    for block in found:
        if isinstance(block, WordTable):
            tables.append(block)
        elif said := " ".join(block.text.split()):
            loose.append(Loose(len(tables), block.style, said))
    return tables, loose


def blocks(data: bytes) -> list[WordTable | WordLine]:
    """Read everything a Word file says, in its order."""
    document = opened(data)
    styles = {style.style_id: style.name for style in document.styles}
    hides = hiding(document)
    found: list[WordTable | WordLine] = []
    tables = count = 0
    for element in elements(document.element.body):
        if element.tag == W + "tbl":
            grid = tuple(tuple(_cell(c, hides) for c in cells(r)) for r in rows(element))
            count += sum(map(len, grid))
            if count > MOST_CELLS:
                raise UserError(f"в файле больше {MOST_CELLS} клеток: это не форма маршрута")
            tables += 1
            found.append(WordTable(tables, grid))
        else:
            found.append(
                WordLine(
                    docx_text.read(element, hides).said,
                    styles.get(_style(element), ""),
                    _drawn(element),
                )
            )
    return found


def words(data: bytes) -> list[str]:
    """Every line that the document shows, tables too: what an intake must place, keep or name."""
    document = opened(data)
    hides = hiding(document)
    paragraphs = (p for p in document.element.body.iter(W + "p") if not copied(p))
    return [said for p in paragraphs if (said := docx_text.read(p, hides).said).strip()]


def _cell(cell: Any, hides: Callable[[Any], bool]) -> WordCell:
    lines = tuple(docx_text.read(p, hides).said for p in elements(cell) if p.tag == W + "p")
    odd = ""
    if _drawn(cell):
        odd = "рисунок"
    elif next(cell.iter(W + "tbl"), None) is not None:
        odd = "таблица внутри клетки"
    look = cell.find(W + "tcPr")
    merge = None if look is None else look.find(W + "vMerge")
    goes_on = merge is not None and merge.get(W + "val") != "restart"
    return WordCell(lines, odd, max(number(look, "gridSpan"), 1), goes_on)


def _drawn(element: Any) -> bool:
    return next(element.iter(W + "drawing", W + "pict", W + "object"), None) is not None


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(W + "val"))
