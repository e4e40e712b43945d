"""A form that nobody filled, put behind a plan: «Лист наблюдения урока». The names of its rows are no directions."""

from __future__ import annotations

from collections.abc import Sequence

from generator.proposals.intake.documents.blocks import Cell, Table, distinct
from generator.proposals.intake.meaning.draft import Draft

LEADING = ("", "номер", "направление", "этап")
"""Meanings of a first column that only names rows: a deficit or a task says something by itself."""


def is_form(rows: Sequence[tuple[Cell, ...]], first: str) -> bool:
    """Whether nothing but the names of rows stands below a head; ``first`` is what its first column means."""
    full = [row for row in rows if any(cell.text for cell in row)]
    alone = all(len([c for c in distinct(row) if c.text]) == 1 and row[0].text for row in full)
    return first in LEADING and bool(full) and alone and any(row[-1] is not row[0] for row in full)


def keep(table: Table, number: int, title: tuple[str, str] | None, draft: Draft) -> None:
    """Keep the form with its heading, as it stands."""
    if title:
        draft.keep(*title)
    for at, row in enumerate(table.rows, 1):
        said = " — ".join(cell.text for cell in distinct(row) if cell.text)
        draft.keep(said, f"таблица {number}, строка {at}")
