"""How a picture is put together: where it ends, and the texts that are read with no picture."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from generator.checks.attachments import png_texts
from generator.checks.attachments.telling import Unread

_MARKER = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")
"""What ends a run of the picture's own bytes in a JPEG: no stuffed byte, no mark of a restart (T.81, B.1.1)."""

_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))
"""Markers of a JPEG that have no length."""

_SCAN, _END = 0xDA, 0xD9

_MORE_XMP = b"http://ns.adobe.com/xmp/extension/\0"
_HEAD_OF_MORE = len(_MORE_XMP) + 32 + 8
"""The name, the sum, the length and the place of one piece of a long XMP."""

_SEEN = (
    b"JFIF",
    b"JFXX",
    b"Exif",
    b"http://ns.adobe.com/",
    b"ICC_PROFILE",
    b"Adobe",
    b"MPF",
    b"Ph",
)
"""Segments of a JPEG that Pillow reads, or that hold no words."""

_PADDING = b"\0\xff\r\n\t "
_ALIGNED = 3
"""Bytes by which Word for Mac fills its thumbnail up to four: whatever lay in memory, too little for words."""


class Parts(Struct, frozen=True):
    """``behind``: whether anything lies behind the end of the picture."""

    texts: tuple[str, ...] = ()
    behind: bool = False


def parts(data: bytes, form: str) -> Parts:
    """Take a picture of a form that Pillow named apart; ``Unread`` where it breaks off, or is of another form."""
    walk = _WALKS.get(form)
    if not walk:
        raise Unread
    texts: list[bytes] = []
    try:
        end = walk(data, texts)
    except IndexError as fault:
        raise Unread from fault
    behind = len(data[end:].strip(_PADDING)) > _ALIGNED
    return Parts(tuple(text.decode("utf-8", "ignore") for text in texts if text), behind)


def _jpeg(data: bytes, texts: list[bytes]) -> int:
    at, marker = 2, 0
    more: list[bytes] = []
    while True:
        match = _MARKER.search(data, at)
        if not match:
            raise Unread
        if marker != _SCAN:
            texts.append(data[at : match.start()])
        marker, at = match[1][0], match.end()
        if marker == _END:
            texts.append(b"".join(more))
            return at
        if marker not in _ALONE:
            size = _sized(data, at, 2)
            said = data[at + 2 : at + size]
            if said.startswith(_MORE_XMP):
                more.append(said[_HEAD_OF_MORE:])
            elif 0xE0 <= marker <= 0xEF and not said.startswith(_SEEN):
                texts.append(said)
            at += size


def _sized(data: bytes, at: int, width: int, little: bool = False) -> int:
    """Read a length; ``IndexError`` where what it counts is not all there."""
    size = int.from_bytes(data[at : at + width], "little" if little else "big")
    if at + size > len(data):
        raise IndexError
    return size


def _png(data: bytes, _texts: list[bytes]) -> int:
    return png_texts.end(data)  # its texts have names, and are read by these


def _bmp(data: bytes, _texts: list[bytes]) -> int:
    """Say where a bitmap ends: some programs leave its length out."""
    return int.from_bytes(data[2:6], "little") or len(data)


def _gif(data: bytes, texts: list[bytes]) -> int:
    at = 13 + _colours(data[10])
    while data[at : at + 1] not in (b";", b""):
        if data[at] == 0x21:
            label = data[at + 1]
            said, at = _blocks(data, at + 2)
            if label != 0xF9:
                texts.append(said)
        elif data[at] == 0x2C:
            _, at = _blocks(data, at + 11 + _colours(data[at + 9]))
        else:
            raise Unread
    return at + 1


def _colours(flags: int) -> int:
    """Give the bytes of a table of colours."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks(data: bytes, at: int) -> tuple[bytes, int]:
    """Join the blocks of one part of a GIF, and say where it ends."""
    found: list[bytes] = []
    while size := data[at]:
        found.append(data[at + 1 : at + 1 + size])
        at += size + 1
    return b"".join(found), at + 1


def _webp(data: bytes, texts: list[bytes]) -> int:
    end = 8 + _sized(data, 4, 4, little=True)
    texts.extend(_unknown(data[:end]))
    return end


_OF_WEBP = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP", b"EXIF", b"XMP ")


def _unknown(data: bytes) -> Iterator[bytes]:
    """Yield the chunks of a WebP that nobody else reads."""
    at = 12
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if data[at : at + 4] not in _OF_WEBP:
            yield data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


_WALKS: dict[str, Callable[[bytes, list[bytes]], int]] = {
    "JPEG": _jpeg,
    "MPO": _jpeg,
    "PNG": _png,
    "GIF": _gif,
    "WEBP": _webp,
    "BMP": _bmp,
}
