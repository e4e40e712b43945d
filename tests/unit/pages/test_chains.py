"""A chain as one row: what there is for a deficit, and what may be begun where there is nothing."""

from __future__ import annotations

from generator.build import prepare
from generator.pages import chains
from generator.pages.records import deficit, seminar
from generator.settings import Settings
from tests.conftest import ROOT, TODAY, Portal


def test_a_row_says_by_what_a_deficit_is_confirmed_and_what_there_is_for_it(portal: Portal) -> None:
    portal.change("content/methods/keysy/index.md", "бланки: [protokol]")
    found = prepare.prepare(Settings(portal.root, TODAY))
    row = chains.row(found, found.deficits["pr-1"])
    assert row.proofs[0].method.address == "methods/keysy/"
    assert row.proofs[0].packet.address.startswith("handout/?for=methods/keysy&people=")
    assert "1\u00a0бланк" in row.proofs[0].packet.text
    assert [link.address for link in row.routes] == ["routes/drugoy/", "routes/primer/"]
    assert row.facets["route"] == (chains.COVERED,)
    assert row.facets["sources"] == (chains.TWO,)


def test_a_hole_leads_to_the_builder_begun_with_its_chain(portal: Portal) -> None:
    for route in ("primer", "drugoy"):
        (portal.root / f"routes/{route}.yaml").unlink()
    found = prepare.prepare(Settings(portal.root, TODAY))
    row = chains.row(found, found.deficits["pr-1"])
    assert (row.routes, row.facets["route"]) == ((), (chains.BARE,))
    assert row.compose.address == "submit/?chain=pr-1"


def test_a_row_names_the_seminars_that_hand_its_sheets_out() -> None:
    found = prepare.prepare(Settings(ROOT, TODAY))
    year = {meeting.id: meeting.month for meeting in seminar.meetings(found)}
    assert sorted(year.values()) == list(year.values()) == [3, 4, 8, 10, 12]
    named = [
        row.seminars.split() for s in deficit.listing(found).context.sections for row in s.rows
    ]
    assert any(named)
    assert all(set(ids) <= year.keys() for ids in named)
