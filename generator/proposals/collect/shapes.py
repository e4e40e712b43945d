"""A table as a school drew it becomes tables with one head and a row a teacher: parted, turned, marks in words."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.proposals.collect import levelled, marked, tables, turned
from generator.proposals.collect.bank import Bank
from generator.proposals.collect.columns import Columns
from generator.proposals.collect.privacy import Cutter
from generator.proposals.collect.tables import WHO, Head, Row
from generator.proposals.intake.documents.blocks import Table, distinct

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Piece(Struct, frozen=True):
    """A part of a table; ``places`` say where each of its rows stands, if it was a column or a part of a row."""

    table: Table
    places: tuple[str, ...] = ()
    titled: bool = False
    """Whether it is only what stands above the next piece."""
    doubts: tuple[tuple[int, str], ...] = ()
    """Marks that say neither «yes» nor «no», each with its row."""


def pieces(
    table: Table, columns: Columns, bank: Bank, cutter: Cutter, sums: bool = False
) -> Iterator[Piece]:
    """Yield the tables that one table holds, from above; an ordinary one comes back as it is.

    ``sums``: whether sums by levels are all that the file tells, and are to be read.
    """
    found = turned.find(table, columns, cutter)
    if found is None:
        for part in _stacked(table, columns):
            for beside in _beside(part, columns):
                by_level = levelled.unfolded(beside, columns) if sums else None
                if by_level:
                    yield Piece(by_level.table, by_level.places, doubts=by_level.doubts)
                    continue
                made = marked.worded(beside, columns, bank)
                yield Piece(made.table, doubts=made.doubts)
        return
    if found.rows.start:
        yield Piece(_rows(table, range(found.rows.start)), titled=True)
    made = marked.worded(found.table, columns, bank)
    at = [found.columns[row] for row in made.rows]
    places = tuple(f"столбец {_letter(n) if table.numbers else n + 1}" for n in at)
    numbers = tuple(n + 1 for n in at) if table.numbers else ()
    yield Piece(Table(made.table.rows, table.name, numbers), places, doubts=made.doubts)
    rest = _rows(table, range(found.rows.stop, len(table.rows)))
    if rest.rows:
        yield from pieces(rest, columns, bank, cutter)


def _letter(at: int) -> str:
    """What a workbook calls a column."""
    more, last = divmod(at, len(LETTERS))
    return (_letter(more - 1) if more else "") + LETTERS[last]


def _rows(table: Table, numbers: range) -> Table:
    kept = tuple(table.numbers[n] for n in numbers) if table.numbers else ()
    return Table(tuple(table.rows[n] for n in numbers), table.name, kept)


def _stacked(table: Table, columns: Columns) -> Iterator[Table]:
    """Part a table where another head begins below the rows of the first one."""
    head = tables.find(table, columns)
    if head is None:
        yield table
        return
    for number in range(head.last + 2, len(table.rows)):
        if _begins(table.rows[number], head, columns):
            start = number
            while start > head.last + 1 and len(_filled(table.rows[start - 1])) == 1:
                start -= 1  # the title of the second table
            yield _rows(table, range(start))
            yield from _stacked(_rows(table, range(start, len(table.rows))), columns)
            return
    yield table


def _filled(row: Row) -> list[str]:
    return [cell.text for cell in distinct(row) if cell.text]


def _begins(row: Row, head: Head, columns: Columns) -> bool:
    """Whether a row is the head of another table: all its words are heads, and they are not those above."""
    said = _filled(row)
    keys = tables.keys_of(row, columns)
    known = {key for key in keys if key}
    return (
        len(said) > 1
        and len([one for one in said if columns.column(one) or columns.stage(one)]) == len(said)
        and bool(known & WHO)
        and known != set(head.keys) - {""}
        and tables.of_teachers(keys)
    )


def _beside(table: Table, columns: Columns) -> Iterator[Table]:
    """Part a table in which another one with the same head stands to its right."""
    head = tables.find(table, columns)
    if head is None:
        yield table
        return
    starts = _starts(table.rows[head.last], head)
    if len(starts) < 2:
        yield table
        return
    for start, end in zip(starts, [*starts[1:], len(head.keys)], strict=True):
        rows = tuple(row[(start if start != starts[0] else 0) : end] for row in table.rows)
        first = start == starts[0]
        kept = range(0 if first else head.first, len(rows))
        yield _rows(Table(rows, table.name, table.numbers), kept)


def _starts(row: Row, head: Head) -> list[int]:
    """Where the first known column of a head comes again, each time with the column of codes."""
    labels = [
        label.casefold() if key else "" for key, label in zip(head.keys, head.labels, strict=True)
    ]
    first = next(at for at, label in enumerate(labels) if label)
    codes = [at for at, key in enumerate(head.keys) if key == "код"]
    starts = [at for at, label in enumerate(labels) if label == labels[first] and _is_new(row, at)]
    spans = [
        [c for c in codes if s <= c < e]
        for s, e in zip(starts, [*starts[1:], len(labels)], strict=True)
    ]
    return starts if all(len(span) == 1 for span in spans) else starts[:1]


def _is_new(row: Row, at: int) -> bool:
    return at == 0 or row[at] is not row[at - 1]
