"""A day or a month is one that there was."""

from __future__ import annotations

import pytest

from generator.records.dates import Date, meant_date, read_date


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


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("01.11.2026", "2026-11-01"),
        ("1.9.2026 г.", "2026-09-01"),
        ("09/2026", "2026-09"),
        ("сентябрь 2026", "2026-09"),
        ("5 Марта 2024 года", "2024-03-05"),
        ("12 мая 2026", "2026-05-12"),
        ("2026-9", "2026-09"),
        ("2026.9.1", "2026-09-01"),
        ("31.02.2026", ""),
        ("осень 2026", ""),
        ("2026", ""),
        ("2026-13", ""),
        ("12 октября", ""),
    ],
)
def test_what_people_write_is_offered_as_a_record_says_it(text: str, meant: str) -> None:
    assert meant_date(text) == meant
