"""PDF/UA, sheets, outline, QR: what the file promises to a reader and to a printer."""

from __future__ import annotations

import io
import subprocess
import sys
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from msgspec import Struct, structs

from generator.catalogue import urls
from generator.paper import column_widths, packet
from generator.paper.document import PaperDocument, PaperSection
from generator.paper.document_blocks import (
    Masthead,
    PaperCell,
    PaperColumn,
    PaperFact,
    PaperFacts,
    PaperHeading,
    PaperSignature,
    PaperTable,
    PaperTitlePage,
    Paragraph,
    row,
    words,
)
from generator.paper.layouts import route_words
from generator.paper.prose import ProseConverter
from generator.paper.writers import pdf
from generator.records import fingerprint
from generator.render.wide_tables import STANDING
from tests.conftest import ROOT
from tests.support.sheets import (
    MM,
    THEME,
    crossed,
    letters,
    of_pdf,
    on_paper,
    pages,
    pen,
    portal,
    printed,
    sizes,
    struck,
)

A_FEW = [name for name in on_paper() if name[0] in ("route", "method", "seminar", "form")][::6]
ROUTE = ("route", "geometriya-dokazatelstvo")
CLOSED = "case-1-nepolnoe-dokazatelstvo"


def opened(name: tuple[str, str]) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(printed(name)))


def blocks(document: PaperDocument) -> list[Any]:
    return [b for part in document.parts for section in part.sections for b in section.blocks]


def elements(file: pikepdf.Pdf, kind: str) -> list[Any]:
    """Every structure element of a kind."""
    found, stack = [], [file.Root.StructTreeRoot]
    while stack:
        node = stack.pop()
        if isinstance(node, pikepdf.Array):
            stack += list(node)
        elif isinstance(node, pikepdf.Dictionary):
            if node.get("/S") == f"/{kind}":
                found.append(node)
            if "/K" in node:
                stack.append(node.K)
    return found


@pytest.mark.parametrize("name", A_FEW, ids="/".join)
def test_a_pdf_tells_programs_what_it_is(name: tuple[str, str]) -> None:
    document = packet.one(pen(), name)
    file = opened(name)
    assert str(file.Root.Lang).startswith("ru")
    assert file.Root.MarkInfo.Marked
    assert file.Root.ViewerPreferences.DisplayDocTitle
    with file.open_metadata() as meta:
        assert meta["dc:title"] == document.title
        assert meta["pdfuaid:part"] == "1"


@pytest.mark.parametrize("name", A_FEW, ids="/".join)
def test_every_table_is_one_table_whose_headers_have_a_scope(name: tuple[str, str]) -> None:
    document = packet.one(pen(), name)
    tables = [b for b in blocks(document) if isinstance(b, PaperTable)]
    file = opened(name)
    assert len(elements(file, "Table")) == len(tables)
    headers = elements(file, "TH")
    assert bool(headers) == bool(tables)
    for header in headers:
        attributes = header.A if isinstance(header.A, pikepdf.Array) else [header.A]
        assert any(a.get("/Scope") == "/Column" for a in attributes if "/Scope" in a)


@pytest.mark.parametrize("name", A_FEW, ids="/".join)
def test_the_outline_is_the_headings(name: tuple[str, str]) -> None:
    document = packet.one(pen(), name)
    heads = []
    for block in blocks(document):
        if isinstance(block, Masthead):
            heads.append(f"{block.code}. " * bool(block.code) + _text(block.title))
        elif isinstance(block, PaperTitlePage):
            heads.append(_text(block.title))
        elif isinstance(block, PaperHeading):
            heads.append(_text(block.runs))
    toc = pypdfium2.PdfDocument(printed(name)).get_toc()
    assert [_plain(item.get_title()) for item in toc] == [_plain(h) for h in heads]


def _text(runs: Any) -> str:
    return "".join(run.text for run in runs)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u2060", "").split())


def test_the_road_map_lies_across_and_the_rest_stands() -> None:
    made = printed(ROUTE)
    for page, text in zip(pypdfium2.PdfDocument(made), pages(made), strict=True):
        across = page.get_width() > page.get_height()
        assert across == ("Образовательные" in text)
        assert {round(page.get_width() / MM), round(page.get_height() / MM)} == {210, 297}


def test_the_sheets_are_numbered_from_the_second_one() -> None:
    numbers = [text.split()[0] for text in pages(printed(ROUTE))]
    assert numbers[1:] == [str(n) for n in range(2, len(numbers) + 1)]
    assert not numbers[0].isdigit()


def test_every_sheet_says_what_it_is_where_it_comes_from_and_of_what_edition() -> None:
    mark = packet.one(pen(), ROUTE).parts[0].mark
    assert mark.startswith(fingerprint.fingerprint(portal().records[ROUTE]))
    for text in pages(printed(ROUTE)):
        foot = text.replace("\u00a0", " ").replace("\u2060", "").splitlines()[-1]
        assert f"https://portal.example.ru/{urls.of(*ROUTE)} · редакция {mark}" in foot
        assert foot.endswith("24 ноября 2026")


def test_the_binder_gets_its_margin() -> None:
    usual = packet.one(pen(), ("method", "keysy"))
    bound = structs.replace(usual, archive=True)
    for document, margin in ((usual, 20), (bound, 30)):
        left = min(left for _, _, left, _ in letters(pdf.write(document, THEME)))
        assert margin - 1 <= left / MM <= margin + 2


@pytest.mark.parametrize("name", A_FEW, ids="/".join)
def test_large_print_has_nothing_below_eighteen_points(name: tuple[str, str]) -> None:
    document = structs.replace(packet.one(pen(), name), large=True)
    found = {size for size in sizes(pdf.write(document, THEME)) if size > 1}
    assert min(found) >= 18 or _raised(document)


def _raised(document: PaperDocument) -> bool:
    """Only what is raised, lowered or code may be smaller than the line it stands in."""
    return any(set(run.look) & set("udc") for run in _runs(blocks(document)))


def _runs(value: Any) -> list[Any]:
    if isinstance(value, (list, tuple)):
        return [run for item in value for run in _runs(item)]
    if isinstance(value, Struct):
        if hasattr(value, "look"):
            return [value]
        return [r for name in value.__struct_fields__ for r in _runs(getattr(value, name))]
    return []


@pytest.mark.parametrize("id", portal().routes)
def test_every_heading_of_a_route_is_known_to_who_reads_the_sheet_back(id: str) -> None:
    made = [
        _text(b.runs)
        for b in blocks(packet.one(pen(), ("route", id)))
        if isinstance(b, PaperHeading)
    ]
    assert set(made) <= set(route_words.HEADINGS)


@pytest.mark.parametrize("large", [False, True])
def test_the_number_of_a_sheet_keeps_off_its_edge_and_off_the_text(large: bool) -> None:
    document = structs.replace(packet.one(pen(), ("method", "keysy")), large=large)
    sheet = pypdfium2.PdfDocument(pdf.write(document, THEME))[2]
    text = sheet.get_textpage()
    boxes = sorted((text.get_rect(n) for n in range(text.count_rects())), key=lambda box: -box[3])
    number, first = boxes[:2]
    assert text.get_text_bounded(*number).strip() == "3"
    assert sheet.get_height() - number[3] >= 10 * MM
    assert number[1] - first[3] >= 3 * MM


@pytest.mark.parametrize("large", [False, True])
def test_a_route_ends_with_its_signatures_all_on_one_sheet(large: bool) -> None:
    document = structs.replace(packet.one(pen(), ROUTE), large=large)
    signers = [_text(b.who) for b in blocks(document) if isinstance(b, PaperSignature)]
    *before, last = pages(pdf.write(document, THEME))
    assert last.count("подпись") == last.count("И. О. Фамилия") == len(signers) > 3
    assert "подпись" not in "".join(before)
    assert "Вывод" in last


@pytest.mark.parametrize("id", portal().forms)
def test_a_form_prints_on_the_sheets_it_promises(id: str) -> None:
    form = portal().forms[id]
    made = pypdfium2.PdfDocument(printed(("form", id)))
    assert len(made) == form.pages
    lying = [page.get_width() > page.get_height() for page in made]
    assert any(lying) == (form.orientation == "альбомная")
    assert all(lying) or id == "blank-iom" or not any(lying)


def test_one_matrix_does_not_lay_the_lines_of_its_form_down() -> None:
    made = printed(("form", "blank-iom"))
    for page, text in zip(pypdfium2.PdfDocument(made), pages(made), strict=True):
        assert (page.get_width() > page.get_height()) == ("осмысление" in text)


@pytest.mark.parametrize("name", [("form", id) for id in portal().forms] + [ROUTE], ids="/".join)
def test_no_word_of_a_head_is_hyphenated(name: tuple[str, str]) -> None:
    document = packet.one(pen(), name)
    heads = [_alone(section) for part in document.parts for section in part.sections]
    asked = [word for section in heads for word in _heads(section)]
    (part,) = document.parts
    bare = structs.replace(document, parts=(structs.replace(part, sections=tuple(heads)),))
    said = " ".join(pages(pdf.write(bare, THEME)))
    assert [word for word in asked if word not in said] == []


def _alone(section: PaperSection) -> PaperSection:
    """A section of which only the tables are left, and of these their heads."""
    tables = [block for block in section.blocks if isinstance(block, PaperTable)]
    blank = [structs.replace(t, rows=(row(*[PaperCell()] * len(t.columns)),)) for t in tables]
    return structs.replace(section, blocks=tuple(blank))


def _heads(section: PaperSection) -> list[str]:
    tables = [block for block in section.blocks if isinstance(block, PaperTable)]
    return [word for t in tables for c in t.columns for word in _text(c.title).split()]


def test_a_few_short_facts_stay_on_one_sheet_with_their_heading() -> None:
    facts = PaperFacts(tuple(PaperFact(f"Ключ {n}", words("значение")) for n in range(4)))
    made = packet.one(pen(), ROUTE)
    (part,) = made.parts
    for lines in range(35, 50):
        filler = [Paragraph(words("строка")) for _ in range(lines)]
        section = PaperSection((*filler, PaperHeading(1, words("Связано")), facts))
        alone = structs.replace(part, sections=(section,))
        said = pages(pdf.write(structs.replace(made, parts=(alone,)), THEME))
        (sheet,) = [page for page in said if "Связано" in page]
        assert "Ключ 3" in sheet, lines


def test_the_last_row_of_a_table_never_stands_alone() -> None:
    columns = (PaperColumn(words("Имя"), 1),)
    document = packet.one(pen(), ROUTE)
    split = 0
    for count in range(48, 56):
        table = PaperTable(
            columns, tuple(row(PaperCell((Paragraph(words(f"ряд {n}")),))) for n in range(count))
        )
        part = structs.replace(document.parts[0], sections=(PaperSection((table,), style="form"),))
        found = [
            text.count("ряд ")
            for text in pages(pdf.write(structs.replace(document, parts=(part,)), THEME))
        ]
        assert found[-1] > 1, found
        split += len(found) > 1
    assert split > 2


def test_columns_are_as_wide_as_asked_but_never_narrower_than_a_word() -> None:
    asked = (
        PaperColumn(words("Действие"), 8),
        PaperColumn(words("Приоритет"), 1),
        PaperColumn(words("Да"), 1),
    )
    first, second, third = (c.width for c in column_widths.fit(asked, landscape=False))
    assert second == pytest.approx(
        len("Приоритет") * column_widths.LETTER + column_widths.CELL, abs=0.1
    )
    assert first == pytest.approx(8 * third, abs=0.3)
    assert first + second + third == pytest.approx(STANDING, abs=0.2)
    crowded = (PaperColumn(words("Ы" * 60), 1), PaperColumn(words("Э" * 60), 2))
    assert column_widths.fit(crowded, landscape=False) == crowded


@pytest.mark.parametrize("large", [False, True])
def test_no_letter_of_any_form_stands_on_a_rule_between_columns(large: bool) -> None:
    names = [("form", id) for id in portal().forms]
    document = structs.replace(packet.many(pen(), names), large=large)
    sheets = pypdfium2.PdfDocument(pdf.write(document, THEME))
    assert len(sheets) > len(names)
    assert "".join(crossed(page) for page in sheets) == ""


def test_no_letter_of_a_page_or_a_route_stands_on_a_rule() -> None:
    names = [("page", id) for id in portal().pages] + [("route", id) for id in portal().routes][:2]
    sheets = pypdfium2.PdfDocument(pdf.write(packet.many(pen(), names), THEME))
    assert "".join(crossed(page) + struck(page) for page in sheets) == ""


def test_a_participant_does_not_get_the_key() -> None:
    whole = of_pdf(printed(("form", CLOSED)))
    handed = of_pdf(pdf.write(packet.for_participants(pen(), CLOSED), THEME))
    bound = of_pdf(pdf.write(packet.many(pen(), [("form", CLOSED), ROUTE]), THEME))
    assert "Только ведущему" in whole
    assert "Только ведущему" not in handed + bound


@pytest.mark.parametrize("name", A_FEW, ids="/".join)
def test_the_qr_code_leads_to_the_page_with_the_mark_of_the_edition(name: tuple[str, str]) -> None:
    made = pypdfium2.PdfDocument(printed(name))
    image = made[0].render(scale=3).to_pil()
    codes = [code.text for code in zxingcpp.read_barcodes(image)]
    mark = packet.one(pen(), name).parts[0].mark
    assert codes == [f"https://portal.example.ru/{urls.of(*name)}?v={mark}"]
    assert codes[0].split("?")[0] in of_pdf(printed(name))


def test_a_portal_without_an_address_prints_no_code_and_does_not_speak_of_it() -> None:
    found = structs.replace(portal(), portal=structs.replace(portal().portal, address=""))
    for name in A_FEW:
        made = pdf.write(packet.one(ProseConverter(found), name), THEME)
        image = pypdfium2.PdfDocument(made)[0].render(scale=2).to_pil()
        assert zxingcpp.read_barcodes(image) == []
        assert "QR" not in of_pdf(made)
        assert "http" not in pages(made)[0]


def test_a_packet_has_contents_and_every_record_begins_on_a_sheet_of_its_own() -> None:
    seminar = next(iter(portal().seminars.values()))
    document = packet.of_seminar(pen(), seminar)
    texts = pages(pdf.write(document, THEME))
    assert len(document.parts) == 1 + len(seminar.packet)
    for part in document.parts:
        assert _plain(part.title.split(". ")[-1])[:30] in _plain(texts[0])
    starts = [
        t for t in texts[1:] if any(_plain(p.title)[:25] in _plain(t)[:260] for p in document.parts)
    ]
    assert len(starts) >= len(document.parts)


ALONE = f"""
import hashlib
from generator.paper import packet
from generator.paper.writers import pdf, word
from tests.support.sheets import THEME, pen
document = packet.one(pen(), {ROUTE!r})
print(*(hashlib.sha256(w(document, THEME)).hexdigest() for w in (pdf.write, word.write)))
"""


def test_the_same_record_gives_the_same_bytes_whatever_the_zone_and_the_locale() -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", ALONE],
            env={"PATH": "/usr/bin:/bin", "TZ": zone, "LC_ALL": "C", "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zone, seed in (("UTC", "1"), ("Asia/Kamchatka", "7"))
    }
    assert len(found) == 1
