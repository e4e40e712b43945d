"""A file that does something by itself is not handed out; one that needs something from elsewhere is told of."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from generator.checks.attachments.inspect import how_still, look
from generator.checks.attachments.telling import (
    CLOSED,
    FOREIGN,
    LINKED,
    MACROS,
    OPENS,
    REMOTE,
    SCRIPTS,
    SENDS,
    SHOWN_FROM_AFAR,
    STARTS,
    Looked,
    Unread,
)
from generator.findings import Severity
from generator.system.endings import OFFICE
from tests.conftest import Portal, build

OLD = b"\xd0\xcf\x11\xe0" + b"\0" * 400
PAGE = "content/pages/doska.md"


def packed(name: str, said: str | bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, said)
    return target.getvalue()


def relation(kind: str, target: str, mode: str = "External") -> tuple[str, str]:
    kind = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    return "word/_rels/document.xml.rels", (
        f'<Relationships><Relationship Id="r1" Type="{kind}" Target="{target}" TargetMode="{mode}"/>'
        "</Relationships>"
    )


def field(said: str) -> tuple[str, str]:
    return "word/document.xml", (
        f'<w:fldChar w:fldCharType="begin"/><w:instrText>{said}</w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t>5</w:t><w:fldChar w:fldCharType="end"/>'
    )


def formula(said: str) -> tuple[str, str]:
    return (
        "xl/worksheets/sheet1.xml",
        f'<sheetData><row><c r="A1"><f>{said}</f></c></row></sheetData>',
    )


def open_document(said: str) -> tuple[str, str]:
    return "content.xml", f"<office:body>{said}</office:body>"


ACTS: dict[str, tuple[tuple[str, str | bytes], str]] = {
    "macros of Word": (("word/vbaProject.bin", OLD), MACROS),
    "macros by another name": (
        ("word/embeddings/o.bin", OLD + "_VBA_PROJECT".encode("utf-16-le")),
        MACROS,
    ),
    "macros by a relationship": (relation("vbaProject", "x.bin", "Internal"), MACROS),
    "macros of Excel 4": (("xl/macrosheets/sheet1.xml", "<a/>"), MACROS),
    "macros of LibreOffice": (
        (
            "Basic/Standard/M.xml",
            '<script:module script:name="M" script:language="StarBasic">x</script:module>',
        ),
        MACROS,
    ),
    "script of LibreOffice": (("Scripts/python/x.py", "import os"), MACROS),
    "macro of an event": (
        open_document('<script:event-listener xlink:href="vnd.sun.star.script:x.py$go"/>'),
        MACROS,
    ),
    "macro of a slide": (
        ("ppt/slides/s.xml", '<a:hlinkClick action="ppaction://macro?name=x"/>'),
        MACROS,
    ),
    "control": (("word/activeX/activeX1.xml", "<ax:ocx/>"), FOREIGN),
    "control by a relationship": (relation("control", "x.xml", "Internal"), FOREIGN),
    "file that a click starts": (
        (
            "word/embeddings/o.bin",
            OLD + b"\x0c\0\x03\0\0\0\0\0\xc0\0\0\0\0\0\0\x46",
        ),
        FOREIGN,
    ),
    "the same without its class": (
        ("word/embeddings/o.bin", OLD + "\x01Ole10Native".encode("utf-16-le")),
        FOREIGN,
    ),
    "the same in words": (("word/document.xml", '<o:OLEObject ProgID="Package"/>'), FOREIGN),
    "program": (("word/media/image1.png.bin", b"MZ\x90\0"), FOREIGN),
    "program of a slide": (
        ("ppt/slides/s.xml", '<a:hlinkClick action="ppaction://program"/>'),
        STARTS,
    ),
    "question to a program": (field('DDEAUTO c:\\\\x.exe "/c"'), STARTS),
    "question in pieces": (field("DD</w:instrText><w:instrText>E x y"), STARTS),
    "question in an attribute": (
        ("word/document.xml", "<w:fldSimple w:instr=' DDE excel x '/>"),
        STARTS,
    ),
    "question of a workbook": (("xl/externalLinks/e.xml", '<ddeLink ddeService="cmd"/>'), STARTS),
    "question in a formula": (formula("cmd|'/c calc'!A0"), STARTS),
    "question of LibreOffice": (
        open_document('<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;A1)"/>'),
        STARTS,
    ),
    "function that starts": (formula('CALL("x","y")'), STARTS),
    "function that asks": (formula('_xlfn.WEBSERVICE("http://x.example/"&amp;A1)'), REMOTE),
    "template from the net": (relation("attachedTemplate", "https://x.example/t.dotm"), REMOTE),
    "template from a folder": (relation("attachedTemplate", "\\\\srv\\t.dotm"), REMOTE),
    "object from the net": (relation("oleObject", "http://x.example/a.html"), REMOTE),
    "frame from the net": (relation("frame", "file://srv/a/x"), REMOTE),
    "text from the net": (field('INCLUDETEXT "http://x.example/a.docx"'), REMOTE),
    "picture from a folder of others": (relation("image", "file:////srv/a/i.png"), REMOTE),
    "section from the net": (
        open_document('<text:section-source xlink:href="http://x.example/a.odt"/>'),
        REMOTE,
    ),
    "form that is sent": (open_document('<form:form xlink:href="http://x.example/"/>'), SENDS),
}


@pytest.mark.parametrize("case", ACTS)
def test_an_office_file_that_acts_is_not_taken(case: str) -> None:
    part, what = ACTS[case]
    assert what in look("a.docx", packed(*part)).acts


LEADS: dict[str, tuple[tuple[str, str], str]] = {
    "picture from the net": (relation("image", "https://x.example/i.png"), SHOWN_FROM_AFAR),
    "the same by a field": (
        field('INCLUDEPICTURE "https://x.example/i.png" \\d'),
        SHOWN_FROM_AFAR,
    ),
    "the same in LibreOffice": (
        open_document('<draw:image xlink:href="https://x.example/i.png"/>'),
        SHOWN_FROM_AFAR,
    ),
    "film from the net": (relation("video", "https://x.example/v"), SHOWN_FROM_AFAR),
    "link to a folder": (relation("hyperlink", "file:///\\\\srv\\plany\\a.doc"), LINKED),
    "link to a disk": (relation("hyperlink", "file:///D:\\plany\\a.doc"), LINKED),
    "workbook on a disk": (relation("externalLinkPath", "file:///D:\\svod.xlsx"), LINKED),
    "database": (("xl/connections.xml", '<connection><dbPr connection="x"/></connection>'), LINKED),
}


@pytest.mark.parametrize("case", LEADS)
def test_what_a_file_needs_from_elsewhere_is_told(case: str) -> None:
    part, what = LEADS[case]
    assert look("a.docx", packed(*part)) == Looked(leads=(what,))


QUIET: tuple[tuple[str, str | bytes], ...] = (
    relation("hyperlink", "https://x.example/"),
    relation("hyperlink", "mailto:"),
    relation("hyperlink", "javascript:void(0)"),
    relation("image", "media/image1.png", "Internal"),
    relation("attachedTemplate", "file:///C:\\Office\\Templates\\Normal.dotm"),
    relation("attachedTemplate", "Normal.dotm"),
    field("PAGE \\* MERGEFORMAT"),
    field('TOC \\o "1-3" \\h'),
    field('HYPERLINK "https://x.example/"'),
    field('IF 1 = 1 "DDE" "LINK"'),
    ("word/styles.xml", '<w:style><w:name w:val="macro"/></w:style>'),
    ("word/document.xml", "<m:f><m:num><m:t>1</m:t></m:num></m:f><w:t>DDE, WEBSERVICE(</w:t>"),
    ("word/embeddings/o.bin", OLD + "Equation Native".encode("utf-16-le")),
    (
        "word/embeddings/o.bin",
        OLD + "\x01Ole10Native".encode("utf-16-le") + b"\x0a\0\x03\0\0\0\0\0\xc0\0\0\0\0\0\0\x46",
    ),
    formula("SUM(A1:A9)"),
    formula('IF(A1="cmd|\'x",1,2)'),
    formula("'План|факт'!A1"),
    open_document('<draw:image xlink:href="Pictures/1.png"/><form:form xlink:href=""/>'),
    open_document('<text:a xlink:href="https://x.example/">сайт</text:a>'),
    ("meta.xml", '<meta:template xlink:href="https://x.example/t.ott"/>'),
    ("Basic/Standard/script-lb.xml", '<library:library library:name="Standard"/>'),
)


@pytest.mark.parametrize("number", range(len(QUIET)))
def test_what_every_document_has_is_nothing_to_tell(number: int) -> None:
    looked = look("a.docx", packed(*QUIET[number]))
    assert (looked.acts, looked.leads) == ((), ())


def objects(value: Any) -> Any:
    """Write plain values as those of a PDF: names begin with a slash."""
    if isinstance(value, dict):
        return DictionaryObject({NameObject(k): objects(v) for k, v in value.items()})
    if isinstance(value, list):
        return ArrayObject(map(objects, value))
    if isinstance(value, int):
        return NumberObject(value)
    return NameObject(value) if value.startswith("/") else TextStringObject(value)


def pdf(root: dict[str, Any] | None = None, page: dict[str, Any] | None = None) -> bytes:
    writer = PdfWriter()
    first = writer.add_blank_page(100, 100)
    for key, value in (root or {}).items():
        writer.root_object[NameObject(key)] = writer._add_object(objects(value))
    first.update(objects(page or {}))
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def note(**action: str) -> dict[str, Any]:
    said = {f"/{key}": value for key, value in action.items()}
    return {"/Annots": [{"/Subtype": "/Link", "/Rect": [0, 0, 9, 9], "/A": said}]}


SCRIPT = {"/S": "/JavaScript", "/JS": "app.alert(1)"}
OF_PDF: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "script of the file": (pdf({"/Names": {"/JavaScript": {"/Names": ["a", SCRIPT]}}}), (SCRIPTS,)),
    "script at the beginning": (pdf({"/OpenAction": SCRIPT}), (OPENS, SCRIPTS)),
    "script of a page": (pdf(page={"/AA": {"/O": SCRIPT}}), (OPENS, SCRIPTS)),
    "script of a field": (
        pdf({"/AcroForm": {"/Fields": [{"/FT": "/Tx", "/AA": {"/K": SCRIPT}}]}}),
        (OPENS, SCRIPTS),
    ),
    "program at the beginning": (
        pdf({"/OpenAction": {"/S": "/Launch", "/F": "cmd.exe"}}),
        (OPENS, STARTS),
    ),
    "program by a click": (pdf(page=note(S="/Launch", F="a.exe")), (STARTS,)),
    "answers that are sent": (pdf(page=note(S="/SubmitForm", F="http://x.example")), (SENDS,)),
    "answers that are taken": (pdf(page=note(S="/ImportData", F="a.fdf")), (REMOTE,)),
    "page of the net at the beginning": (
        pdf({"/OpenAction": {"/S": "/URI", "/URI": "http://x.example"}}),
        (OPENS,),
    ),
    "file of others": (pdf(page=note(S="/GoToR", F="\\\\srv\\a.pdf")), (REMOTE,)),
}


@pytest.mark.parametrize("case", OF_PDF)
def test_a_pdf_that_acts_is_not_taken(case: str) -> None:
    data, acts = OF_PDF[case]
    assert look("a.pdf", data).acts == acts


def test_a_script_of_a_form_in_xml_is_found() -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    stream = StreamObject()
    stream.set_data(b"<xdp><script contentType='application/x-javascript'>x()</script></xdp>")
    writer._add_object(stream)
    target = io.BytesIO()
    writer.write(target)
    assert look("a.pdf", target.getvalue()).acts == (SCRIPTS,)


@pytest.mark.parametrize(
    "data",
    [
        pdf(),
        pdf({"/OpenAction": {"/S": "/GoTo", "/D": [0, "/Fit"]}}),
        pdf({"/OpenAction": [0, "/XYZ", 0, 0, 0]}),
        pdf(page=note(S="/URI", URI="https://x.example")),
        pdf(page=note(S="/GoToR", F="b.pdf")),
        pdf(page=note(S="/Named", N="/NextPage")),
        pdf({"/StructTreeRoot": {"/S": "/Document", "/K": [{"/S": "/Code"}]}}),
    ],
)
def test_a_pdf_that_turns_pages_passes(data: bytes) -> None:
    assert look("a.pdf", data) == Looked()


def test_what_a_pdf_plays_is_told_to_be_closed() -> None:
    film = pdf(page={"/Annots": [{"/Subtype": "/RichMedia", "/Rect": [0, 0, 9, 9]}]})
    assert look("a.pdf", film).told == (CLOSED,)
    with pytest.raises(Unread):
        look("a.pdf", pdf({"/Names": {"/X": {"/F": "a", "/EF": {"/F": "x"}}}}))


@pytest.mark.parametrize("ending", sorted(OFFICE | {".pdf"}))
def test_how_to_mend_it_is_said(ending: str) -> None:
    assert how_still(f"a{ending}")


def test_a_file_that_acts_holds_its_page_back(portal: Portal, tmp_path: Path) -> None:
    portal.write(
        PAGE, "---\nназвание: Доска\nкратко: Проба.\nфайлы: [doska.docx]\n---\n\n## Ход\n\nТекст.\n"
    )
    portal.write("content/pages/doska.docx", packed("word/vbaProject.bin", OLD))
    (found,) = portal.check()
    assert (found.rule, found.severity, found.place.line) == ("file-active", Severity.ERROR, 4)
    assert MACROS in found.message
    build(tmp_path / "site", "--no-paper", root=portal.root)
    assert not list((tmp_path / "site").rglob("doska.docx"))


def test_a_picture_from_the_net_is_a_remark(portal: Portal) -> None:
    portal.write(
        PAGE, "---\nназвание: Доска\nкратко: Проба.\nфайлы: [doska.docx]\n---\n\n## Ход\n\nТекст.\n"
    )
    portal.write("content/pages/doska.docx", packed(*relation("image", "https://x.example/i.png")))
    (found,) = portal.check()
    assert (found.rule, found.severity) == ("file-linked", Severity.REMARK)
