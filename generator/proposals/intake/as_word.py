"""A document of another program as the lines and tables that a Word file gives: forms of ours come back so, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.language.personal import mask
from generator.proposals.intake.documents.blocks import BESIDE, Blocks, Cell, Line, Table
from generator.proposals.intake.docx_reader import Came, WordCell, WordLine, WordTable

_OURS = re.compile(r"[0-9]+|.* · редакция .*")
"""What our own sheets say above and below: the number of the page, the edition."""


def came(read: Blocks, margins: bool = True) -> Came:
    """The body of a document as that of a Word file; other programs keep no names of its styles.

    ``margins``: also told is what stands above and below every sheet, and where links lead; a sheet of ours
    has its own.
    """
    found: list[WordTable | WordLine] = []
    tables = 0
    for block in read.body:
        if isinstance(block, Line):
            found.append(WordLine(block.text, ""))
        else:
            tables += 1
            found.append(WordTable(tables, tuple(_rows(block))))
    return Came(found, list(_beside(read, margins)))


def _beside(read: Blocks, margins: bool) -> Iterator[str]:
    links = () if margins else tuple((link.place, link.message) for link in read.links)
    yield from (
        f"{place}: {mask.hide(what)}" for place, what in read.unread if (place, what) not in links
    )
    aside = (line.text for line in read.aside if margins or not _OURS.fullmatch(line.text))
    if count := sum(len(text.split()) for text in aside):
        yield f"{BESIDE} (слов: {count}): перенесите в текст, если это нужно"


def _rows(table: Table) -> Iterator[tuple[WordCell, ...]]:
    above: tuple[Cell, ...] = ()
    for row in table.rows:
        cells, at = [], 0
        for _, same in groupby(row, key=id):
            covered = list(same)
            goes_on = at < len(above) and above[at] is covered[0]
            cells.append(_cell(covered[0], len(covered), goes_on))
            at += len(covered)
        above = row
        yield tuple(cells)


def _cell(cell: Cell, span: int, goes_on: bool) -> WordCell:
    if goes_on:
        return WordCell((), "", span, goes_on)
    lines = tuple(line.text for line in cell.lines)
    return WordCell(lines, "таблица внутри клетки" if cell.tables else "", span)
