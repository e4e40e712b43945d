"""The Word file: its tables, sheets and styles, and a template that a district has changed."""

from __future__ import annotations

import dataclasses
import re
import runpy
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from generator.paper import packet
from generator.paper.writers import word, word_styles
from generator.paper.writers.word import WordTemplateBroken
from tests.conftest import ROOT
from tests.support.sheets import THEME, missing, of_pdf, pen, portal, said
from tests.support.sheets import word as opened

ROUTE: tuple[str, str] = ("route", "geometriya-dokazatelstvo")
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


def changed(tmp_path: Path, change: Callable[[docx.document.Document], None]) -> Path:
    """A theme whose Word template was changed."""
    folder = tmp_path / "paper"
    shutil.copytree(THEME, folder)
    file = docx.Document(str(folder / word.TEMPLATE))
    change(file)
    file.save(str(folder / word.TEMPLATE))
    return folder


def refused(folder: Path) -> str:
    with pytest.raises(WordTemplateBroken) as told:
        word.write(packet.one(pen(), ROUTE), folder)
    return str(told.value)


def test_a_template_that_lost_its_field_is_told_which(tmp_path: Path) -> None:
    def lose(file: docx.document.Document) -> None:
        file.paragraphs[0].text = "здесь было поле"

    assert "нет поля {{ содержание }}" in refused(changed(tmp_path, lose))


def test_a_template_with_a_misspelt_field_is_told_which(tmp_path: Path) -> None:
    def misspell(file: docx.document.Document) -> None:
        file.paragraphs[0].insert_paragraph_before("{{ учереждение }}")

    assert "неизвестное поле «учереждение»" in refused(changed(tmp_path, misspell))


def test_a_template_that_lost_a_style_is_told_which(tmp_path: Path) -> None:
    def lose(file: docx.document.Document) -> None:
        file.styles["Портал Строка"].delete()

    assert "нет стиля «Портал Строка»" in refused(changed(tmp_path, lose))


def test_a_template_that_is_no_word_file_or_is_gone_is_said(tmp_path: Path) -> None:
    folder = changed(tmp_path, lambda _: None)
    (folder / word.TEMPLATE).write_bytes(b"no zip")
    assert "не читается" in refused(folder)
    other = tmp_path / "other"
    other.mkdir()
    assert "нет шаблона portal.docx" in refused(other)


@pytest.mark.parametrize("text", ["{{ название", "название }}", "{% if день %}", "{{ назв ание }}"])
def test_a_misspelt_bracket_is_told_by_its_paragraph(tmp_path: Path, text: str) -> None:
    def misspell(file: docx.document.Document) -> None:
        file.paragraphs[0].insert_paragraph_before("Район")
        file.paragraphs[1].insert_paragraph_before(text)

    told = refused(changed(tmp_path, misspell))
    assert f"2-й абзац («{text}») — не поле" in told
    assert not re.search("[A-Za-z]{3}", told.replace("portal.docx", ""))


def test_a_template_may_say_the_day_in_russian(tmp_path: Path) -> None:
    def add(file: docx.document.Document) -> None:
        file.paragraphs[0].insert_paragraph_before("{{ день }}")

    made = word.write(packet.one(pen(), CLOSED), changed(tmp_path, add))
    assert opened(made).paragraphs[0].text == "24\u00a0ноября 2026"


def test_one_change_of_font_changes_every_style() -> None:
    file = docx.Document(str(THEME / word.TEMPLATE))
    named = {s.name for s in file.styles if s.element.findall(f".//{qn('w:rFonts')}")}
    assert named == {"Normal"}
    based = {s.name for s in file.styles if s.type == WD_STYLE_TYPE.PARAGRAPH and s.base_style}
    assert {*word_styles.HEADINGS, word_styles.TITLE, word_styles.CELL, "Footer"} <= based


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


def test_a_template_runs_no_code(tmp_path: Path) -> None:
    def attack(file: docx.document.Document) -> None:
        file.paragraphs[0].insert_paragraph_before("{{ подвал.__class__.__mro__ }}")

    folder = changed(tmp_path, attack)
    with pytest.raises(Exception, match="unsafe"):
        word.write(packet.one(pen(), ROUTE), folder)


def test_the_script_makes_a_template_that_can_be_used_and_the_same_one_twice(
    tmp_path: Path,
) -> None:
    make = runpy.run_path(str(ROOT / ".ci" / "scripts" / "template.py"))["main"]
    for name in ("one.docx", "two.docx"):
        make(tmp_path / name)
        word.look(tmp_path / name)
    assert (tmp_path / "one.docx").read_bytes() == (tmp_path / "two.docx").read_bytes()


def test_a_district_may_add_its_letterhead(tmp_path: Path) -> None:
    def add(file: docx.document.Document) -> None:
        file.paragraphs[0].insert_paragraph_before("Утверждаю. {{ учреждение }}")

    made = word.write(packet.one(pen(), CLOSED), changed(tmp_path, add))
    assert opened(made).paragraphs[0].text == f"Утверждаю. {portal().portal.institution}"


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
