"""What a sound or a film tells: the place where it was taken, the texts of its properties."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.attachments.telling import PLACE, Telling, Unread

_PLACES = (b"\xa9xyz", b"location.ISO6709", b"loci")
"""The atoms in which telephones write a place (QuickTime File Format; 3GPP TS 26.244)."""

_TEXTS = (b"udta", b"ilst")
"""The atoms that hold the texts of properties; a telephone of Apple has the second outside the first."""

_ENCODINGS = ("latin-1", "utf-16", "utf-16-be", "utf-8")
"""By the first byte of a frame of text (ID3v2.4.0, §4)."""

LARGEST_TAGS = 1024 * 1024


def read_mp4(data: bytes) -> Iterator[Telling]:
    """Yield the place of a film, and the texts in its properties."""
    if data[4:8] != b"ftyp":
        raise Unread
    if any(place in data for place in _PLACES):
        yield Telling(PLACE)
    for box in _TEXTS:
        at = data.find(box)
        while at >= 0:
            yield Telling(text=data[at : at + 4096].decode("utf-8", "ignore"))
            at = data.find(box, at + 4)


def read_mp3(data: bytes) -> Iterator[Telling]:
    """Yield the texts of the tags of a sound."""
    if data[:3] == b"ID3":
        size = sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=False))
        yield from _frames(data[10 : 10 + min(size, LARGEST_TAGS)])
    elif data[:1] != b"\xff":
        raise Unread
    if data[-128:-125] == b"TAG":
        yield Telling(text=data[-125:].decode("cp1251", "replace"))


def _frames(tags: bytes) -> Iterator[Telling]:
    at = 0
    while at + 10 < len(tags) and tags[at : at + 1].isalpha():
        size = int.from_bytes(tags[at + 4 : at + 8], "big")
        said = tags[at + 10 : at + 10 + size]
        if said and said[0] < len(_ENCODINGS) and tags[at : at + 4] != b"APIC":
            yield Telling(text=said[1:].decode(_ENCODINGS[said[0]], "replace"))
        at += 10 + size
