"""A PDF with text: tables with their merged cells over pages, paragraphs beside them; others are refused."""

from __future__ import annotations

import io

import pypdf
import pytest
import typst

from generator.findings import UserError
from generator.proposals.intake.documents import documents, pdf
from generator.proposals.intake.documents.blocks import Table

TABLE = """
#set page(height: 9cm, width: 12cm, margin: 1cm)
#set text(size: 10pt, lang: "ru")
План на год

#table(columns: (3cm, 3cm, 4cm), stroke: 0.5pt,
  table.header(table.cell(rowspan: 2)[Мероприятие], table.cell(colspan: 2)[Итог], [Срок], [Отчёт]),
  [Посетить уроки коллег и записать их], [март 2027], [Листы наблюдения],
  [Провести урок], [апрель 2027], [Обзор \\ Справка],
  ..range(1, 9).map(n => ([Дело #n], [май 2027], [])).flatten(),
)
Конец
"""


def printed(text: str) -> bytes:
    return bytes(typst.compile(text.encode(), format="pdf"))


def test_the_lines_of_a_page() -> None:
    found = documents.read("a.pdf", printed("Цель: учиться\n\nСроки: 2 года"))
    assert [line.text for line in found.body if hasattr(line, "text")] == [
        "Цель: учиться",
        "Сроки: 2 года",
    ]


def test_a_table_over_two_pages_is_one_with_its_merged_head() -> None:
    before, table, after = documents.read("a.pdf", printed(TABLE)).body
    assert isinstance(table, Table)
    assert (getattr(before, "text", ""), getattr(after, "text", "")) == ("План на год", "Конец")
    head, below = table.rows[:2]
    assert head[0] is below[0]
    assert head[1] is head[2]
    assert [cell.text for cell in below] == ["Мероприятие", "Срок", "Отчёт"]
    assert [cell.text for cell in table.rows[2]] == [
        "Посетить уроки коллег и записать их",
        "март 2027",
        "Листы наблюдения",
    ], "a line that was full goes on"
    assert [line.text for line in table.rows[3][2].lines] == ["Обзор", "Справка"]
    assert [row[0].text for row in table.rows[4:]] == [f"Дело {n}" for n in range(1, 9)]


def test_a_frame_around_a_page_is_no_table() -> None:
    framed = "#set page(background: rect(width: 90%, height: 90%))\nЦель: учиться"
    [line] = documents.read("a.pdf", printed(framed)).body
    assert getattr(line, "text", "") == "Цель: учиться"


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


def test_a_page_that_unpacks_to_far_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_DRAWN", 100)
    with pytest.raises(UserError, match="слишком много данных"):
        documents.read("a.pdf", printed("Цель: " + "учиться " * 50))


HIDDEN = {
    "white": "#text(fill: white)[тайные слова]",
    "grey that is white": "#text(fill: luma(100%))[тайные слова]",
    "ink that is none": "#text(fill: cmyk(0%, 0%, 0%, 0%))[тайные слова]",
    "a speck": "#text(size: 0.9pt)[тайные слова]",
    "white on a white ground": "#rect(fill: white)[#text(fill: white)[тайные слова]]",
}


@pytest.mark.parametrize("way", HIDDEN)
def test_what_nobody_sees_is_left_out_and_counted_with_its_page(way: str) -> None:
    found = documents.read("a.pdf", printed(f"Цель: учиться\n#pagebreak()\nСроки\n\n{HIDDEN[way]}"))
    assert [line.text for line in found.body] == ["Цель: учиться", "Сроки"]
    assert found.hidden == (("страница 2", 2),)


def test_white_letters_on_a_dark_ground_are_read() -> None:
    head = (
        "#table(columns: 2, fill: navy, [#text(fill: white)[Задача]], [#text(fill: white)[Срок]])"
    )
    assert documents.read("a.pdf", printed(head)).hidden == ()
    assert "Задача" in str(documents.read("a.pdf", printed(head)).body)
