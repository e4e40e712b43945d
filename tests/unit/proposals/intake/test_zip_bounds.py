"""A small file that unpacks to millions of elements is refused before it is parsed; a long paragraph is read in time."""

from __future__ import annotations

import io
import time

import docx
import openpyxl
import pytest

from generator.findings import UserError
from generator.proposals.intake import docx_reader
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Budget
from tests.support import odd_documents

SECONDS = 15
"""More than twice what is needed: it took half a minute, and grew with the square."""


def paper(inner: bytes) -> bytes:
    out = io.BytesIO()
    docx.Document().save(out)
    body = b"<w:body>"
    return odd_documents.changed(
        out.getvalue(), {"word/document.xml": lambda part: part.replace(body, body + inner)}
    )


def test_millions_of_paragraphs_are_refused_at_once() -> None:
    data = paper(b"<w:p/>" * 1_000_000)
    for read in (docx_reader.read, lambda given: documents.read("a.docx", given)):
        with pytest.raises(UserError, match="слишком много"):
            read(data)


def test_a_million_rows_are_refused_at_once() -> None:
    out = io.BytesIO()
    openpyxl.Workbook().save(out)
    rows = b"<row><c><v>1</v></c></row>" * 300_000 + b"</sheetData>"
    data = odd_documents.changed(
        out.getvalue(),
        {
            "xl/worksheets/sheet1.xml": lambda part: part.replace(
                b"<sheetData />", b"<sheetData></sheetData>"
            ).replace(b"</sheetData>", rows)
        },
    )
    with pytest.raises(UserError, match="слишком много"):
        documents.read("a.xlsx", data)


@pytest.mark.parametrize(
    "inner",
    [b"<w:r><w:t>a</w:t></w:r>" * 30_000, b"<w:r>" + b"<w:t>a</w:t>" * 30_000 + b"</w:r>"],
)
def test_a_paragraph_of_many_parts_takes_no_square_of_them(inner: bytes) -> None:
    begun = time.process_time()
    documents.read("a.docx", paper(b"<w:p>" + inner + b"</w:p>"))
    assert time.process_time() - begun < SECONDS


def test_the_sheets_of_a_district_may_be_larger_than_a_route() -> None:
    row = "<table:table-row>" + "<table:table-cell/>" * 30 + "</table:table-row>"
    data = odd_documents.opened("spreadsheet", f"<table:table>{row * 11_000}</table:table>")
    with pytest.raises(UserError, match="слишком много"):
        documents.read("a.ods", data)
    assert documents.read("a.ods", data, Budget(most_cells=400_000)).unread == ()
