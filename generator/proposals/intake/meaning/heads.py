"""What the columns of a table mean: by its head, which may be merged over several rows."""

from __future__ import annotations

from dataclasses import dataclass

from generator.proposals.intake.documents.blocks import Cell, Table, distinct
from generator.proposals.intake.meaning.vocabulary import Vocabulary

DEEPEST = 3
"""Rows that a head may have."""


@dataclass(frozen=True, slots=True)
class Head:
    """The meaning of each column (empty: none), its words, and where the rows begin."""

    keys: tuple[str, ...]
    labels: tuple[str, ...]
    rows: int

    def has(self, *keys: str) -> bool:
        """Whether one of the columns means this."""
        return any(key in self.keys for key in keys)


def find(table: Table, words: Vocabulary) -> Head | None:
    """Find the head; ``None`` where the first row is no head."""
    if not table.rows:
        return None
    first = table.rows[0]
    keys = [_key(cell.text, words) for cell in first]
    known = {key for key in keys if key}
    dated = known == {"когда"} and len(distinct(first)) > 2 and keys[0]  # months by directions
    if len(distinct(first)) < 2 or (len(known) < 2 and not dated):
        return None
    deep = 1
    for row in table.rows[1:DEEPEST]:
        if not any(a is b and a.text for a, b in zip(first, row, strict=False)):
            break
        deep += 1  # a cell of the head reaches down into this row
    labels = [cell.text for cell in first]
    for row in table.rows[1:deep]:
        for at, cell in enumerate(row[: len(keys)]):
            if cell is not first[at] and (own := _key(cell.text, words)):
                keys[at] = own
            labels[at] = cell.text or labels[at]
    return Head(tuple(keys), tuple(labels), deep)


def _key(text: str, words: Vocabulary) -> str:
    return "номер" if text.strip(" .") in ("№", "№ п/п", "№п/п", "N") else words.column(text)


def said(table: Table, deep: int) -> list[Cell]:
    """The cells of the head (``deep`` rows), each once."""
    return distinct(cell for row in table.rows[:deep] for cell in row)
