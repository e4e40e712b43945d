"""A value is said as its cell shows it, and never with a power of ten or an English word."""

from __future__ import annotations

import datetime

import pytest

from generator.proposals.intake.documents.shown_number import shown


@pytest.mark.parametrize(
    ("value", "code", "said"),
    [
        (1234567.25, "General", "1234567.25"),
        (0.1 + 0.2, "General", "0.3"),
        (1e20, "General", "100000000000000000000"),
        (1e-7, "General", "0.0000001"),
        (36.0, "General", "36"),
        (-2.5, "0", "-3"),
        (1 / 3, "0.00", "0.33"),
        (12.0, "#,##0.00", "12"),
        (0.855, "0.0%", "85.5%"),
        (4, '0" ч"', "4 ч"),
        (1500.5, "#,##0.00\\ [$₽-419]", "1500.5 ₽"),
        (-5, "0;(0)", "-5"),
        (1e30, "0.00", "1000000000000000000000000000000"),
        (float("inf"), "0", "#NUM!"),
        (True, "General", "ИСТИНА"),
        (False, "0", "ЛОЖЬ"),
        (datetime.datetime(2026, 9, 14), "mm-dd-yy", "14.09.2026"),
        (datetime.datetime(2026, 9, 14), "mmm-yy", "09.2026"),
        (datetime.datetime(2026, 9, 14), '"год "yyyy', "2026"),
        (datetime.datetime(2026, 9, 14, 10, 5), "d.m.yy h:mm", "14.09.2026 10:05"),
        (datetime.datetime(2026, 9, 14, 10, 5), "dd.mm.yyyy", "14.09.2026"),
        (datetime.date(2026, 9, 14), "General", "14.09.2026"),
        (datetime.time(9, 30), "h:mm", "09:30"),
        (datetime.timedelta(hours=36, seconds=5), "[h]:mm:ss", "36:00:05"),
        (datetime.timedelta(minutes=-90), "[h]:mm", "-01:30"),
        ("текст", "0%", "текст"),
    ],
)
def test_a_value_is_said_as_it_is_shown(value: object, code: str, said: str) -> None:
    assert shown(value, code) == said
