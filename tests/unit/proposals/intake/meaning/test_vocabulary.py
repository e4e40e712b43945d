"""Headings and labels are known by the stems of their words, the longest first."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning.vocabulary import (
    GROUPS,
    LINE,
    PHASE,
    REGISTRY,
    SCHOOL,
    Vocabulary,
    read,
)
from tests.unit.proposals.intake.meaning.test_understand import here


@pytest.mark.parametrize(
    ("head", "key"),
    [
        ("Сроки исполнения", "когда"),
        ("Действия, мероприятия по реализации образовательных задач", "что"),
        ("Образовательные задачи", "задача"),
        ("Форма предъявления результата", "результат"),
        ("Отметка о выполнении", "отметка"),
        ("Ответственные", "с кем"),
        ("Работа с детьми", ""),
    ],
)
def test_heads_of_columns(words: Vocabulary, head: str, key: str) -> None:
    assert words.column(head) == key


def test_labels_headings_phases_and_schools(words: Vocabulary) -> None:
    assert words.label("Темы самообразования") == "тема самообразования"
    assert words.label("Ф.И.О.") == "личное"
    assert words.label("Вода и тема") == ""
    assert words.exact(LINE, "ЗАДАЧИ") == "задачи"
    assert words.exact(LINE, "задачи на год") == ""
    assert words.exact(PHASE, "Практический") == "проба"
    assert words.holds(SCHOOL, "МБОУ Образцовская СОШ")
    assert not words.holds(SCHOOL, "школьный конкурс")


def test_without_the_list_nothing_is_understood() -> None:
    assert read(None).label("Цель") == ""


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("Задачи наставничества", "задачи"),
        ("Цель и задачи профессионального развития", "цель и задачи"),
        ("Общие сведения о педагоге", "раздел"),
        ("Затруднения, выявленные в ходе самоанализа", "затруднения"),
        ("Цель развить речь детей", ""),
        ("Основные мероприятия школы", ""),
    ],
)
def test_a_heading_may_say_words_that_add_nothing(words: Vocabulary, said: str, means: str) -> None:
    assert words.heading(said) == means


def test_every_group_of_the_list_is_asked_for() -> None:
    """A slip in «уровень» of a word would hide it without a word."""
    assert {entry.group for entry in here()[REGISTRY].entries} == GROUPS
