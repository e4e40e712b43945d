"""What a word that meets nothing is taken for."""

from __future__ import annotations

import pytest

from generator.search import guesses, query
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build


@pytest.mark.parametrize(
    ("text", "searched"),
    [("vfhihen", "маршрут"), ("маршрту", "маршрут"), ("дефициты", "дефициты"), ("дефи", "дефицит")],
)
def test_what_meets_nothing_is_replaced_and_said_so(index: Index, text: str, searched: str) -> None:
    assert query.read(index, text).searched == searched


def test_a_synonym_is_looked_up_where_the_word_is_not_there(index: Index) -> None:
    (word,) = query.read(index, "траектория").words
    assert dict(word.terms) == {"маршрут": guesses.SYNONYM}


@pytest.mark.parametrize(
    ("said", "meant"),
    [("учительница", "учитель"), ("логопедше", "логопед"), ("учитель", ""), ("кашу", "")],
)
def test_a_woman_at_her_work_is_found_by_it(school: Index, said: str, meant: str) -> None:
    (word,) = query.read(school, said).words
    assert word.replaced == meant
    assert not meant or dict(word.terms) == {meant: guesses.SYNONYM}


def test_what_begins_alike_is_only_offered(school: Index) -> None:
    found = query.read(school, "семинарист")
    assert (found.searched, found.like) == ("семинарист", "семинар")


@pytest.mark.parametrize("typed", ["потрфолио", "порфолио", "партфолио"])
def test_a_slip_in_a_word_that_is_not_declined_is_found(typed: str) -> None:
    index = build([IndexedDocument("page", "a", "/a/", "Портфолио", "", "Портфолио педагога")])
    assert query.read(index, typed).searched == "портфолио"
