"""What other programs put around paragraphs, tables, rows and cells of a Word document: nothing of it gets lost."""

from __future__ import annotations

from generator.proposals.intake import docx_reader
from generator.proposals.intake.documents import blocks, documents
from generator.proposals.intake.documents.blocks import Line, Table
from tests.support.word_xml import box, cell, document, line, row, table, twice

PLAN = table(row("Мероприятие", "Срок"), row("Собрать чертежи", "сентябрь"))
AROUND = document(
    twice(line("Тема: Робот из картона"), line("Тема: Робот из картона"))
    + f"<w:customXml>{line('Цель: вести кружок')}</w:customXml>"
    + table(
        row("Мероприятие", "Срок"),
        twice(row("Собрать чертежи", "сентябрь"), row("Собрать чертежи", "сентябрь")),
        f"<w:customXml>{row('Показать', 'май')}</w:customXml>",
        row(
            twice(cell("Провести"), cell("Провести")), f"<w:customXml>{cell('июнь')}</w:customXml>"
        ),
    )
)
BOXED = document(
    line("до")
    + twice(box(line("План", "<w:jc/>") + PLAN), box(line("План") + PLAN))
    + box(line("рамка без таблицы"))
    + box(PLAN, "<w:vanish/>")
    + line("после")
)
"""A plan in a text box, another box, a plan that nobody sees."""


def test_what_is_wrapped_is_read_once() -> None:
    said = [line for line in blocks.lines(documents.read("a.docx", AROUND).body) if line]
    assert said == [
        *("Тема: Робот из картона", "Цель: вести кружок", "Мероприятие", "Срок"),
        *("Собрать чертежи", "сентябрь", "Показать", "май", "Провести", "июнь"),
    ]


def test_the_reader_of_our_form_reads_the_same() -> None:
    tables, loose = docx_reader.read(AROUND)
    assert [[one.label for one in cells] for cells in tables[0].rows] == [
        *(["Мероприятие", "Срок"], ["Собрать чертежи", "сентябрь"]),
        *(["Показать", "май"], ["Провести", "июнь"]),
    ]
    assert [one.words for one in loose] == [4, 3]


def test_a_table_in_a_text_box_is_a_table_and_a_box_of_lines_is_lines() -> None:
    found = documents.read("a.docx", BOXED)
    said = [one if isinstance(one, Table) else one.text for one in found.body]
    grid = said.pop(2)
    assert said == ["до", "План", "рамка без таблицы", "после"]
    assert isinstance(grid, Table)
    assert [[one.text for one in cells] for cells in grid.rows] == [
        ["Мероприятие", "Срок"],
        ["Собрать чертежи", "сентябрь"],
    ]
    assert len(found.hidden) == 1


def test_a_box_in_a_cell_holds_a_table_of_that_cell() -> None:
    found = documents.read("a.docx", document(table(row("План", line("тут") + box(PLAN)))))
    (grid,) = (one for one in found.body if isinstance(one, Table))
    assert grid.rows[0][1].lines == (Line("тут"),)
    assert len(grid.rows[0][1].tables[0].rows) == 2
