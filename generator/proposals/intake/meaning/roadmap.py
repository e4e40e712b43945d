"""Rows of a table as a road map: deficits or directions, their tasks, actions with their months."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Table, distinct, lines
from generator.proposals.intake.meaning import heads, periods
from generator.proposals.intake.meaning.draft import MAP, Draft, words
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.vocabulary import PHASE, Vocabulary

_NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)])(?:\s+|$)")
_LAST = re.compile(r"\s*\(([^()]{3,60})\)\s*\.?\s*$")
LIMITS = {
    "что": 1000,
    "задача": 600,
    "дефицит": 600,
    "направление": 300,
    "отчёт": 300,
    "с кем": 120,
}
MOST_HOURS = 2000
UNDATED = "срок не понят: впишите месяц"


@dataclass(slots=True)
class MapReader:
    """Reads tables of a road map, one after another, into one list of stages."""

    draft: Draft
    words: Vocabulary
    years: periods.Years | None = None
    seen: dict[str, int] = field(default_factory=dict)
    """Which cell the stage and the task at hand were made of."""
    begun: bool = False
    """Whether this table has a stage already."""
    section: bool = False
    """Whether the stage at hand is a row of its own, merged over the whole table."""

    def table(self, table: Table, head: Head, number: int, deep: int) -> None:
        """Read the rows of one table below its head (``deep`` rows)."""
        self.seen, self.begun, self.section = {}, False, False
        self.draft.known += words("\n".join(cell.text for cell in heads.said(table, deep)))
        phased = self._phased(table, head, deep)
        for at, row in enumerate(table.rows[deep:], deep + 1):
            self._row(row, head, f"таблица {number}, строка {at}", phased)
        for cell in distinct(cell for row in table.rows[deep:] for cell in row):
            for inner in cell.tables:
                for said in lines([inner]):
                    self.draft.keep(said, f"таблица {number}", "таблица внутри клетки не разобрана")

    def _phased(self, table: Table, head: Head, deep: int) -> bool:
        """Whether every word of the column of phases is a phase; else they are directions."""
        if "этап" not in head.keys:
            return False
        at = head.keys.index("этап")
        said = [row[at].text for row in table.rows[deep:] if at < len(row) and row[at].text]
        return bool(said) and all(self.words.exact(PHASE, _bare(one)) for one in said)

    def _row(self, row: tuple[Cell, ...], head: Head, place: str, phased: bool) -> None:
        full = [cell for cell in distinct(row) if cell.text]
        if not full:
            return
        if len(full) == 1 and (len(distinct(row)) == 1 or (len(row) > 2 and row[0] is full[0])):
            self._section(full[0].text, place)
            return
        given: dict[str, list[tuple[str, Cell]]] = {}
        for at, cell in enumerate(row):
            key = head.keys[at] if at < len(head.keys) else ""
            column = given.setdefault(key or "", [])
            if cell.text and not any(cell is c for cells in given.values() for _, c in cells):
                column.append((head.labels[at] if at < len(head.labels) else "", cell))
        Row(self, given, place, phased, head).read()

    def _section(self, said: str, place: str) -> None:
        self.draft.known += words(said) - words(_bare(said))
        self.seen = {}
        self.stage({"направление": _bare(said)}, place)
        self.section = True

    def monthly(self, table: Table, head: Head, number: int, deep: int) -> None:
        """Read a table whose rows are months and whose columns are directions, each a stage."""
        self.draft.known += words("\n".join(cell.text for cell in heads.said(table, deep)))
        when = head.keys.index("когда")
        for at, label in enumerate(head.labels):
            if at == when:
                continue
            self.stage({"направление": label}, f"таблица {number}")
            self.task("", f"таблица {number}")
            for row_number, row in enumerate(table.rows[deep:], deep + 1):
                if at >= len(row) or not row[at].text:
                    continue
                given = {"когда": [("", row[when])], "что": [(label, row[at])]}
                place = f"таблица {number}, строка {row_number}"
                Row(self, given, place, False, head).actions([])

    def stage(self, values: dict[str, Any], place: str) -> None:
        """Begin a stage."""
        stages = self.draft.values.setdefault(MAP, [])
        stages.append({})
        self.begun, self.section = True, False
        for key, said in values.items():
            self.draft.text((MAP, len(stages) - 1, key), said, place, LIMITS[key])

    def task(self, said: str, place: str) -> None:
        """Begin a task in the stage at hand."""
        if not self.draft.values.get(MAP):
            self.stage({}, place)
        at = len(self.draft.values[MAP]) - 1
        tasks = self.draft.values[MAP][at].setdefault("задачи", [])
        tasks.append({})
        if said:
            path = (MAP, at, "задачи", len(tasks) - 1, "задача")
            self.draft.text(path, said, place, LIMITS["задача"])


@dataclass(slots=True)
class Row:
    """One row: its cells by the meaning of their columns."""

    map: MapReader
    given: dict[str, list[tuple[str, Cell]]]
    place: str
    phased: bool
    head: Head

    def read(self) -> None:
        """Make of it what it says: a stage, a task, actions, a result; the rest is kept."""
        draft, given = self.map.draft, self.given
        for _, cell in given.pop("номер", []):
            draft.known += words(cell.text)
        before = len(draft.values.get(MAP, []))
        prefix = self._stage()
        fresh = len(draft.values[MAP]) > before
        task = given.pop("задача", [])
        if task and (self._new("задача", task) or fresh):
            self.map.task(self._one(task), self.place)
        elif not draft.values[MAP][-1].get("задачи"):
            self.map.task("", self.place)
        self.actions(prefix)
        self._rest()

    def _stage(self) -> list[tuple[str, Cell]]:
        """Begin a stage where the row says so; gives the direction that is only part of an action."""
        given = self.given
        if not self.phased and "этап" in given and "направление" not in given:
            given["направление"] = given.pop("этап")
        deficit, direction = given.pop("дефицит", []), given.pop("направление", [])
        if deficit:
            if self._new("дефицит", deficit):
                more = {"направление": self._one(direction)} if direction else {}
                self.map.stage({"дефицит": self._one(deficit), **more}, self.place)
            return []
        if direction and self.map.section:
            return direction
        if direction and self._new("направление", direction):
            self.map.stage({"направление": self._one(direction)}, self.place)
        elif not self.map.begun:
            self.map.stage({}, self.place)
        return []

    def _new(self, key: str, cells: list[tuple[str, Cell]]) -> bool:
        """Whether the cell is another one than in the row above."""
        same = self.map.seen.get(key) == id(cells[0][1])
        self.map.seen[key] = id(cells[0][1])
        return not same

    def _one(self, cells: list[tuple[str, Cell]]) -> str:
        said = "\n".join(cell.text for _, cell in cells)
        self.map.draft.known += words(said) - words(_bare(said))
        return _bare(said)

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where the task at hand lies."""
        stages = self.map.draft.values[MAP]
        return (MAP, len(stages) - 1, "задачи", len(stages[-1]["задачи"]) - 1)

    def actions(self, prefix: list[tuple[str, Cell]]) -> None:
        """Make the actions of the row: one for each cell of what is done."""
        given, draft = self.given, self.map.draft
        shared = {key: given.pop(key, []) for key in _OF_ACTION}
        what = given.pop("что", [])
        if not what and not any(shared.values()) and not prefix:
            return
        results = given.pop("результат", []) if not self._closing() else []
        for at, (_, cell) in enumerate(what or [("", Cell())]):
            action: dict[str, Any] = {}
            said = _bare(cell.text)
            draft.known += words(cell.text) - words(said)
            if at == 0 and prefix:
                lead = " ".join(c.text for _, c in prefix)
                said = f"{lead}: {said}" if said else lead
            said = self._inside(said, action)
            if at == 0:
                said = self._shared(shared, action, said)
                if results:
                    action["отчёт"] = "\n".join(c.text for _, c in results)
            self._put({"что": said, **action} if said else action)

    def _closing(self) -> bool:
        """Whether the result of the row closes a task, and not an action alone."""
        return self.head.has("задача", "дефицит")

    def _put(self, action: dict[str, Any]) -> None:
        draft, path = self.map.draft, self.path
        here: Any = draft.values
        for step in path:
            here = here[step]
        actions = here.setdefault("мероприятия", [])
        actions.append({})
        for key in _ORDER:
            if key not in action:
                continue
            inner = (*path, "мероприятия", len(actions) - 1, key)
            value = action[key]
            if isinstance(value, str) and key in LIMITS:
                draft.text(inner, value, self.place, LIMITS[key])
            else:
                draft.put(inner, value, self.place)
        if not actions[-1]:
            actions.pop()

    def _inside(self, said: str, action: dict[str, Any]) -> str:
        """Take a period in brackets at the end of an action, and the hours that it names."""
        found = _LAST.search(said)
        period = periods.read(found[1], self.map.years) if found else None
        if found and period and not period.rest:
            self._dates(period, action)
            self.map.draft.known += words(found[1])
            said = said[: found.start()]
        if 0 < (hours := periods.hours(said)) <= MOST_HOURS:
            action["часов"] = hours  # the words stay, they belong to the sentence
        return said

    def _dates(self, period: periods.Period, action: dict[str, Any]) -> None:
        action["когда"] = str(period.start)
        if period.end and period.end != period.start:
            action["до"] = str(period.end)

    def _shared(
        self, shared: dict[str, list[tuple[str, Cell]]], action: dict[str, Any], said: str
    ) -> str:
        """What other columns say of the action; what no key can hold goes on in its text."""
        draft, more = self.map.draft, []
        for key, cells in shared.items():
            for label, cell in cells:
                if key == "когда":
                    more += self._when(cell.text, action)
                elif key == "этап":
                    action["этап"] = self.map.words.exact(PHASE, _bare(cell.text))
                    draft.known += words(cell.text)
                elif key == "часов" and (hours := self._hours(cell.text)):
                    action["часов"] = hours
                    draft.known += words(cell.text)
                elif key == "с кем":
                    action["с кем"] = "\n".join(filter(None, (action.get("с кем"), cell.text)))
                elif key == "ресурсы":
                    items = [parse_answers.unbulleted(line.text) for line in cell.lines]
                    action["ресурсы"] = [*action.get("ресурсы", ()), *filter(None, items)]
                else:
                    more.append(f"{label.lower()}: {cell.text}")
        if more and not said:
            return "; ".join(more)
        return f"{said} ({'; '.join(more)})" if more else said

    def _when(self, said: str, action: dict[str, Any]) -> list[str]:
        period = periods.read(said, self.map.years)
        if period is None:
            self.map.draft.ask(self.place, UNDATED)
            return [said]
        self._dates(period, action)
        self.map.draft.dated(said, period)
        return [period.rest] if period.rest else []

    def _hours(self, said: str) -> float:
        bare = said.strip().replace(",", ".")
        if re.fullmatch(r"\d{1,4}(\.\d{1,2})?", bare):
            return float(bare)
        return periods.hours(said) if len(words(said)) <= 2 else 0

    def _rest(self) -> None:
        draft = self.map.draft
        for key, inner in (("результат", "форма"), ("признак", "признак")):
            for _, cell in self.given.pop(key, []):
                draft.text((*self.path, "результат", inner), cell.text, self.place, 600)
        for cells in self.given.values():
            for label, cell in cells:
                draft.keep(f"{label}: {cell.text}" if label else cell.text, self.place)


_OF_ACTION = ("когда", "часов", "с кем", "ресурсы", "этап", "форма работы")
_ORDER = ("этап", "что", "когда", "до", "часов", "ресурсы", "с кем", "отчёт")


def _bare(text: str) -> str:
    """A text without the number before it."""
    return _NUMBER.sub("", text).strip()


def monthly(head: Head) -> bool:
    """Whether the columns of a table are directions and its rows months."""
    return head.has("когда") and not head.has("что", "задача", "дефицит", "направление")
