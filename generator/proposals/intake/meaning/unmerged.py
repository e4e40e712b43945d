"""A head that nobody merged: «Четверти» in one cell, below it «I | II | III | IV», is drawn as if it were merged.

Whoever types into a grid without merging means the same as whoever merges; paper shows them alike.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Cell, Table, distinct
from generator.proposals.intake.meaning import columns
from generator.proposals.intake.meaning.vocabulary import COLUMN, Vocabulary

Row = Sequence[Cell]
FEWEST = 2
"""How many names below make one above them the head of a group."""


def drawn(table: Table, words: Vocabulary) -> Table:
    """The table with its first two rows as one merged head; any other comes back as it is."""
    if len(table.rows) < FEWEST + 1:
        return table
    first, second = table.rows[:2]
    over = _over(first, second)
    if not over or not _names(first, second, over, words):
        return table
    head = tuple(first[over.get(at, at)] for at in range(len(first)))
    below = tuple(second[at] if at in over else first[at] for at in range(len(first)))
    return replace(table, rows=(head, below, *table.rows[2:]))


def _over(first: Row, second: Row) -> dict[int, int]:
    """Which cell of the first row each filled one of the second stands below; empty where none of them is a group."""
    full = [[cell for cell in row if cell.text] for row in (first, second)]
    merged = any(len(distinct(row)) < len(row) for row in full) or len(first) != len(second)
    places = [at for at, cell in enumerate(second) if cell.text and cell not in first]
    if merged or not places or any(cell.tables for cell in (*first, *second)):
        return {}
    named = [at for at, cell in enumerate(first) if cell.text]
    inside = [at for at in named if at in places]
    if len(inside) == 1 and places == list(range(places[0], places[-1] + 1)):
        over = dict.fromkeys(places, inside[0])  # it may stand in the midst of what it is over
    else:
        over = {at: max((one for one in inside if one <= at), default=-1) for at in places}
    groups = list(over.values())
    bad = -1 in groups or any(groups.count(one) < FEWEST for one in groups)
    other = any(at not in places and not first[at].text for at in range(len(first)))
    return {} if bad or other or len(named) < FEWEST else over


def _names(first: Row, second: Row, over: dict[int, int], words: Vocabulary) -> bool:
    """Whether the second row names columns: periods, or what is known word for word."""
    said = {at: columns.numbered(first[one].text, second[at].text) for at, one in over.items()}
    periods = columns.read([said.get(at, "") for at in range(len(first))])
    return all(at in periods or words.exact(COLUMN, text) for at, text in said.items())
