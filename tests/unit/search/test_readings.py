"""A word is looked for as what it is a form of, and not as all that share its stem."""

from __future__ import annotations

import pytest

from generator.search import index, readings, results
from generator.search.counting import DocumentCounter, IndexedDocument, Tally
from generator.search.index import Index

TEXTS = {
    "idea": "идея урока, зюзюбрик",
    "walk": "ученики идут домой, составили план",
    "year": "план на год",
    "fit": "приём годится для урока",
    "plan": "составление плана",
}


@pytest.fixture(scope="module")
def small() -> Index:
    return index.build(IndexedDocument("page", id, id, id, body=said) for id, said in TEXTS.items())


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("идеи", ["idea"]),
        ("идём", ["walk"]),
        ("года", ["year"]),
        ("годятся", ["fit"]),
        ("составление", ["plan"]),
        ("зюзюбриками", ["idea"]),
    ],
)
def test_a_word_alone_is_what_it_is_a_form_of(
    small: Index, asked: str, expected: list[str]
) -> None:
    assert [one["id"] for one in results.answer(small, asked)["results"]] == expected


def test_beside_other_words_what_has_the_stem_adds_to_what_is_found(small: Index) -> None:
    found = [one["id"] for one in results.answer(small, "составление плана")["results"]]
    assert found[:2] == ["plan", "walk"]


def test_the_endings_that_all_have_tell_nothing() -> None:
    ends = {"проба": ("а", "ам"), "пробный": ("а", "ный"), "~проб": ("", "а")}
    assert readings.apart(ends) == {"проба": ("ам",), "пробный": ("ный",)}
    assert readings.apart({"проба": ("а",), "~проб": ("",)}) == {}


@pytest.mark.parametrize(
    ("ending", "expected"),
    [("ам", ("проба", "~проб")), ("а", ("проба", "пробный", "~проб")), ("ищ", None)],
)
def test_a_word_of_no_dictionary_may_end_in_anything(
    ending: str, expected: tuple[str, ...] | None
) -> None:
    lemmas = ("проба", "пробный", "~проб")
    told = {"проба": ("ам",), "пробный": ("ный",)}
    assert readings.fitting(lemmas, told, ending) == (expected or lemmas)


def test_endings_are_the_same_whether_an_index_was_made_with_its_spellings(small: Index) -> None:
    counter, tally = DocumentCounter(()), Tally()
    for number, document in enumerate(small.documents):
        tally.add(number, document, counter.count(document))
    written = index.finish(tally, counter.analyser, (), spelled=True)
    told = {stem: small.told_apart(stem) for stem in small.stems}
    assert any(told.values())
    assert {stem: written.told_apart(stem) for stem in written.stems} == told
