"""Russian words in Latin letters: addresses, anchors of headings, names of files."""

from __future__ import annotations

import re

_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
LATIN = dict(
    zip(
        _LETTERS,
        "a b v g d e e zh z i y k l m n o p r s t u f h c ch sh sch - y - e yu ya".split(),  # noqa: SIM905
        strict=True,
    )
)


def latin(text: str, separator: str = "-") -> str:
    """Write Russian words in Latin letters: «Числа и знаки» → «chisla-i-znaki»; the builder does the same."""
    said = "".join(LATIN.get(c, c) for c in text.lower() if c not in "ъь")
    return separator.join(re.findall(r"[a-z0-9]+", said))


def anchor(text: str, separator: str = "-") -> str:
    """Make a readable anchor of a Cyrillic heading: «Как провести» → «kak-provesti»."""
    return latin(text, separator)[:60].strip(separator) or "razdel"
