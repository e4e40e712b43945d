"""What a PDF tells: its author and its words."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from pypdf import PdfReader
from pypdf.generic import StreamObject

from generator.checks.attachments import pictures, xmp
from generator.checks.attachments.telling import (
    APART,
    AUTHOR,
    EDITORS,
    Telling,
    Unread,
    is_somebody,
)
from generator.checks.attachments.xml_text import decoded

MOST_PAGES = 300
"""Pages of one file that are read; one with more is not."""

MOST_OBJECTS = 300_000

_SAID = ("/Title", "/Alt", "/ActualText", "/E", "/RC", "/Subj", "/DV", "/UF", "/F", "/Desc")
"""Keys of an object whose text is for people: ISO 32000-1, 12.3.3, 14.9."""

_JPEG = b"\xff\xd8\xff"


def read(data: bytes) -> Iterator[Telling]:
    """Yield what a file tells; no script in it is run and no link is followed."""
    logging.getLogger("pypdf").setLevel(
        logging.CRITICAL
    )  # what is odd in a file is not for our log
    if data.startswith(b"%PDF") and data.isascii() and b"obj" not in data:
        yield Telling(text=data.decode())  # no object, so nothing is packed: this is all there is
        return
    try:
        reader = PdfReader(io.BytesIO(data))
        about: Mapping[str, Any] = reader.metadata or {}
        if is_somebody(str(about.get("/Author") or "")):
            yield Telling(AUTHOR)
        yield Telling(text="\n".join(str(value) for value in about.values()))
        yield from _said_by_objects(reader)
        if len(reader.pages) > MOST_PAGES or reader.attachments:
            raise Unread  # nobody would know what is on the other pages
        for page in reader.pages:
            yield Telling(text=page.extract_text())
            yield from _notes(page)
        yield from _photographs(data)
    except Unread:
        raise
    except Exception as fault:  # a broken file may raise anything
        raise Unread from fault


def _said_by_objects(reader: PdfReader) -> Iterator[Telling]:
    """Yield the XMP of the file and of its pictures, and what stands on no page: bookmarks, words for pictures."""
    known = {number for places in reader.xref.values() for number in places} | set(
        reader.xref_objStm
    )
    if len(known) > MOST_OBJECTS:
        raise Unread
    said: list[str] = []
    for number in sorted(known):
        found = reader.get_object(number)
        if isinstance(found, StreamObject) and found.get("/Subtype") == "/XML":
            yield from xmp.read(decoded(found.get_data()))
        elif isinstance(found, Mapping):
            said += [str(found[key]) for key in _SAID if isinstance(found.get(key), str)]
    yield Telling(text=APART.join(dict.fromkeys(said)))


def _notes(page: Any) -> Iterator[Telling]:
    """Yield the notes on a page, with who wrote them, and the answers in its form."""
    for reference in page.annotations or ():
        note = reference.get_object()
        if note.get("/Subtype") not in ("/Link", "/Widget") and is_somebody(
            str(note.get("/T") or "")
        ):
            yield Telling(EDITORS)
        action = note.get("/A")
        link = action.get_object().get("/URI") if action else None
        said = (note.get("/Contents"), note.get("/V"), note.get("/TU"), link)
        yield Telling(text="\n".join(str(text) for text in said if text))


def _photographs(data: bytes) -> Iterator[Telling]:
    """Yield what the photographs of a file tell: they stand in it whole, with their places and owners."""
    at = data.find(_JPEG)
    while at >= 0:
        end = data.find(b"endstream", at)
        with suppress(Unread):  # bytes that only begin as a photograph does
            yield from pictures.read(data[at : end if end >= 0 else len(data)])
        at = data.find(_JPEG, max(end, at + 3))
