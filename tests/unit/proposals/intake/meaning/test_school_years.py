"""School years that follow one another are one term; those of two plans are not."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import periods
from generator.proposals.intake.meaning.period_days import Years
from generator.proposals.intake.meaning.school_years import together
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ("на 2026-2027, 2027-2028 учебные годы", Years(2026, 2028)),
        ("на 2026–2027 и 2027–2028 уч. г.", Years(2026, 2028)),
        ("с 2026/27 уч. г. по 2028/29 уч. г.", Years(2026, 2029)),
        ("на 2026-2027 учебный год, на 2027-2028 учебный год", Years(2026, 2028)),
        ("план на 2026-2027, итоги за 2025-2026", Years(2026, 2027)),
        ("на 2026-2027 (вместо 2027-2028)", Years(2026, 2027)),
        ("2022-2027, 2027-2031", None),
    ],
)
def test_years_one_after_another(said: str, years: Years | None) -> None:
    assert periods.years(said) == years


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Years(2026, 2027), Years(2027, 2028), Years(2026, 2028)),
        (Years(2026, 2028), Years(2026, 2027), Years(2026, 2028)),
        (Years(2026, 2027), Years(2024, 2025), Years(2026, 2027)),
        (Years(2026, 2027), Years(2028, 2029), Years(2026, 2027)),
        (Years(2026, 2028, (2027 * 12, 2027 * 12 + 11)), Years(2027, 2028), None),
        (None, Years(2027, 2028), Years(2027, 2028)),
        (Years(2027, 2028), None, Years(2027, 2028)),
    ],
)
def test_headings_go_on_with_the_years_of_the_title(
    one: Years | None, other: Years | None, both: Years | None
) -> None:
    assert together(one, other) == (both or one)


def test_the_term_is_that_of_all_years(records: Records) -> None:
    lines = ("Маршрут учителя химии на 2026-2027, 2027-2028 учебные годы", "Цель: учиться")
    assert read(records, *lines).values["срок"] == {"начало": "2026-09", "месяцев": 21}


def test_the_term_goes_on_to_the_last_heading(records: Records) -> None:
    lines = (
        *("Маршрут учителя химии", "2026–2027 учебный год"),
        *("Сентябрь", "Что сделать:", "читать", "2027–2028 учебный год"),
        *("Сентябрь", "Что сделать:", "показать"),
    )
    assert read(records, *lines).values["срок"] == {"начало": "2026-09", "месяцев": 21}
