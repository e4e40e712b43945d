"""Words that are crossed out and links whose address their words do not tell are named, in every format."""

from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.lost_looks import LINKED, STRUCK, hides_address
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


FILES = {"a.docx": (paper, []), "a.odt": (opened, [STRUCK]), "a.rtf": (rich, [STRUCK])}


@pytest.mark.parametrize("name", FILES)
def test_a_link_whose_words_hide_its_address_is_named(name: str) -> None:
    make, more = FILES[name]
    assert [what for _, what in documents.read(name, make("план")).unread] == [LINKED, *more]


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
