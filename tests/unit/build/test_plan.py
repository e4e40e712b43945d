"""What a build has to make anew: as little as is true, and never less."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.build import plan as build_plan
from generator.build import prepare, target, write_whole
from generator.build.plan import FULL, BuildPlan
from generator.build.site_state import INDEX, IndexRow
from generator.build.write_unit import UnitWriter
from generator.catalogue import reads
from generator.catalogue.catalogue import Catalogue
from generator.paper.sheets import Sheets
from generator.render.shell import Shell
from generator.search.index_state import IndexState
from generator.settings import Settings
from generator.system import cache
from generator.system.cache import Cache
from generator.system.digests import code_digest
from generator.system.output import MemoryTree
from tests.conftest import Portal

ROUTE = "routes/primer.yaml"
METHOD = "content/methods/keysy/index.md"
VERSION, STATE = "version", "state"
SHELL = Shell.cut("<html><title>%%title%%</title>%%body%%</html>")
STATE_OF_INDEX = IndexState({"дефицит": 9}, {}, {"и": 2})


@dataclass
class Site:
    """A portal that was published, and what a plan says of it now."""

    portal: Portal
    store: Cache

    def catalogue(self) -> Catalogue:
        return prepare.prepare(Settings(self.portal.root, "2026-11-24"))

    def plan(self, version: str = VERSION, state: str = STATE) -> BuildPlan:
        return build_plan.plan(self.store, version, self.catalogue(), state, self.portal.root)

    def publish(self) -> None:
        made = self.plan()
        root = self.portal.root
        catalogue = self.catalogue()
        settings, tree = Settings(root, "2026-11-24", paper=False), MemoryTree(root / "site")
        writer = UnitWriter(catalogue, settings, SHELL, tree, Sheets(), everything=True)
        units = writer.units(FULL)
        read = zip(units, writer.write(units).made, strict=True)
        rows = {unit.key: one.row for unit, one in read}
        build_plan.save(self.store, VERSION, catalogue, STATE, root, FULL, rows)
        self.index_of(made.records)

    def index_of(self, records: str) -> None:
        """As if the index had been made of records with this digest."""
        self.store.put(INDEX, code_digest(), [("", IndexRow(records, STATE_OF_INDEX))])


@pytest.fixture
def site(portal: Portal, tmp_path: Path) -> Iterator[Site]:
    with cache.at(tmp_path) as store:
        made = Site(portal, store)
        made.publish()
        yield made


def test_nothing_changed_is_nothing_to_do(site: Site) -> None:
    plan = site.plan()
    assert (plan.everything, plan.units) == (False, frozenset())


def test_the_first_build_another_code_and_another_site_are_everything(
    portal: Portal, site: Site, tmp_path: Path
) -> None:
    assert site.plan(version="other").everything
    assert site.plan(state="other").everything
    (tmp_path / "empty").mkdir()
    with cache.at(tmp_path / "empty") as store:
        assert Site(portal, store).plan().everything


def test_a_text_of_a_route_renews_its_own_pages_alone(site: Site) -> None:
    site.portal.change(ROUTE, "риски: [Школа отпускает на пробы раз в неделю]")
    plan = site.plan()
    assert (plan.everything, plan.units) == (False, {"route/primer"})


def test_the_conditions_of_a_route_renew_the_list_that_is_chosen_by_them(site: Site) -> None:
    site.portal.change(ROUTE, "условия: Малокомплектная школа.")
    plan = site.plan()
    assert (plan.everything, "portal.routes.listing" in plan.units) == (False, True)


def test_a_title_renews_who_names_it_and_the_listings(site: Site) -> None:
    site.portal.change(ROUTE, "название: Иначе названный маршрут")
    plan = site.plan()
    assert not plan.everything
    assert "portal.routes.listing" in plan.units
    assert {("route", "primer"), ("deficit", "pr-1"), ("method", "keysy")} <= plan.names


def test_a_method_that_is_named_otherwise_renews_the_route(site: Site) -> None:
    site.portal.change(METHOD, "название: Разбор случаев")
    plan = site.plan()
    assert {("method", "keysy"), ("route", "primer")} <= plan.names


def test_the_past_of_what_names_another_record_stays_and_that_of_the_record_itself_is_made(
    site: Site,
) -> None:
    site.portal.change(METHOD, "название: Разбор случаев")
    plan = site.plan()
    unmoved = plan.unmoved()
    assert ("route", "primer") in unmoved  # its pages name the method, those of its past do not
    assert ("method", "keysy") not in unmoved
    assert all("history" in " ".join(row.pages) for row in unmoved.values())
    page = next(p for p in unmoved["route", "primer"].pages if "history" in p)
    assert ("route", "primer") not in plan.reading([], frozenset({page})).unmoved()
    assert ("route", "primer") not in plan.reading([reads.past(("route", "primer"))]).unmoved()


def test_a_route_that_came_renews_who_names_it_and_the_listings(site: Site) -> None:
    text = (site.portal.root / ROUTE).read_text("utf-8")
    site.portal.write("routes/a-pervyy.yaml", text)
    plan = site.plan()
    assert (plan.everything, plan.moved, plan.gone) == (False, True, ())
    assert {"portal.routes.listing", "portal.home.make"} <= plan.units
    assert {("route", "a-pervyy"), ("deficit", "pr-1"), ("method", "keysy")} <= plan.names
    assert ("act", "r-76") not in plan.names
    assert ("route", "a-pervyy") not in plan.was
    assert len(plan.was) == len(site.catalogue().records) - 1


def test_a_route_that_went_renews_who_named_it(site: Site) -> None:
    third = site.portal.root / "routes" / "tretiy.yaml"
    third.write_text((site.portal.root / ROUTE).read_text("utf-8"), "utf-8")
    site.publish()
    before = tuple(site.catalogue().records)
    third.unlink()
    plan = site.plan()
    assert (plan.everything, plan.moved, plan.was) == (False, True, before)
    assert [f.id for f in plan.gone] == ["tretiy"]
    assert {("method", "keysy"), ("deficit", "pr-1")} <= plan.names
    assert ("route", "tretiy") not in plan.names


@pytest.mark.parametrize("edit", ["last", "every", "address", "former"])
def test_where_the_last_of_a_kind_goes_or_addresses_change_everything_is_made(
    site: Site, edit: str
) -> None:
    text = (site.portal.root / ROUTE).read_text("utf-8")
    if edit == "last":
        (site.portal.root / "content/surveys/osen.yaml").unlink()
    elif edit == "every":
        for path in (site.portal.root / "routes").glob("[!_]*.yaml"):
            path.rename(path.with_name(f"novyy-{path.name}"))
    elif edit == "address":
        site.portal.change(ROUTE, "прежние адреса: [staryy]")
    else:
        site.portal.write("routes/tretiy.yaml", f"{text}прежние адреса: [staryy]\n")
    assert site.plan().everything


def test_an_index_of_other_words_is_not_trusted(site: Site) -> None:
    site.index_of("other")
    assert site.plan().everything


def test_what_was_made_is_remembered(site: Site) -> None:
    site.portal.change(ROUTE, "условия: Школа отпускает на пробы раз в неделю.")
    plan = site.plan()
    root = site.portal.root
    assert plan.index == STATE_OF_INDEX
    build_plan.save(site.store, VERSION, site.catalogue(), STATE, root, plan, {})
    site.index_of(plan.records)
    assert site.plan().names == frozenset()


@pytest.mark.parametrize(
    ("table", "key"),
    [("published", ROUTE), ("published_units", "route/primer"), ("published_units", "feeds")],
)
def test_a_row_that_is_broken_makes_everything_anew(
    site: Site, tmp_path: Path, table: str, key: str
) -> None:
    with sqlite3.connect(tmp_path / cache.FILE) as base:
        assert base.execute(f"UPDATE {table} SET row = '{{}}' WHERE key = ?", (key,)).rowcount == 1
    site.portal.change(ROUTE, "кратко: Иначе.")
    assert site.plan().everything
    site.publish()
    site.portal.change(ROUTE, "кратко: Ещё иначе.")
    assert not site.plan().everything


def test_a_cache_that_is_lost_after_the_plan_makes_everything_anew(site: Site) -> None:
    site.portal.change(ROUTE, "кратко: Иначе.")
    plan = site.plan()
    assert not plan.everything
    site.store.close()
    site.store._connection = None
    assert plan.reading(["@nothing"]).everything
    tree = MemoryTree(site.portal.root / "site")
    write_whole.tidy(tree, plan, "feeds", ())  # what lay there is not known any more


def test_a_site_is_told_from_another_in_its_place(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert target.state(site) == ""
    site.mkdir()
    before = target.state(site)
    assert target.state(site) == before
    site.rename(tmp_path / "old")
    site.mkdir()
    assert target.state(site) != before
