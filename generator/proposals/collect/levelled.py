"""A table of sums with a column for each level of education becomes one with a row for each of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from msgspec import Struct

from generator.proposals.collect.answers import NOTHING
from generator.proposals.collect.columns import COUNT, Columns
from generator.proposals.collect.marked import DEFICITS, cell
from generator.proposals.collect.tables import MOST_ABOVE, TOTAL, WHO, Row
from generator.proposals.intake.documents.blocks import Table

LEVEL = "уровень"
WHOLE = re.compile(r"\s*[0-9]{1,3}(?:[.,]0+)?\s*")
"""How many teachers, and nothing else in the cell."""
NAMES = re.compile(r"^\s*(?:педагог|учител|воспитател|педработник)", re.I)
LONGEST = 40
"""Signs of the head of such a column: «Кол-во педагогов НОО», «5–9 классы»."""


class Levelled(Struct, frozen=True):
    """The table drawn anew, and where each of its rows stood."""

    table: Table
    places: tuple[str, ...]


def tell_who(tables: Iterable[Table], columns: Columns) -> bool:
    """Whether a table of a file tells whose its rows are: sums beside it would count the same teachers again."""
    heads = (
        one.text
        for table in tables
        for number, row in enumerate(table.rows)
        for one in (row if number < MOST_ABOVE else row[:1])
    )
    return any(t and not TOTAL.match(t) and columns.column(t) in WHO for t in heads)


def unfolded(table: Table, columns: Columns) -> Levelled | None:
    """Give each number its row with its level; ``None`` for any other table."""
    for number, row in enumerate(table.rows[:MOST_ABOVE]):
        at = _levels(row, columns)
        if at and _are_counts(table.rows[number + 1 :], at):
            return _write(table, number, at)
    return None


def may_be_counts(label: str, texts: Iterable[str]) -> bool:
    """Whether a column called after teachers holds numbers other than those of its rows: «Педагоги: 3»."""
    said = [text for text in texts if text.strip()]
    if not NAMES.match(label) or not all(WHOLE.fullmatch(text) for text in said):
        return False
    numbers = [float(text.replace(",", ".")) for text in said]
    if len(numbers) < 2:
        return numbers not in ([], [1])
    return any(other - one != 1 for one, other in pairwise(numbers))


def _levels(row: Row, columns: Columns) -> dict[int, str]:
    """The level of each column of numbers; none where it is no head of deficits and levels alone."""
    found: dict[int, str] = {}
    others: set[str] = set()
    for at, one in enumerate(row):
        key = columns.column(one.text) if one.text else ""
        fits = key in ("", COUNT, LEVEL) and len(one.text) <= LONGEST
        levels = columns.levels(one.text) if fits else ()
        if len(levels) == 1 and not (at and one is row[at - 1]):
            found[at] = levels[0]
        elif not TOTAL.match(one.text):
            others.add(key)
    plain = others & DEFICITS and not others & {*WHO, COUNT, LEVEL}
    apart = len(set(found.values())) == len(found) > 1
    return found if plain and apart else {}


def _are_counts(body: Iterable[Row], at: Mapping[int, str]) -> bool:
    said = [row[n].text for row in body for n in at if n < len(row) and row[n].text]
    return any(WHOLE.fullmatch(one) for one in said) and all(
        WHOLE.fullmatch(one) or NOTHING.fullmatch(one) for one in said
    )


def _write(table: Table, head: int, at: Mapping[int, str]) -> Levelled:
    rows = list(table.rows[:head])
    came = [(number, "") for number in range(head)]
    kept = [
        n
        for n, one in enumerate(table.rows[head])
        if n not in at and (not TOTAL.match(one.text) or n == 0)
    ]
    for number, row in enumerate(table.rows[head:], head):
        own = tuple(row[n] for n in kept if n < len(row))
        for level, count in [(LEVEL, COUNT)] if number == head else _counted(row, at):
            rows.append((*own, cell(level), cell(count)))
            came.append((number, level if number > head else ""))
    numbers = tuple(table.numbers[n] for n, _ in came) if table.numbers else ()
    places = tuple(
        f"строка {table.numbers[n] if table.numbers else n + 1}" + (level and f", {level}")
        for n, level in came  # without a code a teacher is known by her place alone
    )
    return Levelled(Table(tuple(rows), table.name, numbers), places)


def _counted(row: Row, at: Mapping[int, str]) -> list[tuple[str, str]]:
    """The levels that a row has a number of; a row without any stays one, with what it says."""
    said = [(level, row[n].text.strip()) for n, level in at.items() if n < len(row)]
    some = [
        (level, text)
        for level, text in said
        if WHOLE.fullmatch(text) and float(text.replace(",", "."))
    ]
    is_total = bool(TOTAL.match(next((one.text for one in row if one.text), "")))
    nothing = next((text for _, text in said if text), "")
    return [("", "")] if is_total else some or [("", nothing)]
