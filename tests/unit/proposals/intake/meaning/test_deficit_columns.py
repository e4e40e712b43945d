"""Deficits as columns: a row that says nothing of any of them is not lost."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Cell, Line
from generator.proposals.intake.meaning.draft import words
from generator.proposals.intake.tally import texts
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_roadmap import read
from tests.unit.proposals.intake.meaning.test_understand import table

HEAD = ("Цель", "Дефицит 1. Спешу", "Дефицит 2. Не слышу тихих")


def test_a_row_without_a_deed_and_a_table_inside_of_a_cell_are_told(records: Records) -> None:
    inner = Cell((), (table(("Внутри", "клетки")),))
    last = ("", "", Cell((Line("Пары"),)))
    draft = read(records, table(HEAD, ("Вести урок", "Минуты", ""), ("Говорить", "", ""), last))
    said = words(" ".join(texts(draft.values)))
    assert {"минуты", "пары", "говорить", "вести"} <= set(said)
    for row in (("", inner, ""), (inner, "", "")):
        assert "Внутри" in read(records, table(HEAD, row, last)).kept
