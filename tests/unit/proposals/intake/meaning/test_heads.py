"""The head of a table may be merged over several rows; an empty cell that many rows share is no part of it."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import heads
from generator.proposals.intake.meaning.vocabulary import Vocabulary, read
from tests.unit.proposals.intake.meaning.test_understand import here


def words() -> Vocabulary:
    return read(here()["document-words"])


def cell(text: str) -> Cell:
    return Cell((Line(text),))


def test_a_merged_cell_makes_the_head_two_rows_deep() -> None:
    direction = cell("Направление")
    table = Table(
        (
            (direction, cell("Работа"), cell("Отчёт")),
            (direction, cell("Мероприятия"), cell("Сроки")),
            (cell("Учебная"), cell("Урок"), cell("март 2027")),
        )
    )
    head = heads.find(table, words())
    assert head == heads.Head(
        ("направление", "что", "когда"), ("Направление", "Мероприятия", "Сроки"), 2
    )


def test_a_row_that_numbers_the_columns_belongs_to_the_head() -> None:
    said = ("№", "Мероприятие", "Срок"), ("1", "2", "3"), ("1", "Урок", "март 2027")
    head = heads.find(Table(tuple(tuple(map(cell, row)) for row in said)), words())
    assert head is not None
    assert (head.keys, head.rows) == (("номер", "что", "когда"), 2)


def test_a_column_of_steps_that_holds_their_numbers_says_nothing_done() -> None:
    said = ("Шаг", "Что сделать", "Срок"), ("1", "Урок", "март 2027"), ("2.", "Отчёт", "")
    head = heads.find(Table(tuple(tuple(map(cell, row)) for row in said)), words())
    assert head is not None
    assert head.keys == ("номер", "что", "когда")


def test_an_empty_cell_of_a_sheet_hides_no_row() -> None:
    """A workbook has one empty cell for all places."""
    empty = Cell()
    table = Table(
        (
            (cell("Мероприятия"), cell("Сроки"), empty),
            (cell("Урок"), cell("март 2027"), empty),
        )
    )
    head = heads.find(table, words())
    assert head is not None
    assert head.rows == 1


def test_what_was_shown_is_nothing_that_is_done() -> None:
    row = tuple(map(cell, ("Мероприятие", "Сроки", "Что показал")))
    head = heads.find(Table((row, row)), words())
    assert head is not None
    assert head.keys == ("что", "когда", "")


def test_empty_cells_beside_a_label_of_a_term_make_no_months_by_directions() -> None:
    said = ("Учебный год", "2026/2027", "", ""), ("Тема", "чтение", "", "")
    rows = tuple(tuple(cell(text) if text else Cell() for text in row) for row in said)
    assert heads.find(Table(rows), words()) is None
