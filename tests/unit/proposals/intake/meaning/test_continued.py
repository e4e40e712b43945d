"""A table that goes on behind a page break with its head repeated; another table of the same head is another part."""

from __future__ import annotations

from typing import Any

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line, Table
from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning.understand import understand
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_understand import table

NUMBERED = ("№", "Мероприятие", "Сроки")
DEFICITS = ("Дефицит", "Задача", "Мероприятие", "Сроки")


def stages(records: Records, *body: Line | Table) -> Any:
    title = Line("Индивидуальный план на 2026–2027 учебный год")
    return understand(Blocks((title, *body)), lists(records)).values["дорожная карта"]


@pytest.mark.parametrize("between", [(), (Line("Продолжение таблицы 1"),), (Line(""),)])
def test_numbers_that_go_on_are_one_part(records: Records, between: tuple[Line, ...]) -> None:
    first = table(NUMBERED, ("1.", "Прочитать", "май"), ("2.", "Понять", "май"))
    found = stages(records, first, *between, table(NUMBERED, ("3.", "Провести", "май")))
    assert [len(task["мероприятия"]) for stage in found for task in stage["задачи"]] == [3]


def test_a_row_without_a_deficit_belongs_to_that_of_the_page_before(records: Records) -> None:
    first = table(DEFICITS, ("Не ставлю опыт", "Освоить", "Прочитать", "май"))
    rows = (("", "", "Провести", "май"), ("Не пишу отчёт", "Вести журнал", "Завести", "май"))
    found = stages(records, first, table(DEFICITS, *rows))
    assert [stage["дефицит"] for stage in found] == ["Не ставлю опыт", "Не пишу отчёт"]
    assert [deed["что"] for deed in found[0]["задачи"][0]["мероприятия"]] == [
        "Прочитать",
        "Провести",
    ]


@pytest.mark.parametrize(
    "second",
    [
        (table(NUMBERED, ("1.", "Провести", "май")),),
        (Line("Внеурочная работа", head=True), table(NUMBERED, ("2.", "Провести", "май"))),
        (table(("№", "Дело", "Сроки"), ("2.", "Провести", "май")),),
    ],
)
def test_what_begins_anew_is_a_part_of_its_own(
    records: Records, second: tuple[Line | Table, ...]
) -> None:
    assert len(stages(records, table(NUMBERED, ("1.", "Прочитать", "май")), *second)) == 2
