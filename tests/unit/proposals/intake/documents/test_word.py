"""A Word document as blocks: merged cells once, nested tables, lists, bold headings, what is hidden."""

from __future__ import annotations

import docx
import pytest

from generator.findings import UserError
from generator.proposals.intake import docx_reader
from generator.proposals.intake.documents import blocks, documents
from generator.proposals.intake.documents.blocks import Budget, Cell, Line, Table
from tests.support import documents as crafted
from tests.support.word_xml import box, cell, document, line, row, twice
from tests.support.word_xml import table as grid

PLAN = grid(row("Мероприятие", "Срок"), row("Собрать чертежи", "сентябрь"))
AROUND = document(
    twice(line("Тема: Робот из картона"), line("Тема: Робот из картона"))
    + f"<w:customXml>{line('Цель: вести кружок')}</w:customXml>"
    + grid(
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


def test_merged_cells_are_one_cell_and_nothing_is_said_twice() -> None:
    target = docx.Document()
    table = target.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "вниз"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "вбок"
    table.cell(2, 2).add_table(1, 1).cell(0, 0).text = "внутри"
    found = documents.read("a.docx", crafted.saved(target))
    (grid,) = (block for block in found.body if isinstance(block, Table))
    assert grid.rows[0][0] is grid.rows[1][0]
    assert grid.rows[0][1] is grid.rows[0][2]
    assert [len(row) for row in grid.rows] == [3, 3, 3]
    assert [line for line in blocks.lines(found.body) if line] == ["вниз", "вбок", "внутри"]


def test_lists_headings_breaks_and_what_is_hidden() -> None:
    target = docx.Document()
    target.add_paragraph().add_run("Цель").bold = True
    target.add_paragraph("пункт", "List Bullet")
    target.add_paragraph("раз\nдва")
    target.add_paragraph().add_run("скрыто").font.hidden = True
    target.sections[0].footer.paragraphs[0].text = "подвал"
    found = documents.read("a.docx", crafted.saved(target))
    assert found.body == (
        Line("Цель", False, True),
        Line("пункт", True),
        Line("раз"),
        Line("два"),
    )
    assert found.aside == (Line("подвал"),)


def test_what_is_hidden_by_a_style_a_switch_or_a_row_is_not_taken() -> None:
    target = docx.Document()
    crafted.hide(target)
    found = documents.read("a.docx", crafted.saved(target)).body
    assert list(blocks.lines(found)) == ["явное", "рядом", "рядом", "Ключ", "Значение", "явное"]
    assert [len(one.rows) for one in found if isinstance(one, Table)] == [2]


def test_signs_formulas_and_raised_figures_are_read_as_they_are_shown() -> None:
    found = documents.read("a.docx", crafted.crafted()).body
    said = [line for line in blocks.lines(found) if line.startswith("знаки")]
    shown = [" ".join(line.removeprefix("знаки").split()) for line in said]
    assert shown == list(crafted.READ_SIGNS)


def test_the_paragraphs_of_a_text_box_are_lines_of_their_own() -> None:
    found = documents.read("a.docx", crafted.crafted()).body
    said = [line for line in blocks.lines(found) if "рамк" in line]
    assert said == ["в рамке раз", "в рамке два", "рядом с рамкой"]


@pytest.mark.parametrize("name", ["a.docx", "a.png", "a"])
def test_what_cannot_be_read_is_refused_in_words(name: str) -> None:
    with pytest.raises(UserError):
        documents.read(name, b"PK\x03\x04 x")


def test_an_empty_document_and_one_too_large_are_refused() -> None:
    with pytest.raises(UserError, match="нет текста"):
        documents.read("a.docx", crafted.saved(docx.Document()))
    with pytest.raises(UserError, match="МБ"):
        documents.read("a.txt", b"x" * (11 * 1024 * 1024))
    with pytest.raises(UserError, match="клеток"):
        Budget().cell(blocks.MOST_CELLS + 1)


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
def test_plain_text_in_the_usual_codes(code: str) -> None:
    found = documents.read("a.txt", "ЦЕЛЬ\n• пункт\nа\tб".encode(code))
    assert found.body[:2] == (Line("ЦЕЛЬ", False, True), Line("• пункт", True))
    assert isinstance(found.body[2], Table)
    assert [cell.text for cell in found.body[2].rows[0]] == ["а", "б"]


def test_a_text_with_zeros_is_no_text() -> None:
    with pytest.raises(UserError):
        documents.read("a.txt", b"a\0b")


def test_a_cell_says_its_lines() -> None:
    assert Cell((Line("а"), Line(" "), Line("б"))).text == "а\nб"


def _at(level: str, number: int = 3) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


LEVELS = document(
    line("План развития учителя на 2026–2027 учебный год")
    + line("Чтение", _at("0"))
    + line("Прорешать (октябрь)", _at("1"))
    + line("Сверить (ноябрь)", _at("1"))
    + line("снята", _at("2", 0))
    + line("странная", _at("x"))
)


def test_an_item_tells_how_deep_it_lies() -> None:
    found = [one for one in documents.read("a.docx", LEVELS).body if isinstance(one, Line)]
    assert [(one.item, one.deep) for one in found[1:]] == [
        *((True, 0), (True, 1), (True, 1)),
        *((False, 0), (True, 0)),
    ]


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
    shown = said.pop(2)
    assert said == ["до", "План", "рамка без таблицы", "после"]
    assert isinstance(shown, Table)
    assert [[one.text for one in cells] for cells in shown.rows] == [
        ["Мероприятие", "Срок"],
        ["Собрать чертежи", "сентябрь"],
    ]
    assert len(found.hidden) == 1


def test_a_box_in_a_cell_holds_a_table_of_that_cell() -> None:
    found = documents.read("a.docx", document(grid(row("План", line("тут") + box(PLAN)))))
    (shown,) = (one for one in found.body if isinstance(one, Table))
    assert shown.rows[0][1].lines == (Line("тут"),)
    assert len(shown.rows[0][1].tables[0].rows) == 2
