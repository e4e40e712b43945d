"""Plain text as blocks: a line is a paragraph, lines with tabs that stand together are a table."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from generator.findings import UserError
from generator.language import encodings
from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Blocks, Budget, Cell, Line, Table


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read a text in UTF-8, UTF-16 or one of the old Russian pages."""
    return blocks(decoded(data).splitlines(), budget)


def decoded(data: bytes) -> str:
    """Decode a text. Raises ``UserError`` where it is none."""
    try:
        return encodings.decoded(data)
    except encodings.NoTextError as fault:
        raise UserError(str(fault)) from fault


def blocks(said: Iterable[str], budget: Budget | None = None) -> Blocks:
    """Make blocks of lines of text."""
    budget = budget or Budget()
    found: list[Line | Table] = []
    shown = (budget.line(line.rstrip()) for line in said if line.strip())
    for tabbed, group in groupby(shown, key=lambda line: line.strip().count("\t") > 0):
        lines = list(group)
        found += [_table(lines, budget)] if tabbed else map(line, lines)
    return Blocks(tuple(found))


def line(text: str) -> Line:
    """Make a line; capitals alone are a heading, a mark before it makes it an item."""
    return Line(text.strip(), parse_answers.is_bullet(text), text.isupper())


def _table(lines: list[str], budget: Budget) -> Table:
    rows = [[part.strip() for part in one.split("\t")] for one in lines]
    budget.cell(sum(map(len, rows)))
    return Table(tuple(tuple(Cell((Line(part),) if part else ()) for part in row) for row in rows))
