"""Results that stand beside each deed of one deficit: they are reports of the deeds, and close no task.

Where a column tells the tasks, a result is theirs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from generator.proposals.intake.documents.blocks import Cell
from generator.proposals.intake.meaning.heads import Head

RESULT, DEED, TASK = "результат", "что", "задача"
ABOVE = ("дефицит", "направление")
"""Columns whose cells hold for the rows below them, too."""


def find(rows: Iterable[tuple[Cell, ...]], head: Head) -> frozenset[int]:
    """The cells of results (by ``id``) of which each deed of a deficit has one of its own."""
    if head.has(TASK) or not all(map(head.has, (RESULT, DEED, ABOVE[0]))):
        return frozenset()
    found: set[int] = set()
    for group in _groups(rows, head):
        told = [(_ids(row, head, RESULT), _ids(row, head, DEED)) for row in group]
        closing = [results for results, deeds in told if results and not deeds]
        own = [results for results, deeds in told if results and deeds]
        cells = {one for results in own for one in results}
        done = {one for results, deeds in told if results for one in deeds}
        if (
            not closing
            and len(own) > 1
            and len(cells) == sum(map(len, own))
            and len(done) >= len(own)
        ):
            found |= cells
    return frozenset(found)


def _groups(rows: Iterable[tuple[Cell, ...]], head: Head) -> Iterator[list[tuple[Cell, ...]]]:
    """The rows of each deficit; a text over a whole row begins another, too."""
    group: list[tuple[Cell, ...]] = []
    above: dict[str, Collection[int]] = {}
    for row in rows:
        said = {key: ids for key in ABOVE if (ids := _ids(row, head, key))}
        if len({id(cell) for cell in row if cell.text}) == 1 or said.items() - above.items():
            yield group
            group = []
        above |= said
        group.append(row)
    yield group


def _ids(row: tuple[Cell, ...], head: Head, key: str) -> frozenset[int]:
    """The filled cells of a row that mean this."""
    return frozenset(
        id(cell) for cell, one in zip(row, head.keys, strict=False) if one == key and cell.text
    )
