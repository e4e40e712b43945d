"""The school years of a document that are named below its plan."""

from __future__ import annotations

import pytest

from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read


@pytest.mark.parametrize(
    "said",
    [
        "Срок: 2026–2027 учебный год",
        "Срок реализации: сентябрь 2026 – май 2027",
        "на 2026–2027 учебный год",
    ],
)
def test_a_year_that_is_named_below_the_plan_dates_its_deeds(records: Records, said: str) -> None:
    draft = read(records, "План действий", "Сентябрь: прочитать книгу", "Май: урок", said)
    deeds = draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"]
    assert [deed["когда"] for deed in deeds] == ["2026-09", "2027-05"]
    assert draft.values["срок"] == {"начало": "2026-09", "месяцев": 9}


def test_the_year_above_the_plan_counts_first(records: Records) -> None:
    draft = read(
        records,
        "План на 2025–2026 учебный год",
        "Цель: читать",
        "План действий",
        "Сентябрь: прочитать книгу",
        "Срок: 2026–2027 учебный год",
    )
    deeds = draft.values["дорожная карта"][0]["задачи"][0]["мероприятия"]
    assert deeds[0]["когда"] == "2025-09"
