"""Plans told in lines: headings of school years, deeds that begin with a month."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.meaning import plan
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read


def test_headings_of_school_years_hold_the_deeds_below_them(records: Records) -> None:
    draft = read(
        records,
        "План самообразования на 2026–2028 годы",
        "Цель: наблюдать",
        Line("1 год (2026–2027 учебный год)", head=True),
        "Октябрь: прочитать книгу",
        Line("2 год (2027–2028 учебный год)", head=True),
        "– показать уголок",
    )
    stages = draft.values["дорожная карта"]
    deeds = [stage["задачи"][0]["мероприятия"] for stage in stages]
    assert deeds == [[{"что": "прочитать книгу", "когда": "2026-10"}], [{"что": "показать уголок"}]]
    assert stages[1]["направление"] == "2 год (2027–2028 учебный год)"
    assert draft.kept == []


def test_headings_tell_the_term_where_nothing_else_does(records: Records) -> None:
    draft = read(
        records,
        "Цель: наблюдать",
        Line("2026–2027 год", head=True),
        "– урок",
        Line("2027–2028 год", head=True),
        "– урок",
    )
    assert draft.values["срок"] == {"начало": "2026-09", "месяцев": 21}


def test_a_heading_is_that_of_a_year_where_it_says_hardly_more() -> None:
    assert plan.names_year("1 год обучения (2026–2027)")
    assert not plan.names_year("Что я хочу успеть за 2026–2027 учебный год в районе")
    assert plan.without_years("План работы на 2026–2027 учебный год") == "план работы"
