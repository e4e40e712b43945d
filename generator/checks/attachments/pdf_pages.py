"""What the pages of a PDF say: their words, the looks of their notes, and pages that were taken out and lie on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ArrayObject, IndirectObject, StreamObject

from generator.checks.attachments import pictures
from generator.checks.attachments.authors import is_somebody
from generator.checks.attachments.telling import EDITORS, Telling

_AS_PHOTOGRAPH = "/DCTDecode"


def read(reader: PdfReader) -> Iterator[Telling]:
    """Yield what each page says."""
    for page in reader.pages:
        yield Telling(text=page.extract_text())
        yield from _notes(page)


def shown(reader: PdfReader) -> frozenset[int]:
    """Give the numbers of the objects that are pages of the file."""
    references = (page.indirect_reference for page in reader.pages)
    return frozenset(reference.idnum for reference in references if reference)


def left(reader: PdfReader, number: int, found: Any) -> Iterator[Telling]:
    """Yield what an object says that was a page and is none of the file any more."""
    if isinstance(found, Mapping) and found.get("/Type") == "/Page":
        page = PageObject(reader, IndirectObject(number, 0, reader))
        page.update(found)
        yield Telling(text=page.extract_text())
        yield from _notes(page)


def packed_photograph(stream: StreamObject) -> Iterator[Telling]:
    """Yield what a photograph tells that is packed once more: its bytes do not stand in the file."""
    filters = stream.get("/Filter")
    if isinstance(filters, ArrayObject) and len(filters) > 1 and filters[-1] == _AS_PHOTOGRAPH:
        yield from pictures.read(stream.get_data())


def _notes(page: PageObject) -> Iterator[Telling]:
    """Yield the notes on a page, with who wrote them, how they look, and the answers in its form."""
    for reference in page.annotations or ():
        note = reference.get_object()
        kind = note.get("/Subtype")
        if kind not in ("/Link", "/Widget") and is_somebody(str(note.get("/T") or "")):
            yield Telling(EDITORS)
        action = note.get("/A")
        link = action.get_object().get("/URI") if action else None
        said = (note.get("/Contents"), note.get("/V"), note.get("/TU"), link)
        yield Telling(text="\n".join(str(text) for text in said if text))
        looks = note.get("/AP")
        for look in _streams(looks.get_object() if looks else None):
            yield Telling(text=page.extract_xform_text(look))


def _streams(looks: Any) -> Iterator[Any]:
    """Yield the drawings of a note: one for a state, or one for each of its states."""
    for value in looks.values() if isinstance(looks, Mapping) else ():
        there = value.get_object()
        if isinstance(there, StreamObject):
            yield there
        else:
            yield from _streams(there)
