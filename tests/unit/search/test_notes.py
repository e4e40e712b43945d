"""What is said of a query that asks for little, or that leaves pages out."""

from __future__ import annotations

import pytest

from generator.search import notes
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build
from generator.search.query import read


@pytest.fixture(scope="module")
def index() -> Index:
    return build(
        [
            IndexedDocument("page", "a", "/a/", "Урок и проба"),
            IndexedDocument("page", "b", "/b/", "Урок"),
        ],
        [],
        [],
    )


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("", ""),
        ("урок", ""),
        ("урок и проба", ""),
        ("-проба", notes.ONLY_MINUS),
        ("!!!", notes.NO_WORD),
        ("-", notes.NO_WORD),
        ("и", notes.ONLY_SMALL),
        ("урок -проба", "Без страниц, где есть: «проба»."),
        ("урок карандаш 2031 карандаш", "На портале нет «карандаш», «2031»: искали остальное."),
        ("урок под хм", ""),
        ("карандаш", ""),
        ("урок -зюзюбрик", "На портале нет «зюзюбрик»: этот минус ничего не убрал."),
        (
            "урок -проба -зюзюбрик",
            "Без страниц, где есть: «проба». На портале нет «зюзюбрик»: этот минус ничего не убрал.",
        ),
    ],
)
def test_a_query_that_asks_for_little_is_explained(index: Index, text: str, note: str) -> None:
    assert notes.of(read(index, text)) == note
