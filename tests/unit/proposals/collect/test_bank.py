"""A deficit is known by its id, its title, the likeness of words; what is not sure stays the teacher's own text."""

from __future__ import annotations

import pytest

from generator.proposals.collect.bank import Bank, Match, content
from tests.support.collected import portal

BANK = Bank(portal().deficits)


@pytest.mark.parametrize(
    "said", ["pr-1", "ПР-1", "Рr 1", "pr-1 — Доказательство в геометрии", "пр – 1"]
)
def test_an_id_is_known_in_any_letters(said: str) -> None:
    assert BANK.find(said) == Match(("pr-1",))


SEVERAL = (
    *("pr-1, fg-2", "пр-1; фг-2", "pr-1\nfg-2", "pr-1 и fg-2", "ПР-1, ФГ-2.", "1. ПР-1\n2. ФГ-2"),
    *("ПР-1 доказательство, ФГ-2 тексты", "дефициты: ПР-1 (геометрия) и ФГ-2 (тексты)"),
)


@pytest.mark.parametrize("said", SEVERAL)
def test_several_ids_are_several_deficits(said: str) -> None:
    assert BANK.find(said).deficits == ("pr-1", "fg-2")


def test_a_preposition_with_a_number_is_no_id() -> None:
    for said in (
        *("К 5 классу не умеют делить", "С 1 сентября веду новый предмет", "У 7 класса нет охоты"),
        *("У 5-классников нет навыка", "С 5, 6 и 7 классами сложно", "К 5–6 классу теряют интерес"),
    ):
        assert BANK.find(said) == Match(), said
    assert BANK.find("К 5 — Диалог").deficits == BANK.find("к 5").deficits == ("k-5",)


def test_a_number_that_does_not_count_is_given() -> None:
    assert BANK.find("ПР-1, ПР-99") == Match(("pr-1",), passed=("ПР-99",))
    assert BANK.find("ПР-1 и ФГ-2 вместо К-1") == Match(("pr-1", "fg-2"), passed=("К-1",))
    assert BANK.find("ПР-99") == Match(passed=("ПР-99",))
    assert BANK.find("ПР-1 (П-3, 5Б-1)").passed == ()


def test_a_title_is_known_in_any_form() -> None:
    assert BANK.find("доказательства в геометрии") == Match(("pr-1",))
    assert BANK.find("Формирующее оценивание на уроке") == Match(("m-2",))


def test_other_words_of_the_same_root_are_a_guess() -> None:
    assert BANK.find("не умею учить детей доказывать теоремы в геометрии") == Match(("pr-1",), True)
    assert BANK.find("трудно разговаривать с родителями") == Match(("k-1",), True)


UNSURE = (
    "",
    "урок",
    "мотивация",
    "П-3",
    "8 класс",
    "выгорание на работе",
    "оценивание",
    "не слушают",
)


@pytest.mark.parametrize("said", UNSURE)
def test_what_is_not_sure_is_nothing(said: str) -> None:
    assert BANK.find(said) == Match()


def test_a_deficit_of_another_subject_is_not_guessed() -> None:
    said = "не умею учить детей доказывать теоремы в геометрии"
    assert BANK.find(said, ("химия",)) == Match()
    assert BANK.find("pr-1", ("химия",)) == Match(("pr-1",))


def test_words_that_stand_in_every_sentence_tell_nothing() -> None:
    assert content("Затрудняюсь научить учеников на уроке") <= {"научи"}
    assert content("не умею") == frozenset()
