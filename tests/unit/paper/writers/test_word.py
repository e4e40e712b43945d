"""The Word file: its tables, sheets and styles, and a template that a district has changed."""

from __future__ import annotations

import runpy
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml.ns import qn
from msgspec import structs

from generator.paper import packet
from generator.paper.writers import word
from tests.conftest import ROOT
from tests.support.sheets import THEME, missing, of_pdf, pen, portal, said
from tests.support.sheets import word as opened

ROUTE: tuple[str, str] = ("route", "geometriya-dokazatelstvo")
CLOSED = ("form", "case-1-nepolnoe-dokazatelstvo")


def test_only_the_first_sheet_has_no_number() -> None:
    file = opened(word.write(packet.one(pen(), ROUTE), THEME))
    assert [s.different_first_page_header_footer for s in file.sections] == [True, *[False] * 4]
    assert "PAGE" in file.sections[0].header._element.xml


def test_large_print_has_no_style_below_eighteen_points() -> None:
    document = structs.replace(packet.one(pen(), ROUTE), large=True)
    file = opened(word.write(document, THEME))
    assert min(int(s.get(qn("w:val"))) for s in file.styles.element.iter(qn("w:sz"))) >= 36


def test_the_binder_gets_its_margin() -> None:
    document = structs.replace(packet.one(pen(), ROUTE), archive=True)
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
