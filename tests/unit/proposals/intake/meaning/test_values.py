"""Values of known meaning: who helps, a post that is only a name."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.meaning import values
from generator.records.records import Records
from tests.unit.proposals.intake.meaning.test_lines import read


def test_a_question_who_helps_is_no_role(records: Records) -> None:
    draft = read(records, "Кто поможет: методист", "Куратор: методист центра")
    assert draft.values["сопровождение"] == ["методист", "Куратор: методист центра"]


def test_a_name_after_a_post_leaves_no_label(records: Records) -> None:
    draft = read(records, "Педагог: Образцова О. О.", "Цель: научиться")
    assert draft.kept == []
    assert draft.personal.total() == 3


def test_what_explains_a_programme_is_why_it_is_made(records: Records) -> None:
    draft = read(records, Line("Пояснительная записка", head=True), "Детям трудно.", "И нам.")
    assert draft.values["пояснительная записка"]["актуальность"] == "Детям трудно.\nИ нам."


def test_a_surname_after_a_role_leaves_the_role(records: Records) -> None:
    draft = read(records, "Наставник: Корсакова", "Педагог: Корсакова, учитель физики")
    assert draft.values["сопровождение"] == ["Наставник"]
    assert draft.values["для кого"]["уточнение"] == "учитель физики"
    assert draft.personal == {"корсакова": 2}


def test_a_second_form_of_study_is_kept_with_a_question(records: Records) -> None:
    draft = read(records, "Форма работы: индивидуальная", "Форма обучения: дистанционная")
    assert draft.values["пояснительная записка"]["форма самообразования"] == "индивидуальная"
    assert draft.kept == ["Форма обучения: дистанционная"]
    assert draft.questions[0].message == values.SECOND
