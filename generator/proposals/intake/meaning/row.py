"""One row of a road map: what it says of its stage, its task, its actions and their result."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct

from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell, Line
from generator.proposals.intake.meaning import deeds, periods
from generator.proposals.intake.meaning.action import Action, Cells
from generator.proposals.intake.meaning.confirmed import CONFIRMED
from generator.proposals.intake.meaning.draft import MAP, words
from generator.proposals.intake.meaning.heads import CONTENT, DETAIL, Head
from generator.proposals.intake.meaning.stages import LIMITS, Stages, bare
from generator.proposals.intake.meaning.vocabulary import PERSONAL
from generator.records.models.enums import Level
from generator.records.yaml_text.nodes import KeyPath

SCORE = re.compile("[0-9]")
"""A level in figures is the score of one teacher."""
LEVELS = tuple(level.value for level in Level)
_OF_ACTION = ("когда", "до", "часов", "с кем", "ресурсы", "этап", "форма работы", "обсуждение")
_OF_ALL = ("когда", "до", "с кем", "этап")
"""Columns that hold for every deed of a row."""

ORDER = ("этап", "что", "когда", "до", "часов", "ресурсы", "с кем", "отчёт")


class Row(Struct):
    """One row: its cells by the meaning of their columns."""

    map: Stages
    given: dict[str, Cells]
    place: str
    phased: bool
    head: Head
    reports: bool = False
    """Whether its result is that of its deed, whatever the columns are."""

    def read(self) -> None:
        """Make of it what it says: a stage, a task, actions, a result; the rest is kept."""
        draft, given = self.map.draft, self.given
        for _, cell in given.pop("номер", []):
            draft.known += words(cell.text)
        before = len(draft.values.get(MAP, []))
        prefix = self._stage()
        fresh = len(draft.values[MAP]) > before
        self._level(fresh)
        if "уровень" in given and not self.head.has("дефицит"):
            given.setdefault(DETAIL, []).extend(self._wide(given.pop("уровень")))
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

    def _stage(self) -> Cells:
        """Begin a stage where the row says so; gives the direction that is only part of an action."""
        given = self.given
        if not self.phased and "этап" in given and "направление" not in given:
            given["направление"] = given.pop("этап")
        deficit, direction = given.pop("дефицит", []), given.pop("направление", [])
        if deficit:
            other = bool(direction) and self._new("направление", direction)
            if self._new("дефицит", deficit):
                more = {"направление": self._one(direction)} if direction else {}
                self.map.stage({"дефицит": self._one(deficit), **more}, self.place)
                return []
            return self._within(direction) if other else []
        if direction and self.map.section:
            return direction
        if direction and self._new("направление", direction):
            said, when = deeds.timed(self._one(direction), self.map.years)
            self.map.stage({"направление": said}, self.place)
            self.map.lasting = when
            self.map.draft.known += words(when)
        elif not self.map.begun:
            self.map.stage({}, self.place)
        return []

    def _within(self, direction: Cells) -> Cells:
        """The direction of a row that goes on with a deficit, unless it is the one of its stage again."""
        said = "\n".join(cell.text for _, cell in direction)
        if bare(said) != self.map.draft.values[MAP][-1].get("направление"):
            return direction
        self.map.draft.known += words(said)
        return []

    def _level(self, fresh: bool) -> None:
        """How deep a deficit is, where a column says it as the model does; in its further rows it is said again."""
        cells = self.given.get("уровень", [])
        said = cells[0][1].text.strip(" .").lower() if len(cells) == 1 else ""
        path = (MAP, len(self.map.draft.values[MAP]) - 1, "уровень")
        if fresh and said in LEVELS:
            self.map.draft.put(path, said, self.place)
        elif not said or said != self.map.draft.values[MAP][-1].get("уровень"):
            return
        elif self.map.closed.get(path) != id(cells[0][1]):
            self.map.draft.known += words(said)
        self.map.closed[path] = id(cells[0][1])
        del self.given["уровень"]

    def _wide(self, cells: Cells) -> Cells:
        """How wide a deed is, «районный»; how deep a deficit is, and a score, is kept."""
        deep = [one for one in cells if one[1].text.strip(" .").lower() in LEVELS]
        deep += [one for one in cells if SCORE.search(one[1].text)]
        if deep:
            self.given["уровень"] = deep
        return [one for one in cells if one not in deep]

    def _new(self, key: str, cells: Cells) -> bool:
        """Whether the cell is another one than in the row above."""
        now = tuple(id(cell) for _, cell in cells)
        same = self.map.seen.get(key) == now
        self.map.seen[key] = now
        return not same

    def _one(self, cells: Cells) -> str:
        said = "\n".join(cell.text for _, cell in cells)
        self.map.draft.known += words(said) - words(bare(said))
        return bare(said)

    @property
    def path(self) -> KeyPath:
        """Where the task at hand lies."""
        stages = self.map.draft.values[MAP]
        return (MAP, len(stages) - 1, "задачи", len(stages[-1]["задачи"]) - 1)

    def _actions(self, prefix: Cells) -> None:
        """Make the actions of the row: one for each cell of what is done."""
        given, draft = self.given, self.map.draft
        shared = {key: given.pop(key, []) for key in _OF_ACTION}
        what, content = given.pop("что", []), given.pop(CONTENT, [])
        if not what:
            what, content = content, []
        if not what and not any(shared.values()) and not prefix:
            return
        shared["результат"] = given.pop("результат", []) if not self._closing() else []
        dated, phased = self._dated(shared), bool(shared["этап"] or prefix)
        parts = self._parts(what, content, shared["когда"]) or [Cell()]
        shares = self._shares(shared, len(parts), len(what) == 1)
        for at, (cell, share) in enumerate(zip(parts, shares, strict=True)):
            action = Action(self.map, self.place)
            said = bare(parse_answers.unbulleted(cell.text))
            draft.known += words(cell.text) - words(said)
            if at == 0 and prefix:
                lead = " ".join(c.text for _, c in prefix)
                said = f"{lead}: {said}" if said else lead
            said = action.inside(said, dated, phased)
            results = share.pop("результат")
            said = action.about(share, said)
            action.below(self.map.lasting or self.map.when)
            if results:
                action.values["отчёт"] = "\n".join(c.text for _, c in results)
            self._put({"что": said, **action.values} if said else action.values)

    def _parts(self, what: Cells, content: Cells, when: Cells) -> list[Cell]:
        """The deeds of the row: the items of its cells, or one for each of the periods beside a single cell.

        A deed that has a name and a content is both, «Курсы: шесть этапов».
        """
        parts = [part for _, cell in what for part in deeds.items(cell, self.map.words)]
        more = [part for _, cell in content for part in deeds.items(cell, self.map.words)]
        if more and len(parts) in (1, len(more)):
            names = [*parts, *([Cell()] * (len(more) - len(parts)))]
            return [self._named(*pair) for pair in zip(names, more, strict=True)]
        parts += more
        if len(parts) == len(when) == 1:
            return deeds.alongside(parts[0], when[0][1], self.map.years) or parts
        return parts

    def _named(self, name: Cell, content: Cell) -> Cell:
        """A deed with its name before it."""
        said = bare(parse_answers.unbulleted(name.text))
        more = bare(parse_answers.unbulleted(content.text)) if said else content.text
        given = words(name.text) + words(content.text)
        self.map.draft.known += given - words(said) - words(more)
        return Cell((Line(f"{said}: {more}"),)) if said else content

    def _dated(self, shared: dict[str, Cells]) -> bool:
        """Whether a column tells when, in words that can be read."""
        said = (cell.text for key in ("когда", "до") for _, cell in shared[key])
        return any(periods.read(one, self.map.years) for one in said)

    def _shares(self, shared: dict[str, Cells], count: int, single: bool) -> list[dict[str, Cells]]:
        """What other columns say of each deed of a row: a line of theirs for each, or all for the first.

        When and with whom hold for each.
        """
        shares: list[dict[str, Cells]] = [{} for _ in range(count)]
        for key, cells in shared.items():
            whole = single and len(cells) == 1
            parts = deeds.for_each(cells[0][1], count, self.map.words) if whole else []
            for at, share in enumerate(shares):
                if parts and count > 1:
                    share[key] = [(cells[0][0], parts[at])]
                else:
                    share[key] = cells if at == 0 or key in _OF_ALL else []
        return shares

    def _closing(self) -> bool:
        """Whether the result of the row closes a task, and not an action alone."""
        return not self.reports and self.head.has("задача", "дефицит")

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

    def _confirmed(self) -> None:
        """Take by what the deficit of the stage was found, once; without a deficit it is kept."""
        path = self.path[:2]
        if "дефицит" not in self.map.draft.values[MAP][-1]:
            return
        for label, cell in self.given.pop(CONFIRMED, []):
            if self.map.closed.get((*path, label)) != id(cell):
                self.map.closed[(*path, label)] = id(cell)
                self.map.draft.text((*path, "подтверждение"), cell.text, self.place, 600)

    def _rest(self) -> None:
        draft = self.map.draft
        for _, cell in self.given.pop(PERSONAL, []):
            draft.cut(cell.text)
        for key, inner in (("результат", "форма"), ("признак", "признак")):
            cells = self.given.pop(key, [])
            if cells and self.map.closed.get((*self.path, key)) == id(cells[0][1]):
                continue  # one cell merged over the rows of a task is said once
            for _, cell in cells:
                self.map.closed[(*self.path, key)] = id(cell)
                draft.text((*self.path, "результат", inner), cell.text, self.place, 600)
        self._confirmed()
        for cells in self.given.values():
            for label, cell in cells:
                if not self.map.names_only(cell.text, self.place):
                    draft.keep(f"{label}: {cell.text}" if label else cell.text, self.place)
