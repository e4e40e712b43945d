"""Lines of a title page and under headings find their keys; a school and a name are cut."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line
from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.lines import without_personal
from generator.proposals.intake.meaning.understand import understand
from generator.records.load import load
from generator.records.records import Records
from generator.system import files
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def records() -> Records:
    return load(files.read(ROOT))


def read(records: Records, *lines: str | Line) -> Draft:
    body = tuple(one if isinstance(one, Line) else Line(one) for one in lines)
    return understand(Blocks(body), lists(records))


def test_a_title_page_gives_role_town_and_year_and_no_person(records: Records) -> None:
    draft = read(
        records,
        "МБОУ Образцовская СОШ",
        "Индивидуальный образовательный маршрут",
        "Образцова Ольга Олеговна,",
        "учитель химии",
        "г. Образцово, 2026 г.",
    )
    assert draft.values["титульный лист"] == {"город": "Образцово", "год": 2026}
    assert draft.values["для кого"]["предметы"] == ["химия"]
    assert draft.personal.total() == 6
    assert draft.kept == []


def test_a_young_teacher_and_a_mentor(records: Records) -> None:
    draft = read(records, "Молодой педагог: учитель музыки", "Наставник: учитель музыки со стажем")
    assert draft.values["для кого"]["опыт"] == "молодой"
    assert draft.values["сопровождение"] == ["Наставник: учитель музыки со стажем"]


def test_a_term_that_is_not_sure_is_kept_and_asked(records: Records) -> None:
    draft = read(records, "Сроки реализации: с первого сентября")
    assert "срок" not in draft.values
    assert draft.kept == ["Сроки реализации: с первого сентября"]
    assert any("срок не понят" in q.message for q in draft.questions)


def test_a_text_under_a_heading_ends_at_the_next_heading(records: Records) -> None:
    draft = read(records, Line("Цель", head=True), "научиться", Line("Чужое", head=True), "текст")
    assert draft.values["пояснительная записка"]["цель"] == "научиться"
    assert draft.kept == ["Чужое", "текст"]


def test_persons_go_out_of_a_text() -> None:
    said = "Образцова Ольга Олеговна, учитель химии, тел. 8 900 000-00-00"
    assert without_personal(said) == "учитель химии"
