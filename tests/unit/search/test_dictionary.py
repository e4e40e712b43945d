"""A correct word is known by its stem, and is taken for no other; what lies in the package is the dictionary."""

from __future__ import annotations

import random
import runpy
from importlib import metadata
from pathlib import Path

import pytest

from generator.language.morphology import analyser
from generator.language.russian import lowered
from generator.search import dictionary, fallbacks
from generator.search.analyser import stem
from generator.search.index import IndexedDocument, build
from generator.search.query import read

TEXT = "смена завистник столовая педагог методика претворить приёмник счёты взгляд чёлка выгодный"
ROOT = Path(__file__).resolve().parents[3]
SCRIPT = runpy.run_path(str(ROOT / ".ci/scripts/dictionary.py"))


@pytest.mark.parametrize("begun", ["ё", "же", "щу", "пед", "яб", "эк", "цы"])
def test_what_lies_in_the_package_is_the_dictionary_that_is_installed(begun: str) -> None:
    assert dictionary.version() == metadata.version(SCRIPT["SOURCE"]), "make lock"
    own = SCRIPT["stems"](begun)
    assert own
    assert not [one for one in own if not dictionary.has(one)]


def test_nothing_else_lies_there() -> None:
    known = [one for number in range(dictionary.PARTS) for one in sorted(dictionary.part(number))]
    assert known == sorted(set(known))
    own = {one for begun in ("щу", "щю") for one in SCRIPT["stems"](begun) if one[:2] == "щу"}
    assert own == {one for one in known if one[:2] == "щу"}


def test_the_same_stems_give_the_same_bytes() -> None:
    own = ["аб", "абв", "абвг", "б" * 40, "б" * 41]
    assert dictionary.pack("1", own) == dictionary.pack("1", reversed(own))


@pytest.mark.parametrize("slip", ["диогностика", "диагнстика", "диагностека", "педогог", ""])
def test_a_slip_is_no_correct_word(slip: str) -> None:
    assert not dictionary.has(stem(slip))


def test_no_word_of_the_dictionary_is_taken_for_another() -> None:
    words = analyser().dictionary.words
    index = build([IndexedDocument("page", "a", "/a/", "", "", TEXT)])
    chance = random.Random(119)
    sample = {
        lowered(word)
        for start in ("см", "за", "сто", "пр", "сч", "че", "вз", "вы", "ме")
        for word in words.keys(start)
    }
    seen = 0
    for word in chance.sample(sorted(sample), 20_000):
        if stem(word) not in index.stems and fallbacks.near(word, index.spellings.items()):
            seen += 1
            assert not any(one.replaced for one in read(index, word).words), word
    assert seen > 5
