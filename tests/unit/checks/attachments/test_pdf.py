"""A PDF tells by its XMP, its bookmarks and the words that stand for its pictures, not by its pages alone."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject, TextStringObject

from generator.checks.attachments import pdf
from generator.checks.attachments.inspect import look
from generator.checks.attachments.telling import AUTHOR, Looked, Unread

WHO = "Ковылькина К. К."


def written(writer: PdfWriter) -> bytes:
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def blank() -> PdfWriter:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    return writer


@pytest.mark.parametrize(
    "said",
    [
        f'<rdf:Description dc:creator="{WHO}"/>',
        f"<dc:creator><rdf:Seq><rdf:li>{WHO}</rdf:li></rdf:Seq></dc:creator>",
    ],
)
def test_the_author_in_xmp_is_told(said: str) -> None:
    writer = blank()
    stream = StreamObject()
    stream.set_data(f"<x:xmpmeta><rdf:RDF>{said}</rdf:RDF></x:xmpmeta>".encode())
    stream[NameObject("/Subtype")] = NameObject("/XML")
    writer.root_object[NameObject("/Metadata")] = writer._add_object(stream)
    assert AUTHOR in look("a.pdf", written(writer)).told


def test_a_bookmark_and_the_words_for_a_picture_are_read() -> None:
    writer = blank()
    writer.add_outline_item(title=WHO, page_number=0)
    assert look("a.pdf", written(writer)).told == ("имя человека",)
    writer = blank()
    said = DictionaryObject({NameObject("/Alt"): TextStringObject(WHO)})
    writer.root_object[NameObject("/StructTreeRoot")] = writer._add_object(said)
    assert look("a.pdf", written(writer)).told == ("имя человека",)
    assert look("a.pdf", written(blank())) == Looked()


def test_a_pdf_of_too_many_objects_is_not_taken_for_a_clean_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "MOST_OBJECTS", 1)
    with pytest.raises(Unread):
        look("a.pdf", written(blank()))
