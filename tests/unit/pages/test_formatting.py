"""How values are said on a page."""

from __future__ import annotations

import pytest

from generator.pages import formatting
from generator.records.dates import Date
from generator.records.models.audience import Audience, Span
from generator.records.models.enums import Experience


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (Date(2026, 11), None, "ноябрь 2026"),
        (Date(2026, 11), Date(2026, 11), "ноябрь 2026"),
        (Date(2026, 9), Date(2026, 10), "сентябрь–октябрь 2026"),
        (Date(2026, 12), Date(2027, 1), "декабрь 2026 — январь 2027"),
        (Date(2026, 9, 1), Date(2026, 9, 12), "1 сентября 2026 — 12 сентября 2026"),
        (Date(2026, 9, 1), Date(2026, 9), "1 сентября 2026"),
    ],
)
def test_a_span_is_as_short_as_it_can_be(first: Date, last: Date | None, said: str) -> None:
    assert formatting.span(first, last).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("value", "said"),
    [(1, "1 час"), (2.0, "2 часа"), (30, "30 часов"), (1.5, "1,5 часа"), (21, "21 час")],
)
def test_hours_are_said_in_full(value: float, said: str) -> None:
    assert formatting.hours(value) == said.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [(1, None, "1 человек"), (3, None, "3 человека"), (6, 8, "6–8 человек"), (6, 6, "6 человек")],
)
def test_people_are_counted(least: int, most: int | None, said: str) -> None:
    assert formatting.people(Span(least=least, most=most)).replace("\u00a0", " ") == said


def test_an_audience_says_what_there_is() -> None:
    whole = Audience(
        role="учитель",
        levels=("ООО", "СОО"),
        subjects=("физика", "математика"),
        experience=Experience.YOUNG,
        detail="7–9 классы",
    )
    assert formatting.audience(whole) == (
        "учитель, физика и математика, ООО, СОО, стаж до трёх лет, 7–9 классы"
    )


@pytest.mark.parametrize(("minute", "said"), [(0, "0:00"), (95, "1:35"), (600, "10:00")])
def test_a_moment_of_a_programme(minute: int, said: str) -> None:
    assert formatting.clock(minute) == said


def test_a_length_is_that_of_the_facet() -> None:
    assert [formatting.length(n) for n in (12, 13, 24, 25)] == [
        "до года",
        "до двух лет",
        "до двух лет",
        "больше двух лет",
    ]
