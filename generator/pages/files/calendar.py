"""Seminars as calendars (RFC 5545): one a seminar, and one for the year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import formatting
from generator.pages.page import Plain, address_url, realm
from generator.records.models.enums import Month
from generator.records.models.seminar import Seminar

BEFORE = timedelta(days=14)
"""How long before the month the reminder comes: time to invite and to print."""

UNDATED = date(2026, 1, 1)
"""Stands in for «today» where nothing tells the day of the newest commit."""


def make(catalogue: Catalogue) -> list[Plain]:
    """Make the calendar of each seminar and of the year."""
    seminars = list(catalogue.seminars.values())
    one = [Plain(urls.beside("seminar", s.id, "ics"), _write(catalogue, [s])) for s in seminars]
    return [*one, Plain(urls.YEAR, _write(catalogue, seminars))]


def _write(catalogue: Catalogue, seminars: Iterable[Seminar]) -> bytes:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//iom-portal//seminars//RU")
    calendar.add("x-wr-calname", catalogue.portal.title)
    for seminar in seminars:
        calendar.add_component(_event(catalogue, seminar))
    return bytes(calendar.to_ical())


def _event(catalogue: Catalogue, seminar: Seminar) -> Event:
    """The first day of the month, each year: the record names a month, the district sets the day."""
    today = date.fromisoformat(catalogue.today) if catalogue.today else UNDATED
    month = list(Month).index(seminar.month) + 1
    day = date(today.year + (month < today.month), month, 1)
    link = address_url(catalogue, urls.of("seminar", seminar.id))
    event = Event()
    event.add("uid", f"{seminar.id}@seminars.{realm(catalogue)}")
    event.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("rrule", {"freq": "yearly"})
    event.add("summary", f"Семинар «{seminar.title}»: назначьте день")
    event.add("description", _description(seminar, link))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -BEFORE)
    alarm.add("description", f"Через две недели месяц семинара: {seminar.title}")
    event.add_component(alarm)
    return event


def _description(seminar: Seminar, link: str) -> str:
    parts = [
        seminar.goal,
        f"{formatting.people(seminar.people)}, {formatting.minutes(seminar.duration)}.",
        f"Предзадание: {seminar.homework_before}" if seminar.homework_before else "",
        link,
    ]
    return "\n".join(part for part in parts if part)
