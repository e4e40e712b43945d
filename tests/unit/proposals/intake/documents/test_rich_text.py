"""Rich text: lines, and the rows of a table."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Line, Table


def said(text: str) -> str:
    return "".join(f"\\u{ord(sign)}?" if ord(sign) > 127 else sign for sign in text)


def test_lines_and_rows() -> None:
    row = rf"\trowd\cellx1\cellx2 {said('Курсы')}\cell {said('1 четверть')}\cell\row"
    data = rf"{{\rtf1\ansi {said('Цель: учиться')}\par {row} {said('конец')}\par}}".encode()
    found = documents.read("a.rtf", data)
    assert found.body[0] == Line("Цель: учиться")
    table = found.body[1]
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0]] == ["Курсы", "1 четверть"]
    assert found.body[2] == Line("конец")


def test_what_is_no_rich_text_is_refused() -> None:
    with pytest.raises(UserError, match=r"\.rtf"):
        documents.read("a.rtf", b"MZ")
