"""Phases as columns: what stands below each is done in it; hours and marks below them are no deeds."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import lines
from generator.proposals.intake.tally import count
from generator.records.load import load
from generator.records.records import Records
from generator.system import files
from tests.conftest import ROOT
from tests.unit.proposals.intake.meaning.test_roadmap import actions, read
from tests.unit.proposals.intake.meaning.test_understand import table


@pytest.fixture(scope="module")
def records() -> Records:
    return load(files.read(ROOT))


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
