"""The tags of an MP3: ID3 of all three editions at its beginning, ID3v1 and APE at its end."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.checks.attachments import covers
from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import AUTHOR, Telling, Unread, meant

_ENCODINGS = ("latin-1", "utf-16", "utf-16-be", "utf-8")
"""By the first byte of a frame of text (ID3v2.4.0, §4)."""

_AUTHORS = frozenset(
    (
        "TPE1",
        "TPE2",
        "TPE3",
        "TPE4",
        "TOPE",
        "TCOM",
        "TEXT",
        "TOLY",
        "TOWN",
        "TP1",
        "TP2",
        "TP3",
        "TP4",
        "TOA",
        "TCM",
        "TXT",
        "TOL",
    )
)
_WITH_LANGUAGE = frozenset(("COMM", "USLT", "USER", "COM", "ULT"))
"""Frames whose text stands behind three letters of its language."""

_PICTURES = frozenset(("APIC", "PIC"))
_LATIN = ("W", "PRIV", "UFID", "OWNE", "COMR")
"""Frames without a byte that says their letters, or whose text begins in Latin ones."""


class _Edition(Struct, frozen=True):
    """How the frames of one edition are written."""

    name: int
    """Letters of a name; as many bytes has the length."""
    head: int
    seven: bool = False
    """Whether a byte of a length counts seven bits."""
    unreadable: int = 0
    """Flags of a frame that is packed or locked."""


_EDITIONS = {2: _Edition(3, 6), 3: _Edition(4, 10, False, 0xC0), 4: _Edition(4, 10, True, 0x0C)}


def read(data: bytes) -> Iterator[Telling]:
    """Yield what the tag at the beginning tells; ``Unread`` where its edition is not known."""
    edition = _EDITIONS.get(data[3]) if len(data) > 10 else None
    if edition is None:
        raise Unread
    flags, tags = data[5], data[10 : 10 + _number(data[6:10], seven=True)]
    if flags & 0x80:
        tags = tags.replace(b"\xff\0", b"\xff")
    if flags & 0x40:
        if edition.name == 3:
            raise Unread  # packed in a way that nobody wrote down
        size = _number(tags[:4], edition.seven)
        tags = tags[size if edition.seven else size + 4 :]
    yield from _frames(tags, edition)


def _frames(tags: bytes, edition: _Edition) -> Iterator[Telling]:
    at = 0
    while at + edition.head <= len(tags) and tags[at : at + 1].isalpha():
        name = tags[at : at + edition.name].decode("latin-1")
        size = _size(tags, at, edition)
        if edition.unreadable and tags[at + 9] & edition.unreadable:
            raise Unread
        inside = tags[at + edition.head : at + edition.head + size]
        if name in _PICTURES:
            yield from covers.read(inside)
        else:
            said = _said(name, inside)
            if name in _AUTHORS and is_somebody(said):
                yield Telling(AUTHOR)
            yield Telling(text=said)
        at += edition.head + size
    if tags[at:].strip(b"\0"):
        raise Unread


def _size(tags: bytes, at: int, edition: _Edition) -> int:
    """Give the length of a frame: some programs write it in eight bits where seven are asked for."""
    said = tags[at + edition.name : at + edition.name * 2]
    size = _number(said, edition.seven)
    if edition.seven and any(byte > 0x7F for byte in said):
        return _number(said, seven=False)
    return size


def _number(said: bytes, seven: bool) -> int:
    number = 0
    for byte in said:
        number = (number << 7 | byte & 0x7F) if seven else (number << 8 | byte)
    return number


def _said(name: str, data: bytes) -> str:
    """Give the words of a frame."""
    if name.startswith(_LATIN) or not data or data[0] >= len(_ENCODINGS):
        return data.decode("utf-8", "ignore").replace("\0", "\n")
    text = data[4:] if name in _WITH_LANGUAGE else data[1:]
    said = text.decode(_ENCODINGS[data[0]], "replace")
    plain = meant(said) if data[0] == 0 else said
    return plain.replace("\ufeff", "").replace("\0", "\n").strip()


def read_last(data: bytes) -> Iterator[Telling]:
    """Yield what the tags at the end tell."""
    if data[-128:-125] == b"TAG":
        said = data[-125:]
        if is_somebody(said[30:60].decode("cp1251", "replace").strip("\0 ")):
            yield Telling(AUTHOR)
        yield Telling(text=meant(said.decode("latin-1")).replace("\0", "\n"))
    at = data.rfind(b"APETAGEX")
    if at >= 0:
        yield Telling(text=_ape(data, at).decode("utf-8", "ignore").replace("\0", "\n"))


def _ape(data: bytes, at: int) -> bytes:
    """Give the texts of an APE tag whose mark stands at this place: before them or, as a rule, behind."""
    size, flags = (int.from_bytes(data[at + n : at + n + 4], "little") for n in (12, 20))
    return data[at + 32 : at + 32 + size] if flags >> 29 & 1 else data[max(at + 32 - size, 0) : at]
