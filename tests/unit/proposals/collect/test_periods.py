"""Months of gatherings and days of meetings as schools write them; what is not sure is nothing."""

from __future__ import annotations

import pytest

from generator.proposals.collect import periods
from generator.records.dates import Date

OCTOBER = (
    *("октябрь 2026", "Октябрь 2026 г.", "2026-10", "10.2026", "15.10.2026", "осень 2026"),
    *("октябрь 2026/2027 уч. года", "Октябрь, 2026", "лист за октябрь месяц 2026 года"),
)


@pytest.mark.parametrize("said", OCTOBER)
def test_a_month(said: str) -> None:
    assert periods.month_of(said) == Date(2026, 10)


@pytest.mark.parametrize(
    "said", ["2026/2027 учебный год", "I полугодие", "скоро", "", "2026", "Октябрьская СОШ, 2026"]
)
def test_no_month(said: str) -> None:
    assert periods.month_of(said) is None


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("15.03.2027", Date(2027, 3, 15)),
        ("05.12.26", Date(2026, 12, 5)),
        ("05/12/2026", Date(2026, 12, 5)),
        ("05-12-2026", Date(2026, 12, 5)),
        ("2027-03-15", Date(2027, 3, 15)),
        ("15 марта", Date(2027, 3, 15)),
        ("март", Date(2027, 3)),
        ("ноябрь", Date(2026, 11)),
        ("12.11", Date(2026, 11, 12)),
        ("3.02. в 15.30", Date(2027, 2, 3)),
        ("12.1", None),
        ("31.02", None),
        ("31.02.2027", None),
        ("как получится", None),
    ],
)
def test_a_meeting_without_a_year_is_in_the_school_year(said: str, day: Date | None) -> None:
    assert periods.meeting(said, Date(2026, 10)) == day


def test_months_side_by_side_are_one_gathering() -> None:
    assert periods.same(Date(2026, 11), Date(2026, 10))
    assert periods.same(None, Date(2026, 10))
    assert not periods.same(Date(2026, 12), Date(2026, 10))
