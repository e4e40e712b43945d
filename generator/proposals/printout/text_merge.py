"""One text that was edited on paper: its new words, and the marks of Markdown that stayed untouched."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable

from msgspec import Struct

from generator.proposals.intake.parse_answers import clean

_MARKED = r"\[\[[^\]\n]*\]\]|\[[^\]\n]*\]\([^)\s]*\)|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|`[^`\n]*`"
_PIECE = re.compile(rf"((?:{_MARKED}|\S)+)(\s*)")
_JOINER = re.compile("[\u2060\u00ad]")


class _Chunk(Struct, frozen=True):
    """A stretch of the source that is kept or dropped whole, with the blank after it."""

    source: str
    blank: str
    words: tuple[str, ...]
    """What it prints."""


def words(text: str) -> list[str]:
    """The words of a text, whatever spaces stand between them."""
    return _JOINER.sub("", clean(text)).split()


def same(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but spaces that the printing put there."""
    return words(one) == words(other)


def plain(text: str) -> str:
    """A text that was typed, as a record wants it: usual spaces, lines kept."""
    lines = (" ".join(words(line)) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def merged(source: str, was: str, now: str, printed: Callable[[str], str]) -> str:
    """Carry the edit from what was printed to what came back over to the source of the text.

    ``printed`` gives what a piece of source looks like on paper. Where the pieces do not add up to
    what was printed, the new text is taken as it was typed.
    """
    if same(was, now):
        return source
    pieces = [
        _Chunk(m[1], m[2], tuple(words(printed(m[1])))) for m in _PIECE.finditer(source.strip())
    ]
    old, new = words(was), words(now)
    if [word for piece in pieces for word in piece.words] != old:
        return plain(now)
    starts = _starts(pieces)
    out: list[str] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag != "equal":
            out += [f"{word} " for word in new[begin:end]]
            continue
        at = first
        while at < last:
            piece = starts.get(at)
            if piece and at + len(piece.words) <= last:
                out.append(piece.source + (piece.blank or " "))
                at += len(piece.words)
            else:
                out.append(f"{old[at]} ")
                at += 1
    return "".join(out).strip()


def _starts(pieces: list[_Chunk]) -> dict[int, _Chunk]:
    """Pieces by the number of their first word; what prints nothing is left out."""
    found: dict[int, _Chunk] = {}
    at = 0
    for piece in pieces:
        if piece.words:
            found[at] = piece
        at += len(piece.words)
    return found
