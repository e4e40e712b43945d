"""Whatever blank stands between two words, and where a line is broken, the same is found."""

from __future__ import annotations

import pytest

from generator.language.personal import detect
from generator.language.personal.plain_view import views
from tests.privacy.measure import HALVES, in_the_middle, sentences


def found(text: str) -> set[str]:
    return {rule for rule, _ in detect.find(text)} if detect.worth([text]) else set()


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\t", "\n", "\n    "])
@pytest.mark.parametrize("half", HALVES)
def test_another_blank_hides_nothing(half: str, blank: str) -> None:
    for text in (text for text, _ in sentences(half) if not {"\n", "|"} & set(text)):
        assert found(in_the_middle(text, blank)) >= found(text), text


def test_the_next_item_row_or_head_is_no_end_of_a_line() -> None:
    for text in ("Диплом\n- 1234567", "Полис\n| 1234567 |", "Серия\n# 12", "Адрес\n1. Мира"):
        assert all("\n" in view.text for view in views(text)), text


def test_a_place_is_that_of_the_text() -> None:
    text = "Ведёт *учитель*,\n   её аттестат №\n   24024000011833 здесь"
    ((rule, (start, end)),) = detect.find(text)
    assert rule == "personal-document"
    assert text[start:end] == "аттестат №\n   24024000011833"
