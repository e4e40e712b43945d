"""A query becomes words with the terms they are looked up by."""

from __future__ import annotations

import pytest

from generator.search import query
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build


def test_small_words_do_not_choose(index: Index) -> None:
    words = query.read(index, "урок по кейсам").words
    assert [word.stop_words for word in words] == [False, True, False]


def test_a_phrase_is_kept_beside_its_words(index: Index) -> None:
    found = query.read(index, "кейсы «разбор случая»")
    assert [[word.said for word in phrase] for phrase in found.phrases] == [["разбор", "случая"]]
    assert len(found.words) == 3
    assert query.loose(index, "кейсы «разбор случая»") == "кейсы разбор случая"


@pytest.mark.parametrize("text", ["", "   ", "«»", "<>&%", "\u200b", "«" * 500, "а" * 10_000])
def test_any_text_is_a_query(index: Index, text: str) -> None:
    found = query.read(index, text)
    assert len(found.text) <= query.LONGEST
    assert all(not word.terms for word in found.words)


def test_small_words_are_read_in_the_layout_of_their_neighbours() -> None:
    texts = "Урок в классе и об учителе; задания A, B, D, J"
    index = build([IndexedDocument("page", "a", "/a/", "", "", texts)])
    asked = query.read(index, "ehjr d rkfcct b j, exbntkt")
    assert asked.searched == "урок в классе и об учителе"
    assert [word.stop_words for word in asked.words] == [False, True, False, True, True, False]
    assert query.read(index, "задания b, d").searched == "задания b, d"


def test_words_of_a_question_do_not_choose(school: Index) -> None:
    words = query.read(school, "какую делаем учителю").words
    assert [word.stop_words for word in words] == [True, True, False]


def test_synonyms_of_a_phrase_add_to_its_last_word(school: Index) -> None:
    words = query.read(school, "дом детей опыт").words
    assert [set(word.expansions) for word in words] == [set(), {"логопед"}, set()]


def test_what_is_asked_anyway_is_no_synonym_of_its_neighbour(school: Index) -> None:
    assert not any(word.expansions for word in query.read(school, "урок семинара").words)


@pytest.mark.parametrize("short", ["ИОМ", "иом", "ИОМа"])
def test_an_abbreviation_has_its_synonyms_in_any_letters(school: Index, short: str) -> None:
    (word,) = query.read(school, short).words
    assert set(word.terms) == {"опыт"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("фг 4", ["фг4"]),
        ("ФГ — 4 протокол", ["фг4", "протокол"]),
        ("152 фз", ["152фз"]),
        ("к 1.1", ["к1.1"]),
        ("к 1", ["к1"]),
        ("к 1 сентября", ["1", "сентября"]),
        ("фг 5", ["фг", "5"]),
        ("класс 4", ["класс", "4"]),
    ],
)
def test_a_code_may_be_typed_with_a_space(text: str, words: list[str]) -> None:
    texts = "ФГ-4 152-ФЗ К-1 К-1.1 протокол к сентябрю класс4 класс 4"
    index = build([IndexedDocument("form", "a", "/a/", "", "", texts)])
    said = query.read(index, text)
    assert [word.said for word in said.words if not word.stop_words] == words
    assert said.searched == text


def test_a_word_alone_asks_for_its_synonyms_where_few_pages_have_it() -> None:
    texts = ["наставничество", "наставник", *["урок"] * (query.FEW + 1), "занятие"]
    documents = [IndexedDocument("page", f"{n}", f"/{n}/", "", "", t) for n, t in enumerate(texts)]
    groups = [("наставничество", "наставник"), ("урок", "занятие")]
    index = build(documents, (), groups)
    assert dict(query.read(index, "наставничество").words[0].expansions) == {"наставник": 1.0}
    assert not query.read(index, "урок").words[0].expansions
