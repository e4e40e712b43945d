"""The index of documents, counted at once or in pieces."""

from __future__ import annotations

import math

from generator.search import counting, index
from generator.search.counting import DocumentCounter, IndexedDocument, Tally
from generator.search.index import build

DOCUMENTS = [
    IndexedDocument("route", "a", "/a/", "Маршрут учителя", "Ход", "Урок и урок. Зюзюбрик A/01.6"),
    IndexedDocument("route", "b", "/b/", "Урок физики", "", "Маршруты и зюзюбрики ИОМ"),
    IndexedDocument("term", "c", "/c/", "Словарь", "", "и"),
]


def test_a_title_weighs_more_than_a_text() -> None:
    found = build(DOCUMENTS).postings
    assert dict(found["урок"]) == {0: 2 * (2 * counting.BODY) - 1, 1: 2 * counting.TITLE}
    assert dict(found["маршрут"]) == {0: 2 * counting.TITLE, 1: 2 * counting.BODY - 1}


def test_a_word_of_no_dictionary_is_known_by_its_stem_and_shown_as_people_write_it() -> None:
    found = build(DOCUMENTS)
    term = next(term for term in found.postings if term.startswith("~зюзюбр"))
    assert len(found.postings[term]) == 2
    assert found.names[term].startswith("зюзюбрик")
    assert found.stems[term[1:]] == (term,)


def test_small_words_are_told_from_the_rest() -> None:
    found = build(DOCUMENTS)
    assert "и" in found.stop_words
    assert "урок" not in found.stop_words


def test_a_rare_word_counts_more_and_a_common_one_a_little() -> None:
    assert index.idf(1, 100) > index.idf(10, 100) > index.idf(40, 100)
    assert index.idf(100, 100) == index.FLOOR
    assert index.idf(1, 100) == round(math.log(99.5 / 1.5), 4)


def test_counting_in_pieces_is_counting_at_once() -> None:
    counter, tallies = DocumentCounter(["ИОМ"]), []
    for number, document in enumerate(DOCUMENTS):
        tally = Tally()
        tally.add(number, document, counter.count(document))
        tallies.append(tally)
    whole = tallies[0]
    for more in tallies[1:]:
        whole.join(more)
    joined = index.finish(whole, counter.analyser, ())
    once = build(DOCUMENTS, ["ИОМ"])
    assert {t: list(p) for t, p in joined.postings.items()} == {
        t: list(p) for t, p in once.postings.items()
    }
    assert (joined.lengths, joined.stems, joined.names, joined.stop_words) == (
        once.lengths,
        once.stems,
        once.names,
        once.stop_words,
    )


def test_synonyms_are_groups_of_stems_each_entry_once() -> None:
    found = build(DOCUMENTS, (), [("Дорожная карта", "дорожные карты", "план")])
    ((first, second),) = found.synonyms
    assert len(first) == 2
    assert len(second) == 1
    assert found.synonyms_of[second[0]] == [0]


def test_nothing_is_an_index_too() -> None:
    found = build([])
    assert (found.average, found.postings, found.known()) == (1.0, {}, [])
