"""One query over one index: words, filters, phrases."""

from __future__ import annotations

import pytest

from generator.search import engine
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build

DOCUMENTS = [
    IndexedDocument("route", "a", "/a/", "Урок", "", "новой физики", {"kind": ("route",)}),
    IndexedDocument("method", "b", "/b/", "Физики новый урок", "", "", {"kind": ("method",)}),
]


@pytest.fixture(scope="module")
def index() -> Index:
    return build(DOCUMENTS)


def numbers(index: Index, text: str, **filters: list[str]) -> list[int]:
    return [hit.number for hit in engine.search(index, text, filters).hits]


def test_without_filters_everybody_may_answer(index: Index) -> None:
    assert engine.allowed(index, {}) is None
    assert engine.allowed(index, {"kind": []}) is None
    assert sorted(numbers(index, "урок")) == [0, 1]


def test_a_filter_lets_only_its_own_through(index: Index) -> None:
    assert engine.allowed(index, {"kind": ["method"], "level": []}) == frozenset({1})
    assert engine.allowed(index, {"kind": ["method"], "level": ["ООО"]}) == frozenset()
    assert numbers(index, "урок", kind=["method", "term"]) == [1]
    assert numbers(index, "урок", kind=["term"]) == []


def test_a_phrase_stands_in_one_field_in_any_form(index: Index) -> None:
    assert numbers(index, "«новая физика»") == [0]
    assert numbers(index, "«новый урок»") == [1]
    assert sorted(numbers(index, "«урок новой»")) == [0, 1]


def test_a_phrase_that_stands_nowhere_is_looked_for_as_words(index: Index) -> None:
    loose = engine.search(index, "«новой урок физики»")
    assert {hit.number for hit in loose.hits} == {0, 1}
    assert loose.searched == "новой урок физики"


@pytest.mark.parametrize(
    "text",
    ["закон о школе", "о школе закон", "закона «о школе»", "закон о шкооле", "pfrjy j irjkt"],
)
def test_a_page_that_is_asked_for_in_these_very_words_comes_first(text: str) -> None:
    documents = [
        IndexedDocument("act", "a", "/a/", "Поправки в закон о школе", "", "закон закон школа"),
        IndexedDocument("act", "b", "/b/", "Образование", "Акт · закон о школе", "урок " * 40),
        IndexedDocument("route", "c", "/c/", "Маршрут", "закон о школе"),
    ]
    index = build(documents)
    assert numbers(index, text)[0] == 1
    assert numbers(index, "закон школа химия")[0] == 0


def test_nothing_is_found_in_nothing() -> None:
    assert engine.search(build([]), "урок").hits == ()
