"""A table of sums with a column for each level of education becomes one with a row for each of its numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from msgspec import Struct

from generator.proposals.collect.answers import NOTHING
from generator.proposals.collect.columns import COUNT, Columns
from generator.proposals.collect.marked import cell
from generator.proposals.collect.tables import DEFICITS, MOST_ABOVE, TOTAL, WHO, Row
from generator.proposals.intake.documents.blocks import Table

LEVEL = "уровень"
WHOLE = re.compile(
    r"\s*([0-9]{1,3})(?:[.,]0+)?(?:\s*(?:чел|педагог|учител|воспитател)[а-яё]*\.?)?\s*", re.I
)
"""How many teachers, «3», «3 чел.», and nothing else in the cell."""
NAMES = re.compile(r"^\s*(?:педагог|учител|воспитател|педработник)", re.I)
"""How a column of teachers begins: what stands below is their names, or how many they are."""
LONGEST = 40
"""Signs of the head of such a column: «Кол-во педагогов НОО», «5–9 классы»."""


class Levelled(Struct, frozen=True):
    """The table drawn anew, where each of its rows stood, and sums that its numbers do not make, each with its row."""

    table: Table
    places: tuple[str, ...]
    doubts: tuple[tuple[int, str], ...]


def tell_who(tables: Iterable[Table], columns: Columns) -> bool:
    """Whether a table of a file tells whose its rows are: sums beside it would count the same teachers again."""
    heads = (one for table in tables for one in _heads(table, columns))
    said = (t for t in heads if t and not TOTAL.match(t) and not columns.level(t))
    return any(columns.column(t) in WHO for t in said)


def _heads(table: Table, columns: Columns) -> Iterator[str]:
    """What may be the head of a column or of a row; a deficit beside its numbers is neither, whatever its words."""
    at: Mapping[int, str] = {}
    for number, row in enumerate(table.rows):
        at = (_levels(row, columns) if number < MOST_ABOVE else {}) or at
        words = [one.text for one in row if one.text and not WHOLE.fullmatch(one.text)]
        if not at or (len(words) > 1 and not _are_counts([row], at)):
            yield from (one.text for one in (row if number < MOST_ABOVE else row[:1]))


def unfolded(table: Table, columns: Columns) -> Levelled | None:
    """Give each number its row with its level; ``None`` for any other table."""
    for number, row in enumerate(table.rows[:MOST_ABOVE]):
        at = _levels(row, columns)
        if at and _are_counts(table.rows[number + 1 :], at):
            return _write(table, number, at)
    return None


def may_be_counts(label: str, texts: Iterable[str]) -> bool:
    """Whether a column called after teachers holds numbers other than those of its rows: «Педагоги: 3»."""
    said = [WHOLE.fullmatch(text) for text in texts if text.strip()]
    numbers = [int(match[1]) for match in said if match]
    if not NAMES.match(label) or len(numbers) < len(said):
        return False
    if len(numbers) < 2:
        return numbers not in ([], [1])
    return any(other - one != 1 for one, other in pairwise(numbers))


def _levels(row: Row, columns: Columns) -> dict[int, str]:
    """The level of each column of numbers; none where it is no head of deficits and levels alone."""
    found: dict[int, str] = {}
    others: set[str] = set()
    for at, one in enumerate(row):
        level = columns.level(one.text)  # «… образование» alone is personal, «… школа» a school
        key = columns.column(one.text) if one.text and not level else ""
        fits = key in ("", COUNT, LEVEL) and len(one.text) <= LONGEST
        levels = (level,) if level else columns.levels(one.text) if fits else ()
        if len(levels) == 1 and not (at and one is row[at - 1]):
            found[at] = levels[0]
        elif not TOTAL.match(one.text):
            others.add(key)
    plain = others & {*DEFICITS} and not others & {*WHO, COUNT, LEVEL}
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
    sums = [n for n, one in enumerate(table.rows[head]) if n not in at and n not in kept]
    doubts: list[tuple[int, str]] = []
    for number, row in enumerate(table.rows[head:], head):
        doubts += [(len(rows), said) for said in _amiss(table.rows[head], row, at, sums)]
        own = tuple(row[n] for n in kept if n < len(row))
        for level, count in [(LEVEL, COUNT)] if number == head else _counted(row, at):
            rows.append((*own, cell(level), cell(count)))
            came.append((number, level if number > head else ""))
    numbers = tuple(table.numbers[n] for n, _ in came) if table.numbers else ()
    places = tuple(
        f"строка {table.numbers[n] if table.numbers else n + 1}" + (level and f", {level}")
        for n, level in came  # without a code a teacher is known by her place alone
    )
    return Levelled(Table(tuple(rows), table.name, numbers), places, tuple(doubts))


def _amiss(head: Row, row: Row, at: Mapping[int, str], sums: Iterable[int]) -> Iterator[str]:
    """Say of each column of sums that tells another one than the levels do."""
    made = sum(_number(row, n) or 0 for n in at)
    for n in sums:
        told = _number(row, n)
        if told is not None and told != made:
            yield f"«{head[n].text}» — {told}, а по уровням {made}: посчитаны уровни, проверьте числа"


def _number(row: Row, at: int) -> int | None:
    found = WHOLE.fullmatch(row[at].text) if at < len(row) else None
    return int(found[1]) if found else None


def _counted(row: Row, at: Mapping[int, str]) -> list[tuple[str, str]]:
    """The levels that a row has a number of; a row without any stays one, with what it says."""
    said = [(level, row[n].text.strip()) for n, level in at.items() if n < len(row)]
    some = [(level, row[n].text.strip()) for n, level in at.items() if _number(row, n)]
    is_total = bool(TOTAL.match(next((one.text for one in row if one.text), "")))
    nothing = next((text for _, text in said if text), "")
    return [("", "")] if is_total else some or [("", nothing)]
