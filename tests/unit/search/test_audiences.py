"""A route and a deficit are found by whom they are for."""

from __future__ import annotations

import pytest

from generator.records.models.audience import Audience
from generator.records.models.enums import Experience
from generator.search import audiences, index, results
from generator.search.counting import PARTED, IndexedDocument


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (Audience(role="завуч"), ["маршрут завуч"]),
        (Audience(role="учитель"), []),
        (
            Audience(role="учитель", subjects=("физика",)),
            ["маршрут физика", "маршрут учитель физика"],
        ),
        (Audience(role="учитель", subjects=("а", "б", "в", "г")), []),
        (
            Audience(role="учитель", experience=Experience.YOUNG),
            ["маршрут молодой учитель", "маршрут молодой педагог", "маршрут молодой специалист"],
        ),
    ],
)
def test_a_record_is_asked_for_by_its_audience(audience: Audience, expected: list[str]) -> None:
    assert list(audiences.asked(audience, "маршрут")) == expected


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("ИОМ завуча", "head"),
        ("маршруты завучей", "head"),
        ("иом по физике", "physics"),
        ("ИОМ", "about"),
    ],
)
def test_a_route_is_the_first_for_its_audience(asked: str, first: str) -> None:
    said = {"head": "маршрут завуч", "physics": "маршрут физика"}
    routes = [
        IndexedDocument("route", id, f"/{id}/", "Урок", PARTED.join(("маршрут", one)))
        for id, one in said.items()
    ]
    text = "ИОМ: как составить ИОМ, завуч и физика, маршрут по ней"
    pages = [IndexedDocument("page", "about", "/about/", "Состав ИОМ", "", text)]
    found = index.build([*pages, *routes], ["ИОМ"])
    assert results.answer(found, asked)["results"][0]["id"] == first
