"""The Word file: its tables, sheets and styles, and a template that a district has changed."""

from __future__ import annotations

import dataclasses
import runpy
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from generator.paper import packet
from generator.paper.writers import word
from tests.conftest import ROOT
from tests.support.sheets import THEME, missing, of_pdf, pen, portal, said
from tests.support.sheets import word as opened

ROUTE: tuple[str, str] = ("route", "geometriya-dokazatelstvo")
HEIGHT = qn("w:trHeight")
CLOSED = ("form", "case-1-nepolnoe-dokazatelstvo")


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


def test_only_the_first_sheet_has_no_number() -> None:
    file = opened(word.write(packet.one(pen(), ROUTE), THEME))
    assert [s.different_first_page_header_footer for s in file.sections] == [True, *[False] * 4]
    assert "PAGE" in file.sections[0].header._element.xml


def test_large_print_has_no_style_below_eighteen_points() -> None:
    document = dataclasses.replace(packet.one(pen(), ROUTE), large=True)
    file = opened(word.write(document, THEME))
    assert min(int(s.get(qn("w:val"))) for s in file.styles.element.iter(qn("w:sz"))) >= 36


def test_rows_to_write_in_are_as_high_in_large_print_as_in_the_pdf() -> None:
    usual = packet.one(pen(), ("form", "blank-karta-resursov"))
    large = dataclasses.replace(usual, large=True)
    heights = [
        [int(h.get(qn("w:val"))) for h in opened(word.write(d, THEME)).element.iter(HEIGHT)]
        for d in (usual, large)
    ]
    assert len(heights[0]) == 6
    assert heights[1] == [round(1.6 * height) for height in heights[0]]


def test_the_binder_gets_its_margin() -> None:
    document = dataclasses.replace(packet.one(pen(), ROUTE), archive=True)
    for section in opened(word.write(document, THEME)).sections:
        assert section.left_margin is not None
        assert round(section.left_margin.mm) == 30


def test_every_list_of_steps_begins_at_one() -> None:
    file = opened(word.write(packet.one(pen(), ("method", "keysy")), THEME))
    numbers = [
        p._p.pPr.numPr.numId.val
        for p in file.paragraphs
        if p.style is not None and p.style.name == "List Number"
    ]
    assert len(set(numbers)) > 1
    root = file.part.numbering_part.element
    for number in set(numbers):
        found = root.find(f"{qn('w:num')}[@{qn('w:numId')}='{number}']")
        assert found.find(f"{qn('w:lvlOverride')}/{qn('w:startOverride')}").get(qn("w:val")) == "1"


def test_the_file_tells_no_clock_and_no_machine(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word.write(packet.one(pen(), ROUTE), THEME))
    with zipfile.ZipFile(path) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    core = docx.Document(str(path)).core_properties
    assert str(core.modified)[:10] == "2026-11-24"
    assert core.author == portal().portal.institution
    assert core.title == portal().title(ROUTE)


def test_the_script_makes_a_template_that_can_be_used_and_the_same_one_twice(
    tmp_path: Path,
) -> None:
    make = runpy.run_path(str(ROOT / ".ci" / "scripts" / "template.py"))["main"]
    for name in ("one.docx", "two.docx"):
        make(tmp_path / name)
        word.look(tmp_path / name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


if shutil.which("soffice"):

    @pytest.mark.parametrize("name", [ROUTE, CLOSED, ("method", "keysy")], ids="/".join)
    def test_libreoffice_opens_the_file(tmp_path: Path, name: tuple[str, str]) -> None:
        path = tmp_path / "a.docx"
        path.write_bytes(word.write(packet.one(pen(), name), THEME))
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{tmp_path}/office",
                *("--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        made = (tmp_path / "a.pdf").read_bytes()
        assert missing(said(portal(), name), of_pdf(made)) == set()
        across = [p.get_width() > p.get_height() for p in pypdfium2.PdfDocument(made)]
        assert any(across) == (name == ROUTE)
