"""The words among bytes of a kind that nobody knows: runs of letters in the usual codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WIDE = re.compile(rb"(?:[\x01-\x5f]\x04|[\x20-\x7e]\x00|\xa0\x00){5,}")
"""A text in the two-byte letters of Windows: an object of an old program and a drawing hold it so."""

_NARROW = re.compile(rb"(?:[\x20-\x7e]|\xd0[\x81\x90-\xbf]|\xd1[\x80-\x8f\x91]|\xc2\xa0){8,}")
_OF_WINDOWS = re.compile(rb"[\x20-\x7e\xa0\xa8\xb8\xc0-\xff]{8,}")
"""The same in UTF-8, and in the letters of Windows, which are looked for in documents of old programs alone."""


def found(data: bytes, old: bool = False) -> Iterator[str]:
    """Yield the words by their code, each run on a line; ``old``: those in the letters of Windows, too."""
    yield "\n".join(m[0].decode("utf-16-le") for m in _WIDE.finditer(data))
    yield "\n".join(m[0].decode() for m in _NARROW.finditer(data))
    if old:
        yield "\n".join(m[0].decode("cp1251") for m in _OF_WINDOWS.finditer(data))
