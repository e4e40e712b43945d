"""What fills the cells of a table and says nothing."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import fillers


def cells(*said: str) -> tuple[Cell, ...]:
    return tuple(Cell((Line(one),)) for one in said)


def test_a_dash_is_an_empty_cell_and_a_merged_one_stays_one() -> None:
    dash, urok = cells("—", "Урок - открытый")
    found = fillers.without_dashes(Table(((urok, dash), (urok, dash), cells("–", "___"))))
    assert [[cell.text for cell in row] for row in found.rows] == [[urok.text, ""]] * 2 + [["", ""]]
    assert found.rows[0][1] is found.rows[1][1]
    assert found.rows[0][0] is urok


def test_only_a_whole_row_of_numbers_counts_the_columns() -> None:
    assert fillers.numbers_columns(cells("1", "2", "3."))
    assert not fillers.numbers_columns(cells("1", "2"))
    assert not fillers.numbers_columns(cells("1", "2", "4"))


def test_a_column_without_words_counts() -> None:
    assert fillers.counts(["1", "2."])
    assert not fillers.counts(["1", "2 урока"])
    assert not fillers.counts([])
