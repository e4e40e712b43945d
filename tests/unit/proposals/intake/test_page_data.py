"""The page of the builder gets the words and the bounds of the intake, not a copy of them."""

from __future__ import annotations

import json

import pytest

from generator.language.js_regex import javascript
from generator.proposals.intake import page_data
from generator.proposals.intake.meaning import labels
from generator.records.models.registry import Registry
from tests.unit.proposals.intake.meaning.test_understand import here


@pytest.fixture(scope="module")
def data() -> dict[str, object]:
    registries: dict[str, Registry] = {id: r for id, r in here().items() if r}
    made = page_data.make(registries)
    assert made.address == "submit/words.js"
    _, _, said = made.data.decode().partition("portal.submitWords(")
    return dict(json.loads(said.removesuffix(");\n")))


def test_a_word_of_the_district_comes_with_its_stems(data: dict[str, object]) -> None:
    groups = data["groups"]
    assert isinstance(groups, dict)
    assert [["методическ", "тем"], "тема самообразования"] in groups["строка"]
    assert {"строка", "столбец", "этап", "отрезать", "опыт"} <= groups.keys()


def test_expressions_and_bounds_are_those_of_the_intake(data: dict[str, object]) -> None:
    patterns = data["patterns"]
    assert isinstance(patterns, dict)
    assert patterns["label"] == list(javascript(labels.LABEL))
    assert data["texts"] == json.loads(json.dumps(labels.TEXTS))
    assert patterns.keys() == page_data.PATTERNS.keys()


def test_a_portal_without_lists_gives_words_that_know_nothing() -> None:
    assert b'"groups":{}' in page_data.make({}).data
