"""The page of the builder gets the words and the bounds of the intake, not a copy of them."""

from __future__ import annotations

import json

import pytest

from generator.language.js_regex import javascript
from generator.proposals.intake import links, page_data
from generator.proposals.intake.meaning import action, diagnosis, labels, naming, stages
from generator.records.fields import specs
from generator.records.models.registry import Registry
from generator.records.models.roadmap import Activity, Stage, Task
from generator.records.models.route import Route
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


def limit(path: tuple[str, ...], model: type = Route) -> int:
    """The longest text that the model allows at a path, in signs."""
    spec = next(one for one in specs(model) if one.key.label == path[0])
    return limit(path[1:], spec.type) if path[1:] else spec.key.limit or 0


@pytest.mark.parametrize(("path", "longest"), [*labels.TEXTS.values(), *labels.LISTS.values()])
def test_a_label_is_as_long_as_its_key(path: tuple[str, ...], longest: int) -> None:
    assert limit(path) == longest


@pytest.mark.parametrize(("key", "longest"), stages.LIMITS.items())
def test_a_text_of_the_map_is_as_long_as_its_key(key: str, longest: int) -> None:
    models = (Stage, Task, Activity)
    (held,) = (m for m in models if key in {one.key.label for one in specs(m)})
    assert limit((key,), held) == longest


def test_bounds_of_single_keys_are_those_of_the_model() -> None:
    assert limit(("название",)) == naming.LONGEST
    assert limit((labels.NOTE, "диагностика", "что показала")) == diagnosis.LONGEST
    assert limit(("ресурсы",), Activity) == action.LONGEST_RESOURCE


def test_where_a_link_may_stand_is_said_by_the_model() -> None:
    assert links.HOLDING == {"источники": 600, "ресурсы": 300, "что": 1000, "отчёт": 300}
