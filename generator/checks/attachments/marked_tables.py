"""The tables of a text document, of slides and of LibreOffice: they have tables, rows and cells by other names."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress

from msgspec import Struct, field

from generator.checks.attachments.tables import Row
from generator.checks.attachments.xml_text import Token, tokens

_TABLES = frozenset(("tbl", "table"))
_ROWS = frozenset(("tr", "table-row"))
_CELLS = frozenset(("tc", "table-cell", "covered-table-cell", "td", "th"))
_BREAKS = frozenset(("p", "h", "br", "tab", "s", "line-break"))
_REPEATED = re.compile(r"number-columns-repeated=\"(\d{1,7})\"")
_DAY = re.compile(r"date-value=\"(\d{4}-\d\d-\d\d)")
_NUMBER = re.compile(r"office:value=\"(\d{9,16})(?:\.0*)?\"")
_MOST_REPEATED = 50
"""Cells of one value that are told, one a column."""


class _Table(Struct):
    """A table that is open: the row and the cell in which the next words stand."""

    rows: list[Row] = field(default_factory=list[Row])
    row: Row = field(default_factory=dict[int, str])
    at: int = 0
    words: list[str] = field(default_factory=list[str])
    wide: int = 1
    shown: str = ""
    """What a cell says besides its words, in full."""

    def open_cell(self, token: Token) -> None:
        """Begin a cell: one of a sheet says its day or number in full, and how often it is repeated."""
        self.words, self.shown = [], ""
        repeated = _REPEATED.search(token.attributes)
        self.wide = int(repeated[1]) if repeated else 1
        if said := _DAY.search(token.attributes):
            with suppress(ValueError):
                self.shown = datetime.date.fromisoformat(said[1]).strftime("%d.%m.%Y")
        elif said := _NUMBER.search(token.attributes):
            self.shown = said[1]

    def close_cell(self) -> None:
        """Keep what a cell says, in each column over which it stands."""
        value = self.shown or " ".join("".join(self.words).split())
        if value:
            self.row.update((self.at + n, value) for n in range(min(self.wide, _MOST_REPEATED)))
        self.at += self.wide

    def close_row(self) -> None:
        """Keep a row in which something stands."""
        if self.row:
            self.rows.append(self.row)
        self.row, self.at = {}, 0


def tables(said: str) -> Iterator[list[Row]]:
    """Yield the tables of a part, one inside of another first."""
    if not re.search(r"<(?:\w+:)?(?:tbl|table)\b", said):
        return
    opened: list[_Table] = []
    for token in tokens(said):
        if token.name in _TABLES and not token.alone:
            if not token.closes:
                opened.append(_Table())
            elif opened:
                yield opened.pop().rows
        elif opened:
            _take(opened[-1], token)
    yield from (table.rows for table in opened)  # a part that breaks off


def _take(table: _Table, token: Token) -> None:
    if token.text:
        table.words.append(token.text)
    elif token.name in _CELLS:
        if not token.closes:
            table.open_cell(token)
        if token.closes or token.alone:
            table.close_cell()
    elif token.name in _ROWS and token.closes:
        table.close_row()
    elif token.name == "gridSpan" and (wide := re.search(r"val=\"(\d{1,3})\"", token.attributes)):
        table.wide = int(wide[1])
    elif token.name in _BREAKS:
        table.words.append(" ")
