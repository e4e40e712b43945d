"""What is tried for a word that meets nothing."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.search import fallbacks

WORDS = st.text("абв", min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("text", "other"),
    [("vfhihen", "маршрут"), ("маршрут", "vfhihen"), ("Rtqcs", "Кейсы"), ("123", "123")],
)
def test_the_same_keys_in_the_other_layout(text: str, other: str) -> None:
    assert fallbacks.other_layout(text) == other


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("урок", "урок", 0), ("урок", "уроки", 1), ("урок", "руок", 1), ("урок", "окур", 4)],
)
def test_edits_are_counted_a_swap_as_one(one: str, other: str, apart: int) -> None:
    assert fallbacks.distance(one, other, 9) == apart


@given(WORDS, WORDS, st.integers(0, 6))
def test_a_distance_is_the_same_both_ways_and_is_cut(one: str, other: str, most: int) -> None:
    whole = fallbacks.distance(one, other, 99)
    assert whole == fallbacks.distance(other, one, 99)
    assert (whole == 0) == (one == other)
    assert abs(len(one) - len(other)) <= whole <= max(len(one), len(other))
    assert min(fallbacks.distance(one, other, most), most + 1) == min(whole, most + 1)


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
        ("маррутами", ""),
        ("маршшрут", "маршрут"),
        ("диогнастика", "диагностика"),
        ("диагнастикой", "диагностикой"),
        ("групы", "группы"),
        ("програма", "программа"),
    ],
)
def test_a_form_one_slip_away_is_meant(word: str, form: str) -> None:
    found = [said for _, said in fallbacks.near(word, KNOWN)]
    assert found == [form] if form else not found or found == ["маршрутами"]


@pytest.mark.parametrize("word", ["выгорание", "поурочный", "дельфин", "марш", "паршрут"])
def test_a_word_that_is_only_like_another_stays(word: str) -> None:
    assert fallbacks.near(word, KNOWN) == []


@given(st.sampled_from(KNOWN), st.data())
def test_one_slip_anywhere_but_at_the_end_is_found(
    one: tuple[str, tuple[str, ...]], data: st.DataObject
) -> None:
    stem, endings = one
    form = stem + data.draw(st.sampled_from(endings))
    at = data.draw(st.integers(1, len(stem) - 1))
    beside = sorted(other for key, other in fallbacks.NEIGHBOURS if key == form[at])
    slip = data.draw(st.sampled_from(["", form[at] * 2, *beside, *(form[at] + b for b in beside)]))
    typed = form[:at] + slip + form[at + 1 :]
    assume(len(typed) >= (fallbacks.SHORTEST_TYPO if slip else fallbacks.SHORTEST_LACK))
    assert stem in [s for s, _ in fallbacks.near(typed, KNOWN)]


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("буфет", ("будет", ("",))),
        ("диктант", ("дистант", ("", "а"))),
        ("пересдача", ("передач", ("а", "и"))),
        ("драка", ("дурак", ("", "а"))),
    ],
)
def test_what_neither_hand_nor_ear_confuses_is_another_word(
    word: str, known: tuple[str, tuple[str, ...]]
) -> None:
    assert fallbacks.near(word, [known]) == []


def test_a_sign_that_is_not_heard_may_be_too_much() -> None:
    assert fallbacks.near("источьник", [("источник", ("", "а"))]) == [("источник", "источник")]


def test_neighbours_are_both_ways_and_touch() -> None:
    assert {(b, a) for a, b in fallbacks.NEIGHBOURS} == fallbacks.NEIGHBOURS
    assert {other for key, other in fallbacks.NEIGHBOURS if key == "г"} == set("ншор")


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
