"""Who a route is for, by the words of a post as districts write them."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import people
from generator.proposals.intake.meaning.draft import Draft
from tests.unit.proposals.intake.meaning.test_understand import here

POSTS = {
    "учитель русского языка и литературы": "учитель",
    "учитель начальных классов": "учитель начальных классов",
    "заместитель директора по УВР": "завуч",
    "директор школы": "директор",
    "заведующая ДОУ": "директор",
    "советник директора по воспитанию": "советник по воспитанию",
    "учитель-логопед": "логопед",
    "Логопед": "логопед",
    "учитель-дефектолог (олигофренопедагог)": "дефектолог",
    "старший воспитатель": "старший воспитатель",
    "воспитатель старшей группы": "воспитатель",
    "социальный педагог": "социальный педагог",
    "педагог дополнительного образования": "педагог дополнительного образования",
    "педагог-библиотекарь": "библиотекарь",
    "преподаватель-организатор ОБЗР": "преподаватель-организатор ОБЗР",
    "преподаватель-организатор ОБЖ": "преподаватель-организатор ОБЗР",
    "методист": "методист",
    "педагог-психолог": "педагог-психолог",
}


@pytest.mark.parametrize("said", POSTS)
def test_a_post_is_a_role_of_the_list(said: str) -> None:
    draft = Draft()
    assert people.read(said, "строка", draft, here())
    assert draft.values["для кого"]["роль"] == POSTS[said]


def test_a_subject_is_found_beside_the_role() -> None:
    draft = Draft()
    people.read("учитель химии и биологии", "строка", draft, here(), "молодой")
    who = draft.values["для кого"]
    assert (set(who["предметы"]), who["опыт"]) == ({"химия", "биология"}, "молодой")


def test_words_without_a_role_are_left() -> None:
    draft = Draft()
    assert not people.read("химия и жизнь", "строка", draft, here())
    assert draft.values == {}


@pytest.mark.parametrize(
    ("said", "another"),
    [
        ("учитель физики", True),
        ("учитель химии и физики", False),
        ("учитель", False),
        ("воспитатель", True),
        ("физика", False),
    ],
)
def test_another_post_is_another_role_or_other_subjects(said: str, another: bool) -> None:
    draft = Draft()
    assert not people.differs(said, draft, here())
    people.read("учитель химии", "", draft, here())
    assert people.differs(said, draft, here()) is another
