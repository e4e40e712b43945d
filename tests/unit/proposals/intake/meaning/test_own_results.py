"""A result beside each deed of a deficit is that of the deed; one of a task, or of them all, closes it."""

from __future__ import annotations

from typing import Any

from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table
from generator.proposals.intake.meaning.understand import understand
from tests.unit.proposals.intake.meaning.test_understand import here, table

HEAD = ("Дефицит", "Мероприятие", "Результат")
ONE, OTHER = (Cell((Line(text),)) for text in ("Не задаю вопросов", "Не слышу тихих"))


def _task(given: Table, at: int = 0) -> Any:
    stage = understand(Blocks((given,)), here()).values["дорожная карта"][at]
    assert len(stage["задачи"]) == 1
    return stage["задачи"][0]


def test_each_deed_has_its_report() -> None:
    given = table(
        HEAD,
        (ONE, "Чтение", "конспект"),
        (ONE, "Беседа", ""),
        (ONE, "Урок", "запись"),
        (OTHER, "Карточки", "набор"),
    )
    assert _task(given) == {
        "мероприятия": [
            {"что": "Чтение", "отчёт": "конспект"},
            {"что": "Беседа"},
            {"что": "Урок", "отчёт": "запись"},
        ]
    }
    assert _task(given, 1)["результат"] == {"форма": "набор"}


def test_a_result_merged_over_the_deeds_closes_them() -> None:
    all_ = Cell((Line("банк вопросов"),))
    given = table(HEAD, (ONE, "Чтение", all_), (ONE, "Урок", all_))
    assert _task(given)["результат"] == {"форма": "банк вопросов"}
    given = table(HEAD, (ONE, "Чтение", ""), (ONE, "Урок", "банк вопросов"))
    assert _task(given)["результат"] == {"форма": "банк вопросов"}


def test_a_result_below_the_deeds_closes_them() -> None:
    given = table(HEAD, (ONE, "Чтение", "конспект"), (ONE, "Урок", "запись"), (ONE, "", "банк"))
    assert _task(given)["результат"] == {"форма": "конспект\nзапись\nбанк"}


def test_where_tasks_are_told_results_are_theirs() -> None:
    rows = (ONE, "Освоить", "Чтение", "конспект"), (ONE, "", "Урок", "запись")
    given = table(("Дефицит", "Задача", "Мероприятие", "Результат"), *rows)
    assert _task(given)["результат"] == {"форма": "конспект\nзапись"}
