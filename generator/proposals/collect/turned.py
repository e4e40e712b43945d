"""Tables whose teachers are columns are turned, so that a row is a teacher, as everything else reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from msgspec import Struct

from generator.proposals.collect.answers import reached
from generator.proposals.collect.columns import PERSONAL, Columns
from generator.proposals.collect.marked import cell, is_mark
from generator.proposals.collect.privacy import Cutter, is_code
from generator.proposals.collect.tables import (
    DEFICITS,
    MOST_ABOVE,
    TOTAL,
    WHO,
    Row,
    is_head,
    keys_of,
    of_teachers,
)
from generator.proposals.intake.documents.blocks import Cell, Table, distinct

LONGEST = 6
"""Words of the label of a row: what is longer is an answer."""
CODED = re.compile(r"(?![\d_])\w.*\d", re.S)
NAME = re.compile(r"[А-ЯЁ][а-яё]+(?:[\s-]+[А-ЯЁ][а-яё.]*)*")
FIGURE = frozenset("0123456789")


class Turned(Struct, frozen=True):
    """Rows of a table that were columns: which rows of it they took, and the column of each teacher."""

    rows: range
    table: Table
    columns: tuple[int, ...]


def find(table: Table, columns: Columns, cutter: Cutter) -> Turned | None:
    """The first part of a table whose teachers are its columns, or ``None``."""
    for first in range(min(MOST_ABOVE, len(table.rows))):
        if found := _crossed(table, first, columns, cutter):
            return found
        if is_head(table.rows[first], columns):
            return None  # below it stand answers
        if found := _cards(table, first, columns):
            return found
    return None


def _key(row: Row, at: int, columns: Columns) -> str:
    """What the label of a row means, or empty."""
    text = row[at].text if at < len(row) else ""
    known = text and len(text.split()) <= LONGEST
    return (columns.column(text) or columns.stage(text)) if known else ""


def _cards(table: Table, first: int, columns: Columns) -> Turned | None:
    """Rows each of which begins with what is the head of a column elsewhere: «Код», «Предмет», «Дефицит»."""
    rows = table.rows
    at = next((n for n in (0, 1) if _key(rows[first], n, columns) in WHO), None)
    coded = at is None and _heads_codes(rows[first])
    if at is None and not coded:
        return None
    at = at or 0
    last = _last(rows, first, at, columns)
    part = [row[at:] for row in rows[first : last + 1]]
    for number in range(1, len(part)):
        if not part[number][0].text:
            part[number] = (part[number - 1][0], *part[number][1:])
    if coded:  # what stands over the labels may be called anything
        if any(_key(row, 0, columns) in WHO for row in part[1:]):
            return None
        part[0] = (cell("Код"), *part[0][1:])
    if not of_teachers(keys_of(tuple(row[0] for row in part), columns)):
        return None
    grid = _grid(part)
    kept = [n for n, row in enumerate(grid) if n == 0 or any(one.text for one in row)]
    if len(kept) < 2:
        return None
    made = Table(tuple(grid[n] for n in kept), table.name)
    return Turned(range(first, last + 1), made, tuple(at + n for n in kept))


def _heads_codes(row: Row) -> bool:
    """Whether the codes of teachers stand in a row, beside a label that is none: «Показатель | П-1 | П-2»."""
    label, *others = (one.text for one in row) if row else ("",)
    codes = [one for one in others if one]
    return len(codes) > 1 and all(map(is_coded, codes)) and not is_coded(label)


def _goes_on(row: Row, at: int, seen: set[str], columns: Columns) -> bool:
    """Whether a row is of the same card: it begins with another label, and is no head of a table below it."""
    is_known = bool(_key(row, at, columns)) and row[at].text not in seen
    return is_known and not _heads_another(row, at, columns)


def _heads_another(row: Row, at: int, columns: Columns) -> bool:
    """Whether a row is the head of another table; answers may sound like columns: «учитель», «цель урока»."""
    keys = {columns.column(one.text) for one in distinct(row) if columns.is_column(one.text)}
    keys.add(_key(row, at, columns))
    return of_teachers(keys) and not keys.isdisjoint((*WHO, "номер"))


def _last(rows: Sequence[Row], first: int, at: int, columns: Columns) -> int:
    """The last row of a card; one whose label nobody knows is of it where the next is, and will be told."""
    last, seen = first, {rows[first][at].text}
    while last + 1 < len(rows):
        if _continues(rows[last], rows[last + 1], at):
            last += 1
            continue
        is_passed = last + 2 < len(rows) and _is_unknown(rows[last + 1], at, seen, columns)
        after = last + 1 + is_passed
        if not _goes_on(rows[after], at, seen, columns):
            break
        seen |= {row[at].text for row in rows[last + 1 : after + 1]}
        last = after
    return last


def _continues(above: Row, row: Row, at: int) -> bool:
    """Whether a row has more answers to the label above it: its own is empty, or one cell with that one."""
    if at >= len(row) or len(distinct(row[at:])) < 2:
        return False
    is_same = row[at] is above[at] if row[at].text else not any(one.text for one in row[:at])
    return is_same and any(one.text for one in row[at + 1 :])


def _is_unknown(row: Row, at: int, seen: set[str], columns: Columns) -> bool:
    """Whether a row has answers, and a label that is no column."""
    label = row[at].text if at < len(row) else ""
    is_label = bool(label) and len(label.split()) <= LONGEST and label not in seen
    has_answers = any(one.text and one is not row[at] for one in row[at + 1 :])
    return is_label and has_answers and not _key(row, at, columns)


def _grid(part: list[Row]) -> list[Row]:
    empty = Cell()
    return [tuple(found) for found in zip_longest(*part, fillvalue=empty)]


def _crossed(table: Table, first: int, columns: Columns, cutter: Cutter) -> Turned | None:
    """Rows of deficits with a column for each teacher and marks where they meet."""
    row = table.rows[first]
    at = next((n for n in (0, 1) if _key(row, n, columns) in DEFICITS), None)
    if at is None or (at and _key(row, 0, columns) in WHO):
        return None
    body = [one for one in table.rows[first + 1 :] if not _is_empty(one)]
    people = [n for n in range(at + 1, len(row)) if row[n].text and not TOTAL.match(row[n].text)]
    who = _who([row[n].text for n in people], columns, cutter)
    rows = [one for one in body if at < len(one) and one[at].text and not TOTAL.match(one[at].text)]
    said = [one[n].text for one in rows for n in people if n < len(one) and one[n].text]
    if not who or not said or not all(is_mark(one, columns) for one in said):
        return None
    if who == PERSONAL and all(FIGURE.issuperset(one.strip()) for one in said):
        return None  # sums of groups that no list has
    if not any(reached(one) for one in said):
        return None
    group = cell("Дефициты")
    head = cell("Код" if who == "код" else "ФИО")
    made = [(head, *[group] * len(rows)), (head, *(one[at] for one in rows))]
    blank = Cell()
    made += [(row[n], *(one[n] if n < len(one) else blank for one in rows)) for n in people]
    places = (at, at, *people)
    return Turned(range(first, len(table.rows)), Table(tuple(made), table.name), places)


def _is_empty(row: Row) -> bool:
    return not any(one.text for one in row)


def _who(labels: list[str], columns: Columns, cutter: Cutter) -> str:
    """What the heads of columns are: codes of teachers, their names, or empty: something else, as one word is."""
    if not labels:
        return ""
    if all(map(is_coded, labels)):
        return "код"
    names = len(labels) > 1 and all(_is_name(one, columns, cutter) for one in labels)
    return PERSONAL if names else ""


def is_coded(text: str) -> bool:
    """Whether a text is a code of letters and figures: a year or a number may be anything."""
    return is_code(text) and bool(CODED.search(text))


def _is_name(text: str, columns: Columns, cutter: Cutter) -> bool:
    """Whether a head may be a name: it is personal, or a word with a capital that no list has."""
    if cutter.cut(text)[1]:
        return True
    lists = (columns.column, columns.stage, columns.levels, columns.subjects.all, columns.roles.one)
    return bool(NAME.fullmatch(text)) and not any(find(text) for find in lists)
