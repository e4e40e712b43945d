"""What fills the cells of a table and says nothing: dashes where nothing is, and numbers that only count."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Table, distinct

DASH = re.compile(rf"(?:[-\u2010-\u2015\u2212_\s]|{parse_answers.EMPTY})+")
"""All that stands in a cell in which nothing is meant: dashes, and boxes that nobody ticked."""

COUNT = re.compile(r"(?:шаг\s*)?[0-9]{1,2}[.)]?", re.IGNORECASE)
"""The number of a row, where a column counts steps: «1», «Шаг 1»."""

UNNAMED = re.compile(r"(?:лист|таблица|страница|sheet|table|worksheet)?\s*[0-9]*", re.IGNORECASE)
"""The name of a sheet, or of a table, that nobody gave it."""

FEWEST_COLUMNS = 3
"""How many columns a table has to have, so that a row may number them."""


def without_dashes(table: Table) -> Table:
    """The table with empty cells where nothing but a dash stands; a merged one stays one cell."""
    empty: dict[int, Cell] = {}
    rows = tuple(
        tuple(empty.setdefault(id(cell), Cell()) if _is_dash(cell) else cell for cell in row)
        for row in table.rows
    )
    return replace(table, rows=rows) if empty else table


def _is_dash(cell: Cell) -> bool:
    return not cell.tables and DASH.fullmatch(cell.text) is not None


def name(table: Table) -> str:
    """The name that somebody gave to a sheet, or nothing."""
    said = " ".join(table.name.split())
    return "" if UNNAMED.fullmatch(said) else said


def numbers_columns(row: Sequence[Cell]) -> bool:
    """Whether a row below a head numbers the columns: «1 | 2 | 3 | 4»."""
    said = [cell.text.strip(" .") for cell in distinct(row)]
    return len(said) >= FEWEST_COLUMNS and said == [str(n + 1) for n in range(len(said))]


def counts(said: Sequence[str]) -> bool:
    """Whether a column holds nothing but numbers: «Шаг» may be one of steps, and of their numbers."""
    return bool(said) and all(COUNT.fullmatch(one) for one in said)
