"""One row of a road map: what it says of its stage, its task, its actions and their result."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell
from generator.proposals.intake.meaning import deeds, periods
from generator.proposals.intake.meaning.draft import MAP, words
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.stages import LIMITS, Stages, bare
from generator.records.models.enums import Level

MOST_HOURS = 2000
LONGEST_RESOURCE = 300
UNDATED = "срок не понят: впишите месяц"
LEVELS = tuple(level.value for level in Level)
LEADING = 6
"""The most words of a period at the beginning of an item: «с 10 сентября по 20 октября»."""

AT = re.compile(r"^во?\s+", re.IGNORECASE)
_OF_ACTION = ("когда", "до", "часов", "с кем", "ресурсы", "этап", "форма работы")
_OF_ALL = ("когда", "до", "с кем", "этап")
"""Columns that hold for every deed of a row."""

ORDER = ("этап", "что", "когда", "до", "часов", "ресурсы", "с кем", "отчёт")


@dataclass(slots=True)
class Row:
    """One row: its cells by the meaning of their columns."""

    map: Stages
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
        if fresh:
            self._level()
        task = given.pop("задача", [])
        if task and (self._new("задача", task) or fresh):
            self.map.task(self._one(task), self.place)
        elif not draft.values[MAP][-1].get("задачи"):
            self.map.task("", self.place)
        self._actions(prefix)
        self._rest()

    def fill(self) -> None:
        """Add what it says to the task at hand."""
        for _, cell in self.given.pop("номер", []):
            self.map.draft.known += words(cell.text)
        self._actions([])
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

    def _level(self) -> None:
        """How deep a deficit is, where a column says it as the model does."""
        cells = self.given.get("уровень", [])
        said = cells[0][1].text.strip(" .").lower() if len(cells) == 1 else ""
        if said in LEVELS:
            del self.given["уровень"]
            at = len(self.map.draft.values[MAP]) - 1
            self.map.draft.put((MAP, at, "уровень"), said, self.place)

    def _new(self, key: str, cells: list[tuple[str, Cell]]) -> bool:
        """Whether the cell is another one than in the row above."""
        same = self.map.seen.get(key) == id(cells[0][1])
        self.map.seen[key] = id(cells[0][1])
        return not same

    def _one(self, cells: list[tuple[str, Cell]]) -> str:
        said = "\n".join(cell.text for _, cell in cells)
        self.map.draft.known += words(said) - words(bare(said))
        return bare(said)

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where the task at hand lies."""
        stages = self.map.draft.values[MAP]
        return (MAP, len(stages) - 1, "задачи", len(stages[-1]["задачи"]) - 1)

    def _actions(self, prefix: list[tuple[str, Cell]]) -> None:
        """Make the actions of the row: one for each cell of what is done."""
        given, draft = self.given, self.map.draft
        shared = {key: given.pop(key, []) for key in _OF_ACTION}
        what = given.pop("что", [])
        if not what and not any(shared.values()) and not prefix:
            return
        shared["результат"] = given.pop("результат", []) if not self._closing() else []
        dated = bool(shared["когда"])
        parts = [part for _, cell in what for part in deeds.items(cell)] or [Cell()]
        shares = self._shares(shared, len(parts), len(what) == 1)
        for at, (cell, share) in enumerate(zip(parts, shares, strict=True)):
            action: dict[str, Any] = {}
            said = bare(parse_answers.unbulleted(cell.text))
            draft.known += words(cell.text) - words(said)
            if at == 0 and prefix:
                lead = " ".join(c.text for _, c in prefix)
                said = f"{lead}: {said}" if said else lead
            said = self._inside(said, action, dated)
            results = share.pop("результат")
            said = self._shared(share, action, said)
            if results:
                action["отчёт"] = "\n".join(c.text for _, c in results)
            self._put({"что": said, **action} if said else action)

    def _shares(
        self, shared: dict[str, list[tuple[str, Cell]]], count: int, single: bool
    ) -> list[dict[str, list[tuple[str, Cell]]]]:
        """What other columns say of each deed of a row: a line of theirs for each, or all for the first.

        Of one cell with several deeds, when and with whom hold for each.
        """
        shares: list[dict[str, list[tuple[str, Cell]]]] = [{} for _ in range(count)]
        for key, cells in shared.items():
            parts = deeds.for_each(cells[0][1], count) if single and len(cells) == 1 else []
            for at, share in enumerate(shares):
                if parts and count > 1:
                    share[key] = [(cells[0][0], parts[at])]
                else:
                    share[key] = cells if at == 0 or (single and key in _OF_ALL) else []
        return shares

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
        for key in ORDER:
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

    def _inside(self, said: str, action: dict[str, Any], dated: bool) -> str:
        """Take a period at the end in brackets or, without a column for it, after a sign or at the beginning."""
        found = deeds.LAST.search(said)
        period = periods.read(found[1], self.map.years) if found else None
        if found and period and not period.rest:
            self._dates(period, action)
            self.map.draft.known += words(found[1])
            said = said[: found.start()]
        elif not dated:
            said = self._ended(said, action) or self._begun(said, action)
        if 0 < (hours := periods.hours(said)) <= MOST_HOURS:
            action["часов"] = hours  # the words stay, they belong to the sentence
        return said

    def _ended(self, said: str, action: dict[str, Any]) -> str:
        """Take a period after the last dash or comma; gives what stands before it, or nothing."""
        for mark in deeds.PARTS_OFF.finditer(said):
            head, tail = said[: mark.start()], said[mark.end() :]
            period = (
                periods.read(tail, self.map.years) if len(tail) <= deeds.LONGEST_PERIOD else None
            )
            if period and not period.rest:
                if periods.UNSURE.search(periods.plain(head)):
                    return ""  # another period stands before it
                self._dates(period, action)
                self.map.draft.known += words(tail)
                return head
        return ""

    def _begun(self, said: str, action: dict[str, Any]) -> str:
        """Take a period with which an item begins: «в октябре посещу урок», «январь – март: разминка»."""
        parts = said.split(" ")
        for count in range(min(LEADING, len(parts) - 1), 0, -1):
            head = " ".join(parts[:count])
            period = periods.read(AT.sub("", head), self.map.years)
            if period and not period.rest:
                self._dates(period, action)
                self.map.draft.known += words(head)
                return " ".join(parts[count:]).strip(" :–—-,")
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
                if key in ("когда", "до"):
                    more += self._when(cell.text, action)
                elif key == "этап" and (found := deeds.phase(cell.text, self.map.words)):
                    action["этап"] = found[0]
                    self._phase_dates(found[1], action)
                    draft.known += words(cell.text)
                elif key == "часов" and (hours := self._hours(cell.text)):
                    action["часов"] = hours
                    draft.known += words(cell.text)
                elif key == "с кем":
                    action["с кем"] = "\n".join(filter(None, (action.get("с кем"), cell.text)))
                elif key == "ресурсы":
                    action["ресурсы"] = [*action.get("ресурсы", ()), *self._items(cell)]
                else:
                    if key == "форма работы" and (hours := self._one_length(cell.text)):
                        action.setdefault("часов", hours)
                    more.append(f"{label.lower()}: {cell.text}")
        if more and not said:
            return "; ".join(more)
        return f"{said} ({'; '.join(more)})" if more else said

    def _items(self, cell: Cell) -> list[str]:
        """The lines of a cell without their marks; one that is too long for its key is kept."""
        found = [(line.text, parse_answers.unbulleted(line.text).strip()) for line in cell.lines]
        for said, item in found:
            self.map.draft.known += words(said) - words(item)
            if len(item) > LONGEST_RESOURCE:
                self.map.draft.keep(item, self.place, "слишком длинно для своего места: сократите")
        return [item for _, item in found if 0 < len(item) <= LONGEST_RESOURCE]

    def _when(self, said: str, action: dict[str, Any]) -> list[str]:
        period = periods.read(said, self.map.years)
        if period is None:
            self.map.draft.ask(self.place, UNDATED)
            return [said]
        if "когда" in action and "до" not in action and action["когда"] <= str(period.start):
            action["до"] = str(period.end or period.start)  # columns «начало» and «окончание»
        else:
            self._dates(period, action)
        self.map.draft.dated(said, period)
        return [period.rest] if period.rest else []

    def _phase_dates(self, said: str, action: dict[str, Any]) -> None:
        """The period of a phase holds for a deed that has none of its own."""
        period = periods.read(said, self.map.years) if said and "когда" not in action else None
        if period:
            self._dates(period, action)

    def _one_length(self, said: str) -> float:
        hours = periods.hours(said)
        return hours if hours <= MOST_HOURS else 0

    def _hours(self, said: str) -> float:
        plain = said.strip().replace(",", ".")
        found = periods.hours(said) if len(words(said)) <= 2 else 0.0
        if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,2})?", plain):
            found = periods.whole_number(float(plain))
        return found if found <= MOST_HOURS else 0

    def _rest(self) -> None:
        draft = self.map.draft
        for key, inner in (("результат", "форма"), ("признак", "признак")):
            cells = self.given.pop(key, [])
            if cells and self.map.closed.get((*self.path, key)) == id(cells[0][1]):
                continue  # one cell merged over the rows of a task is said once
            for _, cell in cells:
                self.map.closed[(*self.path, key)] = id(cell)
                draft.text((*self.path, "результат", inner), cell.text, self.place, 600)
        for cells in self.given.values():
            for label, cell in cells:
                draft.keep(f"{label}: {cell.text}" if label else cell.text, self.place)
