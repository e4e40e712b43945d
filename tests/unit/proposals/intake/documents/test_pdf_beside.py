"""What of a page of a PDF is no text of its own is read or named: fields, notes, scans, lines of every page."""

from __future__ import annotations

import io
import subprocess
import sys
from types import SimpleNamespace

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from generator.proposals.intake.documents import documents, pdf_beside
from generator.proposals.intake.documents.blocks import Blocks, Line, Table
from tests.unit.proposals.intake.documents.test_pdf import printed


def texts(found: Blocks) -> list[str]:
    return [block.text for block in found.body if isinstance(block, Line)]


def noted(*notes: dict[str, object]) -> bytes:
    """A page with these annotations in a row below each other."""
    made = pypdf.PdfWriter(clone_from=io.BytesIO(printed("Цель: учиться")))
    page = made.pages[0]
    found = ArrayObject()
    for at, note in enumerate(notes):
        box = (70, 600 - 40 * at, 400, 620 - 40 * at)
        held = {NameObject("/Rect"): ArrayObject(map(NumberObject, box))}
        held[NameObject("/Type")] = NameObject("/Annot")
        for key, value in note.items():
            if isinstance(value, int):
                held[NameObject(key)] = NumberObject(value)
            elif str(value).startswith("/"):
                held[NameObject(key)] = NameObject(str(value))
            else:
                held[NameObject(key)] = TextStringObject(str(value))
        found.append(made._add_object(DictionaryObject(held)))
    page[NameObject("/Annots")] = found
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def test_fields_and_texts_laid_over_a_page_are_read_and_notes_stand_beside() -> None:
    found = documents.read(
        "a.pdf",
        noted(
            {"/Subtype": "/Widget", "/FT": "/Tx", "/V": "Не задаю вопросов"},
            {"/Subtype": "/Widget", "/FT": "/Btn", "/V": "/Off"},
            {"/Subtype": "/Widget", "/FT": "/Tx", "/V": "тайное", "/F": 2},
            {"/Subtype": "/FreeText", "/Contents": "Добавить часы"},
            {"/Subtype": "/Text", "/Contents": "Проверить срок"},
        ),
    )
    assert texts(found) == ["Цель: учиться", "Не задаю вопросов", "Добавить часы"]
    assert found.aside == (Line("Проверить срок"),)


def scanned() -> bytes:
    """Three pages: a text, a picture alone, a text with an emblem."""
    from PIL import Image  # noqa: PLC0415 - only here

    made = pypdf.PdfWriter()
    for text, size in (("Цель: учиться", 0), ("", 500), ("Риски: нет", 40)):
        page = io.BytesIO(printed(text or "#v(1pt)"))
        made.append(page)
        if size:
            picture = io.BytesIO()
            Image.new("RGB", (size, size), "red").save(picture, "PDF")
            made.pages[-1].merge_page(pypdf.PdfReader(picture).pages[0])
    out = io.BytesIO()
    made.write(out)
    return out.getvalue()


def test_a_page_that_is_a_scan_is_named() -> None:
    found = documents.read("a.pdf", scanned())
    assert texts(found) == ["Цель: учиться", "Риски: нет"]
    assert found.unread == (("страница 2", pdf_beside.SCAN),)


def test_what_every_page_repeats_parts_no_table() -> None:
    rows = ", ".join(f"[Дело {n}], [май]" for n in range(12))
    found = documents.read(
        "a.pdf",
        printed(
            "#set page(height: 6cm, width: 12cm, margin: 1.5cm, header: [Школа и маршрут], "
            'footer: context [Страница #counter(page).display("1")])\n'
            f"Тема: чтение\n#table(columns: 2, {rows})"
        ),
    )
    assert texts(found) == ["Тема: чтение"]
    [table] = [block for block in found.body if isinstance(block, Table)]
    assert len(table.rows) == 12
    assert [line.text for line in found.aside] == ["Школа и маршрут", "Страница 1"]


def test_one_page_repeats_nothing() -> None:
    assert pdf_beside.repeated(["Тема"], 1) == set()
    assert pdf_beside.repeated(["Тема", "Тема", "Цель"], 3) == {"Тема"}
    assert pdf_beside.key("Страница 3 из 12") == pdf_beside.key("— 4 —")
    assert pdf_beside.key("Занятие 3") != pdf_beside.key("Занятие 4")


def test_a_head_that_is_turned_is_read_upwards() -> None:
    table = "#table(columns: 2, [Дело], rotate(-90deg, reflow: true)[Сроки], [Урок], [май])"
    [found] = documents.read("a.pdf", printed(table)).body
    assert isinstance(found, Table)
    assert [cell.text for cell in found.rows[0]] == ["Дело", "Сроки"]


@pytest.mark.parametrize("angle", [-90, 90])
def test_a_page_on_its_side_is_read_as_one_holds_it(angle: int) -> None:
    plan = "Цель и задачи #table(columns: 2, [Дело], [Сроки], [Урок], [май])"
    found = documents.read("a.pdf", printed(f"#rotate({angle}deg, reflow: true)[{plan}]"))
    assert texts(found) == ["Цель и задачи"]
    [table] = [block for block in found.body if isinstance(block, Table)]
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Дело", "Сроки"],
        ["Урок", "май"],
    ]
    assert found.unread == ()


def test_links_are_told_with_the_words_under_them() -> None:
    said = '#link("https://example.org/a")[Книга о чтении] и #link("https://b.ru")[b.ru]'
    [link] = documents.read("a.pdf", printed(said)).links
    assert (link.words, link.address, link.place) == (
        "Книга о чтении",
        "https://example.org/a",
        "страница 1",
    )


def test_a_file_that_anyone_may_open_is_read() -> None:
    made = pypdf.PdfWriter(clone_from=io.BytesIO(printed("Цель: учиться")))
    made.encrypt("", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    made.write(out)
    assert texts(documents.read("a.pdf", out.getvalue())) == ["Цель: учиться"]


def test_nothing_is_said_in_english() -> None:
    code = (
        "from generator.proposals.intake.documents import documents\n"
        "from generator.findings import UserError\n"
        "try:\n    documents.read('a.pdf', b'%PDF-1.4\\n')\n"
        "except UserError as fault:\n    print(fault)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert done.stdout.startswith("файл PDF не читается")


def test_a_line_that_a_turned_page_makes_uneven_is_straight() -> None:
    line = {"x0": 84.4, "x1": 84.40000000000009, "top": 146.1, "bottom": 712.5}
    pdf_beside.settle(SimpleNamespace(chars=[], lines=[line]))
    assert line["x0"] == line["x1"]
