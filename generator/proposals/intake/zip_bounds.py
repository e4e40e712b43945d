"""Bounds of what a zip holds: a small file may unpack to millions of elements, and each of them costs."""

from __future__ import annotations

import zipfile

MOST_ELEMENTS = 300_000
"""Elements of XML in a document: one of thirty pages has fifty thousand."""
OF_CELL = 3
"""Elements that each cell of a large table takes, where many cells are read."""

_PIECE = 1024 * 1024
_XML = (".xml", ".rels", ".vml")


def is_crowded(archive: zipfile.ZipFile, most: int = MOST_ELEMENTS) -> bool:
    """Whether the parts of XML hold more elements than a document has; none of them is parsed for that."""
    left = most
    for entry in archive.infolist():
        if entry.filename.endswith(_XML):
            with archive.open(entry) as part:
                while left >= 0 and (piece := part.read(_PIECE)):
                    left -= piece.count(b"<") - piece.count(b"</")
    return left < 0
