"""Periods as schools say them become months, or stay words: never a wrong number."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import periods
from generator.proposals.intake.meaning.periods import Years

ONE, FIVE = Years(2026, 2027), Years(2022, 2027)


@pytest.mark.parametrize(
    ("said", "start", "end", "rest"),
    [
        ("1 четверть", "2026-09", "2026-10", ""),
        ("3-я четверть", "2027-01", "2027-03", ""),
        ("I полугодие", "2026-09", "2026-12", ""),
        ("II–III четверть", "2026-11", "2027-03", ""),
        ("2 триместр", "2026-12", "2027-02", ""),
        ("в течение года", "2026-09", "2027-05", ""),
        ("В течение учебного года", "2026-09", "2027-05", ""),
        ("2026–2027 уч. год", "2026-09", "2027-05", ""),
        ("2024-2026 уч.год", "2024-09", "2026-05", ""),
        ("2026/27 учебный год", "2026-09", "2027-05", ""),
        ("сентябрь–октябрь 2026", "2026-09", "2026-10", ""),
        ("декабрь 2026 – февраль 2027", "2026-12", "2027-02", ""),
        ("ноябрь — январь 2027 г.", "2026-11", "2027-01", ""),
        ("Октябрь–май, 1 раз в неделю", "2026-10", "2027-05", "1 раз в неделю"),
        ("с 1 сентября по 15 октября 2026 г.", "2026-09-01", "2026-10-15", ""),
        ("с 01.09.2026 по 31.05.2027", "2026-09-01", "2027-05-31", ""),
        ("09.2026 – 05.2027 г.", "2026-09", "2027-05", ""),
        ("март", "2027-03", "None", ""),
        ("сентябрь, октябрь", "2026-09", "2026-10", ""),
        ("в декабре и в январе 2028 г.", "2027-12", "2028-01", ""),
        ("2027–2028 уч. год, 1 полугодие", "2027-09", "2027-12", ""),
        ("II четверть 2027-2028 уч. г.", "2027-11", "2027-12", ""),
        ("15.04.2027", "2027-04-15", "None", ""),
        ("Апрель 2027 г.", "2027-04", "None", ""),
    ],
)
def test_a_period_becomes_months(said: str, start: str, end: str, rest: str) -> None:
    found = periods.read(said, ONE)
    assert found is not None
    assert (str(found.start), str(found.end), found.rest) == (start, end, rest)


@pytest.mark.parametrize(
    "said",
    [
        "до 15 мая",
        "до 15.10.2026",
        "с 31.05.2027 по 01.09.2026",
        "осенние каникулы",
        "каждый вторник",
        "2 раза в месяц",
        "после 1 четверти",
        "1 раз в четверть",
        "по мере необходимости",
        "сентябрь, декабрь",
        "5 четверть",
        "май – март 2026 – 2027",
        "мартовские каникулы",
        "32 марта 2026",
        "40.13.2026",
        "сентябрь, декабрь 2026",
        "сентябрь, октябрь, ноябрь 2026",
        "2026–2027 и 2027–2028 уч. гг., 1 полугодие",
        "",
    ],
)
def test_what_is_not_sure_stays_words(said: str) -> None:
    assert periods.read(said, ONE) is None


@pytest.mark.parametrize("said", ["1 четверть", "сентябрь", "в течение года"])
def test_without_one_school_year_no_year_is_guessed(said: str) -> None:
    assert periods.read(said, None) is None
    assert periods.read(said, FIVE) is None


def test_lengths_and_hours() -> None:
    assert [periods.months(s) for s in ("2 года", "9 месяцев", "5 лет", "2 раза")] == [24, 9, 60, 0]
    said = ("72 ч", "36 часов", "90 мин", "1,5 ч.", "4 урока", "2 ч, потом 3 ч", "2026")
    assert [periods.hours(s) for s in said] == [72, 36, 1.5, 1.5, 0, 0, 0]
    often = ("2 ч в неделю", "по 2 часа", "90 мин ежемесячно", "в 10 ч утра", "2 ч/месяц")
    assert [periods.hours(s) for s in often] == [0] * 5


def test_the_years_of_a_document() -> None:
    assert periods.years("на 2024/2025 уч. г.") == Years(2024, 2025)
    assert periods.years("2022–2027 учебный год") == Years(2022, 2027)
    assert periods.years("2027–2022") is None
    assert periods.years("в 2026 году") is None
