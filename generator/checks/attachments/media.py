"""What a sound or a film tells: the place where it was taken, its author, the texts of its properties."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.attachments import byte_words, covers, sound_tags, xmp
from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import AUTHOR, CLOSED, PLACE, Telling, Unread
from generator.checks.attachments.xml_text import SPEAKS

_PLACES = (b"\xa9xyz", b"location.ISO6709", b"loci", b"gpmd")
"""The atoms in which telephones write a place (QuickTime File Format; 3GPP TS 26.244), and cameras a way."""

_PACKED = (b"PK\x03\x04", b"%PDF-", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
_NAME_ENDS = 8
"""Bytes before what a box holds: its length and its name."""

_LAST_OF_ZIP, _LONGEST_COMMENT = b"PK\x05\x06", 66_000

_TEXTS = (b"udta", b"ilst")
"""The atoms that hold the texts of properties; a telephone of Apple has the second outside the first."""

_AUTHORS = (b"\xa9ART", b"aART", b"\xa9wrt", b"\xa9aut")
_LARGEST_ATOM = 1024 * 1024


def read_mp4(data: bytes) -> Iterator[Telling]:
    """Yield the place of a film, its authors, and the texts in its properties."""
    if data[4:8] != b"ftyp":
        raise Unread
    boxes = list(_boxes(data))
    for box in boxes:
        yield from _besides(box)
    data = b"".join(boxes)
    if any(place in data for place in _PLACES):
        yield Telling(PLACE)
    for at in _every(data, b"covr"):
        size = int.from_bytes(data[max(at - 4, 0) : at], "big")
        yield from covers.read(data[at : at - 4 + size])
    for box in _TEXTS:
        for at in _every(data, box):
            size = int.from_bytes(data[max(at - 4, 0) : at], "big")
            yield Telling(text=_text(data[at : at + min(max(size, 4096), _LARGEST_ATOM)]))
    for name in _AUTHORS:
        if any(is_somebody(_author(data, at)) for at in _every(data, name)):
            yield Telling(AUTHOR)
    yield from _xmp(data)


def _boxes(data: bytes) -> Iterator[bytes]:
    """Yield a film without its sound and pictures, with all that lies behind its end (ISO 14496-12, 4.2)."""
    at = 0
    while at < len(data):
        size, head = int.from_bytes(data[at : at + 4], "big"), 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        if size < head or at + size > len(data):
            yield data[at:]
            return
        if data[at + 4 : at + 8] != b"mdat":
            yield data[at : at + size]
        at += size


def _besides(data: bytes) -> Iterator[Telling]:
    """Yield the words of boxes that nobody plays, and whether a file is packed into one."""
    if any(sign in data for sign in _PACKED):
        yield Telling(CLOSED)
    for part in (data, data[_NAME_ENDS:]):  # the name of a box is no part of the word behind it
        for said in byte_words.found(part):
            yield Telling(text="\n".join(filter(SPEAKS.search, said.split("\n"))))


def _author(data: bytes, at: int) -> str:
    """Give the author whose atom has its name at this place."""
    size = int.from_bytes(data[max(at - 4, 0) : at], "big")
    inside = data[at + 8 : at + 12] == b"data"
    return _text(data[at + (20 if inside else 8) : at - 4 + size]) if size < 4096 else ""


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore").replace("\0", "\n")


def _every(data: bytes, word: bytes) -> Iterator[int]:
    at = data.find(word)
    while at >= 0:
        yield at
        at = data.find(word, at + len(word))


def _xmp(data: bytes) -> Iterator[Telling]:
    """Yield what the XMP of a film or a sound tells."""
    for at in _every(data, b"<x:xmpmeta"):
        end = data.find(b"</x:xmpmeta>", at)
        yield from xmp.read(
            data[at : end if end >= 0 else at + _LARGEST_ATOM].decode("utf-8", "ignore")
        )


def read_mp3(data: bytes) -> Iterator[Telling]:
    """Yield the author and the texts of the tags of a sound."""
    if data[:3] == b"ID3":
        yield from sound_tags.read(data)
    elif data[:1] != b"\xff":
        raise Unread
    yield from sound_tags.read_last(data)
    if _LAST_OF_ZIP in data[-_LONGEST_COMMENT:]:
        yield Telling(CLOSED)
    yield from _xmp(data)
