"""A PDF tells by its XMP, its bookmarks and the words that stand for its pictures, not by its pages alone."""

from __future__ import annotations

import io
import zlib
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from generator.checks.attachments import pdf
from generator.checks.attachments.inspect import look
from generator.checks.attachments.telling import (
    AUTHOR,
    HOLDS,
    LOCKED,
    OUTSIDE,
    PLACE,
    Looked,
    Unread,
)

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


def made(value: object) -> Any:
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


def drawn(text: str, **more: str) -> StreamObject:
    """A drawing that says a text in plain letters."""
    drawing = StreamObject()
    drawing.set_data(f"BT /F1 12 Tf ({text}) Tj ET".encode())
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    fonts = made({"/Font": {"/F1": font}})
    drawing.update(made({f"/{key}": f"/{value}" for key, value in more.items()}))
    drawing[NameObject("/Resources")] = fonts
    return drawing


PHONE = "+7 902 914-55-18"


def test_what_a_stamp_shows_is_read() -> None:
    writer = blank()
    look_of = writer._add_object(drawn(PHONE, Type="XObject", Subtype="Form"))
    for looks in ({"/N": look_of}, {"/N": DictionaryObject({NameObject("/On"): look_of})}):
        note = made({"/Subtype": "/Stamp"})
        note[NameObject("/AP")] = DictionaryObject({NameObject(k): v for k, v in looks.items()})
        writer.pages[0][NameObject("/Annots")] = ArrayObject([note])
        assert look("a.pdf", written(writer)).told == ("телефон",)


def test_a_page_that_was_taken_out_and_lies_on_is_read() -> None:
    writer = blank()
    page = made({"/Type": "/Page"})
    drawing = drawn(PHONE)
    page[NameObject("/Resources")] = drawing.pop("/Resources")
    page[NameObject("/Contents")] = writer._add_object(drawing)
    writer._add_object(page)
    assert look("a.pdf", written(writer)).told == ("телефон",)


def test_a_photograph_that_is_packed_once_more_is_read() -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (58.0, 11.0, 20.0)})
    target = io.BytesIO()
    Image.new("RGB", (9, 9)).save(target, "JPEG", exif=exif)
    packed = StreamObject()
    packed.set_data(zlib.compress(target.getvalue()))
    packed.update(made({"/Subtype": "/Image", "/Width": "/9"}))
    packed[NameObject("/Filter")] = ArrayObject(
        [NameObject("/FlateDecode"), NameObject("/DCTDecode")]
    )
    writer = blank()
    writer._add_object(packed)
    assert look("a.pdf", written(writer)).told == (PLACE,)


def test_why_a_pdf_is_not_read_is_said() -> None:
    writer = blank()
    writer.encrypt("слово", "слово хозяина")
    with pytest.raises(Unread, match=LOCKED):
        look("a.pdf", written(writer))
    holding = blank()
    holding.add_attachment("a.txt", b"a")
    with pytest.raises(Unread, match=HOLDS):
        look("a.pdf", written(holding))


def test_a_pdf_that_only_may_not_be_changed_is_read() -> None:
    """Official papers are locked so: one opens them without a password."""
    writer = blank()
    writer.encrypt("", "слово хозяина")
    assert look("a.pdf", written(writer)) == Looked()
