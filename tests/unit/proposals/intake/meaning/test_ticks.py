"""Boxes of forms: a choice says what is ticked, a list of what is done is a plan, an empty box is nothing."""

from __future__ import annotations

from typing import Any

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table
from generator.proposals.intake.foreign import lists
from generator.proposals.intake.meaning.draft import Draft
from generator.proposals.intake.meaning.understand import understand
from generator.proposals.intake.tally import count
from tests.support import here


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell(tuple(map(Line, c.split("\n")))) for c in row) for row in rows))


def read(*body: Line | Table) -> Draft:
    return understand(Blocks(body), lists(here.records()))


def deeds(draft: Draft) -> list[dict[str, Any]]:
    tasks = (task for stage in draft.values["дорожная карта"] for task in stage["задачи"])
    return [deed for task in tasks for deed in task["мероприятия"]]


@pytest.mark.parametrize(
    "said",
    [
        "☐ учитель ☒ воспитатель ☐ логопед",
        "учитель ☐ воспитатель ☑ логопед ☐",
        "[ ] учитель, [x] воспитатель, [ ] логопед",
        "[ ] учитель [X] воспитатель [  ] логопед",
        "( ) учитель (х) воспитатель ( ) логопед",
        "[ ] учитель [ V ] воспитатель",
        "[ ] учитель\n[Х] воспитатель\n[ ] логопед",
        "☐ учитель\n☒ воспитатель\n☐ логопед",
        "□ учитель; ✓ воспитатель",
    ],
)
def test_of_a_choice_only_what_is_ticked_is_said(said: str) -> None:
    draft = read(table(("Должность", said), ("Тема", "Прогулка")))
    assert draft.values["для кого"] == {"роль": "воспитатель"}
    assert not draft.kept
    assert not count(("Должность", said, "Тема", "Прогулка"), draft, draft.values).lost


def test_a_choice_behind_its_label_and_one_in_lines_below_it() -> None:
    form = "форма самообразования"
    for lines in (
        ("Форма обучения: ☐ групповая ☒ индивидуальная",),
        ("Форма обучения:", "☒ индивидуальная", "☐ групповая"),
    ):
        draft = read(Line("Тема: Прогулка"), *map(Line, lines))
        assert draft.values["пояснительная записка"][form] == "индивидуальная"
        assert not draft.kept


def test_a_choice_that_nobody_made_is_asked() -> None:
    draft = read(table(("Должность", "☐ учитель ☐ воспитатель"), ("Тема", "Прогулка")))
    assert "для кого" not in draft.values
    assert (draft.questions[0].place, draft.questions[0].message) == (
        "таблица 1",
        "из «учитель, воспитатель» ничего не отмечено: впишите нужное",
    )


def test_a_list_with_boxes_is_a_plan_ticked_or_not() -> None:
    items = ("☒ Прочитать – сентябрь", "☐ Провести урок – октябрь", "[ ] Описать – май")
    draft = read(Line("2026–2027 учебный год"), Line("Мои шаги"), *map(Line, items))
    assert [deed["что"] for deed in deeds(draft)] == ["Прочитать", "Провести урок", "Описать"]
    draft = read(table(("Мероприятие", "Срок"), ("☒ Прочитать\n☐ Провести урок", "май 2027")))
    assert [deed["что"] for deed in deeds(draft)] == ["Прочитать", "Провести урок"]


def test_an_empty_box_marks_no_phase_and_no_period() -> None:
    head = ("Мероприятие", "Теория", "Проба", "Срок")
    for ticked, empty in (("☒", "☐"), ("[X]", "[ ]"), ("(х)", "( )")):
        rows = (("Прочитать", ticked, empty, "май 2027"), ("Провести", empty, ticked, "июнь 2027"))
        draft = read(table(head, *rows))
        assert [(deed["что"], deed["этап"]) for deed in deeds(draft)] == [
            ("Прочитать", "теоретическое осмысление"),
            ("Провести", "проба"),
        ]
    draft = read(
        Line("2026–2027 учебный год"),
        table(("Мероприятие", "1 четверть", "2 четверть"), ("Прочитать", "□", "☑")),
    )
    assert deeds(draft) == [{"что": "Прочитать", "когда": "2026-11", "до": "2026-12"}]


@pytest.mark.parametrize(
    "said",
    [
        "Решить 3 задачи [1]",
        "✓ прочитать книгу ✓ описать",
        "да / нет",
        "(V) и (IX) классы",
        "график f(x) и ( )",
    ],
)
def test_what_is_no_choice_stays(said: str) -> None:
    draft = read(Line("Тема: Прогулка"), Line(f"Риски: {said}"))
    assert draft.values["риски"] == [said.removeprefix("✓ ")]
    assert not draft.questions or "отмечено" not in draft.questions[0].message
