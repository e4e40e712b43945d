"""One file becomes rows: each row of its tables is read, or told by its place."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.language.russian import counted
from generator.proposals.collect import levelled, periods, shapes, tables, whole_file
from generator.proposals.collect.bank import Bank
from generator.proposals.collect.columns import PERSONAL, Columns
from generator.proposals.collect.labels import (
    LABEL,
    TEACHERS,
    LabelReader,
    are_heads,
    coded_rows,
    other_rows,
)
from generator.proposals.collect.marked import are_marks
from generator.proposals.collect.model import Found, Remarks
from generator.proposals.collect.privacy import Cutter
from generator.proposals.collect.row import CLASSED, RowReader
from generator.proposals.collect.shapes import Piece
from generator.proposals.collect.tables import Head, Row, Sort
from generator.proposals.intake.documents.blocks import Blocks, Line, Table, distinct

COUNTS = (
    "столбец «{}» не прочитан, а в нём числа; если это сколько педагогов, назовите его "
    "«Кол-во педагогов»: сейчас каждая строка посчитана одним педагогом"
)
MEETING = "следующая встреча"
ROWS, STAGES = "Строки", "Реестр этапов"
"""Sheets of the district's own table: only these are read of it, the others were made of them."""

NO_TABLE = (
    "таблица с дефицитами или задачами не найдена; если внутри снимок листа, "
    "попросите у школы сам файл Excel или Word"
)

NO_ROWS = "таблица есть, но ни одна строка в ней не заполнена: школа прислала пустой лист"

SUMS = (
    "в таблице суммы без кодов: педагог с двумя дефицитами посчитан дважды, "
    "всего педагогов может быть меньше; точнее — строка на педагога"
)
"""What is told of a table with how many teachers each deficit has: nobody knows who of them are the same."""

ABSENT = "в числах"
NOBODY = "дефицит не назван ни у одного педагога этого листа: в числах по дефицитам его нет"
"""What is told of a school all of whose teachers are told by ``ABSENT``."""


class Lists(Struct, frozen=True):
    """What files are read by: the columns, the bank, what is personal."""

    columns: Columns
    bank: Bank
    cutter: Cutter


def read(file: str, blocks: Blocks, lists: Lists, found: Found) -> None:
    """Read one document into ``found``; ``file`` is what it is called."""
    _FileReader(file, blocks, lists, found).read()


class _FileReader:
    def __init__(self, file: str, blocks: Blocks, lists: Lists, found: Found) -> None:
        self.file, self.blocks, self.found = file, blocks, found
        self.columns, self.cutter = lists.columns, lists.cutter
        self.lists = lists
        self.says = Remarks(file, found)
        self.labels = LabelReader(self.says, lists.columns, lists.cutter)
        self.head: Head | None = None
        self.tables = 0
        self.sheet = ""
        self.ours = False
        self.places: tuple[str, ...] = ()
        tables = (block for block in blocks.body if isinstance(block, Table))
        self.sums = not levelled.tell_who(tables, lists.columns)

    def read(self) -> None:
        before, without = len(self.found.rows), len(self.found.without)
        for block, sheet in _on_sheets([*self._ours()]):
            if sheet and sheet != self.sheet:
                self.sheet = sheet
                self.labels.turn(sheet)
            if isinstance(block, Line):
                self.labels.line(block.text)
            else:
                self._shaped(block)
        if len(self.found.rows) == before:
            told = [one.message for one in self.found.told if one.file == self.file]
            if any(ABSENT in one for one in told):
                self.says.told("файл", NOBODY)
            elif not any(one.file == self.file for one in self.found.unread):
                self.says.unread("файл", NO_ROWS if self.head else NO_TABLE)
            if len(self.found.without) == without:
                return
        self.labels.settle(left=True)
        whole_file.name(self.says, self.labels.sheet, before, without)
        whole_file.repeated(self.says, before)
        self.labels.close()

    def _ours(self) -> Iterator[Line | Table]:
        """The parts of a file: of the district's own table only the sheets that hold rows."""
        self.ours = any(isinstance(b, Table) and b.name == ROWS for b in self.blocks.body)
        if not self.ours:
            yield from self.blocks.body
            return
        yield from (
            b for b in self.blocks.body if isinstance(b, Table) and b.name in (ROWS, STAGES)
        )

    def _shaped(self, table: Table) -> None:
        """Read the tables that one holds, each as if a row were a teacher."""
        self.tables += 1
        if self.ours:
            self._table(Piece(table))
            return
        lists = self.lists
        for piece in shapes.pieces(table, lists.columns, lists.bank, lists.cutter, self.sums):
            self._table(piece)

    def _table(self, piece: Piece) -> None:
        table, self.places = piece.table, piece.places
        for number, doubt in piece.doubts:
            self.says.unread(self._place(table, number), self.cutter.cut(doubt)[0])
        if piece.titled:
            self._labels(table, range(len(table.rows)), whole=False)
            return
        head = tables.find(table, self.columns)
        if head is None and tables.goes_on(table, self.head, self.columns):
            self._rows(table, self.head, range(len(table.rows)))
        elif head is None:
            self._labels(table, range(len(table.rows)), whole=True)
        else:
            self._labels(table, range(head.first), whole=False)
            for part, end in tables.parts(table, head, self.columns):
                self.head = part
                self._columns(part, table)
                self._rows(table, part, range(part.last + 1, end))
        if piece.places:
            self.head = None  # what follows has other columns

    def _labels(self, table: Table, numbers: range, whole: bool) -> None:
        """Read rows of labels and values; a table in which nothing is known is told."""
        known = 0
        rows = [n for n in numbers if any(cell.text for cell in table.rows[n])]
        other = coded_rows(table.rows, len(numbers), self.lists.bank)
        if whole:
            other = sorted({*other, *other_rows(table.rows, self.columns)})
        for number in numbers:
            said = [cell.text for cell in distinct(table.rows[number]) if cell.text]
            if number in other:
                continue
            if len(said) == 1 and not whole:  # a title over the table
                self.labels.line(said[0])
                continue
            place = self._place(table, number)
            at = len(said) if are_heads(said, self.columns) else 0
            while at < len(said):
                value = said[at + 1] if at + 1 < len(said) else ""
                paired = bool(value) and not LABEL.match(said[at])
                if self.labels.labelled(said[at], place, value if paired else ""):
                    known += 1
                    at += 2 if paired else 1
                else:
                    at += 1
        rows = rows if whole and not known else other
        if rows:
            heads = [c.text for c in distinct(table.rows[rows[0]])[:4] if c.text]
            words = ", ".join(f"«{self.cutter.shown(text)[:30]}»" for text in heads)
            some = counted(len(rows), "строка", "строки", "строк")
            self.says.unread(
                self._place(table, rows[0]),
                f"столбцы не узнаны ({self.cutter.cut(words)[0]}), не прочитано {some}: "
                "назовите их как в листе С-7 или впишите слова в collect-columns",
            )

    def _columns(self, head: Head, table: Table) -> None:
        """Tell of the columns that are not read: personal ones, and those that no list knows."""
        unknown: dict[str, None] = {}
        marked: dict[str, None] = {}
        for at, (key, label) in enumerate(zip(head.keys, head.labels, strict=True)):
            below = [row[at].text for row in table.rows[head.last + 1 :] if at < len(row)]
            if label and not key and any(below):
                is_stage = self.columns.stage(label)  # one alone is none
                lost = marked if are_marks(below) and not is_stage else unknown
                lost[f"«{self.cutter.shown(label)[:40]}»"] = None
            elif key == PERSONAL and levelled.may_be_counts(label, below):
                self.says.unread(
                    self._place(table, head.first), COUNTS.format(self.cutter.cut(label)[0][:40])
                )
        place = self._place(table, head.first)
        if unknown and not self.ours:
            self.says.told(place, f"столбцы не узнаны и не прочитаны: {', '.join(unknown)}")
        if marked and not self.ours:
            advice = "если это дефициты, впишите в шапку их номера из банка"
            self.says.unread(
                place, f"столбцы с отметками не прочитаны: {', '.join(marked)}; {advice}"
            )
        for label in dict.fromkeys(
            label for key, label in zip(head.keys, head.labels, strict=True) if key == PERSONAL
        ):
            self.says.cut(
                self._place(table, head.first), (f"столбец «{self.cutter.cut(label)[0][:40]}»",)
            )
        if "код" not in head.keys and "человек" in head.keys and not self.ours:
            self.says.told(place, SUMS)
        if "код" not in head.keys and "человек" not in head.keys:
            self.says.told(
                self._place(table, head.first),
                "нет столбца «Код»: строка посчитана педагогом, но год к году её не сравнить",
            )

    def _rows(self, table: Table, head: Head | None, numbers: range) -> None:
        assert head is not None
        lists = self.lists
        turned = periods.month_first(_column(table, head, MEETING))
        if turned:
            order = f"«{turned}» — сначала месяц, потом день: так прочитаны все даты столбца"
            self.says.told(self._place(table, head.first), order)
        reader = RowReader(
            self.says, lists.columns, lists.bank, lists.cutter, self.ours, bool(turned)
        )
        self.labels.rows()
        codeless: list[str] = []
        for number in numbers:
            row = table.rows[number]
            place = self._place(table, number)
            sort = tables.sort(row, head, self.columns)
            if sort is Sort.TITLE:
                self._part(row, place)
            elif sort is Sort.TOTAL:
                self.says.told(place, "строка итога пропущена: числа посчитаны заново")
            elif sort is Sort.DATA:
                sheet = self.labels.sheet
                base = reader.base(sheet.school, sheet.period, sheet.levels, sheet.subjects)
                before = len(self.found.rows)
                reader.read(row, head, base, place)
                if len(self.found.rows) == before + 1 and _lacks_code(row, head):
                    codeless.append(place)
        if codeless and not self.ours:
            many = counted(len(codeless), "строка", "строки", "строк")
            counted_so = f"{many} без кода, первая здесь: каждая посчитана педагогом"
            self.says.told(codeless[0], f"{counted_so}; продолжение строки выше — впишите её код")

    def _part(self, row: Row, place: str) -> None:
        """The title of a part tells the level or the subject of the rows below it, or something of the sheet."""
        text = next(cell.text for cell in distinct(row) if cell.text)
        is_part = self.columns.label(text) in ("", TEACHERS) and not LABEL.match(text)
        if (not is_part and self.labels.labelled(text, place)) or self.labels.titled(text):
            return
        if is_part:  # an unknown one ends the part above it, too
            sheet = self.labels.sheet
            sheet.levels, sheet.subjects = self._part_of(text), self.columns.subjects.all(text)
            if sheet.levels or sheet.subjects or self.labels.labelled(text, place):
                return
        said, cut = self.cutter.cut(text)
        if cut:
            self.says.cut(place, cut)
        self.says.unread(place, f"строка «{said[:60]}» не похожа на строку педагога")

    def _part_of(self, text: str) -> tuple[str, ...]:
        """The levels of a part: by their words, or by its classes; a code, «П-6», is no class."""
        found = self.columns.level_names.all(text)
        return found or (self.columns.levels(text) if CLASSED.search(text) else ())

    def _place(self, table: Table, number: int) -> str:
        row = f"строка {table.numbers[number] if table.numbers else number + 1}"
        if self.places:
            row = self.places[number]
        if table.name:
            said = self.cutter.shown(table.name)[:40]
            return f"лист «{said}», {row}" if said else f"лист, {row}"
        return row if table.numbers else f"таблица {self.tables}, {row}"


def _column(table: Table, head: Head, name: str) -> Iterator[str]:
    """What stands in a column under its head."""
    for row in table.rows[head.first :]:
        yield from (c.text for key, c in zip(head.keys, row, strict=False) if key == name)


def _lacks_code(row: Row, head: Head) -> bool:
    """Whether the column of codes is there, and empty in this row."""
    codes = [cell.text for key, cell in zip(head.keys, row, strict=False) if key == "код"]
    return bool(codes) and not any(codes)


def _on_sheets(blocks: list[Line | Table]) -> Iterator[tuple[Line | Table, str]]:
    """Each block with the name of the sheet that it stands on: lines above a table are of its sheet."""
    name, named = "", []
    for block in reversed(blocks):
        name = block.name if isinstance(block, Table) else name
        named.append((block, name))
    yield from reversed(named)
