"""A day or a month is one that there was."""

from __future__ import annotations

import pytest

from generator.records.dates import Date, read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-10-12", Date(2026, 10, 12)),
        (" 2026-10 ", Date(2026, 10)),
        ("2024-02-29", Date(2024, 2, 29)),
        ("2000-02-29", Date(2000, 2, 29)),
        ("1900-02-29", None),
        ("2026-02-29", None),
        ("2026-02-30", None),
        ("2026-04-31", None),
        ("2026-13", None),
        ("2026-00", None),
        ("2026-10-00", None),
        ("1899-12-31", None),
        ("2026-1", None),
        ("12.10.2026", None),
        ("٢٠٢٦-10", None),
    ],
)
def test_a_date_is_a_day_or_a_month_that_there_was(text: str, date: Date | None) -> None:
    assert read_date(text) == date


def test_months_are_counted_over_a_year() -> None:
    assert Date(2026, 11).later(3) == Date(2027, 2)
    assert Date(2027, 2).months - Date(2026, 11).months == 3
    assert str(Date(2026, 9)) == "2026-09"
    assert str(Date(2026, 9, 1)) == "2026-09-01"
