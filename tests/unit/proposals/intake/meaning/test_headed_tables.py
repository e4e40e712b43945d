"""Tables below a heading that says what their rows are."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Blocks, Line, Table
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.understand import understand
from tests.unit.proposals.intake.meaning.test_understand import here, table


def read(heading: str, found: Table) -> Draft:
    return understand(Blocks((Line(heading, head=True), found)), here())


def test_rows_below_a_heading_are_items_of_its_list() -> None:
    draft = read("Литература", table(("№", "Автор", "Ссылка"), ("1", "Автор А.", "a.ru")))
    assert draft.values["источники"] == ["Автор А. — a.ru"]
    assert draft.kept == []


def test_a_first_row_that_names_no_column_is_an_item() -> None:
    draft = read("Риски", table(("нет времени", "меньше уроков"), ("болезнь", "")))
    assert draft.values["риски"] == ["нет времени — меньше уроков", "болезнь"]


def test_a_first_column_called_after_the_heading_is_a_head() -> None:
    draft = read("Риски", table(("Риск", "Меры"), ("нет времени", "меньше уроков")))
    assert draft.values["риски"] == ["нет времени — меньше уроков"]
    draft = read("Риски", table(("Риски", "нет времени"), ("", "болезнь")))
    assert "нет времени" in draft.values["риски"]


def test_what_no_diagnosis_is_known_by_is_kept_and_its_deficit_is_one() -> None:
    draft = read("Диагностика", table(("Метод", "Итог", "Дефицит"), ("гадание", "туман", "страх")))
    assert draft.values["дорожная карта"][0]["дефицит"] == "страх"
    assert draft.kept == ["гадание: туман"]


def test_a_road_map_and_labels_below_a_heading_stay_what_they_are() -> None:
    deeds = table(("Мероприятие", "Сроки"), ("Урок", "май 2027"))
    assert "источники" not in read("Литература", deeds).values
    assert "источники" not in read("Литература", table(("Тема", "чтение"))).values
