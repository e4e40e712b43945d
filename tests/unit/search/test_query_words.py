"""Words of a text with the terms that they are looked up by."""

from __future__ import annotations

from generator.search import query
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build
from generator.search.query_words import words


def test_a_word_is_met_in_any_form(index: Index) -> None:
    (word,) = query.read(index, "маршрутами").words
    assert dict(word.terms) == {"маршрут": 1.0}
    assert not word.replaced


def test_a_code_is_looked_up_as_it_stands(index: Index) -> None:
    (word,) = query.read(index, "а/01.6").words
    assert set(word.terms) == {"=а/01.6"}


def test_an_abbreviation_is_no_small_word() -> None:
    index = build(
        [IndexedDocument("page", "a", "/a/", "Учитель ИЗО, из класса", "", "ФГОС ДО; до урока")],
        ["ИЗО"],
    )
    for text in ("изо", "учитель ИЗО", "ФГОС ДО"):
        *_, word = query.read(index, text).words
        assert [term[0] for term in word.terms][:1] == ["@"]
        assert not word.stop_words
    assert query.read(index, "до урока").words[0].stop_words


def test_a_short_word_is_no_form_of_a_preposition(school: Index) -> None:
    assert query.read(school, "до").words[0].stop_words
    assert not query.read(school, "доу").words[0].terms


def test_a_compound_is_its_parts_where_they_are_known(index: Index) -> None:
    first, second = words(index, "педагога-психолога")
    assert (set(first.terms), set(second.terms)) == ({"педагог"}, {"психолог"})
    assert [bool(word.terms) for word in words(index, "педагога-буфета")] == [True, False]
    assert [word.said for word in words(index, "буфета-столовой")] == ["буфета-столовой"]
