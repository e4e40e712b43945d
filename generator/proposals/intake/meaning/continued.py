"""A table that a page breaks in two, its head repeated: the second goes on with the part that the first left open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from generator.proposals.intake.documents.blocks import Cell
from generator.proposals.intake.meaning.heads import Head

NUMBER, DEFICIT = "номер", "дефицит"
_FIGURES = re.compile("[0-9]{1,3}")


class Before(Struct):
    """The table before: the words of its head, the last number of its rows (0: none)."""

    labels: tuple[str, ...] = ()
    number: int = 0

    def goes_on(self, rows: Sequence[tuple[Cell, ...]], head: Head) -> bool:
        """Whether rows go on with it: the same head, then the next number, or no deficit where each part has one."""
        first = next((row for row in rows if any(cell.text for cell in row)), ())
        if not first or head.labels != self.labels:
            return False
        owes = DEFICIT in head.keys and not _under(first, head, DEFICIT)
        return owes or 1 < _number(first, head) == self.number + 1

    def note(self, rows: Sequence[tuple[Cell, ...]], head: Head) -> None:
        """Remember a table that was read."""
        found = [number for row in rows if (number := _number(row, head))]
        self.labels, self.number = head.labels, found[-1] if found else 0


def _number(row: Sequence[Cell], head: Head) -> int:
    said = _under(row, head, NUMBER).strip(" .)")
    return int(said) if _FIGURES.fullmatch(said) else 0


def _under(row: Sequence[Cell], head: Head, key: str) -> str:
    at = head.keys.index(key) if key in head.keys else len(row)
    return row[at].text.strip() if at < len(row) else ""
