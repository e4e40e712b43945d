"""One deed of a road map: its period, its hours, and what other columns of its row say of it."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct, field

from generator.language.stems import stems
from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Cell
from generator.proposals.intake.meaning import deadlines, deeds, periods
from generator.proposals.intake.meaning.draft import words
from generator.proposals.intake.meaning.stages import Stages, bare
from generator.proposals.intake.meaning.vocabulary import PHASE
from generator.records.dates import Date

MOST_HOURS = 2000
LONGEST_RESOURCE = 300
TWICE = "«{}» сказано дважды и по-разному: первое на своём месте, второе осталось в тексте; оставьте верное"
APART = "срок этапа и срок мероприятия расходятся: оставьте верный"
YEAR = "год"
"""Told where the period that is known is a whole school year: a part of it says more."""
UNDATED = "срок не понят: впишите месяц"

Cells = list[tuple[str, Cell]]
"""Cells of columns with one meaning, each with the head of its column."""


class Action(Struct):
    """A deed as it is read: ``values`` are the keys that are known of it."""

    map: Stages
    place: str
    values: dict[str, Any] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)
    """Keys that a column has told."""

    def inside(self, said: str, dated: bool, phased: bool) -> str:
        """Take a period at the end in brackets, after a sign or at the beginning, and the phase before a colon
        («Проба: провожу урок»): each where no column has it.
        """
        found = deeds.LAST.search(said)
        period = periods.read(found[1], self.map.years) if found else None
        ends = deadlines.read(found[1], self.map.years) if found and not dated else None
        if found and period and not dated and (not period.rest or periods.hours(period.rest)):
            self._dates(period)
            self.map.draft.known += words(found[1]) - words(period.rest)
            said = said[: found.start()] + (f" ({period.rest})" if period.rest else "")
        elif found and ends:
            self._until(ends, found[1])
            said = said[: found.start()]
        elif not dated:
            said = self._ended(said) or self._begun(said)
        if not phased:
            said = self._phased(said)
        if 0 < (hours := periods.hours(said)) <= MOST_HOURS:
            self.values["часов"] = hours  # the words stay, they belong to the sentence
        return said

    def _ended(self, said: str) -> str:
        """Take a period after the last dash or comma; gives what stands before it, or nothing."""
        for mark in deeds.PARTS_OFF.finditer(said):
            head, tail = said[: mark.start()], said[mark.end() :]
            short = len(tail) <= deeds.LONGEST_PERIOD
            period = periods.read(tail, self.map.years) if short else None
            ends = deadlines.read(tail, self.map.years) if short else None
            sure = period is not None and not period.rest
            if not sure and ends is None:
                continue
            if periods.UNSURE.search(periods.plain(head)):
                return ""  # another period stands before it
            if period and sure:
                self._dates(period)
                self.map.draft.known += words(tail)
            elif ends:
                self._until(ends, tail)
            return head
        return ""

    def _begun(self, said: str) -> str:
        """Take a period with which an item begins: «в октябре посещу урок», «январь – март: разминка»."""
        found = deeds.begun(said, self.map.years)
        if not found:
            late = deadlines.begun(said, self.map.years, deeds.LEADING)
            if late:
                self._until(late[1], late[0])
            return late[2] if late else said
        head, period, rest = found
        self._dates(period)
        self.map.draft.known += words(head)
        return rest

    def _phased(self, said: str) -> str:
        """Take the phase with which a deed begins; another word for it stays, it belongs to the sentence."""
        found = deeds.PARTED.search(said)
        name = self.map.words.exact(PHASE, said[: found.start()]) if found else ""
        if not found or not name or not said[found.end() :]:
            return said
        self.values["этап"] = name
        if stems(name) != stems(said[: found.start()]):
            return said
        self.map.draft.known += words(said[: found.start()])
        return said[found.end() :]

    def _until(self, day: Date, said: str) -> None:
        """Take the day by which it is done, where no end is known."""
        self.values.setdefault("до", str(day))
        self.map.draft.known += words(said)

    def _dates(self, period: periods.Period) -> None:
        self.values["когда"] = str(period.start)
        if period.end and period.end != period.start:
            self.values["до"] = str(period.end)

    def about(self, shared: dict[str, Cells], said: str) -> str:
        """Take what other columns say of the deed; what no key can hold goes on in its text."""
        more = [
            one
            for key, cells in shared.items()
            for label, cell in cells
            for one in self._column(key, label, cell)
        ]
        if more and not said:
            return "; ".join(more)
        return f"{said} ({'; '.join(more)})" if more else said

    def below(self, heading: str) -> None:
        """Take the period of the heading above a deed that tells none itself."""
        period = periods.read(heading, self.map.years) if heading else None
        if period and "когда" not in self.values:
            ends = self.values.get("до", "")
            if not ends:
                self._dates(period)
            elif str(period.start) <= ends:
                self.values["когда"] = str(period.start)
        if "до" in self.values and "когда" not in self.values:
            self.map.draft.ask(self.place, deadlines.UNBEGUN)

    def _column(self, key: str, label: str, cell: Cell) -> list[str]:
        """Take one cell; gives what goes on in the text."""
        values, known = self.values, self.map.draft.known
        if key in ("когда", "до"):
            return self._when(key, label, cell.text)
        if key == "этап" and (found := deeds.phase(cell.text, self.map.words)):
            if self._differs(key, found[0]):
                return self._again(key, label, cell.text)
            known += words(cell.text)
            return self._phase_dates(found[1])
        if key == "часов" and (hours := _hours(cell.text)):
            if self._differs(key, hours):
                return self._again(key, label, cell.text)
            known += words(cell.text)
        elif key == "с кем":
            if who := self.map.unnamed(cell.text, self.place):
                values["с кем"] = "\n".join(filter(None, (values.get("с кем"), who)))
        elif key == "ресурсы":
            if items := [*values.get("ресурсы", ()), *self._items(cell)]:
                values["ресурсы"] = items
        else:
            hours = periods.hours(cell.text) if key == "форма работы" else 0
            if 0 < hours <= MOST_HOURS:
                values.setdefault("часов", hours)
            return [f"{label.lower()}: {cell.text}"]
        return []

    def _items(self, cell: Cell) -> list[str]:
        """The lines of a cell without their marks; one that is too long for its key is kept."""
        if self.map.names_only(cell.text, self.place):
            return []
        found = [(line.text, parse_answers.unbulleted(line.text).strip()) for line in cell.lines]
        for said, item in found:
            self.map.draft.known += words(said) - words(item)
            if len(item) > LONGEST_RESOURCE:
                self.map.draft.keep(item, self.place, "слишком длинно для своего места: сократите")
        return [item for _, item in found if 0 < len(item) <= LONGEST_RESOURCE]

    def _differs(self, key: str, value: Any) -> bool:
        """Take a value that a column tells; gives whether another one has told something else."""
        if key in self.told:
            return bool(self.values[key] != value)
        self.told.add(key)
        self.values[key] = value
        return False

    def _again(self, key: str, label: str, said: str) -> list[str]:
        """A second value of a key goes on in the text with the head of its column, and a person is asked."""
        self.map.draft.ask(self.place, TWICE.format(key))
        return [f"{label.lower()}: {said}".strip(" :")]

    def _when(self, key: str, label: str, said: str) -> list[str]:
        period = self._period(said)
        if period is None:
            ends = deadlines.read(said, self.map.years)
            if ends and self._ends(str(ends)):
                self._until(ends, said)
                return []
            if not (self.map.lasting or self.map.when):
                self.map.draft.ask(self.place, UNDATED)
            return [said]
        if not self._spans(key, said, period):
            return self._again("когда", label, said)
        self.map.draft.dated(said, period)
        return [period.rest] if period.rest else []

    def _period(self, said: str) -> periods.Period | None:
        """The period of a cell, which may have the number of an item before it."""
        found = periods.read(said, self.map.years)
        return found or periods.read(bare(parse_answers.unbulleted(said)), self.map.years)

    def _spans(self, key: str, said: str, period: periods.Period) -> bool:
        """Take a period where it fits what other columns told: an end, or the same again, or a part of a school year."""
        new, old = _edges(period), self._edges
        yearly = periods.years(said) is not None
        if "когда" not in self.told or (YEAR in self.told and _within(new, old)):
            self.values.pop("до", "")
            self._dates(period)
        elif key == "до" and "до" not in self.values and old[0][: len(new[0])] <= new[0]:
            self.values["до"] = new[1]
        elif new != old and not (yearly and _within(old, new)):
            return False
        self.told.update(("когда", YEAR) if yearly else ("когда",))
        return True

    def _ends(self, day: str) -> bool:
        """Whether a deadline fits what is told: no end, and no later beginning."""
        first = self.values.get("когда", "")
        return "до" not in self.values and first[: len(day)] <= day

    @property
    def _edges(self) -> tuple[str, str]:
        """The first and the last day as they are known."""
        first = self.values.get("когда", "")
        return first, self.values.get("до", first)

    def _phase_dates(self, said: str) -> list[str]:
        """The period of a phase holds for a deed that has none; what is none, or does not fit, goes on in the text."""
        period = periods.read(said, self.map.years) if said else None
        if period and "когда" not in self.values:
            self._dates(period)
        elif said and not (period and _within(self._edges, _edges(period))):
            self.map.draft.ask(self.place, APART if period else UNDATED)
            return [f"этап: {said}"]
        return []


def _edges(period: periods.Period) -> tuple[str, str]:
    return str(period.start), str(period.end or period.start)


def _within(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether a period lies in another; its days lie in the last month of that."""
    return other[0] <= one[0] and one[1][: len(other[1])] <= other[1]


def _hours(said: str) -> float:
    plain = said.strip().replace(",", ".")
    found = periods.hours(said) if len(words(said)) <= 2 else 0.0
    if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,2})?", plain):
        found = periods.whole_number(float(plain))
    return found if found <= MOST_HOURS else 0
