"""Pages that point at one another are told by rows, and the rows tell who is tied to whom."""

from __future__ import annotations

from generator.search import links
from generator.search.counting import IndexedDocument


def page(kind: str, id: str, *to: str) -> IndexedDocument:
    return IndexedDocument(kind, id, f"/{id}/", id, links=to)


PAGES = [
    page("deficit", "m-1", "method/keysy", "deficit/m-1"),
    page("route", "a", "deficit/m-1", "deficit/gone"),
    page("route", "b", "deficit/m-1"),
    page("method", "keysy", "method/keysy"),
]


def test_a_row_holds_who_is_called_so_and_who_points_there() -> None:
    assert {name: list(row) for name, row in links.rows(PAGES).items()} == {
        "deficit/gone": [(1, links.POINTS)],
        "deficit/m-1": [(0, links.OWN), (1, links.POINTS), (2, links.POINTS)],
        "method/keysy": [(0, links.POINTS), (3, links.OWN)],
    }


def test_a_page_is_tied_to_what_it_points_at_and_to_what_points_at_it() -> None:
    tied = links.neighbours(links.rows(PAGES).values(), len(PAGES))
    assert [set(one) for one in tied] == [{1, 2, 3}, {0}, {0}, {0}]


def test_a_page_of_a_region_is_called_as_in_its_district() -> None:
    one = page("deficit", "severnyy/m-1", "deficit/m-1")
    assert links.ties(one) == {"deficit/m-1": links.OWN}
