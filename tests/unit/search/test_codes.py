"""Codes as people type them: in small letters, in Latin ones, with a number that nobody has."""

from __future__ import annotations

import pytest

from generator.search import codes, engine, query
from generator.search.counting import IndexedDocument
from generator.search.index import Index, build


@pytest.fixture(scope="module")
def index() -> Index:
    documents = [
        IndexedDocument("form", "a", "/a/", "ФГ-4. Протокол", "", "ФГ по PISA"),
        IndexedDocument("form", "b", "/b/", "Э-4. Сводная", "", "Windows-11 и 44 урока, pr-1"),
        IndexedDocument("deficit", "pr-1", "/pr-1/", "Доказательство", "Дефицит · ПР-1"),
    ]
    return build(documents, ["ФГ"], [("PISA", "фг")])


@pytest.mark.parametrize(
    ("text", "words", "searched"),
    [
        ("FG-4", ["фг4"], "ФГ-4"),
        ("fg4", ["фг4"], "ФГ4"),
        ("e-4", ["э4"], "Э-4"),
        ("фг-4", ["фг4"], "фг-4"),
        ("фг-44", ["ФГ", "44"], "фг-44"),
        ("fg-44", ["ФГ", "44"], "ФГ 44"),
        ("windows-11", ["windows", "11"], "windows-11"),
        ("pisa-4", ["pisa", "4"], "pisa-4"),
    ],
)
def test_a_code_is_read_in_any_letters(
    index: Index, text: str, words: list[str], searched: str
) -> None:
    asked = query.read(index, text)
    assert [word.said for word in asked.words] == words
    assert asked.searched == searched


@pytest.mark.parametrize("text", ["ПР-1", "пр 1", "pr-1", "PR1"])
def test_a_code_that_is_known_in_both_alphabets_is_looked_for_in_both(
    index: Index, text: str
) -> None:
    found = [index.documents[hit.number].id for hit in engine.search(index, text).hits]
    assert found[0] == "pr-1"
    assert ("b" in found) == text.isascii()


@pytest.mark.parametrize("text", ["windows-11", "2026-11", "А/01.6", "fg", "урок", ""])
def test_what_is_no_code_is_spelled_in_no_other_way(text: str) -> None:
    assert codes.spelled(text) == ""


@pytest.mark.parametrize(
    ("id", "expected"),
    [("pr-1", ("ПР-1",)), ("c-4", ("С-4", "Ц-4")), ("zavuch", ()), ("case", ())],
)
def test_a_latin_c_of_an_id_is_either_letter(id: str, expected: tuple[str, ...]) -> None:
    assert codes.numbers(id) == expected
