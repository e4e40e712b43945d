"""Numbered lists of several levels: a plan is one whose deepest items are dated; other sections stay as they were."""

from __future__ import annotations

from typing import Any

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line
from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning.draft import MAP
from generator.proposals.intake.meaning.understand import understand
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read

TITLE = "План развития учителя на 2026–2027 учебный год"


def test_of_two_levels_the_first_is_a_direction(records: Records) -> None:
    lines = ("1. Чтение", "1.1. Прочитать книгу (октябрь)", "1.2. Ноябрь: обсудить", "Всем спасибо")
    draft = read(records, TITLE, *lines)
    deeds = [
        {"что": "Прочитать книгу", "когда": "2026-10"},
        {"что": "обсудить", "когда": "2026-11"},
    ]
    assert draft.values[MAP] == [{"направление": "Чтение", "задачи": [{"мероприятия": deeds}]}]
    assert draft.kept == ["Всем спасибо"]


def test_a_direction_may_tell_the_period_of_its_deeds(records: Records) -> None:
    lines = (
        "1. Чтение (I четверть)",
        "1.1. Прочитать (октябрь)",
        "1.2. Сверить (октябрь)",
        "1.3. Понять",
    )
    action = read(records, TITLE, *lines).values[MAP][0]["задачи"][0]["мероприятия"][-1]
    assert action == {"что": "Понять", "когда": "2026-09", "до": "2026-10"}


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Введение", "1.1. О школе", "1.2. О классе", "1.3. О себе (октябрь)"),
        ("1. Прочитать (октябрь)", "2. Обсудить (ноябрь)"),
        ("1.1. Прочитать (октябрь)", "1.2. Обсудить (ноябрь)"),
        ("1. Чтение", "1.1.1. Прочитать (октябрь)", "1.1.2. Обсудить (ноябрь)"),
    ],
)
def test_other_numbers_are_no_plan(records: Records, lines: tuple[str, ...]) -> None:
    draft = read(records, TITLE, *lines)
    assert MAP not in draft.values
    assert draft.kept == list(lines)


def test_what_has_nothing_below_it_is_no_part_of_the_plan(records: Records) -> None:
    lines = (
        "1. Чтение",
        "1.1. Читать (октябрь)",
        "1.2. Думать (ноябрь)",
        "2. Пожелания",
        "3. Прочее",
    )
    draft = read(records, TITLE, *lines)
    assert [stage["направление"] for stage in draft.values[MAP]] == ["Чтение"]
    assert draft.kept == ["2. Пожелания", "3. Прочее"]


def _listed(records: Records, *items: tuple[int, str]) -> dict[str, Any]:
    lines = (Line(text, item=True, deep=deep) for deep, text in items)
    return understand(Blocks((Line(TITLE), *lines)), lists(records)).values


def test_levels_that_a_program_numbers_tell_the_same(records: Records) -> None:
    stages = _listed(
        records,
        *((0, "Чтение"), (1, "Задания"), (2, "Прорешать (октябрь)"), (2, "Сверить (ноябрь)")),
        *((0, "Письмо"), (1, "Отзыв"), (2, "Написать (май)")),
    )[MAP]
    assert [stage["направление"] for stage in stages] == ["Чтение", "Письмо"]
    assert [task["задача"] for stage in stages for task in stage["задачи"]] == ["Задания", "Отзыв"]
    assert len(stages[0]["задачи"][0]["мероприятия"]) == 2


@pytest.mark.parametrize(
    "items",
    [
        ((0, "Прочитать (октябрь)"), (0, "Обсудить (ноябрь)")),
        ((0, "Прочитать (октябрь)"), (1, "выписать приёмы"), (1, "выбрать два")),
        ((1, "Прочитать (октябрь)"), (1, "Обсудить (ноябрь)")),
    ],
)
def test_other_levels_are_no_directions(
    records: Records, items: tuple[tuple[int, str], ...]
) -> None:
    assert not any("направление" in stage for stage in _listed(records, *items).get(MAP, ()))
