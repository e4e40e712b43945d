"""The words of one difference."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from generator.catalogue.diff import change
from generator.language import morphology
from generator.records.fields import is_model, specs, variants
from generator.records.models.kinds import KINDS


def nouns(model: type) -> Iterator[str]:
    """The nouns of a model's lists, and of the models inside it."""
    for spec in specs(model):
        yield spec.key.noun
        for inner in variants(spec.type).values() or (spec.type,):
            if is_model(inner):
                yield from nouns(inner)


NOUNS = sorted({noun for kind in KINDS.values() for noun in nouns(kind.model)})


@pytest.mark.parametrize("noun", NOUNS)
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
