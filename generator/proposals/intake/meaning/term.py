"""The term of a route as a document tells it: a period, a length, or its beginning and its end apart."""

from __future__ import annotations

from msgspec import Struct

from generator.proposals.intake.meaning import periods, plan
from generator.proposals.intake.meaning.draft import MAP, Draft, words
from generator.records.dates import Date

TERM, START, MONTHS = "срок", "начало", "месяцев"
EDGES = ("начало", "окончание")
"""The two labels of a term that is told by its ends."""

CALENDAR = "год назван календарный, {0}: месяцы взяты с января по декабрь; если план на учебный год, поправьте срок и месяцы"
UNCLEAR = "срок не понят: впишите первый месяц и сколько месяцев"
OF_DEEDS = "похоже на срок мероприятий, названных выше: впишите его им под «когда»"
SHORTEST = 6
"""Months of a term that a label below deeds may tell of the whole route, where the school year is known."""


class Term(Struct):
    """What is known so far: the school years, and the beginning of a term whose end is told elsewhere."""

    draft: Draft
    years: periods.Years | None = None
    begun: Date | None = None
    ahead: periods.Years | None = None
    """The school years that the document names anywhere, perhaps below its plan only."""

    @property
    def dating(self) -> periods.Years | None:
        """The school years by which deeds are dated."""
        return self.years or self.ahead

    def read(self, label: str, value: str, place: str) -> None:
        """Take a period or a length; what is not sure is kept with a question."""
        draft, length = self.draft, periods.months(value) or self._beside_years(value)
        given = draft.values.get(TERM, {})
        if length and MONTHS not in given:
            draft.put((TERM, MONTHS), length, place)
            draft.known += words(value)
            return
        found = periods.read(value, self.years) or _calendar(value)
        rest = found.rest if found and not periods.months(found.rest) else ""
        if given or found is None or found.end is None or rest:
            draft.keep(f"{label}: {value}".strip(" :"), place, UNCLEAR)
            return
        length = found.end.months - found.start.months + 1
        yearless = self.years is not None and periods.told(value) is None
        if draft.values.get(MAP) and yearless and length < SHORTEST:
            draft.keep(f"{label}: {value}".strip(" :"), place, OF_DEEDS)
            return
        draft.put((TERM, START), str(found.start)[:7], place)
        draft.put((TERM, MONTHS), length, place)
        draft.known += words(value)
        self._between(found.start, found.end)

    def _beside_years(self, value: str) -> int:
        """The months of a length beside its school years: «2 года (2026–2028)»."""
        years = periods.years(value)
        length = periods.months(plan.beside(value)) if years else 0
        self.years = self.years or (years if length else None)
        return length

    def edge(self, key: str, label: str, value: str, place: str) -> None:
        """Take the beginning or the end; the end counts from the beginning, which is told first."""
        found, given = periods.read(value, self.years), self.draft.values.get(TERM, {})
        if key == EDGES[0] and found and found.end:
            self.read(
                label, value, place
            )  # «Когда начата работа: сентябрь 2026 – май 2028» is both
            return
        last = found and (found.end or found.start)
        fits = found and not found.rest and MONTHS not in given
        if fits and found and key == EDGES[0] and not given:
            self.draft.put((TERM, START), str(found.start)[:7], place)
            self.begun = found.start
        elif fits and key != EDGES[0] and self.begun and last and last.months >= self.begun.months:
            self.draft.put((TERM, MONTHS), last.months - self.begun.months + 1, place)
            self._between(self.begun, last)
        else:
            self.draft.keep(f"{label}: {value}".strip(" :"), place)
            return
        self.draft.known += words(value)

    def _between(self, first: Date, last: Date) -> None:
        if self.years is None or self.years.term:  # a year of the calendar in a heading says less
            self.years = between(first, last)


def between(first: Date, last: Date) -> periods.Years:
    """The school years of a term."""
    years = first.year - (first.month < 8), last.year + (last.month >= 8)
    return periods.Years(*years, (first.months, last.months))


def _calendar(value: str) -> periods.Period | None:
    """The year of the calendar that a value names and nothing else: «2027 год»."""
    found = periods.told(value)
    if found is None or not found.term or plan.beside(value):
        return None
    year = found.first + 1
    return periods.Period(Date(year, 1), Date(year, 12))


def settle(draft: Draft, years: periods.Years | None) -> None:
    """Take the term from the school years of a document where no label tells it; a person is asked for another."""
    term = draft.values.get(TERM, {})
    if years and years.term and START not in term:
        year = years.first + 1
        draft.put((TERM, START), f"{year}-01", "заголовок")
        if MONTHS not in term:
            draft.put((TERM, MONTHS), 12, "заголовок")
            draft.ask("заголовок", CALENDAR.format(year))
    elif years and START not in term:
        draft.put((TERM, START), f"{years.first}-09", "заголовок")
        if MONTHS not in term:
            draft.put((TERM, MONTHS), (years.last - years.first) * 12 - 3, "заголовок")
    if years is None and not term:
        draft.ask("весь документ", _without_term(draft))


def _without_term(draft: Draft) -> str:
    """What to ask where no term is told; the months of the deeds help to answer."""
    months = [
        str(action[key])[:7]
        for stage in draft.values.get(MAP, [])
        for task in stage.get("задачи", [])
        for action in task.get("мероприятия", [])
        for key in ("когда", "до")
        if key in action
    ]
    if not months:
        more = ", а месяцы мероприятий — под «когда»" if draft.values.get(MAP) else ""
        return f"учебный год не назван: впишите срок маршрута{more}"
    told = f"мероприятия идут с {min(months)} по {max(months)}"
    return f"срок маршрута не назван, {told}: впишите начало и сколько месяцев"
