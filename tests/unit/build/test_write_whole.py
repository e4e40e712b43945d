"""A file made of all records is written where it read something that changed, and goes when it is no more."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from generator.build import write_whole
from generator.build.plan import FULL, BuildPlan
from generator.build.site_state import UnitRow
from generator.catalogue import reads, urls
from generator.pages.files import reminders
from generator.system.output import OutputTree
from tests.conftest import TINY
from tests.support.sheets import portal


def test_each_file_says_what_it_read() -> None:
    found: dict[str, set[str]] = {}
    for key, make in write_whole.files(portal(TINY)).items():
        with reads.noted() as found[key]:
            assert all(plain.data for plain in make()), key
    assert reads.every_record("seminar") in found["calendars"]
    assert reads.record(("registry", "subjects")) in found["builder"]


def test_what_is_no_more_is_removed(tmp_path: Path) -> None:
    (tmp_path / "feed").mkdir()
    for name in ("himiya", "fizika"):
        (tmp_path / f"feed/{name}.xml").write_text("было", "utf-8")
    known = {"feeds": UnitRow((), ("feed/fizika.xml", "feed/himiya.xml"))}
    plan = BuildPlan(False, units=frozenset({"feeds"}), known=known)
    tree = OutputTree(tmp_path)
    write_whole.tidy(tree, plan, "feeds", ["feed/fizika.xml"])
    assert [path.name for path in (tmp_path / "feed").iterdir()] == ["fizika.xml"]
    write_whole.tidy(tree, plan, "calendars", [])  # it was never there


def test_reminders_are_those_of_the_records_that_changed_and_of_the_others(tmp_path: Path) -> None:
    catalogue, tree = portal(TINY), OutputTree(tmp_path)
    plan = replace(FULL, everything=False, was=tuple(catalogue.summaries))
    events = [one for name in catalogue.summaries if (one := reminders.event(catalogue, name))]
    write_whole.remind(catalogue, tree, FULL, events)
    whole = (tmp_path / urls.REMINDERS).read_bytes()
    for act in (("act", "r-174"), ("act", "r-76")):
        assert act in plan.was
        write_whole.remind(catalogue, tree, replace(plan, own=frozenset({act})), [])
        assert (tmp_path / urls.REMINDERS).read_bytes() == whole


def test_the_reminder_of_an_act_goes_when_it_loses_force(tmp_path: Path) -> None:
    catalogue, tree = portal(TINY), OutputTree(tmp_path)
    lost = ("act", "r-76")
    events = [one for name in catalogue.summaries if (one := reminders.event(catalogue, name))]
    before = reminders.event(catalogue, ("act", "r-174")).replace(
        b"UID:act-r-174@", b"UID:act-r-76@"
    )
    write_whole.remind(catalogue, tree, FULL, [before, *events])
    plan = replace(FULL, everything=False, was=tuple(catalogue.summaries), own=frozenset({lost}))
    write_whole.remind(catalogue, tree, plan, [])
    assert reminders.read((tmp_path / urls.REMINDERS).read_bytes()) == events
