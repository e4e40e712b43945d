"""The rows, columns and repetitions of a table of LibreOffice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_ROWS = (_TABLE + "table-header-rows", _TABLE + "table-row-group", _TABLE + "table-rows")
WIDEST = 100
"""Columns and rows that one cell may cover, and the most that it is repeated."""
MOST_ROWS = 2_000_000
"""Rows of a sheet: empty ones are repeated to its end."""


def rows(table: Any) -> Iterator[Any]:
    """The rows of a table, those in groups too."""
    for element in table.iterchildren("*"):
        if element.tag == _TABLE + "table-row":
            yield element
        elif element.tag in _ROWS:
            yield from rows(element)


def is_away(element: Any) -> bool:
    """Whether a row or a column is not shown."""
    return element.get(_TABLE + "visibility") in ("collapse", "filter")


def hidden_columns(table: Any) -> set[int]:
    """The numbers of columns that are not shown, from 1."""
    hidden: set[int] = set()
    at = 0
    for column in table.iter(_TABLE + "table-column"):
        count = number(column, "number-columns-repeated", MOST_ROWS)
        if is_away(column):
            hidden.update(range(at + 1, min(at + count, WIDEST) + 1))
        at += count
    return hidden


_NUMBER = re.compile("[0-9]{1,7}")


def number(cell: Any, name: str, most: int = WIDEST) -> int:
    """How often something is repeated, or how much it covers."""
    said = str(cell.get(_TABLE + name) or "1")
    return max(1, min(int(said), most)) if _NUMBER.fullmatch(said) else 1
