"""A list below a heading: its items go on with it, what is no item or does not follow ends it."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.meaning.listing import Listing, is_item
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read
from tests.unit.proposals.intake.meaning.test_understand import table


def test_an_item_has_a_number_a_mark_or_is_one_in_the_document() -> None:
    assert all(is_item(Line(text), text) for text in ("1. а", "2) б", "– в", "• г"))
    assert is_item(Line("д", item=True), "д")
    assert not is_item(Line("е"), "е")


@pytest.mark.parametrize(
    ("said", "breaks"),
    [
        (("1. а", "2. б", "3. в"), [False, False, False]),
        (("1. а", "3. в"), [False, True]),
        (("I. а", "II. б"), [False, False]),
        (("– а", "б"), [False, True]),
        (("а", "б"), [False, False]),
    ],
)
def test_a_list_ends_with_what_does_not_follow(said: tuple[str, ...], breaks: list[bool]) -> None:
    listing = Listing()
    assert [listing.breaks(Line(text), text) for text in said] == breaks


@pytest.mark.parametrize("mark", ["{}. ", "{}) ", "– "])
def test_every_difficulty_of_a_list_is_one_however_it_is_marked(
    records: Records, mark: str
) -> None:
    said = [mark.format(n) + text for n, text in enumerate(("не вижу", "не слышу", "молчу"), 1)]
    draft = read(records, "Профессиональные дефициты:", *said, "Просто текст")
    assert [one["дефицит"] for one in draft.values["дорожная карта"]] == [
        "не вижу",
        "не слышу",
        "молчу",
    ]
    assert draft.kept == ["Просто текст"]


def test_numbered_difficulties_beside_one_road_map_are_asked_about(records: Records) -> None:
    plan = table(("Мероприятие", "Сроки"), ("Урок", "март 2027"))
    draft = read(records, "Профессиональные дефициты:", "1. не вижу", "2. не слышу", plan)
    assert draft.values["дорожная карта"][0]["дефицит"] == "не вижу\nне слышу"
    assert any("затруднений несколько" in q.message for q in draft.questions)


def test_the_items_of_a_list_below_goal_and_tasks_are_tasks(records: Records) -> None:
    items = (Line("изучить теорию", item=True), Line("провести урок", item=True))
    draft = read(records, Line("Цель и задачи", head=True), "Вести проект.", *items)
    assert draft.values["пояснительная записка"] == {
        "цель": "Вести проект.",
        "задачи": ["изучить теорию", "провести урок"],
    }


@pytest.mark.parametrize(
    ("items", "rises"),
    [
        (("– а", "– б"), True),
        (("1. а", "2. б"), True),
        (("1. а", "2. б", "3. в"), False),
    ],
)
def test_what_goes_on_with_the_heading_and_not_with_the_list_ends_it(
    items: tuple[str, ...], rises: bool
) -> None:
    listing = Listing()
    listing.begin("3. Задачи")
    assert not any(listing.rises(text) for text in items)
    assert listing.rises("4. Содержание") is rises


def test_a_numbered_heading_below_a_list_is_none_of_its_items(records: Records) -> None:
    draft = read(records, "3. Задачи маршрута:", Line("изучить карты", item=True), "4. Содержание")
    assert draft.values["пояснительная записка"]["задачи"] == ["изучить карты"]
    assert draft.kept == ["4. Содержание"]
