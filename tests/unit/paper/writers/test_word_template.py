"""The Word template: a district restyles it, and is told in Russian what it has broken."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from generator.paper import packet
from generator.paper.writers import word, word_styles
from generator.paper.writers.word import WordTemplateBroken
from tests.support.sheets import THEME, pen, portal
from tests.support.sheets import word as opened

ROUTE: tuple[str, str] = ("route", "geometriya-dokazatelstvo")
CLOSED = ("form", "case-1-nepolnoe-dokazatelstvo")


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


def test_a_template_runs_no_code(tmp_path: Path) -> None:
    def attack(file: docx.document.Document) -> None:
        file.paragraphs[0].insert_paragraph_before("{{ подвал.__class__.__mro__ }}")

    folder = changed(tmp_path, attack)
    with pytest.raises(Exception, match="unsafe"):
        word.write(packet.one(pen(), ROUTE), folder)


def test_a_district_may_add_its_letterhead(tmp_path: Path) -> None:
    def add(file: docx.document.Document) -> None:
        file.paragraphs[0].insert_paragraph_before("Утверждаю. {{ учреждение }}")

    made = word.write(packet.one(pen(), CLOSED), changed(tmp_path, add))
    assert opened(made).paragraphs[0].text == f"Утверждаю. {portal().portal.institution}"
