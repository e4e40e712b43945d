"""The words a model is written with."""

from __future__ import annotations

from typing import Annotated

import pytest
from msgspec import structs

from generator.build.region.region_file import Region
from generator.findings import Place
from generator.proposals.starter.answers import Answers
from generator.records import load
from generator.records.dates import Date
from generator.records.fields import (
    Model,
    Record,
    Source,
    is_closed,
    is_model,
    key,
    labels,
    same_key,
    specs,
    variants,
    walk,
)
from generator.records.models.enums import State
from generator.records.models.kinds import KINDS
from generator.records.models.portal import Portal
from generator.records.models.route import Route
from generator.system import files
from tests.conftest import TINY


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_key_of_a_model_is_said_once_and_the_former_ids_come_last(kind) -> None:  # type: ignore[no-untyped-def]
    found = specs(kind.model)
    assert len({spec.key.label for spec in found}) == len(found)
    assert labels(kind.model).keys() == {spec.key.label for spec in found}
    assert found[-1].name == "former"
    assert all(spec.key.help.endswith((".", "?", "…", "»", ")")) for spec in found)


class Small(Record, frozen=True, kw_only=True):
    """A model of this test."""

    title: Annotated[str, key("название", "Слово.")]
    words: Annotated[tuple[str, ...], key("слова", "Слова.")] = ()
    state: Annotated[State | None, key("состояние", "Слово.")] = None


def test_a_type_is_taken_apart() -> None:
    found = {spec.name: spec for spec in specs(Small)}
    assert (found["title"].type, found["title"].many, found["title"].required) == (str, False, True)
    assert (found["words"].type, found["words"].many, found["words"].required) == (str, True, False)
    assert found["state"].type is State
    assert is_closed(State)
    assert not is_closed(str)
    assert is_model(Small)
    assert not is_model(Date)
    assert variants(str) == {}


def test_a_walk_skips_numbers_of_items_that_could_not_be_read() -> None:
    record = Small(
        id="x",
        source=Source("x.yaml", holes=frozenset({("слова", 1)})),
        title="Имя",
        words=("раз", "три"),
    )
    assert [(path, text) for path, _, text in walk(record)] == [
        (("название",), "Имя"),
        (("слова", 0), "раз"),
        (("слова", 2), "три"),
    ]


def test_every_text_of_a_route_has_a_place_of_its_own() -> None:
    route = load.load(files.read(TINY)).of(Route)["primer"]
    found = list(walk(route))
    assert len({path for path, _, _ in found}) == len(found)
    text = (TINY / "routes" / "primer.yaml").read_text("utf-8").split("\n")
    for path, _, said in found:
        assert said in text[route.at(*path).line - 1], path


def test_nothing_may_be_judged_at_or_above_a_hole() -> None:
    source = Source("x.yaml", holes=frozenset({("срок", "начало")}))
    assert not source.whole()
    assert not source.whole("срок")
    assert not source.whole("срок", "начало")
    assert not source.whole("срок", "начало", 0)
    assert source.whole("срок", "месяцев")
    assert source.whole("название")
    assert Source("x.yaml", holes=frozenset({()})).whole("срок")
    assert source.at("срок") == Place("x.yaml")


def test_a_key_of_another_model_keeps_its_bounds_and_says_its_own_words() -> None:
    class Asked(Model, frozen=True, kw_only=True):
        title: Annotated[str, same_key(Portal, "title", help="Как назвать портал.")] = ""
        mail: Annotated[str, same_key(Portal, "mail")]

    mine, known = labels(Asked), labels(Portal)
    assert mine["почта"].key == known["почта"].key
    assert mine["название"].key.limit == known["название"].key.limit
    assert mine["название"].key.help == "Как назвать портал."
    assert (mine["название"].required, mine["почта"].required) == (False, True)


@pytest.mark.parametrize("model", [Answers, Region])
def test_what_is_asked_about_a_district_has_the_bounds_of_the_portal(model: type) -> None:
    known = labels(Portal)
    shared = {name: spec.key for name, spec in labels(model).items() if name in known}
    assert len(shared) >= 5
    for name, own in shared.items():
        there = known[name].key
        assert (own.limit, own.line, own.shape) == (there.limit, there.line, there.shape), name


def test_records_that_say_the_same_are_equal_wherever_they_lie() -> None:
    one = Small(id="a", source=Source("a.yaml"), title="Слово", body_line=1)
    there = Small(id="a", source=Source("b.yaml"), title="Слово", body_line=9)
    assert (one == there, hash(one) == hash(there)) == (True, True)
    assert one != structs.replace(one, words=("иное",))
    assert one != structs.replace(one, body="иное")

    class Other(Small, frozen=True, kw_only=True):
        pass

    assert one != Other(id="a", source=Source("a.yaml"), title="Слово")
