"""What stands in the place of an answer: a mark, nothing, what nobody knows, the error of a formula."""

from __future__ import annotations

import pytest

from generator.proposals.collect import answers


@pytest.mark.parametrize(
    "said", ["+", "да", "1", "1,0", "100 %", "ИСТИНА", "да, составлен", "✓", "☒", "[X]"]
)
def test_a_mark_that_says_yes(said: str) -> None:
    assert answers.reached(said) is True


@pytest.mark.parametrize(
    "said", ["", "-", "нет", "0", "0 %", "0,0", "ложь", "ещё нет", "не начата", "☐", "[ ]"]
)
def test_a_mark_that_says_no(said: str) -> None:
    assert answers.reached(said) is False


@pytest.mark.parametrize("said", ["частично", "50 %", "?", "н/д", "не знаю", "х", "#Н/Д", "2"])
def test_a_mark_that_may_say_either(said: str) -> None:
    assert answers.reached(said) is None


def test_words_of_a_teacher_are_an_answer() -> None:
    for said in (
        "не прошу обратной связи",
        "не определяю цель",
        "дефицит времени",
        "отпускаю темп",
    ):
        assert not answers.NOTHING.fullmatch(said), said


@pytest.mark.parametrize("said", ["#DIV/0!", " #ЗНАЧ! ", "#ССЫЛКА!", "Err:502", "#N/A"])
def test_the_error_of_a_formula_is_known(said: str) -> None:
    assert answers.ERROR.fullmatch(said)
