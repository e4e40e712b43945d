"""What is tried for a word that meets nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
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


def test_the_nearest_come_the_commoner_first() -> None:
    known = [("марш", 1), ("маршрут", 2), ("маршрус", 9), ("далёкое", 99)]
    assert fallbacks.near("маршруш", 7, known) == ["маршрус", "маршрут"]
    assert fallbacks.near("маршрут", 7, known) == ["маршрут"]


def test_a_short_word_is_near_to_too_many() -> None:
    assert fallbacks.near("кот", 3, [("код", 1)]) == []
    assert fallbacks.beginning("мар", [("маршрут", 1)]) == []
    assert fallbacks.beginning("марш", [("марш", 1), ("маршрут", 5), ("урок", 9)]) == [
        "маршрут",
        "марш",
    ]


def test_only_a_long_word_may_hold_two_slips() -> None:
    known = [("диагностика", 1)]
    assert fallbacks.near("диогнастика", 11, known) == ["диагностика"]
    assert fallbacks.near("диогнастика", 7, known) == []


def test_guesses_are_few() -> None:
    known = [(f"маршрут{n:02}", n) for n in range(50)]
    assert len(fallbacks.beginning("маршрут", known)) == fallbacks.MOST_GUESSES
