"""Tables in a file of OpenDocument: heads that repeat, rows that hold together, cells over several."""

from __future__ import annotations

from generator.paper import packet
from tests.support.opened import FO, STYLE, TABLE, content
from tests.support.sheets import pen


def test_a_header_repeats_rows_hold_together_and_bands_lie_over_columns() -> None:
    made = content(packet.one(pen(), ("route", "geometriya-dokazatelstvo")))
    road = max(made.iter(f"{TABLE}table"), key=lambda t: len(t.findall(f"{TABLE}table-column")))
    assert len(road.findall(f"{TABLE}table-header-rows/{TABLE}table-row")) == 2
    kept = {
        e.get(f"{STYLE}name")
        for e in made.iter(f"{STYLE}style")
        if any(p.get(f"{FO}keep-together") == "always" for p in e)
    }
    assert {row.get(f"{TABLE}style-name") for row in road.iter(f"{TABLE}table-row")} <= kept
    spans = [c.get(f"{TABLE}number-columns-spanned") for c in road.iter(f"{TABLE}table-cell")]
    assert spans.count("4") == 1  # the four phases under one band
    rows = [c.get(f"{TABLE}number-rows-spanned") for c in road.iter(f"{TABLE}table-cell")]
    assert rows.count("2") >= 3  # the heads beside it
    for row in road.iter(f"{TABLE}table-row"):
        assert len(row) == len(road.findall(f"{TABLE}table-column"))
