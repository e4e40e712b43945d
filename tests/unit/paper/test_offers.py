"""A page offers only the paper that lies on the site, with how much of it there is."""

from __future__ import annotations

from generator.catalogue import urls
from generator.pages import registry
from generator.paper import offers, packet
from generator.paper.sheets import Sheets
from tests.conftest import ROOT, TINY
from tests.support.sheets import portal

ROUTE = ("route", "primer")
PDF = urls.beside(*ROUTE, "pdf")


def test_what_lies_there_is_offered_with_its_pages() -> None:
    page = next(iter(registry.of(portal(TINY), ROUTE)))
    assert offers.downloads(page, Sheets()) == ()
    (link,) = offers.downloads(page, Sheets(frozenset({PDF}), pages={PDF: 3}))
    assert (link.address, link.note) == (PDF, "3\u00a0с.")


def test_the_mark_is_that_of_the_document_known_or_not() -> None:
    pen = offers.pen_of(portal(TINY), ROOT / "theme")
    for kind in packet.PAPER:
        for id in pen.catalogue.by_kind[kind]:
            page, *_ = registry.of(pen.catalogue, (kind, id))
            made = offers.mark(pen, page, Sheets())
            assert made == packet.one(pen, (kind, id)).parts[0].mark
            assert offers.mark(pen, page, Sheets(marks={(kind, id): "known"})) == "known"
    act, *_ = registry.of(pen.catalogue, ("act", "r-76"))
    assert offers.mark(pen, act, Sheets()) == ""


def test_the_units_that_name_cards_and_the_year_are_there() -> None:
    names = {name for name, _ in registry.listings(portal(TINY))}
    assert {offers.CARDED, offers.DATED} <= names
