"""The label of a line: before a colon, a dash or a full stop, and never the beginning of an address."""

from __future__ import annotations

import pytest

from generator.proposals.intake.meaning import labels
from generator.proposals.intake.meaning.vocabulary import read
from tests.unit.proposals.intake.meaning.test_understand import here


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Цель: учиться", ("цель", "Цель", "учиться")),
        ("Цель – учиться", ("цель", "Цель", "учиться")),
        ("Цель. Учиться", ("цель", "Цель. ", "Учиться")),
        ("2. Актуальность. Дети молчат", ("актуальность", "2. Актуальность. ", "Дети молчат")),
        ("(Цель: учиться)", ("цель", "Цель", "учиться")),
        ("Литература. Учебник для 9 класса", None),
        ("Цель ясна. Идём дальше", None),
        ("Цель. и ещё", None),
        ("Литература https://example.org/a", None),
        ("Тема «Ритмика». ", ("тема самообразования", "Тема", "«Ритмика». ")),
        ("На тему «Ритмика»", None),
        (
            "По итогам диагностики в центре выявлены дефициты: спешу",
            ("затруднения", "По итогам диагностики в центре выявлены дефициты", "спешу"),
        ),
        ("По итогам разговора о том, что дефицит есть у всех: спешу", None),
    ],
)
def test_what_parts_a_label_from_its_value(text: str, found: tuple[str, str, str] | None) -> None:
    assert labels.split(text, read(here()["document-words"])) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Тема — проекты. Срок реализации – 2 года (2026–2028).", 2),
        ("Цель: учиться. Тема: опыты. Срок: год.", 3),
        ("2. Тема: опыты", 1),
        ("Цель: учиться. Урок — это диалог.", 1),
        ("Актуальность: дети молчат. Цель ясна.", 1),
        ("Мы решили. Тема: опыты", 1),
    ],
)
def test_a_line_with_several_labels_has_several_values(text: str, count: int) -> None:
    found = labels.several(text, read(here()["document-words"]))
    assert len(found) == count
    assert " ".join(found) == text
