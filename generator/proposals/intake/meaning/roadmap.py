"""Tables of a road map: rows below their head, and months by directions, become stages."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from msgspec import field

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Line, Table, distinct, lines
from generator.proposals.intake.meaning import (
    deeds,
    heads,
    own_results,
    periods,
    repeated,
    unfilled,
)
from generator.proposals.intake.meaning.continued import Before
from generator.proposals.intake.meaning.draft import MAP, words
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.row import Row
from generator.proposals.intake.meaning.stages import DEFICIT, GOAL, NO_DEFICIT, Stages, bare, named
from generator.proposals.intake.meaning.vocabulary import PERSONAL, TOTAL

_LEADING = ("", "номер", "направление")
"""Meanings of a first column whose only filled cell is the heading of what follows."""

UNMARKED = "в столбцах сроков ничего не отмечено (цвет клеток не читается): впишите месяцы"

MOST_OF_TOTAL = 4
"""Words of a cell that names a sum: «Всего посетить десять уроков коллег» is a deed."""


class MapReader(Stages):
    """Reads tables of a road map, one after another, into one list of stages."""

    before: Before = field(default_factory=Before)
    """The table that was read before."""
    reports: frozenset[int] = frozenset()
    """The cells of the table at hand that are results of their deeds alone."""

    def item(
        self,
        said: str,
        place: str,
        first: bool,
        phase: str = "",
        title: tuple[str, str] | None = None,
        beside: Mapping[str, list[tuple[str, Cell]]] = MappingProxyType({}),
    ) -> None:
        """Take an item of a plan that has no table; the first begins a stage.

        ``phase`` is the heading of its phase, ``title`` a heading that means nothing else, with its place;
        ``beside`` is what labels of its own tell of it.
        """
        goes_on = self.when != ""
        timed = title is not None and self._timed(title[0])
        first = first and not (timed and goes_on)
        if first and not timed:
            self.when = ""
        if title and not timed:
            self._section(*title)
        elif first or not self.draft.values.get(MAP):
            self.stage({}, place)
        if first or not self.draft.values[MAP][-1].get("задачи"):
            self.task("", place)
        clean = parse_answers.unbulleted(said)
        self.draft.known += words(said) - words(clean)
        given = {"что": [("", Cell((Line(clean),)))], **beside}
        if phase:
            given["этап"] = [("", Cell((Line(phase),)))]
        Row(self, given, place, False, Head((), (), 0)).fill()
        self.draft.known -= words(phase)  # its words are told by its heading, once

    def table(
        self,
        table: Table,
        head: Head,
        number: int,
        deep: int,
        title: tuple[str, str] | None = None,
        more: bool = False,
    ) -> None:
        """Read the rows of one table below its head (``deep`` rows).

        ``title`` is the heading above it with its place: the direction, where no column has one.
        ``more``: the table is of another phase of the stage at hand.
        """
        if unfilled.is_form(table.rows[deep:], head.keys[0]):
            unfilled.keep(table, number, title, self.draft)
            self.nested(table, number)
            return
        table, again = repeated.joined(table, head, deep)
        self.draft.known += words(again)
        body = table.rows[deep:]
        headed = title is None and deep > 0 and bool(self.draft.values.get(MAP))
        more = more or (headed and self.before.goes_on(body, head))
        self.before.note(body, head)
        self.reports = own_results.find(body, head)
        goes_on, self.when = self.when != "", ""
        timed = title is not None and self._timed(title[0])
        self.seen, self.begun, self.section = {}, more or (timed and goes_on), False
        self.draft.known += words("\n".join(cell.text for cell in heads.said(table, deep)))
        phased = self._phased(table, head, deep)
        title = None if timed else title
        if title and (head.has("дефицит", "направление") or (head.has("этап") and not phased)):
            self.draft.keep(*title)
        elif title:
            self._section(*title)
        told = [at for at, row in enumerate(table.rows) if at >= deep and _is_deed(row, head)]
        for at, row in enumerate(table.rows[deep:], deep):
            place = f"таблица {number}, строка {at + 1}"
            if told and at > told[-1]:
                self.keep_row(row, head, place)  # a heading below which nothing stands is a note
            elif name := _name_of_part(table.rows[at : at + 2], head):
                self._section(name, place)
                self._sum(row, head, place)
            else:
                self._row(row, head, place, phased)
        self.when = self.when if timed else ""
        self.nested(table, number)

    def nested(self, table: Table, number: int, told: Sequence[tuple[Cell, ...]] = ()) -> None:
        """Keep the tables inside of cells but those of the rows ``told``: nothing tells what they are to the row."""
        others = {id(cell) for row in told for cell in row}
        for cell in distinct(cell for row in table.rows for cell in row):
            for said in lines(() if id(cell) in others else cell.tables):
                self.draft.keep(said, f"таблица {number}", "таблица внутри клетки не разобрана")

    def _phased(self, table: Table, head: Head, deep: int) -> bool:
        """Whether every word of the column of phases is a phase; else they are directions."""
        if "этап" not in head.keys:
            return False
        at = head.keys.index("этап")
        said = [row[at].text for row in table.rows[deep:] if at < len(row) and row[at].text]
        return bool(said) and all(deeds.phase(one, self.words) for one in said)

    def _row(self, row: tuple[Cell, ...], head: Head, place: str, phased: bool) -> None:
        full = [cell for cell in distinct(row) if cell.text]
        if not full:
            return
        if _is_heading(row, head):
            self._section(full[0].text, place)
            return
        if self._adds_up(full):
            self.keep_row(row, head, place)
            return
        if head.marked and not row[-1].text:
            self.draft.ask(place.partition(",")[0], UNMARKED)
        given = self._given(row, head)
        if _has_no_deficit(given):
            self.keep_row(row, head, place)
            return
        if self.phase:
            given["этап"] = [("", Cell((Line(self.phase),)))]
        reports = any(id(cell) in self.reports for _, cell in given.get(own_results.RESULT, []))
        Row(self, given, place, phased or bool(self.phase), head, reports).read()
        self.draft.known -= words(self.phase)  # its words are told by its heading, once

    def _adds_up(self, full: list[Cell]) -> bool:
        """Whether a row adds up those above it: «Итого», «Всего часов» are nothing that is done."""
        said = next((cell.text for cell in full if bare(cell.text)), "")
        return self.words.begins(TOTAL, said) and words(said).total() <= MOST_OF_TOTAL

    def keep_row(self, row: tuple[Cell, ...], head: Head, place: str) -> None:
        """Keep a row as it stands, without the names of its columns of names."""
        names = [id(cell) for cell, key in zip(row, head.keys, strict=False) if key == PERSONAL]
        for cell in (one for one in distinct(row) if id(one) in names):
            self.draft.cut(cell.text)
        full = (cell.text for cell in distinct(row) if cell.text and id(cell) not in names)
        self.draft.keep(" — ".join(one for one in full if not self.names_only(one, place)), place)

    def _sum(self, row: tuple[Cell, ...], head: Head, place: str) -> None:
        """Keep what a part has besides its number and its name: its hours are those of the rows below it."""
        said = [key for key, cell in zip(head.keys, row, strict=False) if cell.text]
        if any(key not in ("номер", "что") for key in said):
            self.keep_row(row, head, place)
        else:
            self.draft.known += words(row[head.keys.index("номер")].text)

    def _given(
        self, row: tuple[Cell, ...], head: Head, passed: Collection[int] = ()
    ) -> dict[str, list[tuple[str, Cell]]]:
        """The filled cells of a row by what their columns mean, each with the head of its column."""
        given: dict[str, list[tuple[str, Cell]]] = {}
        seen: set[int] = set()
        for at, cell in enumerate(row):
            if at not in passed and cell.text and id(cell) not in seen:
                seen.add(id(cell))
                key, label = (head.keys[at], head.labels[at]) if at < len(head.keys) else ("", "")
                given.setdefault(key, []).append((label, cell))
        return given

    def _section(self, said: str, place: str) -> None:
        if self._timed(said):
            return
        self.when = ""
        deficit = DEFICIT.match(said.strip())
        name = said.strip()[deficit.end() :] if deficit else named(said)
        self.draft.known += words(said) - words(name)
        self.seen = {}
        if GOAL.match(said.strip()):
            self.stage({}, place)
            self.task(name, place)
            return
        self.stage({"дефицит" if deficit else "направление": name}, place)
        self.section = True
        self.years = periods.years(said) or self.years

    def _timed(self, said: str) -> bool:
        """Whether a heading is a period: what is below it and tells none itself is done then."""
        told = said.rstrip(" .:")
        period = None if periods.years(told) else periods.read(told, self.years)
        if not period or period.rest:
            return False
        self.when = told
        self.draft.known += words(told)
        return True

    def monthly(self, table: Table, head: Head, number: int, deep: int) -> None:
        """Read a table whose rows are months and whose columns are directions, each a stage.

        Other columns (who helps, what comes out) belong to the first direction of their row.
        """
        self.draft.known += words("\n".join(cell.text for cell in heads.said(table, deep)))
        self.when = ""
        directions = [at for at, key in enumerate(head.keys) if not key]
        spent: set[int] = set()
        for at in directions:
            self.stage({"направление": head.labels[at]}, f"таблица {number}")
            self.task("", f"таблица {number}")
            for row_number, row in enumerate(table.rows[deep:], deep + 1):
                if at < len(row) and row[at].text:
                    place = f"таблица {number}, строка {row_number}"
                    given = self._given(row, head, {n for n in directions if n != at})
                    given["что"] = given.pop("", [])
                    if row_number in spent:
                        given = {key: given[key] for key in ("что", "когда") if key in given}
                    spent.add(row_number)
                    Row(self, given, place, False, head).fill()
        for row_number, row in enumerate(table.rows[deep:], deep + 1):
            if row_number not in spent:
                self.keep_row(row, head, f"таблица {number}, строка {row_number}")
        self.nested(table, number)


def _name_of_part(rows: Sequence[tuple[Cell, ...]], head: Head) -> str:
    """What a row is called whose number, «1», heads that of the row below it, «1.1»; else nothing."""
    if "номер" not in head.keys or "что" not in head.keys or len(rows) < 2:
        return ""
    own, below = (_under(row, head, "номер").strip(" .") for row in rows)
    dated = any(_under(rows[0], head, key) for key in ("когда", "до", "с кем") if head.has(key))
    return _under(rows[0], head, "что") if own and below.startswith(f"{own}.") and not dated else ""


def _under(row: tuple[Cell, ...], head: Head, key: str) -> str:
    at = head.keys.index(key)
    return row[at].text if at < len(row) else ""


def _has_no_deficit(given: dict[str, list[tuple[str, Cell]]]) -> bool:
    """Whether a row says that there is no deficit, and nothing of what is done."""
    cells = given.get("дефицит", [])
    none = any(NO_DEFICIT.match(cell.text.strip()) for _, cell in cells)
    return none and not any(key in given for key in ("что", "задача", "когда"))


def _is_heading(row: tuple[Cell, ...], head: Head) -> bool:
    """Whether a row is one text over the whole table, or in its first column."""
    full = [cell for cell in distinct(row) if cell.text]
    leads = head.keys[0] in _LEADING and len(row) > 2
    return len(full) == 1 and (len(distinct(row)) == 1 or (leads and row[0] is full[0]))


def _is_deed(row: tuple[Cell, ...], head: Head) -> bool:
    return any(cell.text for cell in row) and not _is_heading(row, head)


def monthly(head: Head) -> bool:
    """Whether the columns of a table are directions and its rows months."""
    return (
        "" in head.keys
        and head.has("когда")
        and not head.has("что", "задача", "дефицит", "направление", "этап")
    )
