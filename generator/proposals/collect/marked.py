"""A table with a column for each deficit and marks below becomes one with the column «Дефицит»."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.proposals.collect.answers import BARE, NUMERIC, POINTS, reached
from generator.proposals.collect.bank import Bank
from generator.proposals.collect.columns import Columns
from generator.proposals.collect.diagnosis import BLOCK
from generator.proposals.collect.privacy import is_code
from generator.proposals.collect.tables import DEEPEST, DEFICITS, MOST_ABOVE, TOTAL, WHO, Row
from generator.proposals.intake.documents.blocks import Cell, Line, Table

CROSS = re.compile(r"[хx]", re.I)
"""A mark that means «yes» where no other one does: beside plus signs it may mean «no»."""
SHORT = 24
"""Signs of what may be a mark: what is longer is an answer in words."""
UNFILLED = "не заполнено"
"""What a row of a matrix says where it has no mark at all: nobody answered."""


class Marked(Struct, frozen=True):
    """A table with its marks in words: which row each was, and the marks that say neither «yes» nor «no»."""

    table: Table
    rows: tuple[int, ...]
    doubts: tuple[tuple[int, str], ...] = ()


class _Found(Struct, frozen=True):
    """Where the marks stand: the rows of their head and of their labels, their columns."""

    head: int
    labels: int
    columns: tuple[int, ...]


def cell(text: str) -> Cell:
    """A cell of one text."""
    return Cell(tuple(Line(part) for part in text.split("\n")) if text else ())


def worded(table: Table, columns: Columns, bank: Bank) -> Marked:
    """Put the deficits that are marked in a row into one cell; a table without such columns stays as it is."""
    found = _find(table, columns, bank)
    if found is None:
        return Marked(table, tuple(range(len(table.rows))))
    return _Writer(table, found, columns, bank).write()


def is_mark(text: str, columns: Columns) -> bool:
    """Whether a text may be a mark: «+», «нет», «частично», a number."""
    return len(text) <= SHORT and (
        reached(text) is not None
        or columns.blocks.mark(text) is not None
        or bool(BARE.fullmatch(text) or CROSS.fullmatch(text.strip()))
        or len(text.split()) == 1
    )


def are_marks(said: Iterable[str]) -> bool:
    """Whether a column holds nothing but «yes» and «no», and one «yes» that is no number."""
    texts = [one for one in said if one]
    yes = any((reached(one) and one != "1") or CROSS.fullmatch(one.strip()) for one in texts)
    return yes and all(reached(one) is not None or CROSS.fullmatch(one.strip()) for one in texts)


def _find(table: Table, columns: Columns, bank: Bank) -> _Found | None:
    rows = table.rows
    for number, row in enumerate(rows[:MOST_ABOVE]):
        named = {at for at, one in enumerate(row) if one.text and bank.named(one.text)}
        told = _are_blocks(row, named, columns) or _answers(rows, number, columns)
        head = _head(rows, number, columns) if named and not told else None
        if head is not None:
            beside = _below(rows, number - 1, columns) if head < number else ()
            at = tuple(sorted({*named, *beside}))
            if _are_marked(rows[number + 1 :], at, columns, bank):
                return _Found(head, number, at)
    for number in range(min(MOST_ABOVE, len(rows))):
        at = tuple(_below(rows, number, columns))
        if len(at) > 1 and _are_marked(rows[number + 2 :], at, columns, bank):
            return _Found(number, number + 1, at)
    return None


def _head(rows: tuple[Row, ...], number: int, columns: Columns) -> int | None:
    """The row that tells who stands below a row of labels: itself, or one above it in the same head."""
    for head in range(number, max(-1, number - DEEPEST), -1):
        goes_on = head > 0 and _splits(rows[head - 1], rows[head], columns)
        if _tells_who(rows[head], columns) and not goes_on:
            between = rows[head + 1 : number + 1]
            return head if all(_splits(rows[head], row, columns) for row in between) else None
    return None


def _are_blocks(row: Row, named: set[int], columns: Columns) -> bool:
    """Whether other columns are blocks of a diagnosis: one of them may be called as a deficit is."""
    others = (one for at, one in enumerate(row) if at not in named and one.text)
    return any(columns.column(one.text) == BLOCK for one in others)


def _answers(rows: tuple[Row, ...], number: int, columns: Columns) -> bool:
    """Whether a row has a code below «Код»: the deficit in it is the answer of a teacher, and no label."""
    return any(
        columns.column(over.text) == "код" and is_code(one.text)
        for above in rows[:number]
        for over, one in zip(above, rows[number], strict=False)
        if over.text
    )


def _tells_who(row: Row, columns: Columns) -> bool:
    return any(columns.column(one.text) in WHO for one in row if one.text)


def _splits(above: Row, row: Row, columns: Columns) -> bool:
    """Whether a row goes on with the head above it: under «Код» it has no code."""
    who = [at for at, one in enumerate(above) if columns.column(one.text) in WHO]
    return bool(who) and all(
        at >= len(row) or row[at] is above[at] or not row[at].text for at in who
    )


def _below(rows: tuple[Row, ...], number: int, columns: Columns) -> Iterator[int]:
    """The columns under the name of a group, «Дефициты», whose own labels stand in the next row."""
    if number + 1 >= len(rows) or not _splits(rows[number], rows[number + 1], columns):
        return
    group = None
    for at, (one, label) in enumerate(zip(rows[number], rows[number + 1], strict=False)):
        group = one if one.text else group
        is_own = bool(label.text) and label is not one
        over = columns.column(group.text) if group else ""
        # a group of others stands over them: their labels are deficits then
        if is_own and over in (*DEFICITS, BLOCK) and not columns.column(label.text):
            yield at


def _are_marked(body: Iterable[Row], at: tuple[int, ...], columns: Columns, bank: Bank) -> bool:
    """Whether nothing but marks stands in these columns, and one of them at least says «yes»."""
    said = [
        row[n].text
        for row in body
        for n in at
        if n < len(row) and row[n].text and not _is_total(row)
    ]
    yes = any(reached(one) or CROSS.fullmatch(one.strip()) for one in said)
    return (yes or any(columns.blocks.mark(one) for one in said)) and all(
        is_mark(one, columns) and not bank.named(one) for one in said
    )


def _is_total(row: Row) -> bool:
    first = next((one.text for one in row if one.text), "")
    return bool(TOTAL.match(first))


class _Writer:
    def __init__(self, table: Table, found: _Found, columns: Columns, bank: Bank) -> None:
        self.table, self.found = table, found
        self.columns, self.bank = columns, bank
        labels = [" ".join(table.rows[found.labels][at].text.split()) for at in found.columns]
        self.labels = dict(zip(found.columns, labels, strict=True))
        body = [row for row in table.rows[found.labels + 1 :] if not _is_total(row)]
        marks = [row[at].text.strip() for row in body for at in found.columns if at < len(row)]
        self.scaled = any(POINTS.fullmatch(one) for one in marks)
        self.crossed = not any(
            self._says(row[at].text) for row in body for at in found.columns if at < len(row)
        )
        top = table.rows[found.head]
        self.code = next((n for n, o in enumerate(top) if columns.column(o.text) == "код"), -1)
        self.doubts: list[tuple[int, str]] = []

    def write(self) -> Marked:
        top = cell("Дефицит")
        rows: list[Row] = []
        origins: list[int] = []
        for number, row in enumerate(self.table.rows):
            kept = self._kept(row)
            if number < self.found.head:
                made = [row]  # «Школа | …» above the table: no column of it is one of marks yet
            elif number <= self.found.labels:
                above = {id(one) for one in rows[-1]} if number > self.found.head else set()
                own = any(one.text and id(one) not in above for one in kept)
                made = [(*kept, top)] if own else []
            else:
                made = [(*kept, one) for one in self._deficits(row, len(rows))]
            rows += made
            origins += [number] * len(made)
        numbers = tuple(self.table.numbers[n] for n in origins) if self.table.numbers else ()
        table = Table(tuple(rows), self.table.name, numbers)
        return Marked(table, tuple(origins), tuple(self.doubts))

    def _kept(self, row: Row) -> Row:
        return tuple(one for at, one in enumerate(row) if at not in self.labels)

    def _says(self, text: str) -> bool | None:
        """Whether a mark says «yes» or «no»; ``None`` where it may say either."""
        if (mark := self.columns.blocks.mark(text)) is not None:
            return mark
        return None if self.scaled and NUMERIC.fullmatch(text.strip()) else reached(text)

    def _deficits(self, row: Row, at: int) -> Iterator[Cell]:
        """The cell of the row, and one more for deficits that the bank does not have."""
        said = {n: row[n].text for n in self.labels if n < len(row) and row[n].text}
        if not any(one.text for one in row) or _is_total(row):
            yield Cell()
            return
        ids: list[str] = []
        own: list[str] = []
        for n, text in said.items():
            says = self._says(text) or (self.crossed and bool(CROSS.fullmatch(text.strip())))
            if says:
                id = self.bank.named(self.labels[n])
                (ids if id else own).append(id or self.labels[n])
            elif self._says(text) is None:
                label = self.labels[n][:40]
                what = f"«{label}»: отметка «{text.strip()[:20]}» не понята: впишите «+» или «нет»"
                self.doubts.append((at, what))
        if ids and own and not (0 <= self.code < len(row) and row[self.code].text):
            what = f"«{own[0][:40]}» нет в банке: без кода посчитаны только дефициты банка"
            self.doubts.append((at, what))
            own = []
        if ids or own:
            yield from (cell("\n".join(found)) for found in (ids, own) if found)
        elif self.doubts and self.doubts[-1][0] == at:
            yield Cell()
        else:
            yield cell("нет" if said else UNFILLED)
