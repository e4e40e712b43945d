"""What a document of Word, Excel, PowerPoint or LibreOffice tells: its authors, its words, its pictures."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from generator.checks.attachments import pictures
from generator.checks.attachments.telling import AUTHOR, EDITORS, Telling, Unread, is_somebody
from generator.system import endings

LARGEST = 60 * 1024 * 1024
"""Bytes of all parts together."""
MOST_PARTS = 3000

_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "meta.xml")
_AUTHOR = re.compile(
    r"<(?:\w+:)?(?:creator|initial-creator|lastModifiedBy|printed-by|Manager)\b[^>]*>([^<]{1,500})<"
)
_EDITOR = re.compile(
    r"\b(?:w|w15):author=\"([^\"]+)\"|<(?:\w+:)?cmAuthor\b[^>]*\bname=\"([^\"]+)\"|<author>([^<]+)<"
    r"|<office:(?:annotation|change-info)\b.{0,400}?<dc:creator>([^<]+)<"
    r"|<(?:\w+:)?(?:person|author)\b[^>]*\b(?:displayName|name)=\"([^\"]+)\"",
    re.S,
)
_SAID_BY_ATTRIBUTE = re.compile(
    r"\b(?:descr|title|alt|Target|prompt|tooltip|(?:xlink:)?href|svg:desc)=(?:\"([^\"]{3,2000})\"|'([^']{3,2000})')"
)
"""What stands for a picture, where a link goes: a mail and a name are written there as well."""
_END = re.compile(r"</(?:w:p|a:p|si|text:p|text:h|row|c)>|<w:br\b[^>]*>|<text:line-break/>")
_SPACE = re.compile(r"<w:tab/>|<text:tab/>|<text:s\b[^>]*>|</w:tc>|</table:table-cell>")
_TAG = re.compile(r"<[^>]*>")
_XML = (".xml", ".rels", ".vml")
_DEEPEST = 3
"""Documents inside one another."""

_WIDE = re.compile(rb"(?:[\x01-\x5f]\x04|[\x20-\x7e]\x00|\xa0\x00){5,}")
"""A text in the two-byte letters of Windows: an object of an old program and a drawing hold it so."""


def read(data: bytes, depth: int = 1) -> Iterator[Telling]:
    """Yield what a document tells; nothing in it is run, no entity and no link is followed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if (
                depth > _DEEPEST
                or len(parts) > MOST_PARTS
                or sum(part.file_size for part in parts) > LARGEST
            ):
                raise Unread
            for part in parts:
                yield from _part(part.filename, packed.read(part), depth)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError) as fault:
        raise Unread from fault


def _part(name: str, data: bytes, depth: int) -> Iterator[Telling]:
    lower = name.lower()
    if lower.endswith(endings.PICTURES_IN_OFFICE):
        yield from pictures.read(data)
    elif lower.endswith(endings.IN_OFFICE):
        yield from read(data, depth + 1)
    elif lower.endswith(_XML):
        yield from _xml(name, _decoded(data))
    else:
        yield Telling(text="\n".join(m[0].decode("utf-16-le") for m in _WIDE.finditer(data)))


def _decoded(data: bytes) -> str:
    """Read XML in whichever of its two encodings every reader knows (XML 1.0, §4.3.3)."""
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return data.decode("utf-16" if wide else "utf-8", "replace")


def _xml(name: str, said: str) -> Iterator[Telling]:
    if name in _PROPERTIES and any(
        is_somebody(html.unescape(m[1])) for m in _AUTHOR.finditer(said)
    ):
        yield Telling(AUTHOR)
    if any(
        is_somebody(html.unescape(next(filter(None, m.groups()), "")))
        for m in _EDITOR.finditer(said)
    ):
        yield Telling(EDITORS)
    yield Telling(text=_words(said))
    attributes = (html.unescape(m[1] or m[2]) for m in _SAID_BY_ATTRIBUTE.finditer(said))
    yield Telling(text="\n".join(dict.fromkeys(map(unquote, attributes))))


def _words(said: str) -> str:
    """Give the text of a part, a line a paragraph."""
    rows = _TAG.sub("", _SPACE.sub(" ", _END.sub("\n", said)))
    return html.unescape(rows)
