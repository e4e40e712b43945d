"""Heads that name a month, a part of a year or a school year."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import columns
from generator.proposals.intake.meaning.columns import Column


@pytest.mark.parametrize(
    ("label", "number"),
    [("сентябрь", 1), ("окт.", 2), ("май", 9), ("март", 7), ("август", 12), ("срок", 0)],
)
def test_a_head_names_a_month_of_the_school_year(label: str, number: int) -> None:
    found = columns.column(label)
    assert (found.number if found else 0) == number


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("2026–2027 уч. год", Column("год", 2026)),
        ("2026-2028", None),
        ("II полугодие", Column("полугодие", 2)),
        ("1-2 четверть", None),
        ("4-я четверть", Column("четверть", 4)),
        ("Отчёт за 1 четверть", None),
    ],
)
def test_a_head_names_a_year_or_a_part_of_it(label: str, found: Column | None) -> None:
    assert columns.column(label) == found


def test_columns_are_those_of_the_kind_that_most_heads_name() -> None:
    found = columns.read(("Дело", "1 четверть", "2 четверть", "сентябрь"))
    assert list(found) == [1, 2]
    assert columns.read(("Дело", "сентябрь", "октябрь")) == {}


def test_periods_that_follow_each_other_are_one() -> None:
    years = [Column("год", 2026), Column("год", 2027), Column("год", 2027)]
    assert columns.said(years) == "сентябрь 2026 – май 2028"
    assert columns.said([Column("четверть", 1), Column("четверть", 3)]) == "1 четверть, 3 четверть"


@pytest.mark.parametrize(
    ("labels", "places"),
    [
        (("Дело", "IX", "Х.", "XI"), [1, 2, 3]),
        (("Дело", "9", "10", "11", "12", "1"), [1, 2, 3, 4, 5]),
        (("Дело", "09", "10", "11", "12", "01"), [1, 2, 3, 4, 5]),
        (("Дело", "9", "10", "11"), []),  # grades
        (("Дело", "I", "II", "III", "IV"), []),  # quarters
        (("Дело", "1", "2", "3", "4"), []),
        (("IX", "Дело", "X", "XI"), []),
    ],
)
def test_numbers_in_the_order_of_a_school_year_are_months(
    labels: tuple[str, ...], places: list[int]
) -> None:
    assert list(columns.read(labels)) == places


def test_dates_head_what_is_done_by_then_and_not_what_was_measured() -> None:
    labels = ("Задача", "15.09.2026", "до 1 мая", "ноябрь 2026")
    found = columns.read(labels, ("задача", "", "", ""))
    assert found == {1: Column("дата", 20260915), 3: Column("дата", 20261100)}
    assert [columns.said([one]) for one in found.values()] == ["15.09.2026", "11.2026"]
    assert columns.said(list(found.values())) == "15.09.2026, 11.2026"
    assert columns.read(labels, ("признак", "", "", "")) == {}


@pytest.mark.parametrize(
    ("over", "said", "whole"),
    [
        ("Четверти", "I", "I четверть"),
        ("Сроки (четверть)", "2.", "2 четверть"),
        ("Полугодие", "2-е", "2-е полугодие"),
        ("II полугодие", "I", "I"),
        ("Сроки", "I", "I"),
        ("Четверть", "оценка", "оценка"),
        ("Четверть", "5", "5"),
    ],
)
def test_a_number_below_quarters_is_a_quarter(over: str, said: str, whole: str) -> None:
    assert columns.numbered(over, said) == whole
