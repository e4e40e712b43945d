"""Tables of labels and values: «Тема | …», two pairs in a row, a head with the values below it, a card of one difficulty."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Cell, Line, Table, distinct
from generator.proposals.intake.meaning import (
    deeds,
    fillers,
    heads,
    labels,
    people,
    surnames,
)
from generator.proposals.intake.meaning.draft import Draft, words
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.lines import LineReader
from generator.proposals.intake.meaning.vocabulary import (
    COLUMN,
    LINE,
    NAMELESS,
    PERSONAL,
    Vocabulary,
)

NUMBER = "номер"


class LabelTables(Struct, frozen=True):
    """Reads them; ``inner`` takes the tables inside of their cells."""

    draft: Draft
    words: Vocabulary
    lines: LineReader
    inner: Callable[[Table, str], None]

    def holds(self, table: Table, head: Head) -> bool:
        """Whether a table holds labels and values, whatever its head is called."""
        if all(self._pairs(row) for row in table.rows):
            return True
        rows = table.rows[head.rows :]
        said = [_label(row[0]) for row in rows if row]
        known = sum(bool(self.words.exact(LINE, text)) for text in said)
        return len(distinct(table.rows[0])) == 2 and known * 2 > len(rows)

    def read(self, table: Table, number: int) -> None:
        """Read a table, the ``number`` of the document."""
        if not self._across(table, number):
            self._fields(table, number)

    def _across(self, table: Table, number: int) -> bool:
        """Read a table whose first row names what stands below: «Ф.И.О. | Должность | Предмет»."""
        said = [_label(cell) for cell in table.rows[0]]
        keys = [self._meaning(label) for label in said]
        below = table.rows[1:]
        if not below or not self._names_columns(table.rows, keys):
            return False
        if any(row and self.words.label(row[0].text) for row in below):
            return False
        self.draft.known += words("\n".join(cell.text for cell in distinct(table.rows[0])))
        self.lines.routes.ask_persons(below, said, f"таблица {number}")
        for at_row, row in enumerate(below, 2):
            place = f"таблица {number}, строка {at_row}"
            for at, cell in enumerate(row):
                if cell.text and cell not in row[:at]:
                    label = said[at] if at < len(said) else ""
                    self._below(keys[at] if label else "", label, cell.text, place)
        for cell in distinct(cell for row in table.rows for cell in row):
            for one in cell.tables:
                self.inner(one, f"таблица {number}")
        return True

    def _below(self, key: str, label: str, value: str, place: str) -> None:
        if key == NUMBER:
            self.draft.known += words(value)
        else:
            self._take(key, label, value, place)

    def _meaning(self, label: str) -> str:
        """What the head of a column means here; one of persons may say more: «Ф. И. О. педагога»."""
        if heads.is_number(label):
            return NUMBER
        if heads.is_personal(label, self.words):
            return PERSONAL
        return self.words.exact(LINE, label)

    def _names_columns(self, rows: tuple[tuple[Cell, ...], ...], keys: list[str]) -> bool:
        """Whether a first row is a head: every cell means a column, or one is of persons beside others."""
        told = all(keys) and len(set(keys)) > 1
        return (told or self._names_persons(rows, keys)) and NAMELESS.isdisjoint(keys)

    def _names_persons(self, rows: tuple[tuple[Cell, ...], ...], keys: list[str]) -> bool:
        """Whether the first of rows of one length is a head with a column of persons, and holds no persons itself."""
        row = rows[0]
        columns = [at for at, key in enumerate(keys) if key == PERSONAL]
        if not columns or len(distinct(row)) < 3 or fillers.COUNT.fullmatch(row[0].text):
            return False
        if self._pairs(row) or any(len(one) != len(row) for one in rows):
            return False
        others = [cell.text for cell, key in zip(row, keys, strict=True) if key != PERSONAL]
        if any(people.is_personal(text) or self._named(text) for text in others):
            return False
        return not any(self.words.label(one[at].text) for one in rows[1:] for at in columns)

    def _fields(self, table: Table, number: int) -> None:
        """Read labels with their values; what has no known label is kept as it stands."""
        for at, row in enumerate(table.rows, 1):
            place = f"таблица {number}, строка {at}"
            if pairs := self._pairs(row):
                for label, value in pairs:
                    self._labelled(label, value.text, place)
            else:
                cells = [cell for cell in distinct(row) if cell.text or cell.tables]
                self._field(cells, place, first=at == 1)
            for cell in distinct(row):
                for one in cell.tables:
                    self.inner(one, place)

    def _field(self, cells: list[Cell], place: str, first: bool) -> None:
        if len(cells) > 2 and fillers.COUNT.fullmatch(cells[0].text):
            self.draft.known += words(cells[0].text)
            cells = cells[1:]
        known = len(cells) > 1 and self.words.label(_label(cells[0]))
        if first and self._heads_fields(cells):
            self.draft.known += words("\n".join(cell.text for cell in cells))
        elif len(cells) > 1 and deeds.is_phase(_label(cells[0]), self.words):
            self._planned(cells, place, cells[0].text)
        elif known == labels.ACTIONS:
            self._planned(cells, place)
        elif known:
            self._labelled(cells[0], "\n".join(cell.text for cell in cells[1:]), place)
        elif len(cells) == 1:
            for line in cells[0].lines:
                self.lines.read(line, place)
        elif cells:
            self._keep(cells, place)

    def _keep(self, cells: list[Cell], place: str) -> None:
        """Keep a row as it stands, without what stands behind a label of persons in it."""
        kept, personal = [], False
        for cell in cells:
            inner = labels.split(cell.text, self.words)
            if personal or (inner and inner[0] == PERSONAL):
                self.draft.cut(cell.text)
                personal = False
                continue
            if self._named(cell.text):
                surnames.cut(cell.text, place, self.draft, self.words, self.lines.lists)
                continue
            personal = heads.is_personal(_label(cell), self.words)
            kept.append(cell.text)
        self.draft.keep(" — ".join(filter(None, kept)), place)

    def _named(self, text: str) -> bool:
        return surnames.are_all(text, self.words, self.lines.lists)

    def _pairs(self, row: tuple[Cell, ...]) -> list[tuple[Cell, Cell]]:
        """The pairs of a row that has several labels, each before its value; else nothing."""
        cells = distinct(row)
        said = [_label(cell) for cell in cells[::2]]
        if len(cells) < 4 or len(cells) % 2 or not all(map(self.words.label, said)):
            return []
        return list(zip(cells[::2], cells[1::2], strict=True))

    def _labelled(self, label: Cell, value: str, place: str) -> None:
        self.draft.known += words(label.text)
        self._take(self.words.label(_label(label)), _label(label), value, place)

    def _planned(self, cells: list[Cell], place: str, phase: str = "") -> None:
        """Read a plan that stands in one cell beside its label: each item of it, or each line, is done in the phase."""
        plan = self.lines.plan
        listed = plan.listed and bool(plan.phase and phase)
        self.draft.known += words(cells[0].text)
        self._take(labels.ACTIONS, "", "", place)
        plan.begin()
        plan.phase, plan.listed = phase.rstrip(" :"), listed
        for cell in cells[1:]:
            items = deeds.items(cell, self.words)
            said = [one.text for one in (items if len(items) > 1 else cell.lines) if one.text]
            for text in said:
                self.lines.open = labels.ACTIONS
                self.lines.read(Line(text, item=True), place)
        self.lines.open = ""

    def _take(self, key: str, label: str, value: str, place: str) -> None:
        self.lines.labelled(key, label, value, place)
        self.lines.open = ""

    def _heads_fields(self, cells: list[Cell]) -> bool:
        """Whether a first row is the head of labels and values: «Компонент — Содержание»."""
        said = [cell.text for cell in cells]
        return (
            len(said) > 1
            and self.words.exact(LINE, said[0]) == "раздел"
            and all(self.words.exact(COLUMN, text) for text in said[1:])
        )


def turned(table: Table, known: Vocabulary) -> tuple[Table, Head] | None:
    """A table whose labels are the head of a road map: each column of values is a row.

    It is the card of a difficulty, or says nothing but what is done, when and more, or has several columns of values
    and two meanings beside what is done. Its first row may name the stages.
    """
    if any(len(row) < 2 or row[0] is row[1] for row in table.rows):
        return None
    said = [_label(row[0]) for row in table.rows]
    keys = tuple(known.exact(COLUMN, label) for label in said)
    if (
        keys
        and not keys[0]
        and deeds.names_stages([cell.text for cell in table.rows[0][1:]], known)
    ):
        keys = ("этап", *keys[1:])
    card = _says_all(keys) or not {"дефицит", "задача"}.isdisjoint(keys)
    wide = len(set(keys) - {""}) > 2 and _is_wide(table.rows[0])
    if "что" not in keys or not (card or wide) or keys.count("") > 1:
        return None
    values = [_label(cell) for cell in table.rows[0][1:]]
    if sum(bool(known.exact(COLUMN, one)) for one in values) * 2 > len(values):
        return None  # an ordinary head
    return Table(tuple(zip_longest(*table.rows, fillvalue=Cell()))), Head(keys, tuple(said), 1)


def _says_all(keys: tuple[str, ...]) -> bool:
    """Whether labels are those of a deed and no others: what is done, when, and something more."""
    return len(keys) > 2 and "" not in keys and {"что", "когда"}.issubset(keys)


def apart(table: Table, known: Vocabulary) -> list[Table]:
    """The labels with one value each and, below them, a table whose labels are a head; else the table as it is."""
    at = next((n for n, row in enumerate(table.rows) if _is_wide(row)), 0)
    above, below = replace(table, rows=table.rows[:at]), replace(table, rows=table.rows[at:])
    return [above, below] if at and turned(below, known) else [table]


def _is_wide(row: tuple[Cell, ...]) -> bool:
    return len([cell for cell in distinct(row) if cell.text]) > 2


def _label(cell: Cell) -> str:
    return cell.text.rstrip(" :")
