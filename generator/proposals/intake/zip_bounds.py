"""Bounds of what a zip holds: a small file may unpack to millions of elements, and each of them costs."""

from __future__ import annotations

import zipfile

MOST_ELEMENTS = 300_000
"""Elements of XML in a document: one of thirty pages has fifty thousand."""
OF_CELL = 3
"""Elements that each cell of a large table takes, where many cells are read."""

_PIECE = 1024 * 1024
_BEFORE = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
"""Marks of order, blanks and halves of letters before the first tag."""

_HEAD = 200
_OF_MAINFRAMES, _OF_MAILS = b"\x4c\x6f\xa7\x94", b"utf-7"
"""XML in letters in which a tag begins with another byte (EBCDIC), or with several (RFC 2152)."""


def is_crowded(archive: zipfile.ZipFile, most: int = MOST_ELEMENTS) -> bool:
    """Whether the parts of XML hold more elements than a document has; none of them is parsed for that.

    A part is XML by its first sign: a library finds it by what the document says of it, whatever its ending.
    """
    left = most
    for entry in archive.infolist():
        with archive.open(entry) as part:
            piece = part.read(_PIECE)
            while piece and not piece.strip(_BEFORE):
                piece = part.read(_PIECE)
            head = piece.lstrip(_BEFORE)[:_HEAD]
            tagged = head.startswith(b"<")
            if head.startswith(_OF_MAINFRAMES) or (tagged and _OF_MAILS in head.lower()):
                return True
            while tagged and left >= 0 and piece:
                left -= piece.count(b"<") - piece.count(b"</")
                piece = part.read(_PIECE)
    return left < 0
