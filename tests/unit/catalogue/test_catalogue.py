"""The portal that holds together: what is shown, what a name leads to, who points at whom."""

from __future__ import annotations

import pytest

from generator.catalogue import catalogue
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.watched import ChangedRecords
from generator.records import load
from generator.system import files
from tests.conftest import Portal

ROUTE = "routes/primer.yaml"


def of(portal: Portal, **more: object) -> Catalogue:
    return catalogue.build(load.load(files.read(portal.root)), "2026-11-24", **more)  # type: ignore[arg-type]


def test_only_published_routes_are_shown_and_drafts_where_they_are_asked(portal: Portal) -> None:
    assert ("route", "primer") in of(portal).summaries
    portal.change(ROUTE, "состояние: черновик")
    found = of(portal)
    assert ("route", "primer") not in found.summaries
    assert "primer" not in found.routes
    assert ("route", "primer") not in of(portal).links
    assert ("route", "primer") in of(portal, drafts=frozenset({"primer"})).summaries


def test_a_record_with_a_hole_is_left_out_and_so_are_the_links_to_it(portal: Portal) -> None:
    portal.change("content/methods/keysy/index.md", "кратко: {а: б}")
    found = of(portal)
    assert "keysy" not in found.methods
    assert ("method", "keysy") not in found.links[("route", "primer")]
    assert ("method", "refleksiya") in found.links[("route", "primer")]


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("keysy", ("method", "keysy")),
        (" method/keysy ", ("method", "keysy")),
        ("methods/keysy", ("method", "keysy")),
        ("routes/keysy", None),
        ("net-takogo", None),
        ("", None),
    ],
)
def test_a_name_leads_to_a_record(
    portal: Portal, target: str, name: tuple[str, str] | None
) -> None:
    assert of(portal).resolve(target) == name


def test_links_are_known_both_ways_each_once(portal: Portal) -> None:
    portal.change(ROUTE, "условия: См. [[keysy]] и ещё раз [[keysy]], и [[primer]]")
    found = of(portal)
    links = found.links[("route", "primer")]
    assert len(set(links)) == len(links)
    assert ("route", "primer") not in links
    for name, targets in found.links.items():
        for target in targets:
            assert name in found.backlinks[target]
    assert sum(map(len, found.links.values())) == sum(map(len, found.backlinks.values()))


def test_the_portal_puts_its_methods_in_its_own_order(portal: Portal) -> None:
    for order in (["keysy", "refleksiya"], ["refleksiya", "keysy"], ["refleksiya", "net-takogo"]):
        portal.change("content/portal.yaml", f"порядок методов: [{', '.join(order)}]")
        assert next(iter(of(portal).methods)) == order[0]
        assert set(of(portal).methods) == {"keysy", "refleksiya"}


def test_a_portal_whose_own_file_is_gone_still_opens(portal: Portal) -> None:
    (portal.root / "content" / "portal.yaml").unlink()
    found = of(portal)
    assert found.portal.title
    assert "primer" in found.routes


def test_routes_on_a_deficit_come_in_the_order_of_their_ids(portal: Portal) -> None:
    routes = of(portal).routes_on["pr-1"]
    assert [summary.id for summary in routes] == sorted(summary.id for summary in routes)
    assert "primer" in [summary.id for summary in routes]


def test_a_record_is_changed_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def change(id: str, value: int) -> int:
        asked.append(id)
        return value + 1

    found = ChangedRecords({"a": 1, "b": 2}, change)  # type: ignore[type-var]
    assert list(found) == ["a", "b"]
    assert asked == []
    assert found["b"] == 3
    assert asked == ["b"]
