"""What a PDF tells: its author and its words."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from pypdf import PdfReader

from generator.checks.attachments import pictures
from generator.checks.attachments.telling import AUTHOR, EDITORS, Telling, Unread, is_somebody

MOST_PAGES = 300
"""Pages of one file that are read; one with more is not."""

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
        xmp = reader.xmp_metadata
        if xmp and any(is_somebody(str(name)) for name in xmp.dc_creator or ()):
            yield Telling(AUTHOR)
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
