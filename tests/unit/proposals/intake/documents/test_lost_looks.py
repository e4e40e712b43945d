"""Words that are crossed out and links whose address their words do not tell are named, in every format."""

from __future__ import annotations

import io

import docx
import openpyxl
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.lost_looks import (
    LEADS,
    LINKED,
    STRUCK,
    Link,
    hides_address,
    of_field,
)
from tests.unit.proposals.intake.documents.test_open_document import made

STYLE = (
    '<office:automatic-styles><style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-line-through-style="solid"/></style:style></office:automatic-styles>'
)


def paper(words: str) -> bytes:
    document: Document = docx.Document()
    paragraph = document.add_paragraph("Ресурсы: ")
    to = paragraph.part.relate_to(
        "https://example.org/plan", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, True
    )
    spaces = nsdecls("w", "r")
    link = f'<w:hyperlink {spaces} r:id="{to}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>'
    paragraph._p.append(parse_xml(link))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def opened(words: str) -> bytes:
    link = f'<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.org/plan">{words}</text:a>'
    struck = '<text:p>Цель: <text:span text:style-name="T1">петь</text:span></text:p>'
    return made(
        f"{STYLE}<office:body><office:text><text:p>Ресурсы: {link}</text:p>{struck}</office:text></office:body>"
    )


def rich(words: str) -> bytes:
    coded = "".join(f"\\u{ord(sign)}?" if ord(sign) > 127 else sign for sign in words)
    link = r'{\field{\*\fldinst{HYPERLINK "https://example.org/plan"}}{\fldrslt{' + coded + "}}}"
    return (r"{\rtf1\ansi " + link + r"\par a {\strike b}\par}").encode()


def field(words: str) -> bytes:
    """A link of Word that is a field over several runs."""
    document: Document = docx.Document()
    paragraph = document.add_paragraph("Ресурсы: ")
    for inner in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> HYPERLINK "https://example.org/</w:instrText>',
        '<w:instrText>plan" \\h </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{words[:2]}</w:t>",
        f"<w:t>{words[2:]}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}>{inner}</w:r>"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def book(words: str) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.append(["Ресурсы", "Отметка"])
    sheet.append([words, "да"])
    sheet["A2"].hyperlink = "https://example.org/plan"
    sheet["A2"].value = words
    sheet["B2"].font = Font(strike=True)
    sheet["B1"].value = CellRichText("От", TextBlock(InlineFont(strike=True), "метка"))
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def cells(words: str) -> bytes:
    """A table of LibreOffice: the style of a cell crosses its words out."""
    style = STYLE.replace('"text"', '"table-cell"')
    link = f'<text:a xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="https://example.org/plan">{words}</text:a>'
    row = "".join(
        f"<table:table-cell {look}><text:p>{said}</text:p></table:table-cell>"
        for look, said in (("", link), ('table:style-name="T1"', "да"))
    )
    sheet = f'<table:table table:name="План"><table:table-row>{row}</table:table-row></table:table>'
    return made(
        f"{style}<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"
    )


FILES = {
    "a.docx": (paper, []),
    "b.docx": (field, []),
    "a.odt": (opened, [STRUCK]),
    "a.ods": (cells, [STRUCK]),
    "a.rtf": (rich, [STRUCK]),
    "a.xlsx": (book, [STRUCK]),
}


@pytest.mark.parametrize("name", FILES)
def test_a_link_whose_words_hide_its_address_is_named(name: str) -> None:
    make, more = FILES[name]
    read = documents.read(name, make("план"))
    (link,) = read.links
    assert (link.words, link.address) == ("план", "https://example.org/plan")
    said = LEADS.format("план", "https://example.org/plan")
    assert sorted(what for _, what in read.unread) == sorted([said, *more])


@pytest.mark.parametrize("name", FILES)
def test_a_link_that_is_its_own_address_loses_nothing(name: str) -> None:
    make, more = FILES[name]
    assert [what for _, what in documents.read(name, make("example.org/plan")).unread] == more


@pytest.mark.parametrize(
    ("words", "hides"),
    [
        ("план урока", True),
        ("edsoo.ru", False),
        ("http://x", False),
        ("a@b", False),
        (" ", False),
        ("т.ком", True),
    ],
)
def test_which_words_hide_an_address(words: str, hides: bool) -> None:
    assert hides_address(words) is hides


def test_the_cells_that_are_crossed_out_are_named() -> None:
    places = [place for place, _ in documents.read("a.xlsx", book("a.ru")).unread]
    assert places == ["лист 1, ячейки B1, B2"]


@pytest.mark.parametrize(
    ("code", "addresses"),
    [
        (' HYPERLINK "https://a.ru" ', ["https://a.ru"]),
        (' HYPERLINK "https://a.ru" \\l "part" ', ["https://a.ru#part"]),
        (' HYPERLINK \\l "part" ', []),
        (" PAGE ", []),
    ],
)
def test_a_field_leads_out_where_it_has_an_address(code: str, addresses: list[str]) -> None:
    assert of_field(code) == addresses


def test_what_is_told_of_a_link_names_its_address_where_it_is_one_of_the_web() -> None:
    assert "https://a.ru" in Link("план", "https://a.ru", "").message
    assert Link("письмо", "mailto:a", "").message == LINKED
