"""Reminders of what has to be read again, as a calendar (RFC 5545) for the methodologist."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from generator import urls
from generator.catalogue import Catalogue, Name
from generator.pages.calendar import BEFORE, UNDATED
from generator.pages.page import Plain, address_url
from generator.records.field import Date, read_date
from generator.records.kinds import KINDS
from generator.stale import ACTS


def make(catalogue: Catalogue) -> Plain:
    """Make the calendar: an event on each day of review, and a year after each check of an act."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//iom-portal//reminders//RU")
    calendar.add("x-wr-calname", f"{catalogue.portal.title}: пересмотр записей")
    for name, day, words in _due(catalogue):
        calendar.add_component(_event(catalogue, name, day, words))
    return Plain(urls.REMINDERS, bytes(calendar.to_ical()))


def _due(catalogue: Catalogue) -> Iterator[tuple[Name, date, str]]:
    for name, facts in catalogue.facts.items():
        review = read_date(facts.review)
        said = f"{KINDS[name[0]].one} «{catalogue.title(name)}»"
        if review:
            yield name, _day(review), f"Пересмотреть: {said}"
        elif name[0] == "act":
            checked = catalogue.acts[name[1]].checked
            yield name, _day(checked.later(ACTS)), f"Сверить статус: {said}"


def _day(value: Date) -> date:
    return date(value.year, value.month, value.day or 1)


def _event(catalogue: Catalogue, name: Name, day: date, words: str) -> Event:
    today = date.fromisoformat(catalogue.today) if catalogue.today else UNDATED
    event = Event()
    event.add("uid", f"{name[0]}-{name[1]}@reminders.iom-portal")
    event.add("dtstamp", datetime(today.year, today.month, today.day, tzinfo=UTC))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", words)
    event.add("description", address_url(catalogue, catalogue.address(name)))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -BEFORE)
    alarm.add("description", words)
    event.add_component(alarm)
    return event
