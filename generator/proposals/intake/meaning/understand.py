"""A document of any layout becomes the values of a route: what was understood, what was not, what was cut."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table, distinct, lines
from generator.proposals.intake.meaning import (
    cards,
    chain_rows,
    deficits,
    fillers,
    gathered,
    headed_tables,
    heads,
    layout,
    naming,
    outlines,
    parting,
    period_cells,
    roadmap,
    school_years,
    signing,
    surnames,
    term,
    ticks,
    unmerged,
    years_ahead,
)
from generator.proposals.intake.meaning.cards import Cards
from generator.proposals.intake.meaning.chains import Chain
from generator.proposals.intake.meaning.draft import MAP, UNPLACED, Draft, words
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.label_tables import LabelTables, apart, turned
from generator.proposals.intake.meaning.lines import LineReader
from generator.proposals.intake.meaning.outlines import Outline
from generator.proposals.intake.meaning.plan import Item
from generator.proposals.intake.meaning.roadmap import MapReader
from generator.proposals.intake.meaning.vocabulary import LINE, PERSONAL, REGISTRY, Vocabulary, read
from generator.records.models.registry import Registry

GUESSED = (
    "строки над задачами приняты за дефициты: если это направления, годы или другое, перенесите их"
)
TAKEN = "столбец «{}» принят за мероприятия: если в нём другое, перенесите"


def understand(document: Blocks, lists: Mapping[str, Registry | None]) -> Draft:
    """Read a document; ``lists`` are the closed lists of the portal by name."""
    return _Reader(document, lists).read()


class _Reader:
    def __init__(self, document: Blocks, lists: Mapping[str, Registry | None]) -> None:
        self.document, self.draft = document, Draft()
        self.words: Vocabulary = read(lists.get(REGISTRY))
        self.lines = LineReader(self.draft, self.words, lists)
        self.map = MapReader(self.draft, self.words, lists)
        self.lines.plan.action = self._item
        self.labels = LabelTables(self.draft, self.words, self.lines, self._inner)
        self.head: Head | None = None
        self.alone: list[Cell] = []
        self.tables = 0
        self.chained = False
        """Whether a chain told in lines stands right above: a table of deeds is its own."""
        self.sheet = ""
        """The name of the sheet at hand, where it tells something."""
        tables = (one for one in document.body if isinstance(one, Table))
        self.names = {name for one in tables if (name := fillers.name(one))}

    def read(self) -> Draft:
        lists = self.lines.lists
        body = ticks.settled(self.document.body, self.draft, self.words, lists)
        body = layout.plain(body, self.words)
        self.lines.term.ahead = years_ahead.find(body, self.words)
        for block in parting.parts(body, self.words):
            if isinstance(block, Chain):
                self._chain(block)
            elif isinstance(block, Outline):
                self._outline(block)
            elif isinstance(block, Cards):
                self._cards(block)
            elif isinstance(block, Line):
                self.lines.read(block, self._place())
                self.chained = self.chained and not block.text.strip()
            else:
                self._tables(block)
                self.chained = False
        self._alone(goes_on=False)
        self.lines.settle()
        for line in self.document.aside:
            self.draft.keep(line.text, "колонтитулы и примечания")
        deficits.settle(self.draft, self.lines.values.deficits, self.map.stage)
        naming.settle(self.draft, self.lines.values.title, self.words, self.lines.lists)
        lasts = school_years.together(self.lines.term.years, self.lines.plan.span())
        term.settle(self.draft, lasts)
        if self.draft.kept:
            self.draft.values[UNPLACED] = self.draft.kept
        return self.draft

    def _place(self) -> str:
        return f"текст после таблицы {self.tables}" if self.tables else "текст до таблиц"

    def _item(self, item: Item) -> None:
        self.map.years = item.years
        self.map.item(item.text, item.place, item.first, item.phase, item.heading)

    def _chain(self, chain: Chain) -> None:
        """Read a chain told in lines; what it does not tell itself is a line like any other."""
        self.lines.leave()
        self.map.years = self.lines.term.dating
        if chain.guessed:
            self.draft.ask(self._place(), GUESSED)
        chain_rows.read(chain, self.map, self._place())
        for line in (line for one in chain.pieces if not one.key for line in one.lines):
            self.lines.read(line, self._place())
        self.lines.leave()
        self.chained = True

    def _outline(self, outline: Outline) -> None:
        """Read a plan told as a numbered list."""
        self.lines.leave()
        self.map.years = self.lines.term.dating
        outlines.read(outline, self.map, self._place())

    def _cards(self, told: Cards) -> None:
        """Read deeds with labels of their own, in the part and the phase that a heading above them names."""
        plan, place = self.lines.plan, self._place()
        heading, phase = plan.section(), plan.phase
        more = plan.listed and bool(phase and self.draft.values.get(MAP))
        self.lines.leave()
        self.map.years = self.lines.term.dating
        cards.read(told, self.map, place, phase, heading, more)
        plan.listed = bool(phase)

    def _tables(self, table: Table) -> None:
        """Read what lies in one grid: a sheet, or a cell, may hold several tables one below another."""
        self._sheet(fillers.name(table), f"таблица {self.tables + 1}")
        tables = apart(unmerged.drawn(self._begun(table), self.words), self.words)
        for part in (part for one in tables for part in heads.split(one, self.words)):
            if isinstance(part, Line):
                self.lines.settle()
                self.lines.plan.heading = (part.text, f"текст после таблицы {self.tables}")
            else:
                self.table(part)

    def _sheet(self, name: str, place: str) -> None:
        """Look at the name of a sheet: a person has a route of his own, other names head what stands on the sheet."""
        self.sheet = ""
        if name and surnames.are_all(name, self.words, self.lines.lists):
            self.lines.routes.named(name, place)
        elif name and len(self.names) > 1 and not self.words.heads(name):
            self.lines.settle()
            self.lines.plan.head(name, place)
            self.sheet = name
        elif self.words.exact(LINE, name) in headed_tables.KEYS:
            self.lines.open = self.words.exact(LINE, name)

    def _begun(self, table: Table) -> Table:
        """The table without the rows of one text that it begins with, where a document begins with it."""
        alone = 0
        while not self.tables and not self.lines.started and alone + 1 < len(table.rows):
            full = [c for c in distinct(table.rows[alone]) if c.text or c.tables]
            if len(full) != 1 or full[0].tables:
                break
            for line in full[0].lines:
                self.lines.read(line, self._place())
            alone += 1
        return replace(table, rows=table.rows[alone:]) if alone else table

    def table(self, table: Table) -> None:
        """Read one table: a road map, months by directions, or labels with their values."""
        self.tables += 1
        table = fillers.without_dashes(self._unsigned(table))
        if not table.rows:
            return
        below = self.lines.open
        self.lines.started, self.lines.open = True, ""
        if self.lines.routes.tells_themes(table):
            self._teachers(table)
            return
        self.map.years = self.lines.term.dating
        if calendar := period_cells.rows(table):
            self._alone(goes_on=False)
            self.draft.known += words(calendar[1])
            self._rows(calendar[0], period_cells.HEAD, 0)
            return
        head = heads.find(table, self.words)
        if head and self.labels.holds(table, head):
            head = None
        if card := turned(table, self.words):
            table, head = card
        if head:
            table, head, marks = gathered.gather(table, head, self.map, self.tables)
            self.draft.known += words(marks)
        if headed_tables.fits(table, head, below, self.lines.values):
            self._alone(goes_on=False)
            headed_tables.read(table, below, self.lines.values, self.tables)
            return
        mapped = head is not None and (roadmap.monthly(head) or head.has(*_OF_MAP))
        goes_on = not mapped and self._goes_on(table)
        self._alone(goes_on)
        if head and mapped and head.rows >= len(table.rows):
            self.head, self.alone = head, heads.said(table, head.rows)
            for inner in (one for cell in self.alone for one in cell.tables):
                self._inner(inner, f"таблица {self.tables}")
            return
        if head and roadmap.monthly(head):
            self.lines.settle()
            self.map.monthly(table, head, self.tables, head.rows)
        elif head and head.has(*_OF_MAP):
            self.head = head
            self._rows(table, head, head.rows)
        elif goes_on and self.head:
            self._rows(table, self.head, int(fillers.numbers_columns(table.rows[0])))
        else:
            self._settle()
            self.labels.read(table, self.tables)

    def _teachers(self, table: Table) -> None:
        """Keep the rows of several teachers as they stand, without names: each of them is a route of its own."""
        self._alone(goes_on=False)
        self.lines.settle()
        place = f"таблица {self.tables}"
        head = heads.named(table.rows[0], self.words)
        self.lines.routes.ask_persons(table.rows[1:], head.labels, place)
        self.draft.keep(" — ".join(cell.text for cell in distinct(table.rows[0])), place)
        for number, row in enumerate(table.rows[1:], 2):
            self.map.keep_row(row, head, f"{place}, строка {number}")

    def _rows(self, table: Table, head: Head, deep: int) -> None:
        """Read the rows of a road map, in the phase that a heading above them names."""
        plan = self.lines.plan
        if head.guessed:
            self.draft.ask(f"таблица {self.tables}", TAKEN.format(head.guessed))
        # the theme of a deed is no theme of a teacher
        told = [
            "" if key not in ("", PERSONAL) else label
            for key, label in zip(head.keys, head.labels, strict=False)
        ]
        self.lines.routes.ask_persons(table.rows[deep:], told, f"таблица {self.tables}")
        self.map.phase = "" if head.has("этап") else plan.phase
        more = plan.listed and bool(self.map.phase and self.draft.values.get(MAP))
        more = more or (self.chained and not head.has("дефицит", "задача"))
        self.map.table(table, head, self.tables, deep, plan.section(), more)
        plan.listed = plan.listed or bool(self.map.phase)

    def _settle(self) -> None:
        """Keep the heading above a table that has no deeds; the name of a sheet says nothing then."""
        heading = self.lines.plan.heading
        if heading and heading[0] == self.sheet:
            self.lines.plan.heading = None
        self.lines.settle()

    def _alone(self, goes_on: bool) -> None:
        """Take a head that stood alone with the table that goes on with it; without one it is kept."""
        said = [cell.text for cell in self.alone if cell.text]
        if goes_on:
            self.draft.known += words("\n".join(said))
        else:
            self.draft.keep(" — ".join(said), f"таблица {self.tables}")
        self.alone = []

    def _unsigned(self, table: Table) -> Table:
        """The table without rows in which every cell is an approval; their words belong to persons."""
        rows = []
        for row in table.rows:
            full = [cell for cell in distinct(row) if cell.text or cell.tables]
            if full and all(signing.is_signed(cell, self.words) for cell in full):
                self.draft.cut("\n".join(cell.text for cell in full))
            else:
                rows.append(row)
        return Table(tuple(rows), table.name) if len(rows) < len(table.rows) else table

    def _goes_on(self, table: Table) -> bool:
        """Whether a table without a head has the columns of the one before it."""
        widths = {len(row) for row in table.rows}
        width = len(self.head.keys) if self.head else 0
        labelled = any(row and self.words.label(row[0].text) for row in table.rows)
        return width > 2 and widths == {width} and not labelled

    def _inner(self, table: Table, place: str) -> None:
        """Read a table inside of a cell where it is one of the road map; nothing tells what others are."""
        head = heads.find(table, self.words)
        if head and (roadmap.monthly(head) or head.has(*_OF_MAP)):
            self.table(table)
            return
        for said in lines((table,)):
            self.draft.keep(said, place)


_OF_MAP = ("что", "задача", "дефицит", "направление", "когда")
