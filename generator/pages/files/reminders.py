"""Reminders of what has to be read again, as a calendar (RFC 5545) for the methodologist."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.checks.freshness import ACTS
from generator.pages.files.calendar import BEFORE, UNDATED
from generator.pages.page import Plain, address_url, realm
from generator.records.dates import Date, read_date
from generator.records.models.enums import ActStatus
from generator.records.models.kinds import KINDS
from generator.records.summary import Name

SHORT = 74
"""Octets of a line that need no folding (RFC 5545, 3.1: up to 75)."""


def make(catalogue: Catalogue, events: Iterable[bytes]) -> Plain:
    """Make the calendar of the events of all records."""
    from icalendar import Calendar  # noqa: PLC0415 - slow to import, and not every edit needs it

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//iom-portal//reminders//RU")
    calendar.add("x-wr-calname", f"{catalogue.portal.title}: пересмотр записей")
    head = bytes(calendar.to_ical()).removesuffix(_END)
    return Plain(urls.REMINDERS, b"".join([head, *events, _END]))


_LINE, _BEGIN, _END = b"\r\n", b"BEGIN:VEVENT\r\n", b"END:VCALENDAR\r\n"


def renewed(calendar: bytes, events: Iterable[bytes]) -> Plain:
    """Put other events into a calendar of the same portal: the library is not asked for its head again."""
    return Plain(urls.REMINDERS, b"".join([_parted(calendar)[0], *events, _END]))


def read(calendar: bytes) -> list[bytes]:
    """The events of a calendar, in their order."""
    return _parted(calendar)[1:]


def name(event: bytes) -> Name:
    """The kind and the id of the record of an event."""
    said = event.replace(_LINE + b" ", b"").partition(_LINE + b"UID:")[2]
    kind, _, id = said.partition(b"@")[0].decode().partition("-")
    return kind, id


def _parted(calendar: bytes) -> list[bytes]:
    """The head and each event; a title may hold the words of an event's first line, but not a line of them."""
    head, *inner = calendar.removesuffix(_END).removesuffix(_LINE).split(_LINE + _BEGIN)
    return [head + _LINE, *(_BEGIN + part + _LINE for part in inner)]


def event(catalogue: Catalogue, name: Name) -> bytes:
    """Make the event of a record: its day of review, or a year after the check of an act that may be in force."""
    summary = catalogue.summaries[name]
    review = read_date(summary.review)
    said = f"{KINDS[name[0]].one} «{catalogue.title(name)}»"
    if review:
        return _event(catalogue, name, _day(review), f"Пересмотреть: {said}")
    if name[0] == "act" and catalogue.acts[name[1]].status is not ActStatus.LOST:
        day = _day(catalogue.acts[name[1]].checked.later(ACTS))
        return _event(catalogue, name, day, f"Сверить статус: {said}")
    return b""


def _day(value: Date) -> date:
    return date(value.year, value.month, value.day or 1)


def _event(catalogue: Catalogue, name: Name, day: date, words: str) -> bytes:
    """Write an event line by line: ten thousand of them as objects take ten times as long."""
    from icalendar.prop import vText  # noqa: PLC0415 - slow to import

    today = date.fromisoformat(catalogue.today) if catalogue.today else UNDATED
    said = vText(words).to_ical().decode()
    page = vText(address_url(catalogue, catalogue.address(name))).to_ical().decode()
    lines = (
        "BEGIN:VEVENT",
        f"SUMMARY:{said}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
        f"DTSTAMP:{today:%Y%m%d}T000000Z",
        f"UID:{name[0]}-{name[1]}@reminders.{realm(catalogue)}",
        f"DESCRIPTION:{page}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{said}",
        f"TRIGGER:-P{BEFORE.days}D",
        "END:VALARM",
        "END:VEVENT",
    )
    return b"".join(_line(line) + b"\r\n" for line in lines)


def _line(line: str) -> bytes:
    """Fold a line where the calendar wants it; most are short."""
    from icalendar.parser import Contentline  # noqa: PLC0415 - slow to import

    said = line.encode()
    fold: Any = Contentline
    return said if len(said) <= SHORT else bytes(fold(line).to_ical())
