"""Bars are as long as what they show, side by side with the year before."""

from __future__ import annotations

from generator.pages import bars
from generator.pages.bars import Amount
from generator.pages.page import Link


def test_widths_are_hundredths_of_the_longest_bar_of_either_year() -> None:
    found = bars.draw(
        "Что",
        "Дефицит",
        "Назвали",
        [Amount(Link("а"), 10, "10 педагогов", 20), Amount(Link("б"), 5, "5 педагогов")],
        "октябрь 2025",
    )
    assert [(row.width, row.before) for row in found.rows] == [(50, 100), (25, 0)]
    assert [row.was.replace("\u00a0", " ") for row in found.rows] == ["октябрь 2025: 20", ""]


def test_nothing_to_draw_is_no_fault() -> None:
    assert bars.draw("", "", "", []).rows == ()


def test_numbers_are_said_with_their_nouns() -> None:
    said = [f"{bars.teachers(n)} из {bars.schools(n)}" for n in (1, 2, 5, 21)]
    assert [one.replace("\u00a0", " ") for one in said] == [
        *("1 педагог из 1 школы", "2 педагога из 2 школ", "5 педагогов из 5 школ"),
        "21 педагог из 21 школы",
    ]
