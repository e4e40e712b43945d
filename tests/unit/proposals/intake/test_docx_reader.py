"""A Word file is read as what would be printed; whatever else it is, it is refused in plain words."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.proposals.intake import docx_reader
from generator.proposals.intake.docx_reader import WordLine, WordTable


def made(fill: Callable[[Any], object]) -> bytes:
    target = docx.Document()
    fill(target)
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def insert(paragraph: Any, tag: str, inner: str) -> None:
    xml = f"<w:{tag} {nsdecls('w')}><w:r>{inner}</w:r></w:{tag}>"
    paragraph._p.append(parse_xml(xml))


def test_paragraphs_and_tables_come_in_their_order() -> None:
    def fill(target: Any) -> None:
        target.add_heading("Заголовок", 1)
        table = target.add_table(1, 2)
        table.rows[0].cells[0].text = "раз\nдва"
        target.add_paragraph("после таблицы")

    first, table, last = docx_reader.blocks(made(fill))
    assert isinstance(first, WordLine)
    assert (first.text, first.style) == ("Заголовок", "Heading 1")
    assert isinstance(table, WordTable)
    assert [cell.label for cell in table.rows[0]] == ["раз\nдва", ""]
    assert isinstance(last, WordLine)
    tables, loose = docx_reader.read(made(fill))
    assert [table.number for table in tables] == [1]
    assert [(one.after, one.words) for one in loose] == [(0, 1), (1, 2)]


def test_an_insertion_counts_and_a_deletion_does_not() -> None:
    def fill(target: Any) -> None:
        paragraph = target.add_paragraph("было ")
        insert(paragraph, "ins", "<w:t>новое</w:t>")
        insert(paragraph, "del", "<w:delText>старое</w:delText>")

    (line,) = docx_reader.blocks(made(fill))
    assert isinstance(line, WordLine)
    assert line.text == "было новое"


def test_a_table_inside_a_cell_is_told_and_not_read() -> None:
    def fill(target: Any) -> None:
        target.add_table(1, 1).rows[0].cells[0].add_table(1, 1)

    (table,) = docx_reader.read(made(fill))[0]
    assert table.rows[0][0].odd == "таблица внутри клетки"
