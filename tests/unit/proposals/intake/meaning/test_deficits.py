"""Difficulties outside of the road map: joined with their part of it, or asked about."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Blocks, Line, Table
from generator.proposals.intake.meaning import deficits
from generator.proposals.intake.meaning.draft import MAP, Draft
from generator.proposals.intake.meaning.understand import understand
from tests.unit.proposals.intake.meaning.test_understand import here, table

PLAN = table(("Дефицит", "Мероприятие"), ("Спешу", "Урок"), ("Молчу", "Семинар"))


def read(*body: Line | Table) -> Draft:
    return understand(Blocks(body), here())


def asked(draft: Draft) -> list[str]:
    return [one.message for one in draft.questions]


def test_what_the_road_map_has_not_is_asked_about() -> None:
    draft = read(Line("Затруднения: мало вопросов"), PLAN)
    assert draft.kept == ["мало вопросов"]
    assert deficits.APART in asked(draft)


def test_what_the_road_map_has_is_not_said_again() -> None:
    draft = read(Line("Затруднения", head=True), Line("1. Молчу.", item=True), PLAN)
    assert draft.kept == []
    assert deficits.APART not in asked(draft)


def test_a_table_of_diagnosis_is_joined_with_the_parts_that_work_on_it() -> None:
    found = table(("Дефицит", "Чем выявлен"), ("Молчу", "наблюдение"), ("Ворчу", "опрос"))
    draft = read(found, PLAN)
    assert [(one["дефицит"], one.get("подтверждение")) for one in draft.values[MAP]] == [
        ("Ворчу", "опрос"),
        ("Спешу", None),
        ("Молчу", "наблюдение"),
    ]
    assert draft.places[(MAP, 2, "дефицит")] == "таблица 2, строка 3"


def test_parts_that_tell_different_things_of_one_deficit_stay_apart() -> None:
    one = table(("Дефицит", "Чем выявлен"), ("Молчу", "наблюдение"))
    other = table(("Дефицит", "Чем выявлен", "Мероприятие"), ("Молчу", "опрос", "Семинар"))
    told = [stage["подтверждение"] for stage in read(one, other).values[MAP]]
    assert told == ["наблюдение", "опрос"]
