"""What a document of Word, Excel, PowerPoint or LibreOffice tells: its authors, its words, its pictures."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Iterator
from urllib.parse import unquote

from generator.checks.attachments import (
    active,
    byte_words,
    marked_tables,
    media,
    pictures,
    tables,
    zip_parts,
)
from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import (
    APART,
    AUTHOR,
    CLOSED,
    EDITORS,
    OUTSIDE,
    OWNER,
    Telling,
    Unread,
)
from generator.checks.attachments.workbook import Book
from generator.checks.attachments.xml_text import attributes, decoded, said_by_attributes, words
from generator.system import endings

LARGEST = 60 * 1024 * 1024
"""Bytes of all parts together."""
MOST_PARTS = 3000

_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "meta.xml")
_AUTHOR = re.compile(
    r"<(?:\w+:)?(?:creator|initial-creator|lastModifiedBy|printed-by|Manager)\b[^<>]*>([^<]{1,500})<"
)
_EDITOR = re.compile(
    r"\b(?:w|w15):author=\"([^\"]+)\"|<(?:\w+:)?cmAuthor\b[^<>]*\bname=\"([^\"]+)\"|<author>([^<]+)<"
    r"|<office:(?:annotation|change-info)\b.{0,400}?<dc:creator>([^<]+)<"
    r"|<(?:\w+:)?(?:person|author)\b[^<>]*\b(?:displayName|name)=\"([^\"]+)\"",
    re.S,
)
_HOME = re.compile(
    r"(?:\b[A-Z]:[\\/]+(?:Users|Documents and Settings)|file:/+home|file:/+Users)[\\/]+([^\\/<>|\"]{1,60})[\\/]"
)
"""The folder of a person on a computer: Excel keeps where a workbook lay, Word where its template does."""

_PUBLIC = frozenset(("public", "default", "all users", "общие"))
_ENTITY = re.compile(r"<!ENTITY\s+[\w:.-]{1,80}\s+(?:\"([^\"<>]+)\"|'([^'<>]+)')")
"""What a name stands for: no reader of ours follows it, another program may."""

_LOCKED = "<manifest:encryption-data"
_DEEPEST = 3
"""Documents inside one another."""

_OLD = b"\xd0\xcf\x11\xe0"
_PACKED = (b"PK\x03\x04", b"%PDF-", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
"""How a file begins that is packed: its words are not among the bytes."""

_CLOSED = (
    *(".doc", ".xls", ".ppt", ".rtf", ".mht", ".zip", ".rar", ".7z", ".xlsb"),
    *(
        ".exe",
        ".scr",
        ".com",
        ".bat",
        ".cmd",
        ".ps1",
        ".vbs",
        ".js",
        ".hta",
        ".lnk",
        ".msi",
        ".jar",
    ),
    *(".heic", ".heif", ".avif", ".mov", ".avi", ".wmv", ".m4a", ".wma", ".mkv", ".webm"),
)
"""Files inside of a document that no reader of ours opens."""


def read(data: bytes, depth: int = 1) -> Iterator[Telling]:
    """Yield what a document tells; nothing in it is run, no entity and no link is followed."""
    book = Book()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if (
                depth > _DEEPEST
                or len(parts) > MOST_PARTS
                or sum(part.file_size for part in parts) > LARGEST
            ):
                raise Unread
            yield Telling(text=APART.join(part.filename for part in parts))
            if zip_parts.is_more(data, packed):
                yield Telling(OUTSIDE)
            yield from _plain(APART.encode().join(filter(None, zip_parts.notes(data, packed))))
            for part in parts:
                yield from _part(part.filename, packed.read(part), depth, book)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError) as fault:
        raise Unread from fault
    yield from book.told()


def _part(name: str, data: bytes, depth: int, book: Book) -> Iterator[Telling]:
    lower = name.lower()
    yield from active.in_part(name, data)
    if lower.endswith(endings.PICTURES_IN_OFFICE):
        yield from pictures.read(data)
    elif lower.endswith(endings.IN_OFFICE):
        yield from read(data, depth + 1)
    elif lower.endswith(endings.XML_IN_OFFICE):
        said = decoded(data)
        yield from _xml(name, said)
        book.see(said)
    elif lower.endswith(_CLOSED):
        yield Telling(CLOSED)
    elif lower.endswith(".pdf"):
        from generator.checks.attachments import pdf  # noqa: PLC0415 - slow to import

        yield from pdf.read(data)
    elif lower.endswith(tuple(endings.MEDIA)):
        yield from media.read_mp3(data) if lower.endswith(".mp3") else media.read_mp4(data)
    else:
        yield from _plain(data)


def _plain(data: bytes) -> Iterator[Telling]:
    """Yield the words of a part of a kind that nobody knows, and whether a file is packed into it."""
    if any(sign in data for sign in _PACKED):
        yield Telling(CLOSED)
    for said in byte_words.found(data, old=data.startswith(_OLD)):
        yield Telling(text=said)


def _xml(name: str, said: str) -> Iterator[Telling]:
    if _LOCKED in said:
        raise Unread  # a password: the other parts are noise
    if (name in _PROPERTIES or "coreProperties" in said) and any(
        is_somebody(html.unescape(m[1])) for m in _AUTHOR.finditer(said)
    ):
        yield Telling(AUTHOR)
    if any(
        is_somebody(html.unescape(next(filter(None, m.groups()), "")))
        for m in _EDITOR.finditer(said)
    ):
        yield Telling(EDITORS)
    if any(map(_is_home, attributes(said))):
        yield Telling(maybe=OWNER)
    yield Telling(text=APART.join(filter(None, (m[1] or m[2] for m in _ENTITY.finditer(said)))))
    yield Telling(text=words(said))
    yield Telling(text=said_by_attributes(said))
    yield from active.in_xml(said)
    for rows in marked_tables.tables(said):
        yield from tables.told(rows)


def _is_home(attribute: tuple[str, str]) -> bool:
    """Whether an attribute leads to the folder of somebody on a computer."""
    found = _HOME.search(unquote(attribute[1]))
    return found is not None and found[1].lower() not in _PUBLIC and is_somebody(found[1])
