"""What a PDF tells: its author and its words."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from pypdf import PdfReader
from pypdf.errors import FileNotDecryptedError
from pypdf.generic import StreamObject

from generator.checks.attachments import pdf_actions, pdf_pages, pictures, xmp
from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import (
    APART,
    AUTHOR,
    HOLDS,
    LOCKED,
    LONG,
    OUTSIDE,
    Telling,
    Unread,
)
from generator.checks.attachments.xml_text import SPEAKS, decoded, words

MOST_PAGES = 300
"""Pages of one file that are read; one with more is not."""

MOST_OBJECTS = 300_000

MOST_EDITIONS = 20
"""How often one file may have been saved over itself: each time what it was before stays in it."""

_END = re.compile(rb"%%EOF")
_FOR_WEB, _BEGINNING = b"/Linearized", 1024
"""Of a file made for the web the first end is none: what it is told by, and in which bytes (ISO 32000-1, F.3)."""

_PADDING = b"\0\r\n\t \xef\xbb\xbf"

_SAID = frozenset(
    (
        *("/Title", "/Alt", "/ActualText", "/E", "/RC", "/Subj", "/DV", "/V", "/UF", "/F", "/Desc"),
        *("/Opt", "/JS", "/Name", "/ContactInfo"),
    )
)
"""Keys of an object whose text is for people: ISO 32000-1, 12.3.3, 14.9."""

_JPEG = b"\xff\xd8\xff"


def read(data: bytes) -> Iterator[Telling]:
    """Yield what a file tells, and what it was before it was saved anew; no script is run and no link followed."""
    logging.getLogger("pypdf").setLevel(
        logging.CRITICAL
    )  # what is odd in a file is not for our log
    if data.startswith(b"%PDF") and data.isascii() and b"obj" not in data:
        yield Telling(text=data.decode())  # no object, so nothing is packed: this is all there is
        return
    ends = [match.end() for match in _END.finditer(data)]
    if len(ends) > MOST_EDITIONS:
        raise Unread
    if ends and (data[: data.find(b"%PDF-")].strip(_PADDING) or data[ends[-1] :].strip(_PADDING)):
        yield Telling(OUTSIDE)
    for number, end in enumerate((*ends[:-1], len(data))):
        try:
            yield from _edition(data[:end])
        except Unread:
            if number or len(ends) < 2 or _FOR_WEB not in data[:_BEGINNING]:
                raise
    yield from _photographs(data)


def _edition(data: bytes) -> Iterator[Telling]:
    try:
        reader = PdfReader(io.BytesIO(data))
        if len(reader.pages) > MOST_PAGES:
            raise Unread(LONG)  # nobody would know what is on the other pages
        about: Mapping[str, Any] = reader.metadata or {}
        if is_somebody(str(about.get("/Author") or "")):
            yield Telling(AUTHOR)
        yield Telling(text="\n".join(str(value) for value in about.values()))
        yield from _said_by_objects(reader)
        if reader.attachments:
            raise Unread(HOLDS)
        yield from pdf_pages.read(reader)
    except Unread:
        raise
    except FileNotDecryptedError as fault:
        raise Unread(LOCKED) from fault
    except Exception as fault:  # a broken file may raise anything
        raise Unread from fault


def _said_by_objects(reader: PdfReader) -> Iterator[Telling]:
    """Yield the XMP of the file and of its pictures, and what stands on no page: bookmarks, fields, scripts."""
    known = {number for places in reader.xref.values() for number in places} | set(
        reader.xref_objStm
    )
    if len(known) > MOST_OBJECTS:
        raise Unread(LONG)
    said: list[str] = []
    shown = pdf_pages.shown(reader)
    for number in sorted(known):
        found = reader.get_object(number)
        if isinstance(found, StreamObject) and found.get("/Subtype") == "/XML":
            yield from xmp.read(decoded(found.get_data()))
            continue
        for key, value in _inside(found):
            if isinstance(value, Mapping):
                yield from pdf_actions.told(value)
            elif key in _SAID or SPEAKS.search(value):
                said.append(value)
        if number not in shown:
            yield from pdf_pages.left(reader, number, found)
        if isinstance(found, StreamObject):
            yield from pdf_pages.packed_photograph(found)
        if isinstance(found, StreamObject) and not found.get("/Subtype") and _is_form(found):
            form = decoded(found.get_data())
            yield from pdf_actions.in_form(form)
            yield Telling(text=words(form))
    yield Telling(text=APART.join(dict.fromkeys(said)))


def _is_form(stream: StreamObject) -> bool:
    """Whether a stream is a part of a form in XML (XFA), which stands on no page."""
    return stream.get("/Type") is None and stream.get_data().lstrip()[:1] == b"<"


def _inside(found: Any) -> Iterator[tuple[str, Any]]:
    """Yield the dictionaries and the texts of an object, each with the key it stands under."""
    waiting: list[tuple[str, Any]] = [("", found)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, Mapping):
            if "/EF" in value:
                raise Unread(HOLDS)
            yield key, value
            waiting += value.items()
        elif isinstance(value, list):
            waiting += [(key, one) for one in value]
        elif isinstance(value, str):
            yield key, value


def _photographs(data: bytes) -> Iterator[Telling]:
    """Yield what the photographs of a file tell: they stand in it whole, with their places and owners."""
    at = data.find(_JPEG)
    while at >= 0:
        end = data.find(b"endstream", at)
        with suppress(Unread):  # bytes that only begin as a photograph does
            yield from pictures.read(data[at : end if end >= 0 else len(data)])
        at = data.find(_JPEG, max(end, at + 3))
