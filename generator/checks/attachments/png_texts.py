"""The texts of a PNG, each by its name: packed or not, in another language, more than one of a name."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from generator.checks.attachments.telling import Unread, meant

EXIF = "eXIf"

MOST = 4 * 1024 * 1024
"""Bytes that one text may unpack to."""

_HEAD = 8
"""Bytes before the first chunk."""

_SILENT = frozenset(
    (
        *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"sBIT", b"sRGB", b"bKGD"),
        *(b"hIST", b"pHYs", b"tIME", b"acTL", b"fcTL", b"fdAT", b"cICP", b"mDCV", b"cLLI"),
    )
)
"""Chunks that hold no words."""

_NAMED = (b"tEXt", b"zTXt", b"iTXt", b"iCCP")

_HEX = re.compile(rb"\s*[\w ]{1,20}\s+\d{1,10}\s+((?:[0-9A-Fa-f]+\s*)+)")
"""A profile that is written down in figures, behind its name and its length."""

_PROFILE = "Raw profile type "


def end(data: bytes) -> int:
    """Say where a PNG ends; ``IndexError`` where it breaks off."""
    return [after for _, _, after in _chunks(data)][-1]


def read(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield all words of a PNG with their keyword, that of EXIF as ``EXIF``.

    Raises ``Unread`` where one is packed in a way that nobody knows, or is too long.
    """
    for name, said, _ in _chunks(data):
        if name in _NAMED:
            yield from _texts(name, said)
        elif name == b"eXIf":
            yield EXIF, said
        elif name not in _SILENT:
            yield "", _unknown(said)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield the chunks up to the last: its name, what it holds, where it ends."""
    at, name = _HEAD, b""
    while name != b"IEND":
        size, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if at + size + 12 > len(data):
            raise IndexError
        yield name, data[at + 8 : at + 8 + size], at + size + 12
        at += size + 12


def _texts(name: bytes, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a chunk of text as its keyword with its value; a keyword is a text, too (PNG 3, 11.3.3)."""
    key, _, said = data.partition(b"\0")
    if name == b"zTXt":
        said = _unpacked(said[1:], said[:1])
    elif name == b"iTXt":
        packed, method, rest = said[:1], said[1:2], said[2:]
        language, _, rest = rest.partition(b"\0")
        called, _, said = rest.partition(b"\0")
        yield "", language
        yield "", called
        if packed != b"\0":
            said = _unpacked(said, method)
    elif name == b"iCCP":
        said = _unpacked(said[1:], said[:1])
    named = key.decode("latin-1")
    yield "", meant(named).encode()
    yield named, said


def _unknown(data: bytes) -> bytes:
    """Give a chunk of a kind of somebody's own, unpacked where it is packed."""
    try:
        return _unpacked(data, b"\0")
    except Unread:
        return data


def profile(named: str, said: bytes) -> bytes:
    """Give the bytes of a profile that is written down in figures; none of another text."""
    found = _HEX.fullmatch(said) if named.startswith(_PROFILE) else None
    try:
        return bytes.fromhex(found[1].decode()) if found else b""
    except ValueError as fault:
        raise Unread from fault


def _unpacked(said: bytes, method: bytes) -> bytes:
    if method != b"\0":
        raise Unread
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(said, MOST)
    except zlib.error as fault:
        raise Unread from fault
    if unpacker.unconsumed_tail:
        raise Unread
    return found
