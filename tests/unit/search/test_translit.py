"""A Russian word in Latin letters is read by its sound."""

from __future__ import annotations

import pytest

from generator.search import index, results, translit
from generator.search.counting import IndexedDocument
from generator.search.index import Index

TEXTS = (
    "рефлексия урока",
    "кейсы и фокус-группа",
    "тьютор составляет ИОМ",
    "эксперт едет на ЕГЭ",
    "lesson study",
    "аттестация педагога, объявление",
    "маршрут педагога, маршруты",
    "маршрут moy-marshrut",
)


@pytest.fixture(scope="module")
def small() -> Index:
    pages = (
        IndexedDocument("page", str(n), f"/{n}/", said, body=said) for n, said in enumerate(TEXTS)
    )
    return index.build(pages, ["ИОМ", "ЕГЭ"], [("травля", "буллинг"), ("педагог", "шкраб")])


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("refleksiya", "рефлексия"),
        ("reflexia", "рефлексия"),
        ("keis", "кейс"),
        ("keysy", "кейсы"),
        ("attestaciya", "аттестация"),
        ("attestatsiya", "аттестация"),
        ("shchuka", "щука"),
        ("molodoj", "молодой"),
        ("uchitel'", "учитель"),
        ("ob'yavlenie", "обьявление"),
        ("ekspert", "эксперт"),
        ("fokus-gruppa", "фокус-группа"),
    ],
)
def test_a_word_is_read_by_its_sound(typed: str, expected: str) -> None:
    assert translit.readings(typed)[0] == expected


@pytest.mark.parametrize("typed", ["", "is", "fg-4", "слово", "a1b", "--", "a" * 40])
def test_what_is_no_word_in_latin_letters_has_no_sound(typed: str) -> None:
    assert translit.readings(typed) == []


def test_a_word_has_few_readings_whatever_it_is_made_of() -> None:
    assert len(translit.readings("c" * 30)) == translit.MOST_READINGS


@pytest.mark.parametrize(
    ("typed", "first", "searched"),
    [
        ("refleksiya", "0", "рефлексия"),
        ("keis", "1", "кейс"),
        ("focus gruppa", "1", "фокус группа"),
        ("tyutor", "2", "тьютор"),
        ("iom", "2", "иом"),
        ("ege", "3", "егэ"),
        ("edet", "3", "едет"),
        ("lesson study", "4", "lesson study"),
        ("shkrab", "5", "педагог"),
        ("marshrut", "6", "маршрут"),
    ],
)
def test_a_word_is_found_by_its_sound(small: Index, typed: str, first: str, searched: str) -> None:
    said = results.answer(small, typed)
    assert (said["results"][0]["id"], said["searched"]) == (first, searched)


def test_what_no_one_says_in_any_letters_is_not_found(small: Index) -> None:
    said = results.answer(small, "kartoshka")
    assert (said["total"], said["searched"]) == (0, "kartoshka")
