"""A record with all that belongs to it is written together; a listing by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.build import prepare
from generator.build.plan import FULL, BuildPlan
from generator.build.write_unit import UnitWriter
from generator.paper.sheets import Sheets
from generator.render.shell import Shell
from generator.search import documents
from generator.settings import Settings
from generator.system.output import OutputTree
from tests.conftest import TINY

SHELL = Shell.cut("<html><title>%%title%%</title>%%body%%</html>")
ROUTE = ("route", "primer")
PLAN = BuildPlan(False, units=frozenset({"route/primer"}), names=frozenset({ROUTE}))


@pytest.fixture
def writer(tmp_path: Path) -> UnitWriter:
    return _writer(tmp_path / "site", everything=True)


def _writer(root: Path, everything: bool) -> UnitWriter:
    settings = Settings(TINY, "2026-11-24", paper=False)
    tree = OutputTree(root)
    return UnitWriter(prepare.prepare(settings), settings, SHELL, tree, Sheets(), everything)


def test_everything_is_files_of_all_records_then_every_listing_then_every_record(
    writer: UnitWriter,
) -> None:
    units = writer.units(FULL)
    assert [unit.name for unit in units if unit.name] == list(writer.catalogue.records)
    order = [0 if unit.files else 1 if unit.listing else 2 for unit in units]
    assert order == sorted(order)
    assert order.count(0) > 5
    assert order.count(1) > 5


def test_files_of_all_records_are_written_and_no_pages(writer: UnitWriter) -> None:
    plan = BuildPlan(False, units=frozenset({"feeds", "builder"}))
    batch = writer.write(writer.units(plan))
    written = {address for made in batch.made for address in made.written}
    assert "feed.xml" in written
    assert all((writer.tree.root / address).is_file() for address in written)
    assert not any(made.pages or made.listed for made in batch.made)


def test_a_plan_picks_records_and_their_numbers_stay(writer: UnitWriter) -> None:
    (unit,) = writer.units(PLAN)
    assert (unit.name, unit.listing) == (ROUTE, None)
    assert list(writer.catalogue.records)[unit.number] == ROUTE


def test_a_record_names_all_its_files_and_they_are_there(writer: UnitWriter) -> None:
    batch = writer.write(writer.units(PLAN))
    (made,) = batch.made
    assert "routes/primer/index.html" in made.written
    there = {p.relative_to(writer.tree.root).as_posix() for p in writer.tree.root.rglob("*.*")}
    assert there == set(made.written) == set(writer.tree.touched)
    assert made.listed == ["routes/primer/"]
    assert made.pages[0] == "routes/primer/index.html"


def test_words_are_counted_again_only_where_the_index_is_renewed(tmp_path: Path) -> None:
    for everything in (True, False):
        writer = _writer(tmp_path / str(everything), everything)
        batch = writer.write(writer.units(PLAN))
        assert (batch.made[0].counted is None) is everything
        assert len(batch.tally.documents) == 1


def test_a_record_that_says_what_it_said_is_not_counted(tmp_path: Path) -> None:
    writer = _writer(tmp_path / "site", everything=False)
    (unit,) = writer.units(PLAN)
    writer.before = {unit.number: documents.document(writer.catalogue, ROUTE)}
    assert writer.write([unit]).made[0].counted is None
    writer.before = {unit.number: replace(writer.before[unit.number], body="Иное.")}
    assert writer.write([unit]).made[0].counted is not None


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    sites = []
    for name in ("one", "other"):
        writer = _writer(tmp_path / name, True)
        writer.write(writer.units(PLAN))
        files = (p for p in writer.tree.root.rglob("*") if p.is_file())
        sites.append({p.relative_to(writer.tree.root): p.read_bytes() for p in files})
    assert sites[0] == sites[1]
