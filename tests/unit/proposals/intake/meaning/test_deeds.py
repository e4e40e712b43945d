"""What a cell or a line holds: items of a list, and a period that a deed begins with."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Cell, Line
from generator.proposals.intake.meaning import deeds, vocabulary
from generator.proposals.intake.meaning.periods import Years
from generator.proposals.intake.meaning.vocabulary import Vocabulary
from tests.unit.proposals.intake.meaning.test_understand import here

YEAR = Years(2026, 2027)


def items(*said: str) -> list[str]:
    known = vocabulary.read(here()[vocabulary.REGISTRY])
    return [one.text for one in deeds.items(Cell(tuple(map(Line, said))), known)]


def test_deeds_counted_in_one_line_are_several() -> None:
    assert items("1. Выберу форму; 2. Веду дневник") == ["1. Выберу форму;", "2. Веду дневник"]
    assert items("2. Веду дневник") == ["2. Веду дневник"]


def test_lines_that_begin_with_phases_are_several_deeds() -> None:
    assert items("Теория: обзор", "Проба – урок", "и разбор") == [
        "Теория: обзор",
        "Проба – урок\nи разбор",
    ]
    assert items("Теория: обзор", "по двум книгам") == ["Теория: обзор\nпо двум книгам"]
    assert items("Обзор: теория", "Урок: проба") == ["Обзор: теория\nУрок: проба"]


@pytest.mark.parametrize(
    "text",
    ["Октябрь: урок", "– сентябрь – ноябрь: уроки", "В марте – урок", "2 полугодие: показ"],
)
def test_a_line_that_begins_with_a_period_is_a_deed(text: str) -> None:
    assert deeds.dated(text, YEAR, loose=False)


@pytest.mark.parametrize(
    "text",
    ["Цель: в марте дать урок", "Октябрь – ноябрь", "Октябрь", "До мая: урок", "2 урока: план"],
)
def test_what_only_names_a_period_or_something_else_is_none(text: str) -> None:
    assert not deeds.dated(text, YEAR, loose=False)


def test_a_month_tells_a_deed_whether_its_year_is_known_or_not() -> None:
    assert deeds.dated("Октябрь: урок", None, loose=False)
    assert not deeds.dated("Цель: в марте дать урок", None, loose=False)
    assert deeds.dated("Октябрь 2026: урок", None, loose=False)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Практический\nоктябрь – апрель", ("проба", "октябрь – апрель")),
        ("Практический этап\n(март)", ("проба", "март")),
        ("Практический\nс детьми", None),
    ],
)
def test_the_period_of_a_phase_may_stand_below_it(
    words: Vocabulary, said: str, found: tuple[str, str] | None
) -> None:
    assert deeds.phase(said, words) == found


@pytest.mark.parametrize(
    ("text", "loose", "is_dated"),
    [
        ("сентябрь посмотреть два урока", True, True),
        ("- в январе подвести итоги", True, True),
        ("ноябрь-декабрь учиться", True, True),
        ("сентябрь посмотреть два урока", False, False),
        ("Сентябрь месяц начала года", True, False),
        ("Сентябрь – посмотреть уроки", False, True),
        ("к маю прочитать книгу", True, False),
    ],
)
def test_what_has_to_be_done_may_follow_its_period_without_a_sign(
    text: str, loose: bool, is_dated: bool
) -> None:
    assert deeds.dated(text, YEAR, loose) is is_dated


def test_lines_that_each_begin_with_what_has_to_be_done_are_deeds(words: Vocabulary) -> None:
    def said(*lines: str) -> list[str]:
        return [one.text for one in deeds.items(Cell(tuple(map(Line, lines))), words)]

    acts = ["Посетить уроки", "Попробовать приём", "Провести"]
    assert said(*acts) == acts
    for lines in (["Посетить уроки", "и разобрать их"], ["Прочитать", "Книга"], ["Вести дневник"]):
        assert said(*lines) == ["\n".join(lines)]
