"""What stands beside a text of Word, and what of it could be taken for something else, is told."""

from __future__ import annotations

import io

import docx
import pytest

from generator.proposals.intake import docx_beside
from tests.unit.proposals.intake.test_docx_text import document, math, run, said


@pytest.mark.parametrize(
    ("piece", "told"),
    [
        (run("Тайно вот", "<w:vanish/>"), "скрытый текст (слов: 2)"),
        ('<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>', "символы без названия (1)"),
        (math(said("a=b")), "формулы (1)"),
        (
            "<w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r>",
            "надписи (1)",
        ),
    ],
)
def test_what_may_be_taken_for_something_else_is_told(piece: str, told: str) -> None:
    (one,) = docx_beside.aside(document(f"<w:p>{piece}</w:p>"))
    assert told in one
    assert one.startswith("до первой таблицы")
    cell = f"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p>{piece}</w:p></w:tc></w:tr></w:tbl>"
    (one,) = docx_beside.aside(document(cell))
    assert one.startswith("таблица 1, строка 2: ")


def test_words_above_and_below_a_sheet_are_told_where_they_are_not_ours() -> None:
    target, out = docx.Document(), io.BytesIO()
    target.sections[0].header.paragraphs[0].text = "Утверждаю, директор"
    target.save(out)
    assert docx_beside.aside(out.getvalue()) == [
        "верхний колонтитул (слов: 2): перенесите в текст, если это нужно"
    ]
    assert docx_beside.aside(out.getvalue(), margins=False) == []
