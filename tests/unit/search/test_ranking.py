"""The order of answers: BM25, and who holds more of the words comes first."""

from __future__ import annotations

from generator.search import engine, query, ranking
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build


def of(*texts: str) -> Index:
    return build(
        [IndexedDocument("route", f"{n}", f"/{n}/", "", "", t) for n, t in enumerate(texts)]
    )


def order(index: Index, text: str) -> list[int]:
    return [hit.number for hit in ranking.rank(index, query.read(index, text).words)]


def test_who_says_it_more_often_comes_first() -> None:
    assert order(of("урок физика физика", "урок урок физика"), "урок") == [1, 0]


def test_of_two_equals_the_first_stays_first() -> None:
    assert order(of("урок", "урок", "урок"), "урок") == [0, 1, 2]


def test_a_shorter_text_with_the_word_comes_first() -> None:
    assert order(of("урок " + "физика " * 40, "урок физика"), "урок") == [1, 0]


def test_more_of_the_words_outweighs_more_of_one() -> None:
    index = of("урок урок урок урок", "урок физика", "химия", "химия", "химия", "химия")
    assert order(index, "урок физика")[0] == 1


def test_half_of_the_words_is_the_least() -> None:
    index = of("урок физика химия музыка", "урок физика", "урок")
    assert set(order(index, "урок физика химия музыка")) == {0, 1}


def test_a_title_that_is_the_query_comes_first() -> None:
    texts = [("Урок", "школа урок школа лист"), ("Лист школы", ""), ("Лист урока и школы", "")]
    index = build(
        [IndexedDocument("route", f"{n}", f"/{n}/", t, "", b) for n, (t, b) in enumerate(texts)]
    )
    assert order(index, "лист школы") == [1, 2, 0]


def test_a_synonym_stands_for_its_word_but_below_it() -> None:
    texts = ("урок физика", "занятие физика", "музыка физика", "химия", "химия", "химия")
    index = build(
        [IndexedDocument("route", f"{n}", f"/{n}/", "", "", t) for n, t in enumerate(texts)],
        synonyms=[("урок", "занятие")],
    )
    assert order(index, "урок физика") == [0, 1, 2]


def test_of_equals_a_method_comes_before_a_survey() -> None:
    kinds = ("survey", "act", "route", "method")
    index = build([IndexedDocument(k, k, f"/{k}/", "Урок", "", "") for k in kinds])
    assert order(index, "урок") == [3, 1, 2, 0]


def test_scores_are_rounded_and_never_negative() -> None:
    index = of(*["урок"] * 9, "физика")
    hits = ranking.rank(index, query.read(index, "урок физика").words)
    assert all(hit.score >= 0 and round(hit.score, 3) == hit.score for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_filter_lets_only_its_own_through() -> None:
    documents = [
        IndexedDocument(kind, kind, f"/{kind}/", "урок", "", "", {"kind": (kind,)})
        for kind in ("route", "method")
    ]
    index = build(documents)
    assert engine.allowed(index, {}) is None
    assert engine.allowed(index, {"kind": ["method"], "level": []}) == frozenset({1})
    assert engine.allowed(index, {"kind": ["net"]}) == frozenset()
    found = engine.search(index, "урок", {"kind": ["method"]})
    assert [hit.number for hit in found.hits] == [1]


def test_a_phrase_that_stands_nowhere_is_looked_for_as_words() -> None:
    index = of("урок новой физики", "физики новый урок")
    assert [hit.number for hit in engine.search(index, "«новой физики»").hits] == [0]
    loose = engine.search(index, "«физики урок»")
    assert {hit.number for hit in loose.hits} == {0, 1}
    assert "«" not in loose.searched


def test_who_holds_the_rarest_word_alone_answers_too() -> None:
    texts = ["урок физика химия редкость", "редкость", *["урок физика химия"] * 3, *["музыка"] * 9]
    assert 1 in order(of(*texts), "урок физика химия редкость")


def test_the_kind_that_is_asked_for_comes_first() -> None:
    texts = [("route", "Проба урока"), ("term", "Проба урока"), ("form", "Проба урока")]
    index = build(
        [IndexedDocument(k, f"{n}", f"/{n}/", t, "бланк такой") for n, (k, t) in enumerate(texts)]
    )
    assert order(index, "проба") == [1, 2, 0]
    assert order(index, "бланк пробы")[0] == 2
    assert order(index, "что такое проба")[0] == 1


def test_a_page_that_is_tied_to_an_answer_is_lifted_and_answers_with_any_of_the_words() -> None:
    texts = ["урок физика химия музыка", "урок", "урок", *["иное"] * 5]
    tied = ("deficit/0",)
    index = build(
        IndexedDocument(
            "deficit", f"{n}", f"/{n}/", "", "", text, links=tied if n in (0, 2) else ()
        )
        for n, text in enumerate(texts)
    )
    assert order(index, "урок физика химия музыка") == [0, 2]


def test_the_bare_name_of_a_method_is_the_method_before_its_term() -> None:
    texts = [("term", "Фокус-группа"), ("method", "Фокус-группа"), ("form", "Паспорт фокус-группы")]
    index = build(
        [
            IndexedDocument(k, f"{n}", f"/{n}/", t, "", "слово " * n)
            for n, (k, t) in enumerate(texts)
        ]
    )
    assert order(index, "фокус-группа")[0] == 1
    asked = [IndexedDocument(k, f"{n}", f"/{n}/", t, "такой") for n, (k, t) in enumerate(texts)]
    assert order(build(asked), "что такое фокус-группа")[0] == 0
