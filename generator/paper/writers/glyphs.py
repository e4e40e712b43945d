"""What the fonts of paper can show: PDF/UA allows no sign without a picture."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

_USUAL = "\u0020-\u007e\u00a0-\u017f\u0400-\u04ff\u2010-\u2015\u2018-\u2026\u2116"
_UNUSUAL = re.compile(f"[^{_USUAL}\n]")
"""Signs to be looked at; the end of a line is none, every text has many."""

_SILENT = frozenset({"\u2060", "\u00ad", "\u200b"})
"""Signs that only tell where a line may break."""

NO_SIGN = "□"

_PLAIN = 25
"""Letters of a word that every column holds."""

_LONG = re.compile(rf"[^\s\u00a0\u00ad\u200b]{{{_PLAIN + 1},}}")
_PIECE = 10


def shown(text: str, covered: Callable[[str], bool]) -> str:
    """Make a text that can be set whole: long words may break, a sign without a picture is named.

    ``covered`` tells whether the fonts have one sign.
    """
    if _UNUSUAL.search(text):
        text = _UNUSUAL.sub(lambda m: _sign(m[0], covered), unicodedata.normalize("NFC", text))
    if len(text) <= _PLAIN or all(len(word) <= _PLAIN for word in text.split()):
        return text  # a split is a tenth of the search below, and nearly every text ends here
    return _LONG.sub(lambda m: _breakable(m[0]), text)


def without(text: str, covered: Callable[[str], bool]) -> Iterator[tuple[int, str]]:
    """Yield the place and the sign of each that a sheet would show as its number."""
    for match in _UNUSUAL.finditer(text):
        sign = unicodedata.normalize("NFC", match[0])
        if len(sign) == 1 and _sign(sign, covered).startswith(NO_SIGN):
            yield match.start(), sign


def _sign(sign: str, covered: Callable[[str], bool]) -> str:
    if sign in _SILENT:
        return sign
    if unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Cn") or 0xFE00 <= ord(sign) <= 0xFE0F:
        return ""
    return sign if covered(sign) else f"{NO_SIGN} ({number(sign)})"


def number(sign: str) -> str:
    """The number of a sign in Unicode."""
    return f"U+{ord(sign):04X}"


@lru_cache(maxsize=4096)
def _breakable(word: str) -> str:
    """Let a long word break: letters with a hyphen; an address without one, and only where a piece
    of it is longer than a column, so that what is copied from the sheet still leads there.
    """
    if "://" in word:
        return _PIECES_OF_ADDRESS.sub(lambda m: "\u200b".join(_pieces(m[0])), word)
    return _LETTERS.sub(lambda m: "\u00ad".join(_pieces(m[0])), word)


_LETTERS = re.compile(rf"\w{{{_PIECE + 3},}}")
_PIECES_OF_ADDRESS = re.compile(r"[^/-]{21,}")


def _pieces(letters: str) -> list[str]:
    cuts = range(0, len(letters) - 2, _PIECE)
    ends = [*list(cuts)[1:], len(letters)]
    return [letters[a:b] for a, b in zip(cuts, ends, strict=True)]
