"""Months as columns: the marks below them become the period of their row."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import spread
from generator.proposals.intake.meaning.heads import Head

LABELS = ("Мероприятие", "сентябрь", "окт.", "Ноябрь")


def _table(*marks: str) -> Table:
    cells = (Cell((Line(text),) if text else ()) for text in ("Курс", *marks))
    return Table((tuple(Cell((Line(label),)) for label in LABELS), tuple(cells)))


@pytest.mark.parametrize(
    ("label", "number"),
    [("сентябрь", 1), ("окт.", 2), ("май", 9), ("март", 7), ("август", 12), ("срок", 0)],
)
def test_a_head_names_a_month_of_the_school_year(label: str, number: int) -> None:
    assert spread.month(label) == number


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        (("+", "+", ""), "сентябрь–октябрь"),
        (("+", "", "х"), "сентябрь, ноябрь"),
        (("", "+", ""), "октябрь"),
        (("", "", ""), ""),
    ],
)
def test_marks_become_a_period(marks: tuple[str, ...], said: str) -> None:
    made = spread.gather(_table(*marks), Head(("мероприятие", "", "", ""), LABELS, 1))
    assert made
    table, head, kept = made
    assert head.keys[-1] == "когда"
    assert table.rows[1][-1].text == said
    assert kept.split() == [mark for mark in marks if mark], "a mark is kept too"


def test_words_below_months_stay_with_the_month_they_stand_under() -> None:
    made = spread.gather(_table("зачёт", "", "+"), Head(("мероприятие", "", "", ""), LABELS, 1))
    assert made
    assert made[0].rows[1][-1].text == "сентябрь: зачёт\nНоябрь: +"


def test_fewer_months_than_three_are_no_chart() -> None:
    head = Head(("мероприятие", "", ""), LABELS[:3], 1)
    assert spread.gather(_table("+", "+"), head) is None
