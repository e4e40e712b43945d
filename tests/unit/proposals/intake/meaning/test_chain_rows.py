"""What a chain told in lines says of its tasks and its deeds."""

from __future__ import annotations

from typing import Any

from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read

BEFORE = "План на 2026–2027 учебный год"
AFTER = ("Дефицит 2. Молчу", "Задача: говорить")


def tasks(records: Records, *said: str) -> list[dict[str, Any]]:
    draft = read(records, BEFORE, "Дефицит 1. Спешу", *said, *AFTER)
    assert draft.kept == []
    found: list[dict[str, Any]] = draft.values["дорожная карта"][0]["задачи"]
    return found


def test_a_period_above_the_deeds_is_theirs(records: Records) -> None:
    one = tasks(records, "Задача: ждать", "Срок: октябрь", "Теория: глава", "Проба: урок, март")[0]
    assert [deed["когда"] for deed in one["мероприятия"]] == ["2026-10", "2027-03"]


def test_a_period_below_a_deed_is_its_own(records: Records) -> None:
    one = tasks(records, "Задача: ждать", "Теория: глава", "Срок: октябрь", "Проба: урок")[0]
    assert [deed.get("когда") for deed in one["мероприятия"]] == ["2026-10", None]


def test_a_result_between_deeds_is_the_report_of_a_deed(records: Records) -> None:
    said = ("Теория: глава", "Результат: конспект", "Проба: урок", "Результат: запись")
    one = tasks(records, "Задача: ждать", *said)[0]
    assert one["мероприятия"][0]["отчёт"] == "конспект"
    assert one["результат"] == {"форма": "запись"}


def test_a_phase_alone_takes_the_items_below_it(records: Records) -> None:
    one = tasks(records, "Задача: ждать", "Теоретическое осмысление", "- глава", "- статья")[0]
    deeds = [(deed["этап"], deed["что"]) for deed in one["мероприятия"]]
    assert deeds == [("теоретическое осмысление", text) for text in ("глава", "статья")]


def test_each_task_has_its_own_deeds_and_result(records: Records) -> None:
    first, second = tasks(
        records,
        *("Задача 1. Ждать", "Мероприятия: урок", "Результат: запись"),
        *("Задача 2. Спрашивать", "Мероприятия:", "1) опрос", "2) беседа"),
    )
    assert first["результат"] == {"форма": "запись"}
    assert [deed["что"] for deed in second["мероприятия"]] == ["опрос", "беседа"]


def test_what_is_told_before_the_task_is_of_its_first_deed(records: Records) -> None:
    one = tasks(records, "Наставник: методист", "Задача: ждать", "Проба: урок")[0]
    assert one["мероприятия"] == [{"этап": "проба", "что": "урок", "с кем": "методист"}]
