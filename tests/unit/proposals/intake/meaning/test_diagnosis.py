"""«Диагностика: наблюдение, анкетирование» becomes «чем», and what nobody knows is kept."""

from __future__ import annotations

from typing import Any

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line, lines
from generator.proposals.intake.meaning.understand import understand
from generator.proposals.intake.tally import count
from tests.unit.proposals.intake.meaning.test_understand import here, table

SAID: dict[str, list[dict[str, str]]] = {
    "наблюдение, анкетирование": [{"чем": "наблюдение"}, {"чем": "анкетирование"}],
    "Контрольная работа и опрос родителей": [
        {"чем": "срез", "что показала": "Контрольная работа и опрос родителей"}
    ],
    "посещение уроков; опрос.": [{"чем": "наблюдение"}, {"чем": "анкетирование"}],
    "хронометраж: ученики говорят 4 минуты": [
        {"чем": "хронометраж", "что показала": "ученики говорят 4 минуты"}
    ],
    "диагностика ЦНППМ — слабое место оценивание": [
        {"чем": "диагностика ЦНППМ", "что показала": "слабое место оценивание"}
    ],
    "по результатам ВПР западает чтение таблиц": [
        {
            "чем": "результаты ВПР и экзаменов",
            "что показала": "по результатам ВПР западает чтение таблиц",
        }
    ],
}


@pytest.mark.parametrize("said", SAID)
def test_means_are_known_by_their_words(said: str) -> None:
    body = (Line("Тема: Счёт"), Line(f"Диагностика: {said}"))
    draft = understand(Blocks(body), here())
    note: Any = draft.values["пояснительная записка"]
    assert note["диагностика"] == SAID[said]
    assert count(lines(body), draft, draft.values).lost == 0
    assert draft.kept == []


def test_a_list_under_a_heading_and_a_cell_of_a_table_are_read_too() -> None:
    listed = (
        Line("Результаты диагностики"),
        Line("интервью", item=True),
        Line("• срез: двое из десяти", item=True),
    )
    draft = understand(
        Blocks((*listed, table(("Диагностика", "тестирование"), ("Цель", "учиться")))), here()
    )
    assert draft.values["пояснительная записка"]["диагностика"] == [
        {"чем": "интервью"},
        {"чем": "срез", "что показала": "двое из десяти"},
        {"чем": "тестирование"},
    ]


def test_what_is_no_means_is_kept_with_its_label() -> None:
    draft = understand(
        Blocks((Line("Диагностика: гадание"), Line("Затруднения: наблюдение"))), here()
    )
    assert draft.kept == ["Диагностика: гадание"]
    assert draft.values["дорожная карта"] == [{"дефицит": "наблюдение"}]
