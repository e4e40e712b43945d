"""A cell of LibreOffice says its value where it has no text, and a date whole however it is shown."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Line, Table
from tests.support import odd_documents
from tests.support.odd_documents import BOX, value


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (value("date", "2026-09-14"), "14.09.2026"),
        (value("date", "2026-09-14", "14 сен 26"), "14.09.2026"),
        (value("date", "2026-09-26", "сен.26"), "09.2026"),
        (value("date", "2026-09-09", "09.2026"), "09.2026"),
        (value("date", "2026-09-14T10:30:00", "14.09.26 10:30"), "14.09.2026 10:30"),
        (value("date", "2026-02-31", "31 февраля"), "31 февраля"),
        (value("float", "8"), "8"),
        (value("float", "1234567.25"), "1234567.25"),
        (value("float", "8", "восемь"), "восемь"),
        (value("percentage", "0.855"), "85.5%"),
        (value("string", "беседа"), "беседа"),
        (value("boolean", "true"), "ИСТИНА"),
        (value("boolean", "false"), "ЛОЖЬ"),
        (value("time", "PT36H05M00S"), "36:05"),
        (value("float", "много"), ""),
    ],
)
def test_a_value_is_said(cell: str, said: str) -> None:
    found = documents.read("a.ods", odd_documents.sheet(cell, value("string", "-")))
    table = found.body[0]
    assert isinstance(table, Table)
    assert table.rows[3][2].text == said
    assert found.unread == ()


def test_a_formula_that_nobody_counted_is_named_and_an_empty_one_is_not() -> None:
    formula = 'table:formula="of:=DATE(2026;10;1)"'
    found = documents.read(
        "a.ods", odd_documents.sheet(value("", "", "", formula), value("string", "", "", formula))
    )
    assert [place for place, _ in found.unread] == ["лист 1, столбец C, строка 4"]


def test_a_box_on_a_sheet_is_a_line_and_a_picture_is_named() -> None:
    found = documents.read("a.ods", odd_documents.sheet(value("float", "8"), more=BOX))
    assert found.body[-1] == Line("Надпись на листе")
    assert ["рисунок" in what for _, what in found.unread] == [True]


def test_a_placeholder_and_a_hidden_field_are_no_words() -> None:
    said = (
        "<text:p>Тема: <text:placeholder>впишите</text:placeholder>Вопрос</text:p>"
        '<text:p>и<text:hidden-text text:is-hidden="true">тайна</text:hidden-text></text:p>'
    )
    found = documents.read("a.odt", odd_documents.opened("text", said))
    assert found.body == (Line("Тема: Вопрос"), Line("и"))
    assert found.hidden == (("до первой таблицы", 1),)
