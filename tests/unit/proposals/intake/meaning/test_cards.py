"""Deeds with labels of their own in lines: the labels are the deed's; of a route, a stage or a task they are not."""

from __future__ import annotations

from typing import Any

import pytest

from generator.proposals.intake.meaning.draft import MAP, Draft
from generator.records.records import Records
from tests.support import growth
from tests.unit.proposals.intake.meaning.test_lines import read

HEAD = ("План развития учителя на 2026–2027 учебный год", "Тема: Опыт в малом классе")


def deeds(draft: Draft) -> list[dict[str, Any]]:
    tasks = (task for stage in draft.values[MAP] for task in stage["задачи"])
    return [deed for task in tasks for deed in task["мероприятия"]]


READ = {"что": "Прочитать", "когда": "2026-09", "до": "2026-10", "отчёт": "конспект"}
DONE = {"что": "Провести опыт", "когда": "2026-11", "с кем": "наставник"}


@pytest.mark.parametrize(
    "lines",
    [
        (
            *("1. Прочитать", "Срок: сентябрь–октябрь", "Результат: конспект"),
            *("2. Провести опыт", "Сроки: ноябрь", "Ответственный: наставник"),
        ),
        (
            "1) Прочитать. Срок: сентябрь–октябрь. Результат: конспект.",
            "2) Провести опыт. Срок: ноябрь; Ответственный: наставник.",
        ),
        (
            *("Шаг 1. Прочитать", "- Когда: сентябрь–октябрь", "- Что получится: конспект", ""),
            *("Шаг 2. Провести опыт", "", "- Кто поможет: наставник", "- Когда: ноябрь"),
        ),
        (
            *("Мероприятие: Прочитать", "Срок: сентябрь–октябрь", "Результат: конспект"),
            *("2. Мероприятие: Провести опыт", "Срок: ноябрь", "Ответственный: наставник"),
        ),
    ],
)
def test_the_labels_below_a_deed_are_its_own(records: Records, lines: tuple[str, ...]) -> None:
    draft = read(records, *HEAD, *lines, "Риски: нет реактивов")
    assert deeds(draft) == [READ, DONE]
    assert draft.values["срок"] == {"начало": "2026-09", "месяцев": 9}
    assert draft.values["риски"] == ["нет реактивов"]
    assert not draft.kept


def test_what_else_labels_tell_is_kept_where_they_come_again(records: Records) -> None:
    first = ("Прочитать", "Форма: сам", "Место: дома", "Срок: май", "Результат: конспект")
    lines = (*first, "Провести. Место: в классе. Форма: урок. Срок: май", "Риски: нет реактивов")
    draft = read(records, *HEAD, *lines)
    names = [deed["что"] for deed in deeds(draft)]
    assert names == ["Прочитать (форма: сам)", "Провести (форма: урок)"]
    assert "ожидаемый результат" not in draft.values["пояснительная записка"]
    assert draft.kept == ["Место: дома", "Место: в классе"]


def test_a_label_that_deeds_begin_with_is_theirs(records: Records) -> None:
    lines = ("Чтение: главы 1–3", "Срок: май", "Чтение: главы 4–6", "Срок: июнь")
    names = [deed["что"] for deed in deeds(read(records, *HEAD, *lines))]
    assert names == ["Чтение: главы 1–3", "Чтение: главы 4–6"]


def test_a_heading_above_them_is_their_direction(records: Records) -> None:
    lines = ("Раздел 2. Уроки", "Прочитать", "Срок: май", "Провести", "Срок: май")
    stages = read(records, *HEAD, *lines).values[MAP]
    assert [stage.get("направление") for stage in stages] == ["Уроки"]


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Прочитать", "Срок: сентябрь", "Конец"),
        ("Этап 1. Подготовительный", "Срок: сентябрь", "Этап 2. Основной", "Срок: октябрь"),
        ("Задача 1. Освоить", "Срок: сентябрь", "Задача 2. Показать", "Срок: октябрь"),
        ("1. Прочитать", "Результат: конспект", "2. Провести", "Результат: запись"),
        ("Цель: учиться", "Срок: 2026–2027", "Ожидаемый результат: урок", "Срок: май"),
        ("Прочитать", "Место: дома", "Провести", "Место: в классе"),
    ],
)
def test_labels_of_something_else_make_no_deeds(records: Records, lines: tuple[str, ...]) -> None:
    assert not read(records, *HEAD, *lines).values.get(MAP)


def test_where_half_of_the_deeds_that_follow_are_dated_a_plan_begins(records: Records) -> None:
    undated = ("Слушать", "Результат: запись", "Писать", "Результат: запись") * 3
    lines = (*undated, "Прочитать", "Срок: сентябрь", "Провести", "Срок: ноябрь")
    names = [deed["что"] for deed in deeds(read(records, *HEAD, *lines))]
    assert names == ["Слушать", "Писать", "Прочитать", "Провести"]


def test_labels_without_a_period_cost_no_square_of_their_number(records: Records) -> None:
    assert growth.in_proportion(
        lambda size: read(records, *("Слушать", "Результат: запись") * size), 800
    )


@pytest.mark.parametrize("month", ["Октябрь", "1. Октябрь", "октябрь:"])
def test_a_month_above_cards_is_theirs(records: Records, month: str) -> None:
    lines = (
        month,
        "Что сделать: читать",
        "Результат: список",
        "Что сделать: писать",
        "С кем: тьютор",
    )
    draft = read(records, "2026–2027 учебный год", *lines, "Ноябрь", "Урок", "Ресурсы: книга")
    assert deeds(draft) == [
        {"что": "читать", "когда": "2026-10", "отчёт": "список"},
        {"что": "писать", "когда": "2026-10", "с кем": "тьютор"},
        {"что": "Урок", "когда": "2026-11", "ресурсы": ["книга"]},
    ]


def test_a_period_of_its_own_goes_before_the_month_above(records: Records) -> None:
    lines = (
        "Сентябрь",
        "Что сделать: читать",
        "Срок: май 2027",
        "Что сделать: писать",
        "С кем: тьютор",
    )
    draft = read(records, "2026–2027 учебный год", *lines)
    assert [one["когда"] for one in deeds(draft)] == ["2027-05", "2026-09"]
