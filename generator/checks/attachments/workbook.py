"""The sheets of a workbook (.xlsx): its cells with their texts, numbers and days, as a reader sees them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from msgspec import Struct, field

from generator.checks.attachments import tables
from generator.checks.attachments.tables import LONGEST, Row
from generator.checks.attachments.telling import Telling
from generator.checks.attachments.xml_text import Token, attributes, tokens

_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Formats of a day or a time that every program knows by their number (ECMA-376, 18.8.30)."""

_AS_DAY = re.compile(r"[dmyдмгDMYДМГ]")
_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
_SINCE_1904 = re.compile(r"\bdate1904=[\"'](?:1|true)[\"']")
_FIRST_DAY_OF_1904 = datetime.date(1904, 1, 1)
_COLUMN = re.compile(r"\br=[\"']([A-Z]{1,3})\d")
_STYLE = re.compile(r"\bs=[\"'](\d{1,6})[\"']")
_KIND = re.compile(r"\bt=[\"'](\w{1,12})[\"']")
_FORMAT = re.compile(r"\bnumFmtId=[\"'](\d{1,6})[\"']")
_ROOT = re.compile(r"<(?:\w+:)?(sheetData|sst|cellXfs|workbookPr)\b")


class Book(Struct):
    """The parts of a workbook: a sheet says of its texts and styles but the numbers."""

    sheets: list[str] = field(default_factory=list[str])
    strings: list[str] = field(default_factory=list[str])
    days: set[int] = field(default_factory=set[int])
    """Numbers of the styles by which a number is a day."""
    first: datetime.date = tables.FIRST_DAY

    def see(self, said: str) -> None:
        """Keep a part of a workbook, whatever its name; other parts are passed over."""
        for part in {match[1] for match in _ROOT.finditer(said)}:
            if part == "sheetData":
                self.sheets.append(said)
            elif part == "sst":
                self.strings = list(_strings(said))
            elif part == "cellXfs":
                self.days = _days(said)
            elif _SINCE_1904.search(said):
                self.first = _FIRST_DAY_OF_1904

    def told(self) -> Iterator[Telling]:
        """Yield the cells of all sheets, hidden ones as well, behind the heads of their columns."""
        for sheet in self.sheets:
            yield from tables.told(self._rows(sheet))

    def _rows(self, sheet: str) -> Iterator[Row]:
        row: Row = {}
        at, about, words, inside = 0, "", list[str](), False
        for token in tokens(sheet):
            if token.name == "c" and not token.closes:
                column = _COLUMN.search(token.attributes)
                at = _number(column[1]) if column else at + 1
                about, words = token.attributes, []
            elif token.name == "c":
                if value := self._value(about, "".join(words)):
                    row[at] = value
            elif token.name in ("v", "t"):
                inside = not token.closes and not token.alone
            elif token.name == "row" and token.closes:
                yield row
                row, at = {}, 0
            elif inside:
                words.append(token.text)
        yield row

    def _value(self, about: str, said: str) -> str:
        """Give what a cell shows: a text by its number, a day by its style, a number in full."""
        kind = _KIND.search(about)
        if kind and kind[1] == "s":
            number = int(said) if said.isdecimal() and len(said) < 9 else -1
            return self.strings[number] if 0 <= number < len(self.strings) else ""
        if kind and kind[1] != "n":
            return " ".join(said[:LONGEST].split())
        style = _STYLE.search(about)
        try:
            count = float(said)
        except ValueError:
            return said[:LONGEST]
        if (int(style[1]) if style else 0) in self.days and (day := tables.day(count, self.first)):
            return day
        return f"{count:.0f}" if count.is_integer() and abs(count) < 1e17 else said[:LONGEST]


def _strings(said: str) -> Iterator[str]:
    """Yield the texts that cells name by their numbers."""
    words: list[str] = []
    for token in tokens(said):
        if token.name == "si" and (token.closes or token.alone):
            yield " ".join("".join(words)[:LONGEST].split())
            words = []
        words.append(token.text)


def _days(said: str) -> set[int]:
    """Give the numbers of the styles of cells by which a number is a day."""
    own: dict[int, bool] = {}
    found: set[int] = set()
    style, inside = 0, False
    for token in tokens(said):
        format = _FORMAT.search(token.attributes) if token.name in ("numFmt", "xf") else None
        number = int(format[1]) if format else 0
        if token.name == "numFmt":
            own[number] = _is_day(token)
        elif token.name == "cellXfs":
            inside = not token.closes
        elif token.name == "xf" and inside and not token.closes:
            if own.get(number, number in _DAYS):
                found.add(style)
            style += 1
    return found


def _is_day(token: Token) -> bool:
    code = dict(attributes(token.attributes)).get("formatCode", "")
    return _AS_DAY.search(_QUOTED.sub("", code)) is not None


def _number(letters: str) -> int:
    """Give the number of a column by its letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
