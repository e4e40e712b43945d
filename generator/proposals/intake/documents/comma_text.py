"""A table as text (.csv) as blocks: the sign between cells is told by the file itself."""

from __future__ import annotations

import csv
import io
import re

from generator.findings import UserError
from generator.proposals.intake.documents import plain_text
from generator.proposals.intake.documents.blocks import Blocks, Budget, Cell, Line, Table

SIGNS = ";\t,"
"""What parts cells: Excel in Russian writes semicolons."""

PROBE = 50
"""Rows by which the sign is told."""


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read one table; rows with one text before it are lines. Raises ``UserError`` where it is none."""
    budget = budget or Budget()
    text = plain_text.decoded(data)
    if text.lower().startswith("sep=") and len(text) > 4:  # how Excel is told
        sign, text = text[4], text.partition("\n")[2]
    else:
        sign = max(SIGNS, key=lambda one: _fit(text, one))
    if line := _unclosed(text, sign):
        raise UserError(
            f"строка {line}: кавычка открыта и не закрыта; закройте её или сохраните таблицу как .xlsx"
        )
    rows, numbers = _rows(text, sign, budget)
    lines: list[Line | Table] = []
    while rows and sum(bool(cell.lines) for cell in rows[0]) == 1:
        lines += [line for cell in rows[0] for line in cell.lines]
        rows, numbers = rows[1:], numbers[1:]
    return Blocks((*lines, *([Table(tuple(rows), "", tuple(numbers))] if rows else [])))


def _fit(text: str, sign: str) -> tuple[int, int]:
    """How many of the first rows this sign cuts in the same number of cells, and in how many."""
    widths = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=sign)):
            widths.append(len(row))
            if number == PROBE:
                break
    except csv.Error:
        return 0, 0
    cut = [width for width in widths if width > 1]
    usual = max(set(cut), key=lambda width: (cut.count(width), width), default=0)
    return cut.count(usual), usual


def _unclosed(text: str, sign: str) -> int:
    """The line in which a quote opens that swallows what follows it; 0 where every quote is closed.

    A quote that the next one of another row closes is followed by a text and not by the end of its cell.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    ends = re.escape(sign)
    cell = re.compile(
        f'"([^"]*(?:""[^"]*)*)("?)([^{ends}\n]*)(?:[{ends}\n]|$)|[^{ends}\n]*(?:[{ends}\n]|$)'
    )
    at = 0
    while at < len(text) and (found := cell.match(text, at)):
        swallows = found[1] is not None and (
            not found[2] or ("\n" in found[1] and found[3].strip())
        )
        if swallows:
            return text.count("\n", 0, at) + 1
        at = found.end()
    return 0


def _rows(text: str, sign: str, budget: Budget) -> tuple[list[tuple[Cell, ...]], list[int]]:
    rows, numbers = [], []
    reader = csv.reader(io.StringIO(text), delimiter=sign)
    try:
        for number, row in enumerate(reader, 1):
            budget.cell(len(row))
            if any(said.strip() for said in row):
                rows.append(tuple(_cell(said, budget) for said in row))
                numbers.append(number)
    except csv.Error as fault:
        raise UserError("таблица .csv не читается: сохраните её в Excel как .xlsx") from fault
    return rows, numbers


def _cell(said: str, budget: Budget) -> Cell:
    parts = (part.strip() for part in said.splitlines())
    return Cell(tuple(Line(budget.line(part)) for part in parts if part))
