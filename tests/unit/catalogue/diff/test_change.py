"""The words of one difference."""

from __future__ import annotations

import pytest

from generator.catalogue.diff import change
from generator.language import morphology


@pytest.mark.parametrize("noun", sorted(set(change.NOUNS.values())))
def test_a_participle_agrees_with_its_noun(noun: str) -> None:
    """By the dictionary: who adds a noun has to say its gender too."""
    reading = next(
        r for r in morphology.readings(noun.rsplit(maxsplit=1)[-1]) if "nomn" in r.grammemes
    )
    ending = {"masc": "", "femn": "а", "neut": "о"}
    gender = next(g for g in ending if g in reading.grammemes)
    assert change.done("добавлен", noun) == f"добавлен{ending[gender]}"


def test_a_path_stands_before_the_words() -> None:
    assert change.sentence(("срок", "начало"), "изменено") == "срок › начало: изменено"
    assert change.sentence((), "изменено") == "изменено"
