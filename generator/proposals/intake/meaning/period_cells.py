"""A calendar whose cells name their own period: «Сентябрь», below it in the same cell what is done then."""

from __future__ import annotations

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Line, Table, distinct
from generator.proposals.intake.meaning import columns, labels
from generator.proposals.intake.meaning.heads import Head

FEWEST = 3
"""Cells that have to name a period: one or two may be a note."""
HEAD = Head(("когда", "что"), ("", ""), 0)
"""What the rows are that are made of the cells."""


def rows(table: Table) -> tuple[Table, str] | None:
    """A row for each cell, its period and what is done; ``None`` where a cell names none, or most nothing but that.

    Gives the periods in which nothing is done, too, «Январь», for their words are told by no row.
    """
    full = [cell for cell in distinct(c for row in table.rows for c in row) if cell.text]
    wide = any(len(distinct(row)) > 1 for row in table.rows)
    told = [_told(cell) for cell in full]
    found = [one for one in told if one]
    filled = tuple(row for row, _ in found if row[1].text)
    few = len(filled) < max(FEWEST, len(full) / 2)
    if not wide or few or len(found) < len(told) or len({kind for _, kind in found}) > 1:
        return None
    return Table(filled), "\n".join(row[0].text for row, _ in found if not row[1].text)


def _told(cell: Cell) -> tuple[tuple[Cell, Cell], str] | None:
    lines = [line for line in cell.lines if line.text.strip()]
    label = labels.LABEL.match(lines[0].text)
    name, rest = (label[1], label[2]) if label else (lines[0].text, "")
    period = columns.column(parse_answers.clean(name).strip(" .:"))
    deeds = (*((Line(rest),) if rest.strip() else ()), *lines[1:])
    if period is None or period.kind == columns.DAY or cell.tables:
        return None
    return (Cell((Line(name.strip(" .:")),)), Cell(tuple(deeds))), period.kind
