"""Phases as columns: what is done in each, or the mark or the period below it, becomes a row with a phase of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import deeds, spread
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.vocabulary import Vocabulary

TOLD = ("что", "задача", "дефицит", "направление")
"""Columns one of which tells what is done, or what for, where marks or periods stand below the phases."""

Cells = tuple[Cell, ...]


def gather(table: Table, head: Head, words: Vocabulary) -> tuple[Table, Head, str] | None:
    """Make columns of what is done, or when, and in which phase; gives the marks, too.

    ``None``: phases are no columns here.
    """
    found = deeds.phases(head.labels, words)
    if not found:
        return None
    kept = [at for at in range(len(head.keys)) if at not in found]
    named = ["направление" if head.keys[at] == "этап" else head.keys[at] for at in kept]
    body = [(row, spread.over_all(row, found)) for row in table.rows[head.rows :]]
    below = [
        (
            tuple(row[at] if at < len(row) else Cell() for at in kept),
            {at: row[at] for at in found if at < len(row) and row[at].text.strip()},
            heading,
        )
        for row, heading in body
    ]
    filled = [cell for _, cells, over in below if over is None for cell in cells.values()]
    marks = "\n".join(cell.text.strip() for cell in filled if spread.is_mark(cell))
    if "что" not in named and not all(map(spread.is_short, filled)) and not _are_timed(filled):
        keys, more = (*spread.directed(named), "что", "этап"), ("мероприятие", "этап")
        made = _deeds
    elif _are_timed(filled) and _tells(named, filled):
        keys, more = (*named, "этап", "когда"), ("этап", "сроки")
        made = _timed
    else:
        return None
    rows: list[Cells] = []
    for cells, own, heading in below:
        rows += [(heading,) * len(keys)] if heading else made(cells, named, own, head)
    whole = (*table.rows[: head.rows], *rows)
    labels = (*(head.labels[at] for at in kept), *more)
    return replace(table, rows=whole), Head(keys, labels, head.rows), marks


def _are_timed(filled: list[Cell]) -> bool:
    """Whether nothing but marks and periods stands below the phases."""
    return bool(filled) and all(
        spread.is_mark(cell) or deeds.is_period(cell.text.strip()) for cell in filled
    )


def _tells(keys: list[str], filled: list[Cell]) -> bool:
    """Whether marks below the phases tell of what is done, or periods of what it is for."""
    return "что" in keys or (
        any(key in keys for key in TOLD) and not any(map(spread.is_mark, filled))
    )


def _deeds(
    cells: Cells, keys: list[str], filled: Mapping[int, Cell], head: Head
) -> Iterator[Cells]:
    """One row for each deed; one merged over several phases is one deed of the first."""
    own: dict[int, tuple[Cell, str]] = {}
    for at, cell in filled.items():
        if not spread.is_mark(cell):
            own.setdefault(id(cell), (cell, head.labels[at]))
    if not own:
        yield (*cells, Cell(), Cell())
    for number, (cell, phase) in enumerate(own.values()):
        more = spread.shared(cells, keys, "когда", "до") if number else cells
        yield (*more, cell, Cell((Line(phase),)))


def _timed(
    cells: Cells, keys: list[str], filled: Mapping[int, Cell], head: Head
) -> Iterator[Cells]:
    """One row for each phase with a mark or a period: what is done is done in each of them."""
    if not filled:
        yield (*cells, Cell(), Cell())
    for number, (at, cell) in enumerate(filled.items()):
        own = spread.shared(cells, keys, "что") if number else cells
        when = Cell() if spread.is_mark(cell) else cell
        yield (*own, Cell((Line(head.labels[at]),)), when)
