"""What a plain text tells, also where it holds the letters of a mail or a whole file in other signs."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Iterator

from generator.checks.attachments.telling import CLOSED, Telling, Unread
from generator.language import encodings

_RICH = "{\\rtf"
_BY_SIGNS = re.compile(r"(?:=[0-9A-F]{2}){2}")
"""Letters as a saved mail writes them (RFC 2045, 6.7)."""

_CODED = re.compile(
    r"(?<![\w+/])(?=[^\n]{0,60}[a-z])(?=[^\n]{0,60}[A-Z])"
    r"(?:(?:[A-Za-z0-9+/]{60,76}\r?\n)+[A-Za-z0-9+/]*|[A-Za-z0-9+/]{120,})={0,2}"
)
"""A file as a mail carries it (RFC 2045, 6.8): longer than any sum or key that a text may name."""


def read(data: bytes) -> Iterator[Telling]:
    """Yield the words of a text, and of what is packed into it; a rich text by this name is none."""
    said = _decoded(data)
    if said.lstrip("\ufeff \r\n").startswith(_RICH):
        raise Unread
    yield Telling(text=said)
    if _BY_SIGNS.search(said):
        yield Telling(text=_decoded(quopri.decodestring(data)))
    for match in _CODED.finditer(said):
        yield _unpacked(re.sub(r"[\r\n=]", "", match[0]))


def _unpacked(signs: str) -> Telling:
    whole = signs[: len(signs) // 4 * 4]
    try:
        return Telling(text=encodings.decoded(base64.b64decode(whole)))
    except encodings.NoTextError:
        return Telling(CLOSED)


def _decoded(data: bytes) -> str:
    try:
        return encodings.decoded(data)
    except encodings.NoTextError as fault:
        raise Unread from fault
