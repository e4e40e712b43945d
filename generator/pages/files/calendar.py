"""Seminars as calendars (RFC 5545): one a seminar, one of all, and the year with its deadlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import formatting
from generator.pages.page import Plain, address_url, realm
from generator.records.models.enums import Month
from generator.records.models.seminar import Seminar

if TYPE_CHECKING:
    from icalendar import Event

BEFORE = timedelta(days=14)
"""How long before the month the reminder comes: time to invite and to print."""

UNDATED = date(2026, 1, 1)
"""Stands in for «today» where nothing tells the day of the newest commit."""


def make(catalogue: Catalogue) -> list[Plain]:
    """Make the calendar of each seminar and of the year."""
    seminars = list(catalogue.seminars.values())
    one = [
        Plain(urls.beside("seminar", s.id, "ics"), _write(catalogue, [_event(catalogue, s)]))
        for s in seminars
    ]
    year = [_event(catalogue, s) for s in seminars]
    return [
        *one,
        Plain(urls.YEAR, _write(catalogue, year)),
        Plain(urls.PLAN_CALENDAR, _write(catalogue, [*year, *_deadlines(catalogue)])),
    ]


def _write(catalogue: Catalogue, events: Iterable[Event]) -> bytes:
    from icalendar import Calendar  # noqa: PLC0415 - slow to import, and few edits need it

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//iom-portal//seminars//RU")
    calendar.add("x-wr-calname", catalogue.portal.title)
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(catalogue: Catalogue, seminar: Seminar) -> Event:
    """The first day of the month, each year: the record names a month, the district sets the day."""
    event = _yearly(catalogue, f"{seminar.id}@seminars", seminar.month, 1)
    link = address_url(catalogue, urls.of("seminar", seminar.id))
    event.add("summary", f"Семинар «{seminar.title}»: назначьте день")
    event.add("description", _description(catalogue, seminar, link))
    _remind(event, f"Через две недели месяц семинара: {seminar.title}")
    return event


def _deadlines(catalogue: Catalogue) -> Iterator[Event]:
    """The works of the year that have a last day, on that day.

    An anchor is cut short: works that begin alike are told apart by their days and their number.
    """
    seen: Counter[str] = Counter()
    for work in catalogue.portal.year:
        if work.until:
            said = f"{work.who.value}: {catalogue.words(work.what)}"
            uid = urls.anchor(f"{work.month.value} {said}")
            seen[uid] += 1
            own = f"{uid}-{work.until}-{seen[uid]}" if seen[uid] > 1 else uid
            event = _yearly(catalogue, f"{own}@year", work.month, work.until)
            event.add("summary", said)
            event.add("description", address_url(catalogue, urls.PLAN))
            _remind(event, f"Через две недели срок. {said}")
            yield event


def _yearly(catalogue: Catalogue, uid: str, in_month: Month, number: int) -> Event:
    """An event of a whole day that comes each year; ``number`` is the day of the month."""
    from icalendar import Event  # noqa: PLC0415

    today = date.fromisoformat(catalogue.today) if catalogue.today else UNDATED
    month = list(Month).index(in_month) + 1
    day = date(today.year + (month < today.month), month, number)
    event = Event()
    event.add("uid", f"{uid}.{realm(catalogue)}")
    event.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("rrule", {"freq": "yearly"})
    event.add("transp", "TRANSPARENT")
    return event


def _remind(event: Event, said: str) -> None:
    from icalendar import Alarm  # noqa: PLC0415

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -BEFORE)
    alarm.add("description", said)
    event.add_component(alarm)


def _description(catalogue: Catalogue, seminar: Seminar, link: str) -> str:
    before = catalogue.words(seminar.homework_before)
    parts = [
        catalogue.words(seminar.goal),
        f"{formatting.people(seminar.people)}, {formatting.minutes(seminar.duration)}.",
        f"Предзадание: {before}" if before else "",
        link,
    ]
    return "\n".join(part for part in parts if part)
