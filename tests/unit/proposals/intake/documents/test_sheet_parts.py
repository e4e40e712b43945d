"""What a sheet holds beside its values is read, or named: formulas without values, boxes, margins, pictures."""

from __future__ import annotations

import io

import openpyxl

from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Line, Table
from tests.support import odd_documents


def test_what_cannot_be_read_is_named_by_its_place() -> None:
    found = documents.read("a.xlsx", odd_documents.book())
    assert [place for place, _ in found.unread] == ["лист 1"] * 3
    formulas, far, pictures = (what for _, what in found.unread)
    assert "(E5, C6)" in formulas
    assert "сохраните и пришлите снова" in formulas
    assert "(CZ4)" in far
    assert "(1)" in pictures  # the small one is an ornament


def test_boxes_are_lines_and_margins_stand_beside() -> None:
    found = documents.read("a.xlsx", odd_documents.book())
    assert found.body[-1] == Line("Затруднение: не задаю вопросов")
    assert found.aside == (Line("Верх листа & всё"),)


def test_cells_say_what_they_show() -> None:
    table = documents.read("a.xlsx", odd_documents.book()).body[0]
    assert isinstance(table, Table)
    assert [[cell.text for cell in row[:5]] for row in table.rows[3:]] == [
        ["1", "Прочитать", "09.2026", "1234567.25", "85%"],
        ["2", "Посетить", "01.02.2027 10:30", "ИСТИНА", ""],
        ["3", "Опросить", "", "36:00", "0.13 ч"],
    ]


def test_many_addresses_are_counted_and_an_empty_text_is_a_value() -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["Тема", *("=1+1" for _ in range(12))])
    out = io.BytesIO()
    made.save(out)
    (told,) = documents.read("a.xlsx", out.getvalue()).unread
    assert "J1, K1 и ещё 2)" in told[1]
    counted = odd_documents.changed(
        out.getvalue(),
        {
            "xl/worksheets/sheet1.xml": lambda part: part.replace(
                b"><f>1+1</f><v></v>", b' t="str"><f>1+1</f><v></v>'
            ).replace(b"><f>1+1</f><v />", b' t="str"><f>1+1</f><v></v>')
        },
    )
    assert documents.read("a.xlsx", counted).unread == ()
