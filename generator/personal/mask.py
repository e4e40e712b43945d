"""Personal data are covered in whatever is told about a text: a finding says where, and never what."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.personal import detect
from generator.personal.allowed_names import NOBODY, Names

COVER = "•"
"""Stands for each sign that is not shown: the place of all others stays."""

_SHOWN = re.compile(r"\S")


@lru_cache(maxsize=2000)
def hide(text: str) -> str:
    """Cover everything personal in a text; in a message nobody is public, wherever it may be shown."""
    return covered(text, NOBODY)


def covered(text: str, public: Names) -> str:
    """Cover everything personal in a text but ``public`` names; every line keeps its length."""
    spans = [span for _, span in detect.find(text, public)]
    if not spans:
        return text
    signs = list(text)
    for start, end in spans:
        signs[start:end] = _SHOWN.sub(COVER, text[start:end])
    return "".join(signs)


def quote(text: str, longest: int) -> str:
    """Cut a text for a message: what is personal is covered first, or half of it would stay."""
    return hide(text[: longest + REACH])[:longest]


REACH = 400
"""Signs beyond a quotation that are read for what they say of it."""
