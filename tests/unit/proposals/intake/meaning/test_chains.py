"""Chains told in lines: what begins one, and where the last of them ends."""

from __future__ import annotations

from typing import Any

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line
from generator.proposals.intake.meaning.understand import GUESSED, understand
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read
from tests.unit.proposals.intake.meaning.test_understand import here

MAP = "дорожная карта"
FIRST = ("Дефицит 1. Спешу", "Задача: ждать ответа", "Проба: урок, март 2027", "Результат: запись")
SECOND = ("Дефицит 2. Не слышу тихих", "Задача: спрашивать тихих", "Результат: журнал")


def test_each_block_becomes_a_part_of_the_road_map(records: Records) -> None:
    draft = read(records, *FIRST, "", *SECOND)
    assert draft.values[MAP] == [
        {
            "дефицит": "Спешу",
            "задачи": [
                {
                    "задача": "ждать ответа",
                    "мероприятия": [{"этап": "проба", "что": "урок", "когда": "2027-03"}],
                    "результат": {"форма": "запись"},
                }
            ],
        },
        {
            "дефицит": "Не слышу тихих",
            "задачи": [{"задача": "спрашивать тихих", "результат": {"форма": "журнал"}}],
        },
    ]
    assert "пояснительная записка" not in draft.values
    assert draft.kept == []


def test_a_single_block_has_to_tell_its_phases(records: Records) -> None:
    whole = ("Дефицит: спешу", "Задача: ждать", "Теория: глава", "Проба: урок", "Результат: запись")
    assert "пояснительная записка" not in read(records, *whole).values
    draft = read(records, "Дефицит: спешу", "Задача: ждать", "Результат: запись")
    assert draft.values["пояснительная записка"]["задачи"] == ["ждать"]


def test_a_list_of_deficits_above_tasks_of_the_whole_route_is_no_chain(records: Records) -> None:
    draft = read(
        records, "Дефицит 1. Спешу", "Дефицит 2. Молчу", "Цель: учиться", "Задачи:", "1. ждать"
    )
    assert draft.values["пояснительная записка"] == {"цель": "учиться", "задачи": ["ждать"]}


def test_labels_of_the_whole_route_end_the_last_chain(records: Records) -> None:
    below = ("Ожидаемый результат: тихие отвечают", "Наставник: методист", "Риски: мало времени")
    draft = read(records, *FIRST, *SECOND, *below)
    assert draft.values["пояснительная записка"] == {"ожидаемый результат": "тихие отвечают"}
    assert draft.values["сопровождение"] == ["Наставник: методист"]
    assert draft.values["риски"] == ["мало времени"]
    assert draft.values[MAP][1]["задачи"][0]["результат"] == {"форма": "журнал"}


def test_a_heading_ends_the_last_chain(records: Records) -> None:
    draft = read(records, *FIRST, *SECOND, Line("Самоанализ", head=True), "Критерий: мой")
    assert draft.values[MAP][1]["задачи"][0]["результат"] == {"форма": "журнал"}


def test_a_line_that_means_nothing_is_kept_and_does_not_break_a_chain(records: Records) -> None:
    draft = read(records, FIRST[0], "Это видно на записи.", *FIRST[1:], *SECOND)
    assert draft.kept == ["Это видно на записи."]
    assert draft.values[MAP][0]["задачи"][0]["задача"] == "ждать ответа"


PHASED = ("Теория: глава", "Проба: урок", "Результат: запись")


def test_a_line_above_a_task_is_a_deficit_where_phases_stand_below(records: Records) -> None:
    draft = read(
        records,
        *("1. Не слышу тихих", "Задача: спрашивать", *PHASED, ""),
        *("2. Спешу", "Задача: ждать", *PHASED),
    )
    assert [stage["дефицит"] for stage in draft.values[MAP]] == ["Не слышу тихих", "Спешу"]
    assert GUESSED in [question.message for question in draft.questions]
    assert draft.kept == []


@pytest.mark.parametrize(
    ("first", "second"),
    [("Цель: учиться", "Риски: нет"), ("Образцова О. О.", "Примеров П. П.")],
)
def test_labels_and_persons_above_a_task_are_no_deficits(
    records: Records, first: str, second: str
) -> None:
    draft = read(records, first, "Задача: ждать", *PHASED, second, "Задача: спрашивать", *PHASED)
    assert not any("дефицит" in stage for stage in draft.values.get(MAP, ()))


def test_tasks_without_phases_make_no_deficit_of_what_is_above(records: Records) -> None:
    draft = read(records, "Первый год", "Задачи: ждать", "Второй год", "Задачи: спрашивать")
    assert MAP not in draft.values
    assert draft.kept == ["Первый год", "Второй год"]


STAGES = (
    *("1 этап. Теоретический (сентябрь)", "Содержание: чтение", "Результат: выписки"),
    *("2 этап. Практический (март)", "Содержание: уроки", "Литература:", "1. Книга"),
)


def test_stages_that_are_phases_are_phases_of_one_task(records: Records) -> None:
    draft = read(records, "План на 2026–2027 учебный год", *STAGES)
    first = {"этап": "теоретическое осмысление", "что": "чтение", "когда": "2026-09"}
    second = {"этап": "проба", "что": "уроки", "когда": "2027-03"}
    task = {"мероприятия": [first, second], "результат": {"форма": "выписки"}}
    assert draft.values[MAP] == [{"задачи": [task]}]
    assert draft.values["источники"] == ["Книга"]


def test_one_stage_with_labels_is_no_plan_by_stages(records: Records) -> None:
    said = ("Первый этап", "Содержание: чтение", "Второй этап", "Просто читаю")
    assert MAP not in read(records, "План на 2026–2027 учебный год", *said).values


def _map(*said: str) -> Any:
    draft = understand(Blocks(tuple(map(Line, said))), here())
    assert "не разложено" not in draft.values
    return draft.values["дорожная карта"]


OTHER = ("Дефицит 2. Не слышу тихих", "Задача: слышать", "Смотреть урок", "Срок: май 2027")


@pytest.mark.parametrize("mark", ["", "1. ", "- "])
def test_labels_below_a_line_make_it_a_deed_of_its_task(mark: str) -> None:
    told = _map(
        "Дефицит 1. Не задаю вопросов",
        "Задача: освоить",
        f"{mark}Читать книгу",
        "Результат: конспект",
        "Срок: октябрь 2026",
        *OTHER,
    )
    assert told[0]["задачи"] == [
        {
            "задача": "освоить",
            "мероприятия": [{"что": "Читать книгу", "когда": "2026-10", "отчёт": "конспект"}],
        }
    ]


@pytest.mark.parametrize("below", [("Результат: конспект",), ("Срок: когда получится",)])
def test_an_item_below_a_task_without_a_period_goes_on_with_it(below: tuple[str, ...]) -> None:
    told = _map("Дефицит 1. Не задаю", "Задача: освоить", "- и пробовать", *below, *OTHER)
    assert told[0]["задачи"][0]["задача"] == "освоить\nи пробовать"


def test_the_list_of_a_label_with_a_period_below_it_stays_a_list() -> None:
    told = _map(
        "Дефицит 1. Не задаю", "Задачи:", "1. освоить", "2. пробовать", "Срок: май 2027", *OTHER
    )
    assert told[0]["задачи"][0]["задача"] == "освоить\nпробовать"
