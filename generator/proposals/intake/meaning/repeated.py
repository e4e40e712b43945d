"""A deficit, a direction or a task that is written anew in each of its rows: as if its cells were merged."""

from __future__ import annotations

from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Cell, Table
from generator.proposals.intake.meaning.heads import Head

KEYS = ("дефицит", "направление", "задача")
"""Columns whose cells hold for the rows below them, the wider ones first."""

Row = tuple[Cell, ...]


def joined(table: Table, head: Head, deep: int) -> tuple[Table, str]:
    """The table, a text that stands right above in its column as the same cell; gives what was said again, too.

    Its head is ``deep`` rows.
    """
    columns = [at for key in KEYS for at, one in enumerate(head.keys) if one == key]
    told: list[Row] = []
    again: list[str] = []
    for row in table.rows[deep:]:
        now = list(row)
        for at in columns if told else ():
            above = told[-1][at : at + 1]
            if at >= len(now) or not now[at].text or above == (now[at],) or _is_wide(now, at):
                continue
            if not _same(now[at], above):
                break  # the same words below another deficit are those of another task
            again.append(now[at].text)
            now[at] = above[0]
        told.append(tuple(now))
    return replace(table, rows=(*table.rows[:deep], *told)), "\n".join(again)


def _is_wide(row: list[Cell], at: int) -> bool:
    """Whether a cell is merged over several columns: it is a heading."""
    return sum(cell is row[at] for cell in row) > 1


def _same(cell: Cell, above: Row) -> bool:
    """Whether a cell says what the one above says."""
    return bool(above) and not cell.tables and not above[0].tables and cell.text == above[0].text
