"""Months as headings with labels over lists: what is told below a month is done in it, and is no result of the route."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning.draft import MAP
from generator.records.records import Records
from tests.support import growth
from tests.unit.proposals.intake.meaning.test_cards import HEAD, deeds
from tests.unit.proposals.intake.meaning.test_lines import read

SEPTEMBER = [
    {"что": "прочитать", "когда": "2026-09"},
    {"что": "выписать", "когда": "2026-09", "отчёт": "список"},
]
OCTOBER = [{"что": "провести урок", "когда": "2026-10", "отчёт": "лист"}]


@pytest.mark.parametrize(
    "lines",
    [
        (
            *("Сентябрь", "Что сделать:", "- прочитать", "- выписать", "Результат: список"),
            *("Октябрь", "Что сделать:", "- провести урок", "Результат: лист"),
        ),
        (
            *("1. Сентябрь 2026 г.", "", "Мероприятия", "1) прочитать;", "2) выписать."),
            *("Результат:", "- список", "2. Октябрь", "Мероприятия", "1) провести урок", ""),
            *("Результат: лист", ""),
        ),
        (
            *("Сентябрь:", "прочитать", "выписать", "Форма отчёта: список", ""),
            *("Октябрь:", "Содержание работы:", "провести урок", "", "Форма отчёта: лист"),
        ),
    ],
)
def test_what_stands_below_a_month_is_done_in_it(records: Records, lines: tuple[str, ...]) -> None:
    draft = read(records, *HEAD, *lines, "", "Ожидаемый результат: опыты на каждом уроке")
    assert deeds(draft) == [*SEPTEMBER, *OCTOBER]
    assert draft.values["пояснительная записка"]["ожидаемый результат"] == "опыты на каждом уроке"
    assert not draft.kept


def test_each_result_of_a_list_is_that_of_its_deed_and_all_are_done_with_the_same_people(
    records: Records,
) -> None:
    first = ("Сентябрь", "Что сделать:", "- прочитать", "- выписать", "Кто поможет: наставник")
    lines = (*first, "Итог:", "- конспект", "- список", "Октябрь", "Что сделать:", "- показать")
    found = deeds(read(records, *HEAD, *lines))
    assert [deed.get("отчёт") for deed in found] == ["конспект", "список", None]
    assert [deed.get("с кем") for deed in found] == ["наставник", "наставник", None]


def test_a_month_with_a_task_or_a_sign_has_a_result_of_its_own(records: Records) -> None:
    first = ("Сентябрь", "Задача: учиться", "Что сделать:", "- прочитать", "Результат: список")
    lines = (*first, "Октябрь", "Задача: пробовать", "Что сделать:", "- урок", "Результат: лист")
    tasks = read(records, *HEAD, *lines, "Критерий: все заняты").values[MAP][0]["задачи"]
    assert [task["задача"] for task in tasks] == ["учиться", "пробовать"]
    assert [task["результат"] for task in tasks] == [
        {"форма": "список"},
        {"форма": "лист", "признак": "все заняты"},
    ]


@pytest.mark.parametrize(
    "below",
    [
        ("Результат: дети читают карту",),
        ("Ожидаемые результаты", "дети читают карту"),
        ("", "Результат:", "дети читают карту"),
    ],
)
def test_a_result_that_stands_once_below_all_months_is_that_of_the_route(
    records: Records, below: tuple[str, ...]
) -> None:
    months = ("Сентябрь", "Что сделать:", "- прочитать", "Октябрь", "Что сделать:", "- показать")
    draft = read(records, *HEAD, *months, *below)
    assert [deed["когда"] for deed in deeds(draft)] == ["2026-09", "2026-10"]
    assert draft.values["пояснительная записка"]["ожидаемый результат"] == "дети читают карту"


def test_a_signature_and_a_heading_end_the_last_month(records: Records) -> None:
    months = ("Сентябрь", "Что сделать:", "читать", "Октябрь", "Что сделать:", "показать")
    draft = read(records, *HEAD, *months, "Риски", "нет реактивов", "Ознакомлен ________")
    assert [deed["что"] for deed in deeds(draft)] == ["читать", "показать"]
    assert draft.values["риски"] == ["нет реактивов"]
    assert "ознакомлен" in draft.personal


def test_labels_without_a_meaning_that_come_again_are_kept_with_what_they_say(
    records: Records,
) -> None:
    first = ("Сентябрь", "Тема: Атлас", "Что сделать:", "- читать")
    lines = (*first, "Октябрь", "Тема: Глобус", "Что сделать:", "- показать")
    draft = read(records, *HEAD, *lines)
    assert draft.kept == ["Тема: Атлас", "Тема: Глобус"]
    assert draft.values["пояснительная записка"]["тема самообразования"] == "Опыт в малом классе"


@pytest.mark.parametrize(
    ("label", "kept"), [("Мой шаг", 0), ("Тема", 2), ("Примечание", None), ("Планирую", 0)]
)
def test_one_unknown_label_over_lists_tells_what_is_done(
    records: Records, label: str, kept: int | None
) -> None:
    first = ("Сентябрь", f"{label}:", "- читать", "Результат: список")
    draft = read(records, *HEAD, *first, "Октябрь", f"{label}:", "- показать", "Результат: лист")
    done = [deed.get("что") for deed in deeds(draft)] if MAP in draft.values else []
    assert (done == ["читать", "показать"]) is (kept == 0)
    assert kept is None or len(draft.kept) == kept


def test_phases_between_months_go_on_with_one_stage(records: Records) -> None:
    first = ("I этап. Теоретический", "Сентябрь", "Что сделать:", "- читать", "Результат: список")
    lines = (*first, "II этап. Проба", "Октябрь", "Что сделать:", "- урок", "Результат: лист")
    draft = read(records, *HEAD, *lines)
    assert len(draft.values[MAP]) == 1
    assert [deed["этап"] for deed in deeds(draft)] == ["теоретическое осмысление", "проба"]


def test_a_long_list_below_a_month_costs_its_length(records: Records) -> None:
    def work(size: int) -> object:
        lines = ("Сентябрь", "Что сделать:", *(["читать", ""] * size))
        return read(records, *HEAD, *lines, "Октябрь", "Что сделать:", "показать")

    assert growth.in_proportion(work, 400)
