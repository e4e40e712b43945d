"""Russian as print wants it."""

from __future__ import annotations

import re

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.language import russian

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Закон № 273", f"Закон №{NBSP}273"),
        ("за 90 минут", f"за{NBSP}90{NBSP}минут"),
        ("да — нет", f"да{NBSP}— нет"),
        ("7–9 классы", f"7\u2060–\u20609{NBSP}классы"),
        ("школа", "школа"),
        ("ст. 47", f"ст.{NBSP}47"),
        ("С. 158", f"С.{NBSP}158"),
        ("5 классы · 9 месяцев", f"5{NBSP}классы{NBSP}· 9{NBSP}месяцев"),
        ("контраст 4,5 : 1", f"контраст 4,5{NBSP}:{NBSP}1"),
        ("на 20 п. п. больше", f"на{NBSP}20{NBSP}п.{NBSP}п. больше"),
        ("κ = 0,7", f"κ{NBSP}= 0,7"),
        ("Дадли П. Lesson Study", f"Дадли{NBSP}П. Lesson Study"),
        ("Дадли П. В. 2013", f"Дадли{NBSP}П.{NBSP}В. 2013"),
        ("Дадли П.В. 2013", f"Дадли{NBSP}П.{NBSP}В. 2013"),
    ],
)
def test_spaces_that_may_not_break(before: str, after: str) -> None:
    assert russian.typography(before) == after
    assert russian.typography(after) == after


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 ошибок"),
        (1, "1 ошибка"),
        (2, "2 ошибки"),
        (5, "5 ошибок"),
        (11, "11 ошибок"),
        (21, "21 ошибка"),
        (111, "111 ошибок"),
        (122, "122 ошибки"),
    ],
)
def test_counts(count: int, said: str) -> None:
    assert russian.counted(count, "ошибка", "ошибки", "ошибок").replace(NBSP, " ") == said


def test_the_form_of_a_whole_number_is_that_of_cldr() -> None:
    cldr = Locale("ru").plural_form
    for count in (*range(-25, 1200), 10**6 + 11, 10**6 + 21):
        assert russian.plural(count, "one", "few", "many") == cldr(abs(count)), count


def test_the_alphabet_puts_yo_beside_ye_and_latin_after() -> None:
    words = ["ёлка", "ель", "Ёж", "яма", "API", "еда"]
    assert sorted(words, key=russian.alphabet) == ["еда", "Ёж", "ёлка", "ель", "яма", "API"]


SMALL = "в к с о у и а я не на но по до за из от".split()  # noqa: SIM905


WORDS = st.sampled_from(
    [*SMALL, *map(str.capitalize, SMALL), "кто-то", "школа", "«план»", "(7)", "-", "пока"]
)


@given(st.lists(WORDS, max_size=6), st.sampled_from([" ", "  "]))
def test_a_preposition_stays_with_the_word_after_it(said: list[str], between: str) -> None:
    text = russian.typography(between.join(said))
    spaces = re.findall(f"[ {NBSP}]+", text)
    for word, after, space in zip(said, said[1:], spaces, strict=False):
        assert (space == NBSP) == (word.lower() in SMALL and after != "-")


@given(st.text(max_size=12), st.text(max_size=12))
def test_digits_stand_before_russian_letters_and_these_before_the_rest(
    one: str, other: str
) -> None:
    def places(text: str) -> list[tuple[int, int]]:
        letters = [c for c in text.lower().replace("ё", "е") if c.isalnum()]
        return [(0 if c.isdigit() else 1 if "а" <= c <= "я" else 2, ord(c)) for c in letters]

    first, second = places(one), places(other)
    if first != second:
        assert (russian.alphabet(one) < russian.alphabet(other)) == (first < second)


def test_lists_and_capitals() -> None:
    assert russian.listed(["а"]) == "а"
    assert russian.listed(["а", "б", "в"]) == "а, б и в"
    assert russian.capital("район") == "Район"
    assert russian.month(5, "genitive") == "мая"


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("«Ёлка»", "Е"),
        ("5 минут", "0–9"),
        ("ICILS", "A–Z"),
        ("әдәби", "другое"),
        ("— …", "другое"),
        ("ям", "Я"),
    ],
)
def test_a_text_stands_under_its_first_letter(text: str, letter: str) -> None:
    assert russian.initial(text) == letter
    assert letter in russian.INITIALS
