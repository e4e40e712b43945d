"""A day by which something is done is told by its words; a month may count or not, and is asked about."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import deadlines
from generator.proposals.intake.meaning.periods import Years

YEAR = Years(2026, 2027)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("до 15 ноября", "2026-11-15"),
        ("До 1 марта 2028 г.", "2028-03-01"),
        ("к 20 мая", "2027-05-20"),
        ("не позднее 01.10.2026", "2026-10-01"),
        ("до конца октября", "2026-10"),
        ("к концу II четверти", "2026-12"),
        ("конец мая", "2027-05"),
    ],
)
def test_a_day_or_the_end_of_a_period_is_a_deadline(said: str, day: str) -> None:
    assert str(deadlines.read(said, YEAR)) == day
    found = deadlines.begun(f"{said}: провести урок", YEAR, 6)
    assert found
    assert (str(found[1]), found[2]) == (day, "провести урок")


@pytest.mark.parametrize(
    "said",
    [
        *("до октября", "до II четверти", "к началу мая", "до конца 15 мая", "ноябрь", "до"),
        *("до 15 ноября или позже", "до 12–16 октября", "до каникул", "к уроку", ""),
    ],
)
def test_what_may_be_read_in_two_ways_is_none(said: str) -> None:
    assert deadlines.read(said, YEAR) is None
