"""What a ZIP holds besides its parts: notes that no program shows, and bytes that belong to no part."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator

_HEAD = 30
"""Bytes of a local header before the name (APPNOTE 4.3.7)."""

_LAST, _LAST_SIZE = b"PK\x05\x06", 22
_DESCRIPTOR = 8
"""The flag of a part whose sums stand behind it (APPNOTE 4.3.9)."""


def notes(data: bytes, packed: zipfile.ZipFile) -> Iterator[bytes]:
    """Yield the comments of an archive and of its parts, and what writers add to their heads."""
    yield packed.comment
    for part in packed.infolist():
        yield part.comment
        yield part.extra
        begin = part.header_offset + _HEAD + _size(data, part.header_offset + 26)
        yield data[begin : begin + _size(data, part.header_offset + 28)]


def is_more(data: bytes, packed: zipfile.ZipFile) -> bool:
    """Whether anything lies before an archive, behind it, or between its parts."""
    return any(piece.strip(b"\0") for piece in _outside(data, packed))


def _outside(data: bytes, packed: zipfile.ZipFile) -> Iterator[bytes]:
    at = 0
    for part in sorted(packed.infolist(), key=lambda one: one.header_offset):
        yield data[at : part.header_offset]
        at = max(at, _end(data, part))
    yield data[at : packed.start_dir]
    yield data[data.rfind(_LAST) + _LAST_SIZE + len(packed.comment) :]


def _end(data: bytes, part: zipfile.ZipInfo) -> int:
    head = part.header_offset
    names = _size(data, head + 26) + _size(data, head + 28)
    end = head + _HEAD + names + part.compress_size
    if part.flag_bits & _DESCRIPTOR:
        for sign in (b"PK\x07\x08", b""):
            for width in (4, 8):
                sizes = (n.to_bytes(width, "little") for n in (part.compress_size, part.file_size))
                said = sign + part.CRC.to_bytes(4, "little") + b"".join(sizes)
                if data.startswith(said, end):
                    return end + len(said)
    return end


def _size(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")
