"""What is tried for a word that meets nothing."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.search import fallbacks


@pytest.mark.parametrize(
    ("text", "other"),
    [("vfhihen", "маршрут"), ("маршрут", "vfhihen"), ("Rtqcs", "Кейсы"), ("123", "123")],
)
def test_the_same_keys_in_the_other_layout(text: str, other: str) -> None:
    assert fallbacks.other_layout(text) == other


KNOWN = [
    ("выгодн", ("ый", "ая", "ое", "ому")),
    ("диагностик", ("а", "и", "у", "ой")),
    ("дельф", ("и",)),
    ("маршрут", ("", "а", "ы", "ами")),
    ("срочн", ("ый", "ая")),
    ("групп", ("а", "ы", "")),
    ("программ", ("а", "ы", "")),
]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("мрашрут", "маршрут"),
        ("маршртами", "маршрутами"),
        ("маршрутма", "маршрута"),
        ("маррутами", "маршрутами"),
        ("марлшрут", "маршрут"),
        ("мармрут", "маршрут"),
        ("маршруатми", "маршрутами"),
        ("маршшрут", "маршрут"),
        ("диогнастика", "диагностика"),
        ("диагнастикой", "диагностикой"),
        ("групы", "группы"),
        ("програма", "программа"),
    ],
)
def test_a_form_one_slip_away_is_meant(word: str, form: str) -> None:
    found = [said for _, said in fallbacks.near(word, KNOWN)]
    assert found == [form]


@pytest.mark.parametrize("word", ["выгорание", "поурочный", "дельфин", "марш", "паршрут"])
def test_a_word_that_is_only_like_another_stays(word: str) -> None:
    assert fallbacks.near(word, KNOWN) == []


@given(st.sampled_from(KNOWN), st.data())
def test_any_slip_but_of_the_first_letter_and_at_the_end_is_found(
    one: tuple[str, tuple[str, ...]], data: st.DataObject
) -> None:
    stem, endings = one
    form = stem + data.draw(st.sampled_from(endings))
    at = data.draw(st.integers(1, len(form) - 2))
    letter = data.draw(st.sampled_from("абвгдежзийклмнопрстуфхцчшщъыьэюя"))
    slip = data.draw(st.sampled_from(["", letter + form[at], letter]))
    swapped = form[:at] + form[at + 1] + form[at] + form[at + 2 :]
    typed = data.draw(st.sampled_from([form[:at] + slip + form[at + 1 :], swapped]))
    assume(len(typed) >= fallbacks.SHORTEST_OTHER)
    assume(not any(typed == other + end for other, ends in KNOWN for end in ends))
    assert stem in [s for s, _ in fallbacks.near(typed, KNOWN)]


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [("слайм", "слайд", False), ("мотод", "метод", True), ("мтеод", "метод", True)],
)
def test_in_a_short_word_only_a_vowel_stands_for_another_letter(
    word: str, known: str, near: bool
) -> None:
    assert bool(fallbacks.near(word, [(known, ("",))])) == near


def test_a_sign_that_is_not_heard_may_be_too_much() -> None:
    assert fallbacks.near("источьник", [("источник", ("", "а"))]) == [("источник", "источник")]


def test_a_short_word_is_near_to_too_many() -> None:
    assert fallbacks.near("кот", [("код", ("",))]) == []
    assert fallbacks.beginning("мар", [("маршрут", 1)]) == []
    assert fallbacks.beginning("марш", [("марш", 1), ("маршрут", 5), ("урок", 9)]) == [
        "маршрут",
        "марш",
    ]


def test_guesses_are_few() -> None:
    known = [(f"маршрут{n:02}", n) for n in range(50)]
    assert len(fallbacks.beginning("маршрут", known)) == fallbacks.MOST_GUESSES


def test_what_sounds_alike_is_heard_alike() -> None:
    assert fallbacks.heard("делфи") == fallbacks.heard("дельфи") != fallbacks.heard("дели")
    assert fallbacks.heard("атестация") == fallbacks.heard("аттестация")


@pytest.mark.parametrize(
    ("stem", "made_of"),
    [
        ("учительниц", "учител"),
        ("пятиклассниц", "пятиклассник"),
        ("третьеклашк", "третьеклассник"),
        ("логопедш", "логопед"),
        ("завучих", "завуч"),
        ("психологин", "психолог"),
        ("каш", ""),
        ("таблиц", ""),
        ("правш", ""),
        ("слоних", ""),
    ],
)
def test_what_a_stem_is_made_of(stem: str, made_of: str) -> None:
    assert fallbacks.made_of(stem) == made_of


@pytest.mark.parametrize(
    ("word", "like"),
    [("методички", "методик"), ("методом", "метод"), ("метка", ""), ("методологический", "")],
)
def test_what_begins_alike(word: str, like: str) -> None:
    assert fallbacks.like(word, [("методик", 2), ("метод", 9), ("методист", 1)]) == like


@pytest.mark.parametrize("text", ["хи", "объём", "Юность"])
def test_keys_without_a_letter_are_no_other_layout(text: str) -> None:
    assert fallbacks.other_layout(text) == text
