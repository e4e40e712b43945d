"""What one document adds to an index."""

from __future__ import annotations

import dataclasses

import pytest

from generator.search.counting import DocumentCounter, IndexedDocument

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
    whole = dataclasses.replace(document, title=document.title + more)
    before = reader.count(document)
    assert reader.titled(before, document.title, whole.title) == reader.count(whole)
    assert before == reader.count(document)
