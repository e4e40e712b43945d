"""The portal that holds together: what a name leads to, who points at whom."""

from __future__ import annotations

import pytest

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.watched import ChangedRecords
from generator.records import load
from generator.system import files
from tests.conftest import Portal

ROUTE = "routes/primer.yaml"


def of(portal: Portal) -> Catalogue:
    return assembly.build(load.load(files.read(portal.root)), "2026-11-24")


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
            assert name in found.backlinks[target][name[0]]
    back = [names for kinds in found.backlinks.values() for names in kinds.values()]
    assert sum(map(len, found.links.values())) == sum(map(len, back))


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
