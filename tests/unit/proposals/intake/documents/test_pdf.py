"""A PDF with text is read line by line; one without text, or locked, is refused in words."""

from __future__ import annotations

import io

import pypdf
import pytest
import typst

from generator.findings import UserError
from generator.proposals.intake.documents import documents


def printed(text: str) -> bytes:
    return bytes(typst.compile(text.encode(), format="pdf"))


def test_the_lines_of_a_page() -> None:
    found = documents.read("a.pdf", printed("Цель: учиться\n\nСроки: 2 года"))
    assert [line.text for line in found.body if hasattr(line, "text")] == [
        "Цель: учиться",
        "Сроки: 2 года",
    ]


def test_a_snapshot_a_lock_and_a_strange_file_are_refused() -> None:
    with pytest.raises(UserError, match="нет текста"):
        documents.read("a.pdf", printed("#rect()"))
    with pytest.raises(UserError, match="не читается"):
        documents.read("a.pdf", b"%PDF-1.7 x")
    out, locked = io.BytesIO(), pypdf.PdfWriter()
    locked.add_blank_page(100, 100)
    locked.encrypt("x", algorithm="RC4-128")
    locked.write(out)
    with pytest.raises(UserError, match="паролем"):
        documents.read("a.pdf", out.getvalue())
