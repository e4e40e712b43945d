"""What one line of a chain says by its label."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.meaning import chain_pieces
from generator.proposals.intake.meaning.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("said", "key", "value"),
    [
        ("Задача 1.2. Ждать ответа", "задача", "Ждать ответа"),
        ("2) Проба – урок в 5 классе", "этап", "урок в 5 классе"),
        ("Этап 1. Теоретическое осмысление (март): глава", "этап", "глава"),
        ("Практический этап", "этап", ""),
        ("Критерий результативности: половина", "признак", "половина"),
        ("Чем выявлен: анкета", "подтверждение дефицита", "анкета"),
        ("Мероприятия:", "что", ""),
    ],
)
def test_a_label_tells_what_its_line_is(words: Vocabulary, said: str, key: str, value: str) -> None:
    found = chain_pieces.piece(said, words)
    assert found is not None
    assert (found.key, "".join(line.text for line in found.lines)) == (key, value)
    assert found.mark + value == said


@pytest.mark.parametrize("said", ["Риски: мало времени", "Проба пера удалась", "ФИО: нет", ""])
def test_other_lines_say_nothing_of_a_chain(words: Vocabulary, said: str) -> None:
    assert chain_pieces.piece(said, words) is None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("Профессиональный дефицит № 1: спешу", "спешу"),
        ("1. Затруднение: спешу", "спешу"),
        ("Проблема 2", ""),
    ],
)
def test_a_chain_begins_with_its_deficit(words: Vocabulary, said: str, value: str) -> None:
    found = chain_pieces.beginning(Line(said), words)
    assert found is not None
    assert "".join(line.text for line in found.lines) == value


@pytest.mark.parametrize("said", ["Дефицит 1 класса", "Дефициты:", "Проблема: спешу"])
def test_what_only_speaks_of_deficits_begins_none(words: Vocabulary, said: str) -> None:
    assert chain_pieces.beginning(Line(said), words) is None
