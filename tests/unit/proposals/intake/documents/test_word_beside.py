"""What of a Word document is no text of its own is read or named; a field that nobody filled says nothing."""

from __future__ import annotations

from generator.proposals.intake.documents import documents, lost_looks, word_beside
from generator.proposals.intake.documents.blocks import Line, Table
from tests.support import odd_documents


def test_pictures_and_documents_that_were_put_in_are_named() -> None:
    found = documents.read("a.docx", odd_documents.paper())
    assert [what for _, what in found.unread] == [
        lost_looks.STRUCK,
        word_beside.FIELD.format("EQ"),
        word_beside.FIELD.format("SYMBOL"),
        word_beside.INSERTED,
        word_beside.PICTURE,
    ]
    assert found.unread[0][0] == "до первой таблицы"


def test_what_is_chosen_drawn_or_written_in_a_diagram_is_read() -> None:
    found = documents.read("a.docx", odd_documents.paper())
    said = [block.text for block in found.body if isinstance(block, Line)]
    assert said[2:] == [
        "Условия: есть",
        "Мой уровень — высокий",
        "Цель: петь и читать",
        "☒ согласен",
        "Слова дугой",
        "Доля",
        "≤",
    ]
    assert found.aside == (Line("Слова схемы"),)


def test_a_row_that_begins_farther_right_keeps_its_columns() -> None:
    table = documents.read("a.docx", odd_documents.paper()).body[-1]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[2]] == ["", "Писать", "июнь", "6"]
