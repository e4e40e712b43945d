"""A form that nobody filled stays as it stands; directions of which one has a deed are directions."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Blocks, Line
from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning.understand import understand
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_roadmap import read
from tests.unit.proposals.intake.meaning.test_understand import table


def test_a_form_that_nobody_filled_is_no_road_map(records: Records) -> None:
    plan = table(("Мероприятие", "Сроки"), ("Урок", "март 2027"))
    head = ("Этап урока", "Деятельность учителя", "Деятельность учеников", "Замечания")
    form = table(head, ("Начало", "", "", ""), ("Итог", "", "", ""), ("", "", "", ""))
    draft = understand(Blocks((plan, Line("Лист наблюдения", head=True), form)), lists(records))
    assert len(draft.values["дорожная карта"]) == 1
    assert draft.kept == ["Лист наблюдения", " — ".join(head), "Начало", "Итог"]


def test_directions_of_which_one_has_a_deed_are_directions(records: Records) -> None:
    rows = (("Чтение", "", ""), ("", "Урок", "март 2027"), ("Счёт", "", ""), ("", "Игра", ""))
    draft = read(records, table(("Направление", "Мероприятие", "Сроки"), *rows))
    named = [stage.get("направление") for stage in draft.values["дорожная карта"]]
    assert named == ["Чтение", "Счёт"]
