"""The head of a table is found wherever it stands; each row under it is told apart."""

from __future__ import annotations

import pytest

from generator.proposals.collect import tables
from generator.proposals.collect.blank import columns_of
from generator.proposals.collect.tables import Sort
from generator.proposals.intake.documents.blocks import Cell, Line, Table
from tests.support.collected import portal

COLUMNS = columns_of(portal())


def cells(*texts: str) -> tuple[Cell, ...]:
    return tuple(Cell((Line(text),) if text else ()) for text in texts)


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(cells(*row) for row in rows))


HEAD = ("Код", "Предмет", "Дефицит", "Задача")


def test_a_head_may_stand_below_other_rows() -> None:
    found = tables.find(table(("Школа", "СОШ № 1", "", ""), ("", "", "", ""), HEAD), COLUMNS)
    assert found is not None
    assert (found.first, found.last, found.keys) == (2, 2, ("код", "предмет", "дефицит", "задача"))


def test_a_table_of_something_else_has_no_head() -> None:
    assert tables.find(table(("Ученик", "Оценка"), ("У-1", "5")), COLUMNS) is None
    assert tables.find(table(("Школа", "Период"), ("СОШ № 1", "октябрь")), COLUMNS) is None


def test_a_head_of_two_rows_is_read_with_what_stands_above_each_column() -> None:
    band = Cell((Line("Дефицит"),))
    top = (*cells("Код"), band, band, *cells("Задача"))
    below = (top[0], *cells("из банка", "своими словами"), top[3])
    found = tables.find(Table((top, below)), COLUMNS)
    assert found is not None
    assert (found.keys, found.last) == (("код", "дефицит", "своими словами", "задача"), 1)


def test_a_further_head_begins_another_table_of_the_same_teachers() -> None:
    said = table(
        HEAD,
        ("П-1", "физика", "м-3", "Опыты"),
        ("Код", "Что нужно от района", "", ""),
        ("П-1", "показ урока", "", ""),
        ("№", "Код", "Этап", ""),
        ("1", "П-1", "проба", ""),
    )
    head = tables.find(said, COLUMNS)
    assert head is not None
    found = [(part.keys[:3], part.first, end) for part, end in tables.parts(said, head, COLUMNS)]
    assert found == [
        (("код", "предмет", "дефицит"), 0, 2),
        (("код", "запрос", ""), 2, 4),
        (("номер", "код", "этап"), 4, 6),
    ]


@pytest.mark.parametrize(
    "row",
    [
        HEAD,
        ("КОД", "Предмет", "Дефицит", ""),
        ("1", "2", "3", "4"),
        ("П-2", "код", "Не умею задать код", "Этап урока"),
        ("П-2", "Предмет", "Дефицит", "Задача"),
    ],
)
def test_the_same_head_once_more_and_a_row_of_a_teacher_begin_nothing(row: tuple[str, ...]) -> None:
    said = table(HEAD, ("П-1", "физика", "м-3", "Опыты"), row, ("П-3", "физика", "м-3", "Опыты"))
    head = tables.find(said, COLUMNS)
    assert head is not None
    assert [*tables.parts(said, head, COLUMNS)] == [(head, 4)]


@pytest.mark.parametrize(
    ("row", "sort"),
    [
        (("", "", "", ""), Sort.EMPTY),
        (("1", "2", "3", "4"), Sort.HEAD),
        (HEAD, Sort.HEAD),
        (("Итого", "", "7", ""), Sort.TOTAL),
        (("Общее количество", "", "7", ""), Sort.TOTAL),
        (("Сумма:", "", "7", ""), Sort.TOTAL),
        (("Итоговое сочинение", "химия", "", "освоить"), Sort.DATA),
        (("СОШ № 2", "", "", ""), Sort.TITLE),
        (("Начальная школа", "", "", ""), Sort.TITLE),
        (("П-1", "", "", ""), Sort.DATA),
        (("", "", "pr-1", ""), Sort.DATA),
        (("П-1", "химия", "", "освоить"), Sort.DATA),
    ],
)
def test_rows_under_a_head(row: tuple[str, ...], sort: Sort) -> None:
    head = tables.find(table(HEAD), COLUMNS)
    assert head is not None
    assert tables.sort(cells(*row), head, COLUMNS) is sort
