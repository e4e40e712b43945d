"""What stands around a page: today, in a snapshot, in an older edition, in a preview."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from msgspec import structs

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition, History, Past
from generator.catalogue.snapshots import Snapshot
from generator.checks.freshness import Stale, Why
from generator.checks.quarantined import Quarantined
from generator.pages import chrome, registry
from generator.pages.page import NOTICE, Link, Page, PageContext
from generator.pages.records import history
from generator.records.models.kinds import KINDS
from generator.records.models.portal import Forge
from generator.records.summary import Name

ROUTE = ("route", "primer")
PDF = Link("PDF", "routes/primer/primer.pdf")


def page(catalogue: Catalogue, name: Name = ROUTE) -> Page[PageContext]:
    return next(p for p in registry.of(catalogue, name) if p.record == name)


@pytest.mark.parametrize("kind", [k for k, kind in KINDS.items() if kind.has_pages])
def test_a_record_of_every_kind_is_collected_and_cited_by_its_address(
    catalogue: Catalogue, kind: str
) -> None:
    name = next(n for n in catalogue.records if n[0] == kind)
    made = chrome.make(catalogue, page(catalogue, name))
    assert made.collect == urls.of(*name)
    assert made.mark == catalogue.fingerprint(*name)
    assert made.printable
    assert made.colophon
    assert made.colophon.past.address == urls.history(*name)
    assert (made.progress is not None) == (kind == "route")


@pytest.mark.parametrize("kind", [k for k, kind in KINDS.items() if kind.has_pages])
def test_a_correction_of_every_kind_is_proposed_without_a_forge_too(
    catalogue: Catalogue, kind: str
) -> None:
    portal = structs.replace(catalogue.portal, mail="metodist@example.ru", forge=Forge())
    reached = structs.replace(catalogue, portal=portal)
    name = next(n for n in reached.records if n[0] == kind)
    made = chrome.make(reached, page(reached, name))
    if KINDS[kind].in_builder:
        assert "Предложить правку" in [link.text for link in made.steps]
        assert made.edit == ""
    else:
        text = parse_qs(urlsplit(made.edit).query)["body"][0]
        assert urls.of(*name) in text
        assert f"Редакция: {made.mark}" in text
        assert text.endswith("Как лучше:\r\n")


def test_a_page_of_no_record_has_its_own_actions_after_its_paper(catalogue: Catalogue) -> None:
    listing = next(p for p in registry.make(catalogue) if p.address == urls.listing("seminars"))
    made = chrome.make(catalogue, listing, (PDF,))
    assert made.actions == (PDF, Link("Год в календарь (.ics)", urls.YEAR))
    assert (made.collect, made.mark, made.edit, made.colophon) == ("", "", "", None)


def test_paper_comes_first_and_a_correction_last(catalogue: Catalogue) -> None:
    made = chrome.make(catalogue, page(catalogue), (PDF,))
    correction = Link("Предложить правку", f"{urls.SUBMIT}?edit=primer")
    assert made.actions == (PDF, correction)


def test_a_kind_that_the_builder_cannot_write_is_not_corrected_there(catalogue: Catalogue) -> None:
    made = chrome.make(catalogue, page(catalogue, ("method", "keysy")))
    assert made.actions == ()


def test_what_was_set_aside_and_what_has_aged_are_banners_in_this_order(
    catalogue: Catalogue,
) -> None:
    path = catalogue.records[ROUTE].source.path
    other = Stale("method", "keysy", "x", "x", Why.LOST, "x", "Другое")
    own = structs.replace(other, kind="route", id="primer", words="Срок пересмотра прошёл.")
    aged = structs.replace(
        catalogue, aside=(Quarantined(path, *ROUTE, True, ()),), stale=(other, own)
    )
    assert chrome.make(aged, page(aged)).banners == (NOTICE, own.words)
    assert chrome.make(catalogue, page(catalogue)).banners == ()


def test_in_a_snapshot_nothing_is_marked_or_followed(catalogue: Catalogue) -> None:
    stale = (Stale("route", "primer", "x", "x", Why.LOST, "x", "Срок прошёл."),)
    snapshot = Snapshot("v1", "2026-11-01", "", frozenset({"routes/primer/"}))
    frozen = structs.replace(catalogue, frozen=snapshot, stale=stale)
    made = chrome.make(frozen, page(frozen), (PDF,))
    assert made.progress is None
    assert made.banners == ()
    assert made.actions[0] == PDF
    assert made.colophon
    assert (made.colophon.source, made.colophon.past.address) == ("", "")
    assert made.colophon.edition == "редакция портала «v1»"
    assert made.snapshot == chrome.SnapshotBanner(
        "v1",
        "1\u00a0ноября 2026",
        Link("Нынешняя страница", "../../../../routes/primer/"),
    )


@pytest.mark.parametrize(
    ("address", "today"),
    [
        ("", Link("Нынешняя страница", "../../")),
        ("routes/", Link("Нынешний портал", "../../../")),
    ],
)
def test_a_page_that_is_no_more_leads_to_the_home_page_of_today(
    catalogue: Catalogue, address: str, today: Link
) -> None:
    frozen = structs.replace(catalogue, frozen=Snapshot("v1", "2026-11-01", ""))
    shown = next(p for p in registry.make(frozen) if p.address == address)
    made = chrome.make(frozen, shown).snapshot
    assert made
    assert made.today == today


def test_an_older_edition_is_only_read(catalogue: Catalogue) -> None:
    newest = Edition(2, "2026-11-02", "b", "routes/primer.yaml", "")
    one = Edition(1, "2026-11-01", "a", "routes/primer.yaml", "")
    past = Past(title="x", editions=(one, newest))
    known = structs.replace(catalogue, history=History(past={ROUTE: past}))
    older = history.old(page(known), ROUTE, one)
    made = chrome.make(known, older, (PDF,))
    assert made == chrome.Chrome(
        crumbs=(
            Link(urls.LISTINGS["routes"], urls.listing("routes")),
            Link(known.title(ROUTE), urls.of(*ROUTE)),
            Link("редакция 1"),
        ),
        banners=(
            "Это прежняя редакция. Это была редакция 1 от 1\u00a0ноября 2026."
            " Действует [[route/primer|редакция 2 от 2\u00a0ноября 2026]].",
        ),
        since=("ничего: эта редакция возвращена",),
        printable=True,
    )
    assert (older.canonical, older.in_sitemap) == (urls.of(*ROUTE), False)


def test_a_preview_keeps_the_colophon_and_nothing_to_act_on(catalogue: Catalogue) -> None:
    shown = page(catalogue)
    made = chrome.preview(catalogue, shown)
    assert made == chrome.Chrome(colophon=chrome.make(catalogue, shown).colophon)
    assert made.colophon


def test_a_page_is_made_once(catalogue: Catalogue) -> None:
    before = page(catalogue)
    chrome.make(catalogue, before, (PDF,))
    assert before == page(catalogue)
