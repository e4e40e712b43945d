"""A page that says nothing below its keys is told."""

from __future__ import annotations

import pytest

from tests.conftest import Portal


@pytest.mark.parametrize(
    ("body", "empty"),
    [
        ("", True),
        ("\u00a0\n&nbsp;\n\n***\n", True),
        ("<!-- потом -->\n\n<!-- и это", True),
        ("<!-- потом --> Слово <!-- и это", False),
        ("![Схема](shema.png)", False),
    ],
)
def test_a_page_without_a_word_is_told(portal: Portal, body: str, empty: bool) -> None:
    head = "---\nназвание: Новая\nкратко: Новая.\nпроверено: 2026-10\n---\n"
    found = portal.write("content/pages/novaya.md", f"{head}{body}\n").check()
    assert ("page-empty" in {f.rule for f in found}) is empty
