"""What a document of Word, Excel, PowerPoint or LibreOffice tells: its authors, its words, its pictures."""

from __future__ import annotations

import base64
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
    xml_signs,
    zip_parts,
)
from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import (
    APART,
    AUTHOR,
    CLOSED,
    EDITORS,
    HOLDS,
    LOCKED,
    LONG,
    NO_SUCH,
    OUTSIDE,
    OWNER,
    REMOTE,
    Telling,
    Unread,
)
from generator.checks.attachments.workbook import Book
from generator.checks.attachments.xml_text import (
    attributes,
    decoded,
    is_xml,
    said_by_attributes,
    words,
)
from generator.system import endings

LARGEST = 60 * 1024 * 1024
"""Bytes of all parts together."""
MOST_PARTS = 3000

_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "meta.xml")
_AUTHOR = re.compile(
    r"<(?:\w+:)?(?:creator|initial-creator|lastModifiedBy|printed-by|Manager)\b[^<>]*>([^<]{1,500})<"
)
_CUSTOM_AUTHOR = re.compile(
    r"<(?:\w+:)?property\b[^<>]*\bname=\"[^\"<>]*(?:[Aa]uthor|[Аа]втор|[Oo]wner)[^\"<>]*\"[^<>]*>"
    r"\s*<vt:lpw?str>([^<]+)<"
)
_EDITOR = re.compile(
    r"<author>([^<]+)<|<office:(?:annotation|change-info)\b.{0,400}?<dc:creator>([^<]+)<"
    r"|<(?:\w+:)?(?:person|author|cmAuthor)\b[^<>]*\b(?:displayName|name)\s?=\s?[\"']([^\"']+)[\"']",
    re.S,
)
_EDITED_BY = frozenset(("author", "userName"))
"""Attributes of what somebody changed, noted or locked, whatever the prefix of their names."""

_HOME = re.compile(
    r"(?:\b[A-Z]:[\\/]+(?:Users|Documents and Settings)|file:/+home|file:/+Users)[\\/]+([^\\/<>|\"]{1,60})[\\/]"
)
"""The folder of a person on a computer: Excel keeps where a workbook lay, Word where its template does."""

_PUBLIC = frozenset(("public", "default", "all users", "общие"))
_LOCKED = "<manifest:encryption-data"
_DEEPEST = 3
"""Documents inside one another."""

_OLD = b"\xd0\xcf\x11\xe0"
_PACKED = (b"PK\x03\x04", b"%PDF-", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
"""How a file begins that is packed: its words are not among the bytes."""

_CODED = re.compile(r"(?:binary-?[Dd]ata>|;base64,)([A-Za-z0-9+/=\s]{8,})")
"""A part inside of another, in signs: a picture of LibreOffice, of a drawing, of Word in one file."""

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"BM", b"II*\0", b"MM\0*")

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
            if depth > _DEEPEST:
                raise Unread(HOLDS)
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
                raise Unread(LONG)
            yield Telling(text=APART.join(part.filename for part in parts))
            if zip_parts.is_more(data, packed):
                yield Telling(OUTSIDE)
            yield from _plain(APART.encode().join(filter(None, zip_parts.notes(data, packed))))
            for part in parts:
                yield from _part(part.filename, packed.read(part), depth, book)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError, ValueError) as fault:
        raise Unread(LOCKED if _is_locked(data) else NO_SUCH) from fault
    yield from book.told()


def _is_locked(data: bytes) -> bool:
    """Whether a document has a password: that of an archive, or Office's own (MS-OFFCRYPTO, 2.3.1)."""
    if data.startswith(_OLD):
        return "EncryptedPackage".encode("utf-16-le") in data
    return data.startswith(b"PK\x03\x04") and bool(int.from_bytes(data[6:7], "little") & 1)


def _part(name: str, data: bytes, depth: int, book: Book) -> Iterator[Telling]:
    lower = name.lower()
    yield from active.in_part(name, data)
    if lower.endswith(endings.PICTURES_IN_OFFICE):
        yield from pictures.read(data)
    elif lower.endswith(endings.IN_OFFICE):
        yield from read(data, depth + 1)
    elif lower.endswith(endings.XML_IN_OFFICE):
        yield from _read_xml(name, data, depth, book)
    elif lower.endswith(_CLOSED):
        yield Telling(CLOSED)
    elif lower.endswith(".pdf"):
        from generator.checks.attachments import pdf  # noqa: PLC0415 - slow to import

        yield from pdf.read(data)
    elif lower.endswith(tuple(endings.MEDIA)):
        yield from media.read_mp3(data) if lower.endswith(".mp3") else media.read_mp4(data)
    elif is_xml(data):
        yield from _read_xml(name, data, depth, book)
    else:
        yield from _plain(data)


def _read_xml(name: str, data: bytes, depth: int, book: Book) -> Iterator[Telling]:
    said = xml_signs.plainly(decoded(data))
    yield from _xml(name, said)
    book.see(said)
    for coded in _CODED.finditer(said):
        try:
            yield from _begun(base64.b64decode(coded[1]), depth)
        except ValueError as fault:
            raise Unread from fault


def _begun(data: bytes, depth: int) -> Iterator[Telling]:
    """Yield what a part tells that has no name, by its first bytes."""
    if data.startswith(_PICTURES):
        yield from pictures.read(data)
    elif data.startswith(b"PK\x03\x04"):
        yield from read(data, depth + 1)
    elif is_xml(data):
        yield Telling(text=words(decoded(data)))
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
        raise Unread(LOCKED)  # the other parts are noise
    author = _AUTHOR if name in _PROPERTIES or "coreProperties" in said else _CUSTOM_AUTHOR
    if any(is_somebody(html.unescape(m[1])) for m in author.finditer(said)):
        yield Telling(AUTHOR)
    if any(map(is_somebody, _editors(said))):
        yield Telling(EDITORS)
    if any(map(_is_home, attributes(said))):
        yield Telling(maybe=OWNER)
    if xml_signs.takes_entities(said):
        yield Telling(acts=REMOTE)
    yield Telling(text=words(said))
    yield Telling(text=said_by_attributes(said))
    yield from active.in_xml(said)
    for rows in marked_tables.tables(said):
        yield from tables.told(rows)


def _editors(said: str) -> Iterator[str]:
    """Yield who changed a part or wrote notes in it."""
    for found in _EDITOR.finditer(said):
        yield html.unescape(next(filter(None, found.groups()), ""))
    if any(sign in said for sign in _EDITED_BY):
        for name, value in attributes(said):
            if name.rpartition(":")[2] in _EDITED_BY:
                yield value


def _is_home(attribute: tuple[str, str]) -> bool:
    """Whether an attribute leads to the folder of somebody on a computer."""
    found = _HOME.search(unquote(attribute[1]))
    return found is not None and found[1].lower() not in _PUBLIC and is_somebody(found[1])
