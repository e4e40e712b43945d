"""Text becomes tokens: abbreviations, codes, words by their stems; tests/parity asks the page."""

from __future__ import annotations

import pytest

from generator.search import analyser
from generator.search.analyser import Analyser

ANALYSER = Analyser(["ИОМ", "ЦНППМ", "слово"])


def terms(text: str) -> list[tuple[str, ...]]:
    return [token.terms for token in ANALYSER.tokens(text)]


@pytest.mark.parametrize("text", ["ИОМ", "ИОМа", "ИОМами"])
def test_an_abbreviation_is_one_in_every_case(text: str) -> None:
    assert terms(text) == [("@ИОМ",)]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Закон об образовании", "?закон образован"),
        ("об образовании законы", "?закон образован"),
        ("как назвать ИОМ", "?иом назва"),
        ("Назвать «иом»?", "?иом назва"),
        ("ФГ-4 назвать", "?назва фг4"),
        ("об образовании", ""),
        ("", ""),
    ],
)
def test_a_text_as_a_whole_is_its_stems_without_small_words(text: str, term: str) -> None:
    assert ANALYSER.whole(text, {"как", "об"}.__contains__) == term


def test_a_known_abbreviation_in_small_letters_is_also_a_word() -> None:
    assert terms("иома") == [("@ИОМ", "~иом")]
    assert terms("год") == [("~год",)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A/01.6", "=а/01.6"),
        ("А/01.6", "=а/01.6"),
        ("Р‑33", "=р33"),
        ("273-ФЗ", "=273фз"),
        ("273фз", "=273фз"),
        ("фг4", "=фг4"),
        ("ФГ-4", "=фг4"),
        ("К-1.1", "=к1.1"),
        ("2026-11", "=2026-11"),
    ],
)
def test_a_code_is_exact_in_either_alphabet(text: str, code: str) -> None:
    assert terms(text)[0] == (code,)


def test_a_long_part_makes_it_a_word() -> None:
    assert all(term.startswith("~") for found in terms("8-классник")[:1] for term in found)
    assert terms("2026") == [("=2026",)]


@pytest.mark.parametrize(
    ("text", "same"), [("peфлeксия", "рефлексия"), ("ИOМ", "ИОМ"), ("фoкyc-группа", "фокус-группа")]
)
def test_a_word_of_both_alphabets_is_read_in_one(text: str, same: str) -> None:
    assert terms(text) == terms(same)


def test_letters_that_have_no_twin_stay() -> None:
    assert terms("whatsappом") == [("~whatsappом",)]
    assert terms("case") == [("~case",)]


def test_a_number_and_a_word_without_a_space_are_both() -> None:
    assert terms("5класс") == [("~5класс",), ("=5",), *terms("класс")]


def test_a_compound_gives_itself_and_its_parts() -> None:
    tokens = list(ANALYSER.tokens("педагог-психолог"))
    assert [token.word for token in tokens] == ["педагог-психолог", "педагог", "психолог"]
    assert [token.word for token in analyser.parts(tokens)] == ["педагог", "психолог"]


def test_places_are_those_of_the_clean_text() -> None:
    text = "Наш\u00ad урок, и\u0306 ИОМ-2 да"
    clean = analyser.clean(text)
    for token in analyser.parts(ANALYSER.tokens(text)):
        assert clean[token.start : token.end].lower().replace("ё", "е")[:2] in (
            token.word[:2] or token.terms[0][1:].lower()
        )


def test_pieces_stand_alone() -> None:
    text = "Учитель-дефектолог ведёт A/01.6 и ИОМы, 273-ФЗ."
    alone = [term for chunk in Analyser.chunks(text) for term in terms(chunk)]
    assert alone == terms(text)


def test_all_forms_of_a_word_have_one_stem() -> None:
    assert len({terms(word)[0] for word in ("маршрут", "маршруты", "маршрутами")}) == 1
    assert terms("ёлка") == terms("елка")
