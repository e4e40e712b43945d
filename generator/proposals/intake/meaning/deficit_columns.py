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
    rows = []
    for at, number in found.items():
        deficit = Cell((Line(head.labels[at][number.end() :]),))
        for row in table.rows[head.rows :]:
            if at < len(row) and row[at].text:
                cells = (row[n] if n < len(row) else Cell() for n in kept)
                rows.append((*cells, deficit, row[at]))
    keys = (*(head.keys[at] for at in kept), "дефицит", "что")
    labels = (*(head.labels[at] for at in kept), "дефицит", "мероприятие")
    whole = (*table.rows[: head.rows], *rows)
    return replace(table, rows=whole), Head(keys, labels, head.rows), ""
