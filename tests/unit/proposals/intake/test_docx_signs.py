"""Fonts that have pictures in the place of letters: each sign is that of its own font, or is told as not known."""

from __future__ import annotations

import pytest

from generator.proposals.intake.docx_signs import UNKNOWN, named, symbol


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Symbol", 0xF0B3, "≥"),
        ("", 0xF0B3, "≥"),
        ("Symbol", 0x35, "5"),
        ("Wingdings", 0xF0FC, "✓"),
        ("Wingdings 2", 0xF052, "☑"),
        ("Wingdings 2", 0xF0FC, UNKNOWN),
        ("Wingdings 3", 0xF06C, UNKNOWN),
        ("Webdings", 0x61, "✓"),
        ("Marlett", 0x61, UNKNOWN),
        ("Times New Roman", 0x2264, "≤"),
    ],
)
def test_a_sign_is_that_of_its_font(font: str, code: int, sign: str) -> None:
    assert symbol(font, code) == sign


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("5 \uf0b1 1", "Symbol", "5 ± 1"),
        ("ü", "Wingdings", "✓"),
        ("a = 5", "Symbol", "α = 5"),
        (" ", "Wingdings", " "),
        ("Урок 5 ü", "Wingdings", "Урок 5 ü"),
        ("über", "Times New Roman", "über"),
    ],
)
def test_a_letter_of_such_a_font_is_its_picture(text: str, font: str, shown: str) -> None:
    assert named(text, font) == shown
