"""A PDF tells by its XMP, its bookmarks and the words that stand for its pictures, not by its pages alone."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from generator.checks.attachments import pdf
from generator.checks.attachments.inspect import look
from generator.checks.attachments.telling import AUTHOR, OUTSIDE, Looked, Unread

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


SAID: dict[str, dict[str, object]] = {
    "answer of a field": {"/T": "f", "/V": WHO},
    "choices of a field": {"/T": "f", "/Opt": ["да", WHO]},
    "caption of a button": {"/MK": {"/CA": WHO}},
    "script": {"/S": "/JavaScript", "/JS": f"app.alert('{WHO}')"},
    "layer": {"/Type": "/OCG", "/Name": WHO},
    "signature": {"/Type": "/Sig", "/Name": WHO},
}


def made(value: object) -> PdfObject:
    if isinstance(value, dict):
        return DictionaryObject({NameObject(k): made(v) for k, v in value.items()})
    if isinstance(value, list):
        return ArrayObject(map(made, value))
    said = str(value)
    return NameObject(said) if said.startswith("/") else TextStringObject(said)


@pytest.mark.parametrize("case", SAID)
def test_what_an_object_says_on_no_page_is_read(case: str) -> None:
    writer = blank()
    writer._add_object(made(SAID[case]))
    assert look("a.pdf", written(writer)).told == ("имя человека",)


def test_a_form_in_xml_is_read() -> None:
    writer, stream = blank(), StreamObject()
    stream.set_data(f"<xdp><name>{WHO}</name></xdp>".encode())
    writer._add_object(stream)
    assert look("a.pdf", written(writer)).told == ("имя человека",)


def test_a_file_in_a_note_is_not_taken_for_clean() -> None:
    writer = blank()
    writer._add_object(made({"/Subtype": "/FileAttachment", "/FS": {"/F": "a", "/EF": {}}}))
    with pytest.raises(Unread):
        look("a.pdf", written(writer))


def test_what_lies_outside_of_a_pdf_is_told() -> None:
    whole = written(blank())
    assert look("a.pdf", whole + b"\0\r\n").told == ()
    for data in (whole + WHO.encode(), WHO.encode() + b"\n" + whole):
        assert look("a.pdf", data).told == (OUTSIDE,)


def test_what_a_pdf_was_before_it_was_saved_over_itself_is_read() -> None:
    writer = blank()
    writer.add_metadata({"/Author": WHO})
    again = PdfWriter(io.BytesIO(written(writer)), incremental=True)
    again.add_metadata({"/Author": ""})
    data = written(again)
    assert AUTHOR in look("a.pdf", data).told
    with pytest.raises(Unread):
        look("a.pdf", data + b"\n%%EOF" * pdf.MOST_EDITIONS)


@pytest.mark.parametrize("web", [False, True], ids=["usual", "for the web"])
def test_an_edition_that_cannot_be_read_is_not_passed_over(web: bool) -> None:
    mark = b"% /Linearized\n" if web else b""
    data = written(blank())
    torn = data.replace(b"%PDF-1.3", b"%PDF-1.3\n" + mark + b"1 0 obj\n<<\nstartxref\n0\n%%EOF", 1)
    assert torn.count(b"%%EOF") == 2
    if web:
        assert look("a.pdf", torn).told == ()
    else:
        with pytest.raises(Unread):
            look("a.pdf", torn)
