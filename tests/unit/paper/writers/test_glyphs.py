"""Signs that the fonts of a sheet do not have are named; the usual ones are never asked about."""

from __future__ import annotations

from generator.paper.writers import glyphs


def test_a_sign_without_a_picture_is_found_at_its_place_and_shown_as_its_number() -> None:
    text = "Да\u200b \U0001f600 и № 5 — \u4e2d"
    lost = [(text.index("\U0001f600"), "\U0001f600"), (text.index("\u4e2d"), "\u4e2d")]
    assert list(glyphs.without(text, lambda _: False)) == lost
    assert list(glyphs.without(text, lambda _: True)) == []
    assert glyphs.shown(f"{text}\n\n    да", lambda _: True) == f"{text}\n\n    да"
    assert "□ (U+1F600)" in glyphs.shown(text, lambda _: False)
