"""Correct words that look like a word of ours are known by name."""

from __future__ import annotations

import random

import pytest

from generator.language.morphology import analyser
from generator.search import fallbacks, lookalikes
from generator.search.analyser import plain, stem
from generator.search.index import IndexedDocument, build

TEXT = "смена завистник столовая педагог методика претворить приёмник счёты взгляд чёлка выгодный"


@pytest.mark.parametrize(
    ("base", "endings", "other"),
    [
        ("смен", ("а", "ы", "у"), "сменк"),
        ("столов", ("ая", "ой"), "стол"),
        ("притвор", ("ить", "ил"), "претвор"),
    ],
)
def test_a_correct_word_that_looks_like_ours_is_known(
    base: str, endings: tuple[str, ...], other: str
) -> None:
    assert other in lookalikes.others(base, endings)
    assert base not in lookalikes.others(base, endings)


def test_a_slip_is_no_correct_word() -> None:
    known = lookalikes.others("диагностик", ("а", "и", "у", "ой"))
    assert not {stem(word) for word in ("диогностика", "диагнстика", "диагностека")} & set(known)


def test_whatever_word_of_the_dictionary_is_near_is_known() -> None:
    """Held to the dictionary itself: no word of a sample slips through."""
    words = analyser().dictionary.words
    index = build([IndexedDocument("page", "a", "/a/", "", "", TEXT)])
    chance = random.Random(119)
    sample = {
        plain(w)
        for start in ("см", "за", "сто", "пр", "сч", "че", "вз", "вы", "ме")
        for w in words.keys(start)
    }
    seen = 0
    for word in chance.sample(sorted(sample), 20_000):
        for one, _ in fallbacks.near(word, index.spellings.items()):
            if stem(word) not in index.stems:
                seen += 1
                assert stem(word) in index.others(one), (word, one)
    assert seen > 5


def test_what_two_words_of_one_stem_look_like_is_what_each_does() -> None:
    """A renewal asks for all words of a stem at once, a whole build for each of them."""
    one, other = ("а", "ы"), ("ить", "ил")
    both = set(lookalikes.others("смен", (*one, *other)))
    assert both == {*lookalikes.others("смен", one), *lookalikes.others("смен", other)}
