"""What a query asks to leave out, «-слово» and «-"два слова"»; ``without.js`` does the same in the page."""

from __future__ import annotations

import re

from msgspec import Struct

from generator.search.analyser import LETTERS
from generator.search.index import Index

_MINUS = re.compile(rf"(?<![^ ])[-\u2212](?:[«\"“„]([^«\"“”„»]*)[»\"”“]|(?=[{LETTERS}])([^ ]+))")


class Without(Struct, frozen=True):
    """A text without its minuses, what stood there as it was typed, and the texts behind the signs."""

    wanted: str
    signs: tuple[str, ...]
    texts: tuple[str, ...]


def read(index: Index, text: str) -> Without:
    """Take the minuses out of a text; before a small word one is a dash: «ИОМ -что это»."""
    signs: list[str] = []
    texts: list[str] = []

    def taken(found: re.Match[str]) -> str:
        said = found[1] or found[2] or ""
        words = {token.word for token in index.analyser.tokens(said)}
        if words and words <= index.stop_words:
            return f" {said}"
        signs.append(found[0])
        texts.append(said)
        return " "

    wanted = _MINUS.sub(taken, text)
    return Without(wanted, tuple(signs), tuple(texts))
