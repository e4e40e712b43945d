"""What messages quote: one line, and nothing personal (that is held by tests/privacy)."""

from __future__ import annotations

from generator.language.personal import mask


def test_what_is_quoted_stands_in_one_line() -> None:
    assert mask.quote("ключ\nи\u2028ещё", 40) == "ключ и ещё"
