"""Signs of fonts that have pictures in the place of letters: Symbol, Wingdings and their like.

Word writes them in the private area from U+F020 on; other programs write the letter that stands at the same place.
"""

from __future__ import annotations

import re

UNKNOWN = "\ufffd"
"""Stands for a sign that nobody can name."""

_GREEK = (
    ("ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", 0x41),
    ("αβχδεφγηιϕκλμνοπθρστυϖωξψζ", 0x61),
)
_SYMBOL = {first + n: sign for signs, first in _GREEK for n, sign in enumerate(signs)}
_SYMBOL |= dict(
    zip(
        (0x22, 0x24, 0x27, 0x2A, 0x2D, 0x40, 0x5C, 0x5E, 0x7E, *range(0xA1, 0xB0)),
        "∀∃∋∗−≅∴⊥∼ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓",
        strict=True,
    )
)
_SYMBOL |= dict(
    zip(
        range(0xB0, 0xF0),
        "°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪",
        strict=True,
    )
)
_SYMBOL |= {0xF1: "〉", 0xF2: "∫"}
"""The font Symbol, as Adobe wrote it down for Unicode (symbol.txt of the Unicode Consortium)."""

_DINGS = {
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "❑",
    0x75: "◆",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "◻",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE8: "➔",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
"""The signs of Wingdings that stand in papers of schools: bullets, arrows, ticks, boxes."""

_DINGS_2 = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□"}
_WEB = {0x61: "✓", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✗"}
"""Ticks and boxes of Wingdings 2 and Webdings; the same letters are other pictures in each of the three fonts."""

SYMBOLS = {"symbol": _SYMBOL, "wingdings": _DINGS, "wingdings 2": _DINGS_2, "webdings": _WEB}
"""By font, for the page of the builder too."""

PICTURES = ("symbol", "wingdings", "webdings", "mt extra", "marlett", "zapfdingbats")
"""How the names of such fonts begin."""

_PRIVATE = re.compile("[\uf020-\uf0ff]")
_LETTERS = re.compile("[\x20-\x7e\xa0-\xff]*[\x21-\x7e\xa1-\xff][\x20-\x7e\xa0-\xff]*")
"""A text all of whose letters such a font shows as its pictures: Russian ones it has not, and another font shows them."""


def symbol(font: str, code: int) -> str:
    """The sign of a font at a place of it; ``UNKNOWN`` where it is a picture nobody can name."""
    name = font.strip().lower() or "symbol"
    place = code - 0xF000 if code >= 0xF000 else code
    if found := SYMBOLS.get(name, {}).get(place):
        return found
    if name == "symbol":
        return chr(place) if 0x20 <= place < 0x7F else UNKNOWN
    return chr(code) if 0x20 <= code < 0xE000 and not name.startswith(PICTURES) else UNKNOWN


def named(text: str, font: str) -> str:
    """Name the signs of a font of pictures in a text."""
    if font.strip().lower().startswith(PICTURES) and _LETTERS.fullmatch(text):
        return "".join(c if c in " \xa0" else symbol(font, ord(c)) for c in text)
    return _PRIVATE.sub(lambda sign: symbol(font, ord(sign[0])), text)
