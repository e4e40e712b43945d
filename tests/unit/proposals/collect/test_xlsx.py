"""Workbooks: no text is a formula, the same content gives the same bytes, the head stays in view."""

from __future__ import annotations

import io
import time
import zipfile
from typing import Any

import openpyxl
import pytest

from generator.proposals.collect import xlsx


def made(*rows: list[Any]) -> Any:
    book = xlsx.book("Проба")
    sheet = xlsx.sheet(book, "Лист")
    first = xlsx.heading(sheet, "Заголовок", "Пояснение")
    xlsx.table(sheet, first, [xlsx.Column("Один", 10), xlsx.Column("Два", 10)], rows)
    xlsx.stays(sheet, first)
    return book


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))["Лист"]


@pytest.mark.parametrize(
    "said", ["=1+1", '=HYPERLINK("http://x.invalid","a")', "+7", "-1", "@SUM(A1)"]
)
def test_a_text_is_never_a_formula(said: str) -> None:
    cell = opened(xlsx.save(made([said, 1])))["A5"]
    assert (cell.data_type, cell.value) == ("s", said)


def test_signs_that_no_workbook_holds_are_left_out() -> None:
    assert opened(xlsx.save(made(["а\x00б\x1b", 2])))["A5"].value == "аб"


def test_the_same_content_gives_the_same_bytes_at_any_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    first = xlsx.save(made(["а", 1]), "2026-11-24")
    monkeypatch.setattr(time, "time", lambda: 4_000_000_000.0)
    time.sleep(0)
    assert xlsx.save(made(["а", 1]), "2026-11-24") == first
    core = zipfile.ZipFile(io.BytesIO(first)).read("docProps/core.xml")
    assert core.count(b"2026-11-24T00:00:00Z") == 2
    assert xlsx.save(made(["а", 2]), "2026-11-24") != first


def test_the_head_stays_in_view_and_is_printed_on_every_page() -> None:
    sheet = opened(xlsx.save(made(["а", 1], ["б", 2])))
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("A5", "$4:$4")
    assert sheet.auto_filter.ref == "A4:B6"


def test_a_row_is_as_tall_as_its_longest_text() -> None:
    sheet = opened(xlsx.save(made(["коротко", 1], ["слово " * 20, 2])))
    assert sheet.row_dimensions[6].height > 5 * sheet.row_dimensions[5].height
