"""A query becomes words with the terms they are looked up by."""

from __future__ import annotations

import pytest

from generator.search import query
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build


@pytest.fixture(scope="module")
def index() -> Index:
    documents = [
        IndexedDocument(
            "route", "a", "/a/", "Маршрут педагога-психолога", "", "Урок по A/01.6 и ИОМ"
        ),
        IndexedDocument("method", "b", "/b/", "Кейсы", "", "Разбор случая. Дефициты учителя."),
    ]
    return build(documents, ["ИОМ"], [("маршрут", "траектория"), ("дорожная карта", "план")])


def test_a_word_is_met_in_any_form(index: Index) -> None:
    (word,) = query.read(index, "маршрутами").words
    assert dict(word.terms) == {"маршрут": 1.0}
    assert not word.replaced


@pytest.mark.parametrize(
    ("text", "searched"),
    [("vfhihen", "маршрут"), ("маршрту", "маршрут"), ("дефициты", "дефициты"), ("дефи", "дефицит")],
)
def test_what_meets_nothing_is_replaced_and_said_so(index: Index, text: str, searched: str) -> None:
    assert query.read(index, text).searched == searched


def test_a_synonym_is_looked_up_where_the_word_is_not_there(index: Index) -> None:
    (word,) = query.read(index, "траектория").words
    assert dict(word.terms) == {"маршрут": query.SYNONYM}


def test_small_words_do_not_choose(index: Index) -> None:
    words = query.read(index, "урок по кейсам").words
    assert [word.stop_words for word in words] == [False, True, False]


def test_a_phrase_is_kept_beside_its_words(index: Index) -> None:
    found = query.read(index, "кейсы «разбор случая»")
    assert [[word.said for word in phrase] for phrase in found.phrases] == [["разбор", "случая"]]
    assert len(found.words) == 3
    assert query.loose("кейсы «разбор случая»") == "кейсы разбор случая"


@pytest.mark.parametrize("text", ["", "   ", "«»", "<>&%", "\u200b", "«" * 500, "а" * 10_000])
def test_any_text_is_a_query(index: Index, text: str) -> None:
    found = query.read(index, text)
    assert len(found.text) <= query.LONGEST
    assert all(not word.terms for word in found.words)


def test_a_code_is_looked_up_as_it_stands(index: Index) -> None:
    (word,) = query.read(index, "а/01.6").words
    assert set(word.terms) == {"=а/01.6"}
