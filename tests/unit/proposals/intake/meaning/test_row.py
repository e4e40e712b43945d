"""One row: hours, forms, resources, periods; what no key can hold stays with its action."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Cell, Line
from generator.proposals.intake.meaning.stages import bare
from generator.records.load import load
from generator.records.records import Records
from generator.system import files
from tests.conftest import ROOT
from tests.unit.proposals.intake.meaning.test_roadmap import actions, read
from tests.unit.proposals.intake.meaning.test_understand import table


@pytest.fixture(scope="module")
def records() -> Records:
    return load(files.read(ROOT))


def test_hours_form_resources_and_a_period_that_says_more(records: Records) -> None:
    draft = read(
        records,
        table(
            ("Ресурсы", "Мероприятие", "Форма участия", "Сроки", "Объём, ч", "Примечание"),
            ("сайт", "Курсы", "заочно", "октябрь–ноябрь, по пятницам", "36", "позже"),
        ),
    )
    assert actions(draft) == [
        {
            "что": "Курсы (по пятницам; форма участия: заочно)",
            "когда": "2026-10",
            "до": "2026-11",
            "часов": 36.0,
            "ресурсы": ["сайт"],
        }
    ]
    assert draft.kept == ["Примечание: позже"]


def test_a_number_of_lessons_is_no_number_of_a_list(records: Records) -> None:
    draft = read(records, table(("Мероприятие", "Сроки"), ("6 уроков", "март 2027")))
    assert actions(draft) == [{"что": "6 уроков", "когда": "2027-03"}]
    said = ("1. Урок", "1.2 Урок", "2.5 часа", "IV. Урок", "10 заданий", "3) урок")
    assert [bare(one) for one in said] == ["Урок", "Урок", "2.5 часа", "Урок", "10 заданий", "урок"]


def test_a_phase_of_another_name_stays_with_its_action(records: Records) -> None:
    rows = (("Чтение", "круг", "Урок", "март 2027"), ("Чтение", "теория", "Курс", "май 2027"))
    draft = read(records, table(("Направление", "Этап", "Мероприятие", "Сроки"), *rows))
    assert actions(draft)[0]["что"] == "Урок (этап: круг)"
    assert actions(draft)[1]["этап"] == "теоретическое осмысление"


def test_a_row_with_one_cell_is_a_heading_only_where_it_leads(records: Records) -> None:
    draft = read(records, table(("Мероприятие", "Сроки", "Отчёт"), ("Открытый урок", "", "")))
    assert actions(draft) == [{"что": "Открытый урок"}]


def test_a_resource_too_long_for_its_key_is_kept(records: Records) -> None:
    long = Cell((Line("1. " + "слово " * 60), Line("• книга")))
    draft = read(records, table(("Мероприятие", "Ресурсы"), ("Урок", long)))
    assert actions(draft)[0]["ресурсы"] == ["книга"]
    assert len(draft.kept) == 1
