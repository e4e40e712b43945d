"""Strict Open XML, templates and documents with macros are read as any document is."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.proposals.intake import docx_reader, open_xml
from generator.proposals.intake.documents import blocks, documents
from tests.support import documents as made
from tests.support.odd_documents import changed

PLAIN = made.saved(made.word(made.PEOPLE, made.LINES))
_MAIN = b"vnd.openxmlformats-officedocument.wordprocessingml.document.main"
_USUAL, _YEAR = b"http://schemas.openxmlformats.org/", b"/2006/"
_PARTS = ("_rels/.rels", "word/_rels/document.xml.rels", "word/document.xml", "word/styles.xml")


def _strict(part: bytes) -> bytes:
    for name in (b"officeDocument", b"wordprocessingml", b"spreadsheetml", b"drawingml"):
        part = part.replace(_USUAL + name + _YEAR, b"http://purl.oclc.org/ooxml/" + name + b"/")
    return part


def _called(name: bytes) -> bytes:
    types = lambda part: part.replace(_MAIN, name)  # noqa: E731
    return changed(PLAIN, {"[Content_Types].xml": types})


BOOK = made.workbook(made.DISTRICT)
with zipfile.ZipFile(io.BytesIO(BOOK)) as _book:
    _sheets = [one for one in _book.namelist() if one != "[Content_Types].xml"]
STRICT_BOOK = changed(BOOK, dict.fromkeys(_sheets, _strict))
STRICT = changed(PLAIN, dict.fromkeys(_PARTS, _strict))
OTHERS = {
    "strict": STRICT,
    "template": _called(b"vnd.openxmlformats-officedocument.wordprocessingml.template.main"),
    "macros": _called(b"vnd.ms-word.document.macroEnabled.main"),
    "template with macros": _called(b"vnd.ms-word.template.macroEnabledTemplate.main"),
}


def _moved() -> bytes:
    """The same with its main part called otherwise, as some programs on the net call it."""
    old, new = b"word/document.xml", b"word/document2.xml"
    names = {
        "[Content_Types].xml": lambda part: part.replace(old, new),
        "_rels/.rels": lambda part: part.replace(old, new),
    }
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as given:
        main, led = (given.read(n) for n in ("word/document.xml", "word/_rels/document.xml.rels"))
    added = {
        "word/document2.xml": lambda _: main,
        "word/_rels/document2.xml.rels": lambda _: led,
    }
    return without(changed(PLAIN, {**names, **added}), "word/document.xml")


def without(data: bytes, gone: str) -> bytes:
    """A zip without one of its parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        for name in (one for one in given.namelist() if one != gone):
            made.writestr(name, given.read(name))
    return out.getvalue()


MOVED = _moved()


@pytest.mark.parametrize("kind", OTHERS)
def test_it_is_read_as_the_usual_one(kind: str) -> None:
    assert OTHERS[kind] != PLAIN
    ours, found = (documents.read("a.docx", one).body for one in (PLAIN, OTHERS[kind]))
    assert list(blocks.lines(found)) == list(blocks.lines(ours))
    assert docx_reader.read(OTHERS[kind]) == docx_reader.read(PLAIN)


def test_a_strict_workbook_is_read_as_the_usual_one() -> None:
    ours, found = (documents.read("a.xlsx", one).body for one in (BOOK, STRICT_BOOK))
    assert list(blocks.lines(found)) == list(blocks.lines(ours))


def test_the_usual_one_is_not_made_anew() -> None:
    assert open_xml.usual(PLAIN) is PLAIN
