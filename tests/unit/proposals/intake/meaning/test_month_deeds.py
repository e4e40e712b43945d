"""The deeds of one month: each line is one, and what is told beside them goes where it belongs."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning.month_deeds import Month, Told, cards_of

TWO = ["- читать;", "- писать."]


def test_what_closes_several_deeds_goes_to_the_last_and_people_to_each() -> None:
    told = [
        Told("что", "Что сделать", TWO),
        Told("ресурсы", "Ресурсы", ["книга"], valued=True),
        Told("с кем", "С кем", ["наставник"], valued=True),
        Told("результат", "Результат", ["список"], valued=True),
    ]
    first, last = cards_of(Month("1. Сентябрь:", told, 0))
    assert (first.text, last.text) == ("читать", "писать")
    assert first.beside == (("ресурсы", "Ресурсы", "книга"), ("с кем", "С кем", "наставник"))
    assert last.beside == (("с кем", "", "наставник"), ("результат", "Результат", "список"))
    assert (first.under, first.above, last.above) == ("Сентябрь", "1. Сентябрь:", "")


@pytest.mark.parametrize(
    ("told", "texts"),
    [
        ([Told("результат", "Результат", ["список"])], [""]),
        ([Told("", "Тема", ["атлас"]), Told("что", "Что сделать", TWO)], ["читать", "писать"]),
        (
            [
                Told("что", "", ["читать"]),
                Told("результат", "", ["а"]),
                Told("что", "", ["писать"]),
            ],
            ["читать", "писать"],
        ),
    ],
)
def test_a_month_without_deeds_has_one_that_is_not_told(told: list[Told], texts: list[str]) -> None:
    assert [card.text for card in cards_of(Month("Май", told, 0))] == texts


def test_only_a_list_of_deeds_is_more_than_cards_tell() -> None:
    one, several = Told("что", "Дело", ["читать"], valued=True), Told("что", "", TWO)
    assert not Month("Май", [one], 0).listed
    assert Month("Май", [several], 0).listed
    assert Month("Май", [Told("что", "Дело", ["читать"])], 0).listed
