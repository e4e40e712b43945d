"""What changed is named as it is read: by record, by what others tell of it, by its links."""

from __future__ import annotations

from msgspec.structs import replace

from generator.build import dependents
from generator.build.site_state import FileRow, SiteRow
from generator.catalogue import reads
from tests.conftest import TINY
from tests.support.sheets import portal

FOUND = portal(TINY)
ROUTE = FOUND.summaries["route", "primer"]
NAME = ("route", "primer")


def test_another_text_is_told_by_nobody_else() -> None:
    found = {*dependents.of_records(FOUND, [(ROUTE, replace(ROUTE, fingerprint="other"))])}
    assert {reads.record(NAME), reads.every_record("route"), reads.source(ROUTE.path)} <= found
    assert found.isdisjoint({reads.summary(NAME), reads.title(NAME), reads.links(NAME)})


def test_another_title_and_another_summary_have_names_of_their_own() -> None:
    titled = {*dependents.of_records(FOUND, [(replace(ROUTE, title="Иной"), ROUTE)])}
    briefed = {*dependents.of_records(FOUND, [(replace(ROUTE, summary="Иное."), ROUTE)])}
    assert {reads.title(NAME), reads.summary(NAME), reads.routes_on("pr-1")} <= titled
    assert reads.title(NAME) not in briefed
    assert {reads.summary(NAME), reads.every_summary("route")} <= briefed


def test_where_it_leads_no_more_is_told_where_it_led() -> None:
    found = {*dependents.of_records(FOUND, [(ROUTE, replace(ROUTE, targets=()))])}
    assert {reads.links(NAME), reads.backlinks(("method", "keysy"))} <= found


def test_one_that_came_takes_an_id_and_follows_others() -> None:
    found = {*dependents.of_records(FOUND, [(None, ROUTE)])}
    assert {reads.lies("primer"), reads.ids("route"), reads.ids(""), reads.PATHS} <= found
    assert reads.next_routes("pr-1", "primer") in found


def test_a_list_a_draft_and_a_form_to_copy_are_known_by_their_files() -> None:
    path = "content/registries/roles.yaml"
    assert {*dependents.of_files({path: FileRow("a")}, {path: "a"})} == set()
    found = {*dependents.of_files({path: FileRow("a")}, {path: "b", "routes/_blank.yaml": "c"})}
    assert {reads.record(("registry", "roles")), reads.every_record("registry")} <= found
    assert {reads.source("routes/_blank.yaml"), reads.PATHS} <= found


def test_what_is_told_of_all_is_named_where_it_is_other() -> None:
    one = SiteRow("", "a", "b", "c", (), {}, "")
    assert [*dependents.of_site(one, one)] == []
    other = SiteRow("", "x", "y", "z", (), {}, "")
    assert {*dependents.of_site(one, other)} == {reads.ASIDE, reads.STALE, reads.EVERY_PAST}
