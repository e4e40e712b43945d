"""A cell of a table is judged with what the head of its column asks, in every office file."""

from __future__ import annotations

import datetime
import io
import zipfile

import docx
import openpyxl
import pytest

from generator.checks.attachments import tables
from generator.checks.attachments.inspect import look
from generator.checks.attachments.telling import Unread

BIRTH, HOME, NAME = "дата рождения", "домашний адрес", "имя человека"
DAY = datetime.date(2014, 3, 12)
WHO = "Ковылькина К. К."
Grid = list[list[object]]


def workbook(rows: Grid, title: str = "Лист1", header: str = "") -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = ""
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    sheet.oddHeader.center.text = header or None
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def word(rows: Grid) -> bytes:
    document = docx.Document()
    document.core_properties.author = ""
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, said in zip(row.cells, cells, strict=True):
            cell.text = str(said)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def packed(name: str, text: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr(name, text)
    return target.getvalue()


TELLING: dict[str, tuple[Grid, str]] = {
    "day": ([["Ребёнок", "Дата рождения"], ["Ваня", DAY]], BIRTH),
    "day below a title": ([["Список"], ["№", "Имя", "Д. р."], [1, "Ваня", DAY]], BIRTH),
    "day as a bare number": ([["Имя", "Дата рождения"], ["Ваня", 41710]], BIRTH),
    "head in two lines": ([["Имя", "Дата"], ["", "рождения"], ["Ваня", DAY]], BIRTH),
    "insurance number": ([["Имя", "СНИЛС"], ["Ваня", 11223344599]], "СНИЛС"),
    "number that lost its nought": ([["Имя", "СНИЛС"], ["Ваня", 1223344595]], "СНИЛС"),
    "number of the tax office": ([["Имя", "ИНН"], ["Ваня", 500100732259]], "ИНН"),
    "short telephone": ([["Имя", "Телефон мамы"], ["Ваня", "2-24-17"]], "телефон"),
    "home": ([["Имя", "Адрес"], ["Ваня", "Новая 14"]], HOME),
    "flat": ([["Адрес"], ["Новая 14-3"]], HOME),
    "illness": ([["Имя", "Диагноз"], ["Ваня", "астма"]], "сведения о здоровье"),
    "class": ([["Ученик", "Класс"], ["Ваня К.", "5 «Б»"]], "имя ученика с классом"),
    "name in three columns": (
        [["Фамилия", "Имя", "Отчество"], ["Ковылькина", "Ксения", "Карловна"]],
        NAME,
    ),
    "labels to the left": ([["Имя", "Ваня"], ["Дата рождения", DAY]], BIRTH),
}


@pytest.mark.parametrize("case", TELLING)
def test_a_cell_of_a_workbook_is_judged_with_its_head(case: str) -> None:
    rows, what = TELLING[case]
    assert what in look("a.xlsx", workbook(rows)).told


SILENT: dict[str, Grid] = {
    "plan": [["№", "Тема", "Дата"], [1, "Роман «Дубровский»", DAY], [2, "Роман", DAY]],
    "schools": [["Школа", "Адрес"], ["Средняя", "ул. Новая, 14"]],
    "blank to be filled in": [["ФИО", "Дата рождения", "Телефон"], ["", "", ""]],
    "results": [["Код", "Баллы"], ["У1", 11223344], ["У2", 41710]],
}


@pytest.mark.parametrize("case", SILENT)
def test_a_table_of_nobody_passes(case: str) -> None:
    assert look("a.xlsx", workbook(SILENT[case])).told == ()


def test_a_table_of_a_text_document_keeps_its_heads() -> None:
    rows: Grid = [
        ["Дата рождения", "Имя", ""],
        ["12.03.2014", "Ваня", ""],
        ["13.05.2014", "Лиза", ""],
    ]
    assert look("a.docx", word(rows)).told == (BIRTH,)
    assert look("a.docx", word([["Дата", "Имя"], ["12.03.2026", "Ваня"]])).told == ()


def test_a_table_of_slides_and_of_a_joined_cell() -> None:
    slide = (
        "<a:tbl><a:tr><a:tc><a:p><a:t>СНИЛС</a:t></a:p></a:tc></a:tr>"
        "<a:tr><a:tc><a:p><a:t>11223344599</a:t></a:p></a:tc></a:tr></a:tbl>"
    )
    assert look("a.pptx", packed("ppt/slides/slide1.xml", slide)).told == ("СНИЛС",)
    joined = (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:t>Имя</w:t></w:tc>"
        "<w:tc><w:t>Телефон</w:t></w:tc></w:tr><w:tr><w:tc><w:t>Ваня</w:t></w:tc>"
        "<w:tc><w:t>К.</w:t></w:tc><w:tc><w:t>2-24-17</w:t></w:tc></w:tr></w:tbl>"
    )
    part = joined.replace("'", '"')
    assert look("a.docx", packed("word/document.xml", part)).told == ("телефон",)


@pytest.mark.parametrize("ending", ["ods", "odt"])
def test_a_table_of_libreoffice_says_its_days_in_full(ending: str) -> None:
    cell = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    repeated = '<table:table-cell table:number-columns-repeated="2"/>'
    day = cell.format(' office:date-value="2014-03-12"', "12 мар")
    rows = (
        f"<table:table-row>{repeated}{cell.format('', 'Дата рождения')}</table:table-row>"
        f"<table:table-row>{repeated}{day}</table:table-row>"
    )
    said = f"<o><table:table>{rows}</table:table></o>"
    assert look(f"a.{ending}", packed("content.xml", said)).told == (BIRTH,)


def test_the_name_of_a_sheet_and_its_page_header_are_read() -> None:
    assert look("a.xlsx", workbook([["Имя"]], title=WHO)).told == (NAME,)
    assert look("a.xlsx", workbook([["Имя"]], header=WHO)).told == (NAME,)
    edge = '&amp;C&amp;"Arial,Bold"&amp;14Ковыль&amp;Bкина К. К.&amp;R&amp;P'
    said = f"<worksheet><headerFooter><oddFooter>{edge}</oddFooter></headerFooter></worksheet>"
    assert look("a.xlsx", packed("xl/worksheets/s.xml", said)).told == (NAME,)


def test_days_count_from_1904_where_the_workbook_says_so() -> None:
    said = (
        "<workbook><workbookPr date1904='1'/><sheetData><row><c t='str'><v>Дата рождения</v></c></row>"
        "<row><c s='1'><v>40248</v></c></row></sheetData>"
        "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></workbook>"
    )
    assert look("a.xlsx", packed("xl/workbook.xml", said)).told == (BIRTH,)


def test_a_table_with_too_many_cells_is_not_taken_for_a_clean_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tables, "MOST_CELLS", 3)
    with pytest.raises(Unread):
        look("a.xlsx", workbook([["Имя", "Класс"], ["Ваня", "пятый"]]))


def test_a_day_that_no_calendar_has_is_no_day() -> None:
    assert tables.day(41710) == "12.03.2014"
    assert tables.day(1e12) == ""


def test_numbers_of_a_sheet_are_no_phone_and_a_phone_typed_as_a_number_is_one() -> None:
    rows: Grid = [["Месяц", "Часов", "Всего"], [8, 4000, 14], [10, 17, 50], [22, 7, 17]]
    assert look("a.xlsx", workbook(rows)).told == ()
    phone: Grid = [["Кто", "Телефон"], ["мама", 89001234567]]
    assert look("a.xlsx", workbook(phone)).told == ("телефон",)
    assert look("a.xlsx", workbook([["Кто", "Что"], ["мама", 89001234567]])).told == ("телефон",)
