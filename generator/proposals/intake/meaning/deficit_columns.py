"""Deficits as columns, «Дефицит 1. Не слышу тихих»: what stands below each is done about it."""

from __future__ import annotations

from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.stages import DEFICIT


def gather(table: Table, head: Head) -> tuple[Table, Head, str] | None:
    """Make a column of deficits and one of what is done; gives what numbered the deficits, too.

    ``None``: fewer than two columns are deficits. Other columns hold for all of them.
    """
    matches = {at: DEFICIT.match(label) for at, label in enumerate(head.labels)}
    found = {at: said for at, said in matches.items() if said}
    if len(found) < 2 or "что" in head.keys:
        return None
    kept = [at for at in range(len(head.keys)) if at not in found]
    below = [(row, tuple(_at(row, n) for n in kept)) for row in table.rows[head.rows :]]
    rows = []
    for at, number in found.items():
        deficit = Cell((Line(head.labels[at][number.end() :]),))
        rows += [(*cells, deficit, row[at]) for row, cells in below if _says(_at(row, at))]
    rows += [
        (*cells, Cell(), Cell())
        for row, cells in below
        if not any(_says(_at(row, at)) for at in found)
    ]
    keys = (*(head.keys[at] for at in kept), "дефицит", "что")
    labels = (*(head.labels[at] for at in kept), "дефицит", "мероприятие")
    whole = (*table.rows[: head.rows], *rows)
    return replace(table, rows=whole), Head(keys, labels, head.rows), ""


def _at(row: tuple[Cell, ...], at: int) -> Cell:
    return row[at] if at < len(row) else Cell()


def _says(cell: Cell) -> bool:
    return bool(cell.text or cell.tables)
