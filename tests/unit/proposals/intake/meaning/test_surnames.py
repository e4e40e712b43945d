"""Names where a role is asked for: they go out, roles and everything that is no name stays."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import surnames
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.vocabulary import Vocabulary
from tests.unit.proposals.intake.meaning.test_understand import here


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Корсакова", ""),
        ("КОРСАКОВА", ""),
        ("Ким", ""),
        ("Мороз, Михайлов и Корсаков", ""),
        ("вместе с Корсаковой", ""),
        ("Петрова-Гончарук", ""),
        ("Ольга", ""),
        ("Корсакова, методист", "методист"),
        ("Корсакова (завуч)\nтьютор", "завуч, тьютор"),
        ("Наставник: Корсакова", "Наставник"),
        ("Корсакова методист", "методист"),
        ("Образцова Ольга Олеговна", "Образцова Ольга Олеговна"),
        ("методист", "методист"),
        ("Методическая", "Методическая"),
        ("Психолого-педагогическая", "Психолого-педагогическая"),
        ("Детская", "Детская"),
        ("Маевская", ""),
        ("Завуч, руководитель ШМО", "Завуч, руководитель ШМО"),
        ("Учеников", "Учеников"),
        ("Гимназия имени Корсакова", "Гимназия имени Корсакова"),
        ("г. Киров", "г. Киров"),
        ("—", "—"),
        ("", ""),
    ],
)
def test_names_go_out_and_roles_stay(words: Vocabulary, said: str, left: str) -> None:
    assert surnames.without(said, words, here()) == left
    assert surnames.are_all(said, words, here()) == (said != "" and left == "")


def test_a_person_is_asked_for_the_role_only_where_none_is_left(words: Vocabulary) -> None:
    draft = Draft()
    assert surnames.cut("Корсакова", "таблица 1, строка 2", draft, words, here()) == ""
    assert surnames.cut("Корсакова, методист", "строка 3", draft, words, here()) == "методист"
    assert [(q.place, q.message) for q in draft.questions] == [
        ("таблица 1, строка 2", surnames.WHO)
    ]
    assert draft.personal == {"корсакова": 2}


def test_without_the_dictionary_an_ending_tells_a_surname(
    words: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surnames, "by_dictionary", lambda word: False)  # noqa: ARG005
    assert surnames.without("Корсакова", words, here()) == ""
    assert surnames.without("Ким", words, here()) == "Ким"
