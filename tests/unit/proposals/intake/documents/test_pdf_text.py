"""Words of a page become the paragraphs that they were."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.documents.pdf_text import Word, joined, lines, mended

CELL = (0.0, 0.0, 100.0, 200.0)


def row(top: float, *texts: str) -> list[Word]:
    """A line of words, five points a letter."""
    found, left = [], 5.0
    for text in texts:
        found.append(Word(text, (left, top, left + 5.0 * len(text), top + 10), False))
        left += 5.0 * len(text) + 3
    return found


@pytest.mark.parametrize(
    ("begun", "more", "torn", "whole"),
    [
        ("Содержан", "ие", True, "Содержание"),
        ("план", "работы", True, "план работы"),
        ("Критерии", "оцениван", True, "Критерии оцениван"),
        ("биоэнергопласт", "ике", True, "биоэнергопластике"),
        ("наставник", "ом", True, "наставником"),
        ("по плану", "работы", False, "по плану работы"),
        ("меро-", "приятие", False, "мероприятие"),
        ("сентябрь-", "октябрь", False, "сентябрь-октябрь"),
        ("2", "четверть", True, "2 четверть"),
    ],
)
def test_a_torn_word_is_one_again(begun: str, more: str, torn: bool, whole: str) -> None:
    assert joined(begun, more, torn) == whole


def test_a_line_goes_on_where_the_next_word_had_no_room() -> None:
    words = [*row(0, "прочитать", "книгу"), *row(12, "наставничестве")]
    assert [one.text for one in lines(words, CELL)] == ["прочитать книгу наставничестве"]
    words = [*row(0, "обзор"), *row(12, "отчёт")]
    assert [one.text for one in lines(words, CELL)] == ["обзор", "отчёт"]


def test_numbers_marks_and_capitals_of_a_cell_begin_a_line() -> None:
    words = [*row(0, "1.", "прочитать", "обзор"), *row(12, "2.", "наставничество")]
    assert [one.text for one in lines(words, CELL)] == ["1. прочитать обзор", "2. наставничество"]
    words = [*row(0, "Обзор", "литературы"), *row(12, "Удостоверение")]
    assert [one.text for one in lines(words, CELL)] == ["Обзор литературы", "Удостоверение"]
    assert [one.text for one in lines(words, CELL, ())] == ["Обзор литературы Удостоверение"]


def test_a_cell_that_goes_on_after_a_page() -> None:
    assert mended((Line("а"), Line("Проведен")), (Line("ие урока"),)) == (
        Line("а"),
        Line("Проведение урока"),
    )
    assert mended((), (Line("а"),)) == (Line("а"),)


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (("10.09.202", "6"), "10.09.2026"),
        (("10.09", ".2026"), "10.09.2026"),
        (("общес", "твоз", "нание"), "обществознание"),
        (("10.09", "20.10"), "10.09 20.10"),
        (("учим", "вместе", "детей"), "учим вместе детей"),
    ],
)
def test_a_narrow_cell_tears_dates_and_words_over_several_lines(
    parts: tuple[str, ...], whole: str
) -> None:
    box = (0.0, 0.0, 10.0 + 5 * max(map(len, parts)), 200.0)
    words = [word for at, part in enumerate(parts) for word in row(12.0 * at, part)]
    assert " ".join(one.text for one in lines(words, box)) == whole
