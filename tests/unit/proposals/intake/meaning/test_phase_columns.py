"""Phases as columns: what stands below each is done in it; hours and marks below them are no deeds."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import lines
from generator.proposals.intake.tally import count
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_roadmap import actions, read
from tests.unit.proposals.intake.meaning.test_understand import table


@pytest.mark.parametrize(
    "heads",
    [
        ("Теоретический этап", "Практический этап", "Рефлексивный этап"),
        ("Теория", "Практика", "Рефлексия"),
        ("I этап. Теоретический", "II этап. Практический", "III этап. Аналитический"),
    ],
)
def test_deeds_below_phases_have_their_phase(records: Records, heads: tuple[str, ...]) -> None:
    rows = (
        ("не вижу", "Прочитать (сентябрь)", "Урок (март)", "Отчёт", "папка"),
        ("молчу", "Курсы", "–", "", "справка"),
    )
    document = table(("Дефицит", *heads, "Результат"), *rows)
    draft = read(records, document)
    stages = draft.values["дорожная карта"]
    assert [one["дефицит"] for one in stages] == ["не вижу", "молчу"]
    assert stages[0]["задачи"][0] == {
        "мероприятия": [
            {"этап": "теоретическое осмысление", "что": "Прочитать", "когда": "2026-09"},
            {"этап": "проба", "что": "Урок", "когда": "2027-03"},
            {"этап": "рефлексия", "что": "Отчёт"},
        ],
        "результат": {"форма": "папка"},
    }
    assert stages[1]["задачи"][0]["мероприятия"] == [
        {"этап": "теоретическое осмысление", "что": "Курсы"}
    ]
    assert count(lines((document,)), draft, draft.values).lost == 0


def test_a_table_of_phases_alone_is_a_road_map(records: Records) -> None:
    draft = read(records, table(("Теория (сентябрь)", "Практика"), ("Прочитать", "Урок")))
    assert actions(draft) == [
        {"этап": "теоретическое осмысление", "что": "Прочитать", "когда": "2026-09"},
        {"этап": "проба", "что": "Урок"},
    ]


def test_hours_by_phases_beside_what_is_done_are_no_deeds(records: Records) -> None:
    head = ("Мероприятие", "Сроки", "Теория", "Практика")
    draft = read(records, table(head, ("Курс", "март 2027", "4", "6")))
    assert actions(draft) == [{"что": "Курс", "когда": "2027-03"}]
    assert draft.kept == ["Теория: 4", "Практика: 6"]


PHASES = ("Теория", "Проектирование", "Практика", "Рефлексия")


def test_marks_and_periods_below_phases_tell_the_phase_of_a_deed(records: Records) -> None:
    head = ("Мероприятие", *PHASES, "Результат")
    rows = (("Статья", "+", "", "", "", "план"), ("Урок", "", "", "15.12.2026", "х", ""))
    draft = read(records, table(head, *rows))
    assert actions(draft) == [
        {"этап": "теоретическое осмысление", "что": "Статья", "отчёт": "план"},
        {"этап": "проба", "что": "Урок", "когда": "2026-12-15"},
        {"этап": "рефлексия", "что": "Урок"},
    ]
    assert draft.kept == []


def test_periods_below_phases_are_those_of_a_task(records: Records) -> None:
    dates = ("01.09.2026", "октябрь 2026", "ноябрь 2026 – январь 2027", "март 2027")
    draft = read(records, table(("Задача", *PHASES), ("Освоить приём", *dates)))
    task = draft.values["дорожная карта"][0]["задачи"][0]
    assert task["задача"] == "Освоить приём"
    assert [deed["когда"] for deed in task["мероприятия"]] == [
        *("2026-09-01", "2026-10", "2026-11", "2027-03")
    ]
    assert not any("что" in deed for deed in task["мероприятия"])


@pytest.mark.parametrize("first", ["1", "декабрь 2026"])
def test_a_column_of_phases_beside_phases_counts_or_tells_when(
    records: Records, first: str
) -> None:
    draft = read(records, table(("Этап", *PHASES), (first, "Книга", "План", "Урок", "Вывод")))
    deeds = actions(draft)
    assert [deed["что"] for deed in deeds] == ["Книга", "План", "Урок", "Вывод"]
    assert {deed.get("когда") for deed in deeds} == {None if first == "1" else "2026-12"}
    assert "направление" not in draft.values["дорожная карта"][0]
