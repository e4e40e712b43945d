"""The small parts that pages share."""

from __future__ import annotations

import pytest
from msgspec import structs

from generator.catalogue.catalogue import Catalogue
from generator.pages import page
from generator.pages.page import Fact, Link
from generator.records.summary import RecordSummary


def test_a_record_is_named_by_its_title_and_an_act_by_its_number(catalogue: Catalogue) -> None:
    method = page.link(catalogue, ("method", "keysy"))
    assert (method.text, method.address) == (catalogue.title(("method", "keysy")), "methods/keysy/")
    act = page.link(catalogue, ("act", "r-174"))
    assert "Р-174" in act.text
    assert act.note == catalogue.title(("act", "r-174"))


def test_what_was_set_aside_is_said_and_not_linked(catalogue: Catalogue) -> None:
    assert page.refer(catalogue, "method", "net-takogo") == Link("net-takogo")


def test_nothing_there_makes_no_fact() -> None:
    assert page.fact("Срок", None, "") is None
    assert page.fact("Срок", "24 месяца", None) == Fact("Срок", (Link("24 месяца"),))
    assert page.facts(None, page.fact("Срок")) == ()


def _named(summary: RecordSummary) -> Link:
    return Link(summary.title)


def test_a_long_list_ends_in_search() -> None:
    routes = [
        RecordSummary("route", f"{n}", "", title=f"№ {n}") for n in range(page.MOST_LINKS + 5)
    ]
    made = page.some(routes, _named, "дефицит & цель")
    assert len(made) == page.MOST_LINKS + 1
    assert made[0] == Link("№ 0")
    assert made[-1].text == f"Все {len(routes)} — в поиске"
    assert "%26" in made[-1].address
    assert page.some(routes[:3], _named, "x") == tuple(map(_named, routes[:3]))


def test_a_route_is_linked_with_whom_it_is_for(catalogue: Catalogue) -> None:
    (route, *_) = catalogue.told("route")
    made = page.to_route(route)
    assert (made.text, made.address) == (route.title, f"routes/{route.id}/")
    assert made.note


def test_neighbours_are_grouped_by_kind_and_sorted(catalogue: Catalogue) -> None:
    groups = page.related(catalogue, "route", "primer")
    titles = [group.title for group in groups]
    assert "Методы" in titles
    assert len(set(titles)) == len(titles)
    for group in groups:
        texts = [item.text for item in group.items]
        assert texts == sorted(texts)
    skipped = page.related(catalogue, "route", "primer", ["method"])
    assert "Методы" not in [group.title for group in skipped]


@pytest.mark.parametrize(
    ("base", "said"),
    [("", "/terms/"), ("https://portal.example/", "https://portal.example/terms/")],
)
def test_an_address_is_public_where_the_portal_has_one(
    catalogue: Catalogue, base: str, said: str
) -> None:
    found = structs.replace(catalogue, portal=structs.replace(catalogue.portal, address=base))
    assert page.address_url(found, "terms/") == said
