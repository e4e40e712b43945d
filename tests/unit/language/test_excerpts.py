"""Short quotes of what differs: whole words, no markup, never longer than a line of a page."""

from __future__ import annotations

import pytest

from generator.language import excerpts


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**Важно:** `код` и *курсив*", "Важно: код и курсив"),
        ("## Ход\n\n> цитата", "Ход цитата"),
        ("См. [[keysy|разбор]], [[iom]] и [сайт](https://example.org)", "См. разбор, iom и сайт"),
        ("слово\u200b\u202eзадом", "словозадом"),
        ("a_b и 2*3", "a_b и 23"),
    ],
)
def test_markup_and_unseen_signs_are_left_out(text: str, plain: str) -> None:
    assert excerpts.plain(text) == plain


def test_a_text_is_cut_between_words() -> None:
    assert excerpts.cut("раз два три", 11) == "раз два три"
    assert excerpts.cut("раз два три", 10) == "раз два…"
    assert len(excerpts.cut("а" * 200)) <= excerpts.LONGEST


def test_quotes_inside_a_quote_are_of_the_other_kind() -> None:
    assert excerpts.quote("школа «Рост»") == "«школа „Рост“»"


@pytest.mark.parametrize(
    ("old", "new", "sides"),
    [
        (
            "См. [сайт](https://a.b) края",
            "См. [сайт](https://c.d) края",
            ("ссылка «сайт» на «https://a.b»", "ссылка «сайт» на «https://c.d»"),
        ),
        (
            "См. [[Кейсы|метод]]",
            "См. [[Фокус-группа|метод]]",
            ("ссылка «метод» на «Кейсы»", "ссылка «метод» на «Фокус-группа»"),
        ),
    ],
)
def test_a_link_that_leads_elsewhere_is_no_slip(old: str, new: str, sides: tuple[str, str]) -> None:
    assert excerpts.slip(old, new) == ""
    assert excerpts.sides(old, new) == sides
    assert excerpts.slip(old, old.replace("См.", "**См.**")) == "исправлено оформление"


def test_both_sides_are_cut_to_what_differs() -> None:
    old = "Первый шаг делает ведущий группы, потом все пишут отзыв."
    new = "Первый шаг делает помощник группы, потом все пишут отзыв."
    assert excerpts.sides(old, new) == (
        "«…шаг делает ведущий группы, потом…»",
        "«…шаг делает помощник группы, потом…»",
    )


def test_what_only_one_side_has_is_shown_with_its_neighbours() -> None:
    assert excerpts.sides("раз два", "раз два три") == ("«раз два»", "«раз два три»")
    assert excerpts.sides("", "раз") == ("«»", "«раз»")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("**Урок**", "Урок", "исправлено оформление"),
        ("показать занятие", "показать занятия", "исправлена опечатка: «занятие» → «занятия»"),
        ("колега пришёл", "коллега пришёл", "исправлена опечатка: «колега» → «коллега»"),
        ("по этому делу", "поэтому делу", "исправлена опечатка: «по этому делу» → «поэтому делу»"),
        ("показать урок", "показать уроки", ""),
        ("девять", "десять", ""),
        ("кот ушёл", "кит ушёл", ""),
    ],
)
def test_a_slip_is_said_and_a_change_of_meaning_is_not(old: str, new: str, said: str) -> None:
    assert excerpts.slip(old, new) == said
