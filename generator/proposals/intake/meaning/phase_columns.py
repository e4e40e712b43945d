"""Phases as columns: what is done in each becomes a row with a phase of its own, as deeds below months do."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import deeds, spread
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.vocabulary import Vocabulary


def gather(table: Table, head: Head, words: Vocabulary) -> tuple[Table, Head, str] | None:
    """Make columns «что» and «этап» of them; gives the marks, too. ``None``: phases are no columns here.

    Where another column says what is done, or no text stands below them, they are none.
    """
    found = deeds.phases(head.labels, words)
    kept = [at for at in range(len(head.keys)) if at not in found]
    keys, marks, rows = [head.keys[at] for at in kept], [], []
    for row in table.rows[head.rows :]:
        filled = {at: row[at] for at in found if at < len(row) and row[at].text.strip()}
        marks += [cell.text.strip() for cell in filled.values() if spread.is_mark(cell)]
        cells = [row[at] if at < len(row) else Cell() for at in kept]
        rows += list(_deeds(cells, keys, filled, head))
    if not found or "что" in keys or all(spread.is_short(row[-2]) for row in rows):
        return None
    labels = (*(head.labels[at] for at in kept), "мероприятие", "этап")
    whole = (*table.rows[: head.rows], *rows)
    made = Head((*spread.directed(keys), "что", "этап"), labels, head.rows)
    return replace(table, rows=whole), made, "\n".join(marks)


def _deeds(
    cells: list[Cell], keys: list[str], filled: dict[int, Cell], head: Head
) -> Iterator[tuple[Cell, ...]]:
    """One row for each deed; one merged over several phases is one deed of the first."""
    own: dict[int, tuple[Cell, str]] = {}
    for at, cell in filled.items():
        if not spread.is_mark(cell):
            own.setdefault(id(cell), (cell, head.labels[at]))
    if not own:
        yield (*cells, Cell(), Cell())
    for number, (cell, phase) in enumerate(own.values()):
        yield (*(spread.shared(cells, keys) if number else cells), cell, Cell((Line(phase),)))
