"""The words of a document are counted by where they stand, and pieces add up to the whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from generator.search.counting import (
    BODY,
    NOTHING,
    SUMMARY,
    TITLE,
    DocumentCounter,
    IndexedDocument,
    Tally,
)

ONE = IndexedDocument("route", "a", "/a/", "Маршрут учителя", "Ход", "Урок и урок. Зюзюбрик A/01.6")
OTHER = IndexedDocument("route", "b", "/b/", "Урок физики", "", "Маршруты и зюзюбрики ИОМ")
COUNT = DocumentCounter(["ИОМ"]).count


def test_a_title_weighs_more_than_a_text() -> None:
    assert COUNT(ONE).terms["урок"] == 2 * (2 * BODY) - 1
    assert COUNT(OTHER).terms["урок"] == 2 * TITLE


def test_a_summary_weighs_more_than_the_text_it_stands_in_and_is_no_longer() -> None:
    found, plain = (COUNT(structs.replace(ONE, summary=s)) for s in ("Урок", ""))
    assert found.terms["урок"] == plain.terms["урок"] + 2 * SUMMARY
    assert found.length == plain.length


def test_a_word_of_no_dictionary_is_kept_with_its_term_and_small_words_apart() -> None:
    found = COUNT(ONE)
    assert "зюзюбрик" in found.unknown.values()
    assert "и" in found.stop_words
    assert COUNT(IndexedDocument("route", "", "", "")) == NOTHING


def test_a_page_is_asked_for_by_its_title_and_by_what_stands_out_in_it() -> None:
    form = IndexedDocument(
        "form", "", "", "К-2. Лист ответа", "Бланк · куда писать ответ", "Ход урока"
    )
    wholes = {term for term in COUNT(form).terms if term[0] == "?"}
    assert wholes == {"?лист ответ", "?ответ писа"}
    act = IndexedDocument("act", "", "", "О проверках школ (приказ № 7) — Южный район")
    assert [term for term in COUNT(act).terms if term[0] == "?"] == ["?проверк школ"]
    assert not [term for term in COUNT(structs.replace(form, kind="route")).terms if term[0] == "?"]


def test_tallies_that_are_joined_are_the_tally_of_all() -> None:
    whole, first, second = Tally(), Tally(), Tally()
    for number, (document, part) in enumerate(((ONE, first), (OTHER, second))):
        whole.add(number, document, COUNT(document))
        part.add(number, document, COUNT(document))
    first.join(second)
    assert first == whole


WORDS = st.sampled_from(
    ["урок", "Урок", "уроки", "и", "ИОМ", "иома", "зюзюбрик", "A/01.6", "стали", "план-график", "7"]
)
TEXT = st.lists(WORDS, max_size=8).map(" ".join)


@given(st.lists(st.builds(IndexedDocument, *[st.just("")] * 3, TEXT, TEXT, TEXT), min_size=1))
def test_what_was_counted_before_changes_nothing(documents: list[IndexedDocument]) -> None:
    one = DocumentCounter(["ИОМ"])
    for document in documents:
        assert one.count(document) == DocumentCounter(["ИОМ"]).count(document)


def test_the_same_words_in_the_same_fields_are_the_same_document() -> None:
    assert ONE.says(IndexedDocument("route", "x", "/x/", ONE.title, ONE.headings, ONE.body))
    assert not ONE.says(OTHER)
    assert not ONE.says(structs.replace(ONE, summary="Урок"))


TEXTS = (
    IndexedDocument("route", "a", "/a/", "Дроби в 5 классе", "Маршрут · Район", "Районы и ИОМ."),
    IndexedDocument("route", "b", "/b/", "О нас", "", "Мурлыкинского, мурлыкинский, А/01.6"),
    IndexedDocument("route", "c", "/c/", "Мурлыкинский район", "Южный", ""),
    IndexedDocument("route", "d", "/d/", "", "", ""),
)


@pytest.mark.parametrize("document", TEXTS, ids=[one.id for one in TEXTS])
@pytest.mark.parametrize("more", [" — Южный район", " — О нас, Мурлыкинскому", " — район 5, ИОМ"])
def test_a_title_that_grew_is_counted_as_if_it_had_always_been_there(
    document: IndexedDocument, more: str
) -> None:
    reader = DocumentCounter(["ИОМ"])
    whole = structs.replace(document, title=document.title + more)
    before = reader.count(document)
    assert reader.titled(before, document.title, whole.title) == reader.count(whole)
    assert before == reader.count(document)
