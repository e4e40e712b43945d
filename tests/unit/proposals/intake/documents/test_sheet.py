"""A workbook: lines above a table, merged cells, dates, what is hidden stays hidden."""

from __future__ import annotations

import datetime
import io

import openpyxl
import pytest
from openpyxl.comments import Comment

from generator.findings import UserError
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Line, Table, lines


def book() -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet["A1"] = "План на год"
    sheet.merge_cells("A1:C1")
    sheet.append(["Мероприятия", "Сроки", "Часы"])
    sheet.append(["Курсы", datetime.date(2026, 10, 5), 1.5])
    sheet["A3"].comment = Comment("примечание", "кто-то")
    made.create_sheet("скрытый").append(["тайна"])
    made["скрытый"].sheet_state = "hidden"
    return made


def saved(made: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_a_sheet_is_lines_and_a_table() -> None:
    found = documents.read("a.xlsx", saved(book()))
    assert found.body[0] == Line("План на год")
    table = found.body[1]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Мероприятия", "Сроки", "Часы"],
        ["Курсы", "05.10.2026", "1.5"],
    ]
    assert found.aside == (Line("примечание"),)
    assert "тайна" not in "".join(lines(found.body))


def test_a_merged_cell_is_one_and_a_far_cell_costs_nothing() -> None:
    made = book()
    sheet = made.worksheets[0]
    sheet["A5"], sheet["B5"], sheet["B6"], sheet["A1048576"] = "вниз", "раз", "два", "далеко"
    sheet.merge_cells("A5:A6")
    table = documents.read("a.xlsx", saved(made)).body[1]
    assert isinstance(table, Table)
    assert table.rows[2][0] is table.rows[3][0]
    assert table.rows[-1][0].text == "далеко"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"x" * 100])
def test_what_is_no_workbook_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(UserError):
        documents.read("a.xlsx", data)
