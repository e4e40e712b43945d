"""A term told by its ends, by a period, by a length."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import periods
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.term import Term


def test_a_beginning_and_an_end_make_a_term_and_the_school_years() -> None:
    term = Term(Draft())
    term.edge("начало", "Дата начала", "сентябрь 2026 г.", "")
    term.edge("окончание", "Дата окончания", "май 2028 г.", "")
    assert term.draft.values["срок"] == {"начало": "2026-09", "месяцев": 21}
    assert term.years
    assert (term.years.first, term.years.last) == (2026, 2028)


def test_an_end_without_or_before_its_beginning_is_kept() -> None:
    term = Term(Draft())
    term.edge("окончание", "Дата окончания", "май 2028", "")
    term.edge("начало", "Дата начала", "сентябрь 2026", "")
    term.edge("окончание", "Окончание", "май 2026", "")
    assert term.draft.kept == ["Дата окончания: май 2028", "Окончание: май 2026"]
    assert term.draft.values["срок"] == {"начало": "2026-09"}


def test_a_length_and_a_period() -> None:
    term = Term(Draft())
    term.read("Срок", "2 года", "")
    assert term.draft.values["срок"] == {"месяцев": 24}
    other = Term(Draft())
    other.read("Срок", "с 01.09.2026 по 31.05.2027", "")
    assert other.draft.values["срок"] == {"начало": "2026-09", "месяцев": 9}


@pytest.mark.parametrize(
    ("said", "months"),
    [("2 года (2026–2028)", 24), ("2026–2028 гг. (2 года)", 24), ("1 год, 2026-2027 уч. год", 12)],
)
def test_a_length_beside_its_school_years_is_both(said: str, months: int) -> None:
    term = Term(Draft())
    term.read("Срок", said, "")
    assert term.draft.values["срок"] == {"месяцев": months}
    assert term.years
    assert term.years.first == 2026
    assert not term.draft.questions


def test_a_length_beside_a_period_says_nothing_new() -> None:
    term = Term(Draft())
    term.read("Срок", "01.10.2026 – 30.06.2027 (9 месяцев)", "")
    assert term.draft.values["срок"] == {"начало": "2026-10", "месяцев": 9}
    assert not term.draft.kept


def test_a_told_term_says_more_than_the_year_of_a_title() -> None:
    term = Term(Draft(), periods.told("План на 2026 год"))
    term.read("Срок", "сентябрь 2026 – май 2027", "")
    assert term.years
    assert term.years.of(3) == 2027
    other = Term(Draft())
    other.read("Срок", "2027 год", "")
    assert other.draft.values["срок"] == {"начало": "2027-01", "месяцев": 12}


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("сентябрь–октябрь", False),
        ("сентябрь – май", True),
        ("сентябрь 2026 – октябрь 2026", False),
        ("2 года", True),
    ],
)
def test_a_short_term_below_deeds_is_none_of_the_route(said: str, taken: bool) -> None:
    term = Term(Draft(), periods.Years(2026, 2027))
    term.read("Срок", said, "")
    assert "срок" in term.draft.values
    term = Term(Draft(values={"дорожная карта": [{}]}), periods.Years(2026, 2027))
    term.read("Срок", said, "")
    assert ("срок" in term.draft.values) == taken
    assert bool(term.draft.kept) != taken
