"""Items and headings of Word are told by styles, by what those are based on, and by numbering that is taken away."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Line
from tests.support.documents import saved, styled


@pytest.mark.parametrize(
    ("text", "item", "head"),
    [
        ("нумерация стилем", True, False),
        ("нумерация снята", False, False),
        ("нумерация снята у стиля", False, False),
        ("пункт", True, False),
        ("свой заголовок", False, True),
        ("уровень абзаца", False, True),
        ("уровень стиля", False, True),
        ("основной текст", False, False),
        ("просто текст", False, False),
    ],
)
def test_a_paragraph_is_what_its_style_makes_it(text: str, item: bool, head: bool) -> None:
    found = documents.read("a.docx", saved(styled())).body
    (line,) = (one for one in found if isinstance(one, Line) and one.text == text)
    assert (line.item, line.head) == (item, head)
