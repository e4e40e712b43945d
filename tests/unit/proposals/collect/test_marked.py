"""Columns of deficits with marks become one column of words; what is no mark stays as it is."""

from __future__ import annotations

import pytest

from generator.proposals.collect import marked
from generator.proposals.collect.bank import Bank
from generator.proposals.collect.blank import columns_of
from generator.proposals.intake.documents.blocks import Table
from tests.support.collected import portal


def worded(*rows: list[str]) -> marked.Marked:
    grid = tuple(tuple(map(marked.cell, row)) for row in rows)
    return marked.worded(Table(grid, "", (4, 5, 6)[: len(rows)]), columns_of(portal()), BANK)


BANK = Bank(portal().deficits)


def texts(found: marked.Marked) -> list[list[str]]:
    return [[cell.text for cell in row] for row in found.table.rows]


def test_marks_become_the_words_of_one_column() -> None:
    found = worded(["Код", "pr-1", "ПР-2. Сочинение", "Этап"], ["П-1", "+", "да", "проба"])
    assert texts(found) == [["Код", "Этап", "Дефицит"], ["П-1", "проба", "pr-1\npr-2"]]
    assert (found.rows, found.table.numbers) == ((0, 1), (4, 5))


def test_what_stands_above_a_matrix_keeps_its_cells() -> None:
    """«Школа | …» stood in a column of marks, and the sheet had no school and no month."""
    found = worded(["Школа", "Лугова СОШ", ""], ["Код", "pr-1", "m-2"], ["П-1", "+", ""])
    assert texts(found)[0] == ["Школа", "Лугова СОШ", ""]
    assert texts(found)[1:] == [["Код", "Дефицит"], ["П-1", "pr-1"]]


def test_a_row_without_a_mark_says_so_and_an_unclear_mark_is_a_doubt() -> None:
    found = worded(["Код", "pr-1", "m-2"], ["П-1", "", "+"], ["П-2", "отчасти", ""])
    assert [row[-1] for row in texts(found)] == ["Дефицит", "m-2", ""]
    assert found.doubts == ((2, "«pr-1»: отметка «отчасти» не понята: впишите «+» или «нет»"),)


@pytest.mark.parametrize(
    "rows",
    [
        (["Код", "Дефицит"], ["П-1", "pr-1"], ["П-2", "+"]),
        (["Код", "pr-1", "m-2"], ["П-1", "освоить запись доказательства", "+"]),
        (["Школа", "pr-1", "m-2"], ["СОШ № 1", "1", "0"]),
        (["Код", "pr-1"], ["П-1", "нет"]),
        (["Код", "Предметные компетенции", "pr-1"], ["П-1", "низкий", "+"]),
    ],
)
def test_what_is_no_matrix_of_marks_stays(rows: tuple[list[str], ...]) -> None:
    assert texts(worded(*rows)) == [*rows]


def test_one_among_points_is_a_point() -> None:
    """Of 0–3 nobody knows which end is the deficit."""
    found = worded(["Код", "pr-1", "m-2"], ["П-1", "3", "1"], ["П-2", "0", "+"])
    assert [row[-1] for row in texts(found)] == ["Дефицит", "", "m-2"]
    assert [what.partition("»")[2] for _, what in found.doubts] == [
        f": отметка «{n}» не понята: впишите «+» или «нет»" for n in (3, 1, 0)
    ]
    found = worded(["Код", "pr-1", "m-2"], ["П-1", "1", "0"], ["П-2", "0,0", "100 %"])
    assert [row[-1] for row in texts(found)] == ["Дефицит", "pr-1", "m-2"]
    assert found.doubts == ()
