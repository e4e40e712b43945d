"""What a query asks to leave out, and where a minus is but a dash."""

from __future__ import annotations

import pytest

from generator.search import engine, without
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build


@pytest.fixture(scope="module")
def index() -> Index:
    texts = ["Что такое урок", "Урок и проба", "Как провести урок"]
    return build(
        [IndexedDocument("page", str(n), f"/{n}/", text) for n, text in enumerate(texts)], [], []
    )


def test_words_and_phrases_are_taken_out(index: Index) -> None:
    found = without.read(index, 'урок -проба -"как провести"')
    assert found.wanted.split() == ["урок"]
    assert found.signs == ("-проба", '-"как провести"')
    assert found.texts == ("проба", "как провести")


@pytest.mark.parametrize("text", ["урок -что это", "урок -как провести", "урок -и"])
def test_before_a_small_word_a_minus_is_a_dash(index: Index, text: str) -> None:
    assert without.read(index, text).texts == ()
    assert len(engine.search(index, text).hits) == 3
