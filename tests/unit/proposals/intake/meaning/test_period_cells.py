"""A calendar whose cells name their own period becomes rows; other tables do not."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import period_cells


def table(*rows: tuple[str, ...]) -> Table:
    return Table(
        tuple(tuple(Cell(tuple(map(Line, said.split("\n")))) for said in row) for row in rows)
    )


def test_each_cell_is_a_row() -> None:
    made = period_cells.rows(
        table(
            ("Сентябрь\nЧитаю", "Октябрь: смотрю уроки"),
            ("Ноябрь.\nПробую\nПишу", ""),
            ("Декабрь", "Январь:"),
        )
    )
    assert made
    assert made[1] == "Декабрь\nЯнварь"
    assert [[cell.text for cell in row] for row in made[0].rows] == [
        ["Сентябрь", "Читаю"],
        ["Октябрь", "смотрю уроки"],
        ["Ноябрь", "Пробую\nПишу"],
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("Сентябрь", "Читаю"), ("Октябрь", "Смотрю"), ("Ноябрь", "Пробую")),
        (("Сентябрь\nЧитаю", "Октябрь\nСмотрю"),),
        (("Сентябрь\nЧитаю", "Октябрь\nСмотрю", "Ноябрь"),),
        (*[("Сентябрь\nЧитаю", "Октябрь", "Ноябрь")] * 3,),
        (("Сентябрь\nЧитаю", "Октябрь\nСмотрю", "Заметки"),),
        (("Сентябрь\nЧитаю", "II четверть\nСмотрю", "Ноябрь\nПробую"),),
        (("Сентябрь\nЧитаю",), ("Октябрь\nСмотрю",), ("Ноябрь\nПробую",)),
    ],
    ids=[
        "in columns",
        "two",
        "two and an empty one",
        "mostly empty",
        "a note",
        "of two kinds",
        "one column",
    ],
)
def test_other_tables_are_none(rows: tuple[tuple[str, ...], ...]) -> None:
    assert period_cells.rows(table(*rows)) is None
