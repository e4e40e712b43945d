"""What a document of Word, Excel, PowerPoint or LibreOffice tells: its authors, its words, its pictures."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator

from generator.checks.attachments import pictures
from generator.checks.attachments.telling import AUTHOR, EDITORS, Telling, Unread, is_somebody

LARGEST = 60 * 1024 * 1024
"""Bytes of all parts together."""
MOST_PARTS = 3000

_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "meta.xml")
_AUTHOR = re.compile(
    r"<(?:\w+:)?(?:creator|initial-creator|lastModifiedBy|printed-by|Manager)\b[^>]*>([^<]{1,500})<"
)
_EDITOR = re.compile(
    r"\b(?:w|w15):author=\"([^\"]+)\"|<(?:\w+:)?cmAuthor\b[^>]*\bname=\"([^\"]+)\"|<author>([^<]+)<"
    r"|<office:annotation\b.{0,400}?<dc:creator>([^<]+)<",
    re.S,
)
_SPOKEN = re.compile(
    r"(?:word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|xl/(?:sharedStrings|comments\d*|worksheets/\w+)"
    r"|ppt/(?:slides/\w+|notesSlides/\w+|comments/\w+)|content|styles)\.xml"
)
_END = re.compile(r"</(?:w:p|a:p|si|text:p|text:h|row|c)>|<w:br\b[^>]*>|<text:line-break/>")
_SPACE = re.compile(r"<w:tab/>|<text:tab/>|<text:s\b[^>]*>|</w:tc>|</table:table-cell>")
_TAG = re.compile(r"<[^>]*>")


def read(data: bytes) -> Iterator[Telling]:
    """Yield what a document tells; nothing in it is run, no entity and no link is followed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
                raise Unread
            for part in parts:
                yield from _part(part.filename, packed, part)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError) as fault:
        raise Unread from fault


def _part(name: str, packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[Telling]:
    if name.lower().endswith((".jpg", ".jpeg", ".png")):
        yield from pictures.read(packed.read(part))
    if not name.endswith(".xml"):
        return
    said = packed.read(part).decode("utf-8", "replace")
    if name in _PROPERTIES and any(
        is_somebody(html.unescape(m[1])) for m in _AUTHOR.finditer(said)
    ):
        yield Telling(AUTHOR)
    if any(
        is_somebody(html.unescape(next(filter(None, m.groups()), "")))
        for m in _EDITOR.finditer(said)
    ):
        yield Telling(EDITORS)
    if _SPOKEN.fullmatch(name) or name in _PROPERTIES:
        yield Telling(text=_words(said))


def _words(said: str) -> str:
    """Give the text of a part, a line a paragraph."""
    rows = _TAG.sub("", _SPACE.sub(" ", _END.sub("\n", said)))
    return html.unescape(rows)
