"""A calendar that any program reads."""

from __future__ import annotations

import itertools

from icalendar import Calendar

from generator.build import prepare
from generator.pages.files import calendar, reminders
from generator.settings import Settings
from tests.conftest import Portal
from tests.support import here


def test_the_year_has_every_seminar_in_its_month() -> None:
    catalogue = here.catalogue()
    files = {plain.address: plain.data for plain in calendar.make(catalogue)}
    assert len(files) == len(catalogue.seminars) + 2
    events = list(Calendar.from_ical(files["seminars/seminars.ics"]).walk("VEVENT"))
    days = [event["dtstart"].dt.isoformat() for event in events]
    assert sorted(days) == ["2026-12-01", "2027-03-01", "2027-04-01", "2027-08-01", "2027-10-01"]
    assert all(event["rrule"]["freq"] == ["YEARLY"] for event in events)
    assert all(len(list(event.walk("VALARM"))) == 1 for event in events)
    assert all(len(line) <= 75 for data in files.values() for line in data.split(b"\r\n"))


def test_the_plan_has_the_seminars_and_every_deadline_of_the_year() -> None:
    catalogue = here.catalogue()
    files = {plain.address: plain.data for plain in calendar.make(catalogue)}
    events = list(Calendar.from_ical(files["god/god.ics"]).walk("VEVENT"))
    days = {event["dtstart"].dt.isoformat() for event in events}
    dated = [work for work in catalogue.portal.year if work.until]
    assert len(events) == len({event["uid"] for event in events})
    assert len(events) == len(catalogue.seminars) + len(dated)
    assert {"2026-12-05", "2026-12-10", "2027-03-15", "2027-10-15", "2027-10-25"} < days
    assert all("[[" not in event["summary"] for event in events)


def test_no_calendar_says_the_marks_of_a_link() -> None:
    catalogue = here.catalogue()
    said = "".join(
        seminar.goal + seminar.homework_before for seminar in catalogue.seminars.values()
    )
    assert "[[" in said
    for plain in calendar.make(catalogue):
        assert "[[" not in plain.data.decode().replace("\r\n ", "")


def test_works_that_begin_alike_are_events_of_their_own(portal: Portal) -> None:
    work = "Сложить листы всех школ района одной командой и отдать их в РМО, часть "
    rows = [(f"{work}первая", 10), (f"{work}вторая", 20), (f"{work}вторая", 25)]
    portal.change(
        "content/portal.yaml",
        "план года:\n"
        + "".join(
            f"  - {{месяц: ноябрь, кто: ММС, что: '{what}', до числа: {day}}}\n"
            for what, day in rows
        ),
    )
    catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
    files = {plain.address: plain.data for plain in calendar.make(catalogue)}
    events = [
        e for e in Calendar.from_ical(files["god/god.ics"]).walk("VEVENT") if "@year" in e["uid"]
    ]
    assert len(events) == len({event["uid"] for event in events}) == len(rows)


def test_no_text_of_a_record_adds_a_line_to_the_calendar(portal: Portal) -> None:
    portal.change(
        "content/seminars/vstrecha/index.md",
        'цель: "Раз\\nATTACH:http://example.org/\\r\\nBEGIN:VALARM; x, y"',
    )
    (one, *_) = calendar.make(prepare.prepare(Settings(portal.root, "2026-11-24")))
    event = next(iter(Calendar.from_ical(one.data).walk("VEVENT")))
    assert "ATTACH" not in event
    assert len(list(event.walk("VALARM"))) == 1
    assert "BEGIN:VALARM; x, y" in event["description"].replace("\r", "")


def test_the_reminders_are_read_back_event_by_event(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "название: BEGIN:VEVENT и END:VCALENDAR")
    portal.change("routes/primer.yaml", "пересмотреть до: 2027-10")
    catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
    events = [one for name in catalogue.summaries if (one := reminders.event(catalogue, name))]
    assert len(events) > 1
    assert reminders.read(reminders.make(catalogue, events).data) == events
    assert reminders.read(reminders.make(catalogue, []).data) == []


def test_other_events_are_put_in_as_if_the_calendar_were_made_anew(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "пересмотреть до: 2027-10")
    catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
    events = [one for name in catalogue.summaries if (one := reminders.event(catalogue, name))]
    made = [reminders.make(catalogue, found) for found in ([], events[:1], events)]
    assert len({one.data for one in made}) == len(made)
    for before, after in itertools.product(made, repeat=2):
        assert reminders.renewed(before.data, reminders.read(after.data)) == after


def test_an_act_that_has_lost_force_is_not_looked_up_again(portal: Portal) -> None:
    catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
    events = {name: reminders.event(catalogue, name) for name in catalogue.summaries}
    assert {id: bool(one) for (kind, id), one in events.items() if kind == "act"} == {
        "r-174": True,
        "r-76": False,
    }


def test_an_event_tells_the_name_of_its_record(portal: Portal) -> None:
    long = "ochen-dlinnoe-imya-zapisi-kotoroe-ne-pomeshchaetsya-v-stroke"
    (portal.root / "routes/primer.yaml").rename(portal.root / f"routes/{long}.yaml")
    portal.change(f"routes/{long}.yaml", "название: UID:act-r-76@x")
    portal.change(f"routes/{long}.yaml", "пересмотреть до: 2027-10")
    catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
    events = {
        name: one for name in catalogue.summaries if (one := reminders.event(catalogue, name))
    }
    assert ("route", long) in events
    assert {reminders.name(one): one for one in events.values()} == events


def test_two_districts_have_no_event_in_common(portal: Portal) -> None:
    said = []
    for more in ("адрес сайта: https://odin.example.ru/", "район: Другой", ""):
        if more:
            portal.change("content/portal.yaml", more)
        catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
        (one, *_) = calendar.make(catalogue)
        known = [e for n in catalogue.summaries if (e := reminders.event(catalogue, n))]
        whole = one.data + reminders.make(catalogue, known).data
        said.append({str(e["uid"]) for e in Calendar.from_ical(one.data).walk("VEVENT")})
        assert b"iom-portal\r\n" not in whole.split(b"UID:", 1)[1].split(b"\r\n", 1)[0]
        portal.change("content/portal.yaml", "адрес сайта: ''") if "адрес" in more else None
    assert said[0].isdisjoint(said[1])
    assert said[1] == said[2]
