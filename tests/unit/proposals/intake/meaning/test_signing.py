"""Approvals and signatures belong to persons: they are cut, and what only looks like them stays."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Blocks, Line
from generator.proposals.intake.meaning.understand import understand
from tests.unit.proposals.intake.meaning.test_understand import here

TAIL = Line("Хочу больше открытых уроков")


@pytest.mark.parametrize(
    "said",
    [
        ("УТВЕРЖДАЮ", "Директор школы", "_______ О. О. Образцов"),
        ("Рассмотрено на заседании объединения, протокол № 1 от 28.08.2026",),
        ("Педагог: _____________ / Образцова О. О. /",),
        ("Старший воспитатель __________",),
        ("Согласовано", "заместитель директора", "МБОУ «Образцовская СОШ»"),
    ],
)
def test_a_signature_is_cut(said: tuple[str, ...]) -> None:
    draft = understand(Blocks((*map(Line, said), TAIL)), here())
    assert draft.kept == [TAIL.text]
    assert "для кого" not in draft.values


@pytest.mark.parametrize(
    "said",
    [
        "Рассмотрено пять приёмов беседы на уроке",
        "Составил картотеку вопросов и хочу показать её коллегам района",
    ],
)
def test_a_sentence_is_no_signature(said: str) -> None:
    assert said in understand(Blocks((TAIL, Line(said))), here()).kept
