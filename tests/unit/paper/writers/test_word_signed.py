"""Signatures and stamps in Word: lines that survive editing are edges of cells."""

from __future__ import annotations

from docx.oxml.ns import qn

from generator.paper import packet
from generator.paper.writers import word
from tests.support.sheets import THEME, pen
from tests.support.sheets import word as opened

ROUTE: tuple[str, str] = ("route", "geometriya-dokazatelstvo")
CLOSED = ("form", "case-1-nepolnoe-dokazatelstvo")


def test_lines_to_sign_on_are_edges_of_cells() -> None:
    file = opened(word.write(packet.one(pen(), ROUTE), THEME))
    signed = [t for t in file.tables if t._tbl.findall(f".//{qn('w:tcBorders')}")]
    assert [c.text for c in signed[-1].rows[1].cells if c.text] == [
        "подпись",
        "И. О. Фамилия",
        "дата",
    ]
    lines = [c for c in signed[-1].rows[0].cells if c._tc.findall(f".//{qn('w:tcBorders')}")]
    assert len(lines) == 3
    assert "".join(c.text for c in signed[0].rows[0].cells).startswith("РАССМОТРЕНО")
