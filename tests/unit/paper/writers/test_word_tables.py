"""Tables of a Word file: their heads are repeated, their rows hold together, heights are those of the PDF."""

from __future__ import annotations

from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from msgspec import structs

from generator.paper import packet
from generator.paper.writers import word
from tests.support.sheets import THEME, pen
from tests.support.sheets import word as opened

ROUTE: tuple[str, str] = ("route", "geometriya-dokazatelstvo")
HEIGHT = qn("w:trHeight")


def test_the_road_map_lies_across_with_a_header_that_repeats_and_rows_that_hold_together() -> None:
    file = opened(word.write(packet.one(pen(), ROUTE), THEME))
    across = [s for s in file.sections if s.orientation == WD_ORIENT.LANDSCAPE]
    assert len(across) == 1
    assert across[0].page_width > across[0].page_height
    road = max(file.tables, key=lambda table: len(table.columns))
    assert len(road.columns) == 7
    rows = [row._tr.trPr for row in road.rows]
    assert [row.find(qn("w:tblHeader")) is not None for row in rows[:3]] == [True, True, False]
    assert all(row.find(qn("w:cantSplit")) is not None for row in rows)


def test_rows_to_write_in_are_as_high_in_large_print_as_in_the_pdf() -> None:
    usual = packet.one(pen(), ("form", "blank-karta-resursov"))
    large = structs.replace(usual, large=True)
    heights = [
        [int(h.get(qn("w:val"))) for h in opened(word.write(d, THEME)).element.iter(HEIGHT)]
        for d in (usual, large)
    ]
    assert len(heights[0]) == 6
    assert heights[1] == [round(1.6 * height) for height in heights[0]]
