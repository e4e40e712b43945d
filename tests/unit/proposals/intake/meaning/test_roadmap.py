"""Columns of a road map in any order; what no key can hold stays with its action."""

from __future__ import annotations

from typing import Any

from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table
from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.understand import understand
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_understand import over, table


def read(records: Records, *tables: Table) -> Draft:
    body = (Line("Индивидуальный план на 2026–2027 учебный год"), *tables)
    return understand(Blocks(body), lists(records))


def actions(draft: Draft) -> list[dict[str, Any]]:
    return [
        a for s in draft.values["дорожная карта"] for t in s["задачи"] for a in t["мероприятия"]
    ]


def test_a_head_of_two_rows_gives_an_action_for_each_of_its_columns(records: Records) -> None:
    wide, tall = Cell((Line("Мероприятия"),)), Cell((Line("Задача"),))
    draft = read(
        records,
        table((tall, wide, wide), (tall, "М1", "М2"), ("Освоить", "Первое (март 2027)", "Второе")),
    )
    assert actions(draft) == [{"что": "Первое", "когда": "2027-03"}, {"что": "Второе"}]


def test_a_table_inside_of_a_cell_is_kept(records: Records) -> None:
    inner = Cell((Line("Курсы"),), (table(("глубоко", "внутри")),))
    draft = read(records, table(("Мероприятие", "Сроки"), (inner, "март 2027")))
    assert draft.kept == ["глубоко", "внутри"]
    assert len(draft.questions) == 1


def test_rows_of_a_table_that_is_no_road_map_are_kept_as_they_stand(records: Records) -> None:
    assert read(records, table(("Раз", "Два", "Три"))).kept == ["Раз — Два — Три"]


def test_what_stands_below_the_last_deed_heads_nothing(records: Records) -> None:
    rows = (over("Уроки", 3), ("", "Урок", "март 2027"), over("Примечание: сроки сдвигаются", 3))
    draft = read(records, table(("№", "Мероприятие", "Сроки"), *rows))
    assert [stage.get("направление") for stage in draft.values["дорожная карта"]] == ["Уроки"]
    assert draft.kept == ["Примечание: сроки сдвигаются"]
