"""The account as a document: the ten lines and the tables, in Word and in HTML."""

from __future__ import annotations

import io

import docx
import pytest

from generator.findings import UserError
from generator.proposals.collect import collect, lines, report
from tests.conftest import ROOT
from tests.support.collected import portal, twelve

THEME = ROOT / "theme"


def test_word_has_the_ten_lines_and_the_tables() -> None:
    found = collect.collect(twelve().items(), portal())
    data = report.write(found, "docx", THEME, "2026-11-24")
    assert data == report.write(found, "docx", THEME, "2026-11-24")
    made = docx.Document(io.BytesIO(data))
    said = [paragraph.text for paragraph in made.paragraphs]
    assert all(any(line in text for text in said) for line in lines.ten(found))
    cells = [[cell.text for cell in row.cells] for table in made.tables for row in table.rows]
    assert ["диагностика", "19", "—"] in cells
    assert any("Доказательство в геометрии" in row[0] and "█" in row[1] for row in cells)


def test_html_needs_nothing_from_outside_and_names_nobody() -> None:
    found = collect.collect(twelve().items(), portal())
    said = report.write(found, "html", THEME, "2026-11-24").decode()
    assert "Доказательство в геометрии" in said
    assert "<script" not in said
    assert "Сидоров" not in said


def test_another_format_is_refused() -> None:
    with pytest.raises(UserError, match="бывает"):
        report.write(collect.collect(twelve().items(), portal()), "epub", THEME)
