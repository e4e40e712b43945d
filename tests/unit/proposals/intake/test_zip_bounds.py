"""A small file that unpacks to millions of elements is refused before it is parsed; a long paragraph is read in time."""

from __future__ import annotations

import io
import zipfile

import docx
import openpyxl
import pytest

from generator.findings import UserError
from generator.proposals.intake import docx_reader, zip_bounds
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Budget
from tests.support import growth, odd_documents


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


def renamed(data: bytes, ending: str) -> bytes:
    """The same document whose main part has another ending; what it says of its parts leads there."""
    old, new = "word/document.xml", f"word/document{ending}"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w", 8) as made:
        for name in given.namelist():
            part = given.read(name)
            if name in ("[Content_Types].xml", "_rels/.rels"):
                part = part.replace(old.encode(), new.encode())
            made.writestr(name.replace("document.xml", f"document{ending}"), part)
    return out.getvalue()


@pytest.mark.parametrize("ending", [".XML", ".bin"])
def test_a_part_by_another_name_is_counted_as_well(ending: str) -> None:
    """A library finds the part by what the document says: fifty kilobytes became three hundred megabytes."""
    assert docx_reader.read(renamed(paper(b"<w:p/>"), ending))
    with pytest.raises(UserError, match="слишком много"):
        docx_reader.read(renamed(paper(b"<w:p/>" * 1_000_000), ending))


@pytest.mark.parametrize(
    "said",
    [
        b" " * 3_000_000 + b"<a/>" * 400_000,
        ("<a/>" * 400_000).encode("utf-16"),
        b'<?xml version="1.0" encoding="UTF-7"?><p>+ADw-a/+AD4-</p>',
        '<?xml version="1.0" encoding="cp037"?><p/>'.encode("cp037"),
    ],
)
def test_elements_are_counted_behind_blanks_and_in_other_letters(said: bytes) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", 8) as made:
        made.writestr("word/document.bin", said)
    with zipfile.ZipFile(out) as made:
        assert zip_bounds.is_crowded(made)


def test_pictures_and_empty_parts_have_no_elements() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", 8) as made:
        made.writestr("word/media/image1.png", b"\x89PNG" + b"<" * 900_000)
        made.writestr("word/empty.xml", b"")
    with zipfile.ZipFile(out) as made:
        assert not zip_bounds.is_crowded(made)


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
    ("before", "part", "after"),
    [(b"", b"<w:r><w:t>a</w:t></w:r>", b""), (b"<w:r>", b"<w:t>a</w:t>", b"</w:r>")],
)
def test_a_paragraph_of_many_parts_takes_no_square_of_them(
    before: bytes, part: bytes, after: bytes
) -> None:
    def asked(size: int) -> None:
        documents.read("a.docx", paper(b"<w:p>" + before + part * size + after + b"</w:p>"))

    assert growth.in_proportion(asked, 30_000)


def test_the_sheets_of_a_district_may_be_larger_than_a_route() -> None:
    row = "<table:table-row>" + "<table:table-cell/>" * 30 + "</table:table-row>"
    data = odd_documents.opened("spreadsheet", f"<table:table>{row * 11_000}</table:table>")
    with pytest.raises(UserError, match="слишком много"):
        documents.read("a.ods", data)
    assert documents.read("a.ods", data, Budget(most_cells=400_000)).unread == ()
