"""The ИОМ as a school files it: stamps, the sheet of information, the margin of the binder."""

from __future__ import annotations

import pypdfium2
import pytest
from msgspec import structs

from generator.paper import packet
from generator.paper.document_blocks import PaperTitlePage
from generator.paper.prose import ProseConverter
from generator.paper.writers import html, pdf, word
from generator.records.models.portal import Approval
from tests.support.sheets import MM, THEME, filled, letters, of_word, pages, pen, portal

ROUTE = ("route", "geometriya-dokazatelstvo")
APPROVALS = (
    Approval(title="СОГЛАСОВАНО", who="заместитель директора"),
    Approval(title="УТВЕРЖДАЮ", who="директор школы", paper="распоряжение"),
)


def test_the_stamps_of_the_title_are_those_of_the_district() -> None:
    ours = structs.replace(portal().portal, approvals=APPROVALS)
    catalogue = structs.replace(portal(), portal=ours)
    document = packet.one(ProseConverter(catalogue), ROUTE)
    for text in (
        pages(pdf.write(document, THEME))[0],
        of_word(word.write(document, THEME)),
        html.write(document, THEME).decode(),
    ):
        for approval in APPROVALS:
            assert approval.title in text
            assert approval.who in text
        assert "распоряжение №" in text.replace("\u00a0", " ")
        assert "РАССМОТРЕНО" not in text


@pytest.mark.parametrize("large", [False, True])
def test_the_title_takes_one_sheet_and_the_information_fills_its_own(large: bool) -> None:
    made = packet.one(pen(), ROUTE)
    (part,) = made.parts
    assert isinstance(part.sections[0].blocks[0], PaperTitlePage)
    first = structs.replace(part, sections=part.sections[:2])
    data = pdf.write(structs.replace(made, large=large, parts=(first,)), THEME)
    title, information = pypdfium2.PdfDocument(data)
    assert "Мотыгино" in title.get_textpage().get_text_range()
    assert filled(information) > 0.85


def test_a_route_is_made_for_the_binder() -> None:
    left = min(left for _, _, left, _ in letters(pdf.write(packet.one(pen(), ROUTE), THEME)))
    assert 29 <= left / MM <= 32


@pytest.mark.parametrize("id", ["defektolog-i-urok", "geometriya-dokazatelstvo"])
def test_no_abbreviation_is_torn(id: str) -> None:
    said = pages(pdf.write(packet.one(pen(), ("route", id)), THEME))
    torn = [
        a for page in said for a in page.split("\r\n") if a[-3:-1].isupper() and a[-1] in "-\ufffe"
    ]
    assert torn == []
