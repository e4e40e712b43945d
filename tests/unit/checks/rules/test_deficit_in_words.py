"""A deficit of the bank that is written in words is told its id, and a text of one's own is left alone."""

from __future__ import annotations

import pytest

from generator.findings import Severity
from tests.conftest import Portal

ROUTE = "routes/primer.yaml"


def found(portal: Portal, said: str) -> list[tuple[str, str]]:
    text = (portal.root / ROUTE).read_text("utf-8")
    portal.write(ROUTE, text.replace("дефицит: pr-1", f"дефицит: {said}"))
    told = [f for f in portal.check("2026-11-24") if f.rule == "deficit-in-words"]
    assert all(f.severity is Severity.REMARK for f in told)
    return [(f.message, f.fix) for f in told]


@pytest.mark.parametrize(
    "said",
    [
        *("ПР-1", "PR-1", "пр 1", "'[[pr-1]]'", "pr_1", "№ pr-1", "Пр1."),
        *(
            "Доказательство в геометрии",
            "доказательство в геометрии.",
            "pr-1 Доказательство в геометрии",
        ),
    ],
)
def test_its_number_or_its_title_is_told_the_id(portal: Portal, said: str) -> None:
    ((message, fix),) = found(portal, said)
    assert said.strip("'") in message
    assert fix == "впишите его имя: pr-1"


@pytest.mark.parametrize(
    "said",
    [
        *("pr-1", "ПР-99", "Затрудняюсь учить доказательству в геометрии при записи решения"),
        "Геометрия",
    ],
)
def test_an_id_and_words_of_ones_own_are_left_alone(portal: Portal, said: str) -> None:
    assert found(portal, said) == []


def test_it_is_told_of_a_route_that_cannot_be_read_whole(portal: Portal) -> None:
    text = (portal.root / ROUTE).read_text("utf-8")
    portal.write(ROUTE, text.replace("часов: 12", "часов: 12 ч"))
    assert found(portal, "ПР-1")
