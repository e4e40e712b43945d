"""Groups of words that mean the same, as a query asks them."""

from __future__ import annotations

import pytest

from generator.search import synonyms
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build


@pytest.fixture(scope="module")
def index() -> Index:
    texts = ("Дело о РАС: учитель делит урок. Приходит раса. Опыт ИОМ.", "Одно дело.")
    groups = [
        ("концерт", "дело"),
        ("аутист", "РАС"),
        ("учитель", "педагог"),
        ("ИОМ", "опыт"),
        ("круглый стол", "урок"),
    ]
    documents = [IndexedDocument("route", f"{n}", f"/{n}/", "", "", t) for n, t in enumerate(texts)]
    return build(documents, ["ИОМ"], groups)


def _terms(index: Index, said: str) -> list[str]:
    own, groups = synonyms.containing(index, said)
    return list(synonyms.terms_of(index, groups, own, 1.0))


def test_an_abbreviation_comes_before_a_word_that_looks_like_it(index: Index) -> None:
    assert _terms(index, "аутист")[0] == "@РАС"


def test_the_commonest_reading_of_an_entry_comes_first(index: Index) -> None:
    assert _terms(index, "концерт")[0] == "дело"


def test_an_abbreviation_of_the_glossary_has_one_key(index: Index) -> None:
    assert [synonyms.stems_of(index, said) for said in ("ИОМ", "иом", "ИОМа")] == [("иом",)] * 3
    assert _terms(index, "иом") == ["опыт"]


def test_a_word_is_known_by_what_it_is_made_of(index: Index) -> None:
    assert synonyms.made_of(index, "учительница") == ["учитель"]
    assert synonyms.made_of(index, "наставница") == []
    entry, groups = synonyms.containing(index, "учительницы")
    assert (entry, len(groups)) == (("учител",), 1)


def test_a_phrase_is_inside_as_a_whole() -> None:
    assert synonyms.inside(("круглый", "стол"), ("наш", "круглый", "стол"))
    assert not synonyms.inside(("круглый", "стол"), ("круглый", "наш", "стол"))
