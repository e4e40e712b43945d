"""A deficit, a direction or a task that is written anew in each row is the same one, as if its cells were merged."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line
from generator.proposals.intake.meaning.draft import MAP
from generator.proposals.intake.meaning.understand import understand
from tests.unit.proposals.intake.meaning.test_understand import here, table

TITLE = Line("Маршрут учителя химии на 2026–2027 учебный год")


def stages(*rows: tuple[str, ...]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = understand(Blocks((TITLE, table(*rows))), here()).values[MAP]
    return found


def test_a_deficit_and_a_task_that_are_said_again_are_one() -> None:
    found = stages(
        ("Дефицит", "Уровень", "Задача", "Мероприятие", "Срок", "Результат"),
        ("Не слышу тихих", "средний", "Освоить", "Прочитать", "сентябрь", "конспект"),
        ("Не слышу тихих", "средний", "Освоить", "Попробовать", "октябрь", "лист"),
        ("Не проверяю", "высокий", "Освоить", "Читать", "декабрь", "выписки"),
        ("Не слышу тихих", "средний", "Закрепить", "Показать", "май", "урок"),
    )
    assert [one["дефицит"] for one in found] == ["Не слышу тихих", "Не проверяю", "Не слышу тихих"]
    assert [one["уровень"] for one in found] == ["средний", "высокий", "средний"]
    (task,) = found[0]["задачи"]  # type: ignore[misc]
    assert [deed["что"] for deed in task["мероприятия"]] == ["Прочитать", "Попробовать"]
    assert task["результат"] == {"форма": "конспект\nлист"}
    assert found[1]["задачи"][0]["задача"] == "Освоить"  # type: ignore[index]


def test_results_beside_deeds_of_a_deficit_that_is_said_again_are_their_reports() -> None:
    (stage,) = stages(
        ("Дефицит", "Мероприятие", "Срок", "Результат"),
        ("Не слышу тихих", "Прочитать", "сентябрь", "конспект"),
        ("Не слышу тихих", "Попробовать", "октябрь", "лист"),
    )
    (task,) = stage["задачи"]  # type: ignore[misc]
    assert [deed["отчёт"] for deed in task["мероприятия"]] == ["конспект", "лист"]


@pytest.mark.parametrize("head", ["Направление", "Раздел"])
def test_every_word_that_is_said_again_is_accounted_for(head: str) -> None:
    rows = ((head, "Мероприятие", "Срок"), *((head, "Читать", "май") for _ in range(3)))
    draft = understand(Blocks((TITLE, table(*rows))), here())
    assert len(draft.values[MAP]) == 1
    assert not draft.kept
    assert draft.known[head.lower()] == 3
