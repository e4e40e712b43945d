"""One row: hours, forms, resources, periods; what no key can hold stays with its action."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Cell, Line
from generator.proposals.intake.meaning.stages import bare
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_roadmap import actions, read
from tests.unit.proposals.intake.meaning.test_understand import table


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


def lines(*texts: str) -> Cell:
    return Cell(tuple(map(Line, texts)))


def test_a_list_in_a_cell_is_several_deeds_with_their_own_dates(records: Records) -> None:
    rows = (
        (lines("1. Курсы", "2. Урок"), lines("октябрь 2026", "май 2027"), "учитель", "Справка"),
        (lines("Две строки", "одного дела"), "март 2027", "", ""),
    )
    draft = read(records, table(("Мероприятие", "Сроки", "Ответственный", "Отчёт"), *rows))
    assert actions(draft) == [
        {"что": "Курсы", "когда": "2026-10", "с кем": "учитель", "отчёт": "Справка"},
        {"что": "Урок", "когда": "2027-05", "с кем": "учитель"},
        {"что": "Две строки\nодного дела", "когда": "2027-03"},
    ]


def test_beginning_and_end_in_two_columns_are_one_period(records: Records) -> None:
    head = ("Мероприятие", "Начало", "Окончание", "Форма, объём")
    draft = read(records, table(head, ("Курсы", "01.10.2026", "30.11.2026", "очно, 8 ч")))
    assert actions(draft) == [
        {
            "что": "Курсы (форма, объём: очно, 8 ч)",
            "когда": "2026-10-01",
            "до": "2026-11-30",
            "часов": 8.0,
        }
    ]


def test_the_period_of_a_phase_holds_for_what_has_none(records: Records) -> None:
    rows = (
        ("I этап. Теоретический (сентябрь – октябрь 2026)", "Чтение", ""),
        ("Практический этап", "Проба", "март 2027"),
    )
    draft = read(records, table(("Этап", "Мероприятие", "Сроки"), *rows))
    assert actions(draft) == [
        {"этап": "теоретическое осмысление", "что": "Чтение", "когда": "2026-09", "до": "2026-10"},
        {"этап": "проба", "что": "Проба", "когда": "2027-03"},
    ]


@pytest.mark.parametrize("sum_", ["Итого", "Всего часов:", "ИТОГО:"])
def test_a_row_that_adds_up_is_nothing_that_is_done(records: Records, sum_: str) -> None:
    rows = (
        ("Урок", "март 2027", "8"),
        (sum_, "", "8"),
        ("Всего посетить десять уроков коллег", "май 2027", ""),
    )
    draft = read(records, table(("Мероприятие", "Сроки", "Часы"), *rows))
    assert [action["что"] for action in actions(draft)] == [
        "Урок",
        "Всего посетить десять уроков коллег",
    ]
    assert draft.kept == [f"{sum_} — 8"]


def test_a_period_of_a_direction_dates_its_deeds(records: Records) -> None:
    draft = read(
        records,
        table(
            ("Этап", "Мероприятие"),
            (Cell((Line("Диагностический"), Line("сентябрь 2026"))), "анкета"),
            ("Внедренческий шаг (октябрь – март)", "урок, ноябрь"),
            ("Обобщающий шаг", "доклад"),
        ),
    )
    stages = draft.values["дорожная карта"]
    assert [stage["направление"] for stage in stages] == [
        "Диагностический",
        "Внедренческий шаг",
        "Обобщающий шаг",
    ]
    deeds = [stage["задачи"][0]["мероприятия"][0].get("когда") for stage in stages]
    assert deeds == ["2026-09", "2026-11", None]
