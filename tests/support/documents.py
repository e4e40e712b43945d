"""Documents as teachers write them, made up here: the same layouts as Word, OpenDocument, a workbook and text."""

from __future__ import annotations

import base64
import datetime
import io
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import docx
import openpyxl
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import Table
from openpyxl.comments import Comment

from tests.support.install import office

Rows = tuple[tuple[str, ...], ...]

DIRECTIONS: Rows = (
    ("Направления", "Мероприятия", "Сроки", "Форма отчёта"),
    ("1. Учебная работа", "Посетить уроки коллег, 6 ч", "1 четверть", "Листы наблюдения"),
    ("", "Разработать карточки", "II полугодие", "Папка карточек"),
    ("2. Внеурочная работа", "Провести неделю чтения", "март 2027", "Отчёт на сайте"),
    ("3. Самообразование", "Прочитать книгу о вопросах", "когда появится", ""),
)
DISTRICT: Rows = (
    ("Профессиональные дефициты", "Задачи", "Содержание деятельности", "Сроки", "Результат"),
    (
        "Не хватает приёмов беседы",
        "Освоить три приёма",
        "Изучить статьи и записи уроков",
        "сентябрь–октябрь 2026",
        "Конспект приёмов",
    ),
    ("", "", "Пробный урок в своём классе", "ноябрь 2026", "Видеозапись урока"),
    (
        "Мало опыта оценивания",
        "Составить критерии",
        "Семинар в районе, 90 мин",
        "март 2027",
        "Лист",
    ),
)
PEOPLE: Rows = (
    ("Ф.И.О.", "Образцова Ольга Олеговна"),
    ("Должность", "учитель русского языка и литературы"),
    ("Образование", "высшее, Образцовский университет"),
    ("Стаж", "12 лет"),
    ("Тема самообразования", "Вопрос как начало исследования"),
    ("Цель", "научиться вести беседу вопросами"),
    ("Наставник", "методист района"),
    ("Хобби", "вышивка и походы"),
    ("Сроки реализации", "2 года"),
)
NURSERY: Rows = (
    ("Учебный год", "Этап работы", "Содержание работы", "Форма представления результата"),
    ("2022–2023", "Теоретический", "Подбор литературы\nСоставление плана", "Картотека"),
    ("2023–2024", "Практический", "Уголок экспериментов в группе", "Фотоотчёт"),
    ("2024–2027", "Аналитический", "Обобщение опыта", "Выступление на педсовете"),
)
LINES = (
    "Индивидуальный образовательный маршрут",
    "на 2026–2027 учебный год",
    "МБОУ «Образцовская СОШ»",
    "г. Образцово, 2026",
    "Цель: понять, как спрашивать",
    "Задачи:",
    "1) прочитать о вопросах",
    "2) попробовать на уроке",
    "Риски: не хватит времени",
    "Литература",
    "• Книга о беседе",
    "Хочу больше открытых уроков; звоните 8 (900) 123-45-67.",
)
JOURNEY: Rows = (
    ("Профессиональные дефициты", "Задачи", "Содержание деятельности", "Сроки", "Результат"),
    (
        "Не хватает приёмов беседы",
        "Освоить три приёма",
        "Изучить записи уроков",
        "сентябрь–октябрь 2026",
        "Конспект приёмов",
    ),
    ("", "", "Составить вопросы к трём темам", "ноябрь 2026", ""),
    ("", "", "Провести шесть уроков с беседой", "январь–март 2027", "Видеозапись урока"),
    ("", "", "Сравнить записи первых и последних уроков", "апрель 2027", ""),
)
THEME = (
    "Тема: Вопрос как начало исследования",
    "Цель: научиться вести беседу вопросами",
    "Задачи: прочитать о вопросах",
    "Должность: учитель истории",
    "Просьба дать время на посещение уроков",
)
TABLES = {
    "directions": DIRECTIONS,
    "district": DISTRICT,
    "people": PEOPLE,
    "nursery": NURSERY,
}
"""The tables by the layout they stand for; an empty cell of the first column goes on from above."""


def word(rows: Rows, lines: tuple[str, ...] = ()) -> Document:
    """A Word document with a title, lines and a table whose empty first cells are merged upwards."""
    made = docx.Document()
    made.add_paragraph("План самообразования на 2026–2027 учебный год", style="Title")
    for line in lines:
        made.add_paragraph(line)
    fill(made.add_table(len(rows), len(rows[0])), rows)
    return made


def fill(table: Table, rows: Rows) -> None:
    """Write the rows; an empty first cell below a full one is merged with it."""
    for at, row in enumerate(rows):
        for column, said in enumerate(row):
            if said:
                table.cell(at, column).text = said
    begun = 0
    for at in range(1, len(rows)):
        if rows[at][0] or not at - 1:
            begun = at
        elif begun:
            table.cell(begun, 0).merge(table.cell(at, 0))


def saved(document: Document) -> bytes:
    """The bytes of a Word document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def crafted() -> bytes:
    """A Word document with what real ones have: merged heads, a nested table, lists in cells, hidden text."""
    made = word(PEOPLE, LINES[4:8])
    made.sections[0].header.paragraphs[0].text = "Согласовано на совете"
    table = made.add_table(4, 4)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Направление"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Мероприятия"
    table.cell(0, 3).merge(table.cell(1, 3)).text = "Отчёт"
    table.cell(1, 1).text = "Содержание"
    table.cell(1, 2).text = "Сроки"
    table.cell(2, 0).merge(table.cell(2, 3)).text = "I. Работа с детьми"
    table.cell(3, 1).text = "Кружок"
    for item in ("первое занятие", "второе занятие"):
        table.cell(3, 1).add_paragraph(item, style="List Bullet")
    table.cell(3, 2).text = "октябрь–ноябрь"
    fill(table.cell(3, 3).add_table(2, 2), (("что", "сколько"), ("работы", "12")))
    heading = made.add_paragraph()
    heading.add_run("Ожидаемые результаты").bold = True
    made.add_paragraph("ученики спрашивают сами")
    loud = made.add_paragraph("видимое ")
    hidden = loud.add_run("скрытое")
    hidden.font.hidden = True
    inserted = OxmlElement("w:ins")
    inserted.append(loud.add_run(" вставленное")._r)
    loud._p.append(inserted)
    deleted = OxmlElement("w:del")
    deleted.append(loud.add_run(" удалённое")._r)
    loud._p.append(deleted)
    switch = OxmlElement("w:b")
    switch.set(qn("w:val"), "0")
    made.add_paragraph("не заголовок").runs[0]._r.get_or_add_rPr().append(switch)
    fill(made.add_table(2, 2), (("Курсы", "2024"), ("Просьба", "прислать книги")))
    for piece in SIGNS:
        made.add_paragraph("знаки ")._p.append(parse_xml(piece))
    made.add_paragraph("рядом с рамкой")._p.insert(0, parse_xml(BOX))
    hide(made)
    return saved(made)


def styled() -> Document:
    """A document whose items and headings are told by styles, by what those are based on, by levels of an outline."""
    made = docx.Document()

    def look(of: Any, inner: str) -> None:
        of.get_or_add_pPr().append(parse_xml(inner.replace("/>", f" {nsdecls('w')}/>", 1)))

    none = '<w:numPr><w:numId w:val="0"/></w:numPr>'.replace(
        "<w:numPr>", f"<w:numPr {nsdecls('w')}>"
    )
    some = none.replace('"0"', '"1"')
    numbered = made.styles.add_style("Задача", WD_STYLE_TYPE.PARAGRAPH)
    numbered.element.get_or_add_pPr().append(parse_xml(some))
    under = made.styles.add_style("Глава", WD_STYLE_TYPE.PARAGRAPH)
    under.base_style = made.styles["Heading 1"]
    level = made.styles.add_style("Раздел мой", WD_STYLE_TYPE.PARAGRAPH)
    look(level.element, '<w:outlineLvl w:val="1"/>')
    made.add_paragraph("нумерация стилем", style="Задача")
    for said, style in (("нумерация снята", "List Bullet"), ("нумерация снята у стиля", "Задача")):
        made.add_paragraph(said, style=style)._p.get_or_add_pPr().append(parse_xml(none))
    made.add_paragraph("пункт")._p.get_or_add_pPr().append(parse_xml(some))
    made.add_paragraph("свой заголовок", style="Глава")
    look(made.add_paragraph("уровень абзаца")._p, '<w:outlineLvl w:val="0"/>')
    made.add_paragraph("уровень стиля", style="Раздел мой")
    look(made.add_paragraph("основной текст")._p, '<w:outlineLvl w:val="9"/>')
    made.add_paragraph("просто текст")
    return made


def hide(made: Document) -> None:
    """Hide a word in every way that Word has: by styles, by a switch of a run, by its width, by its row."""
    secret = made.styles.add_style("Тайный", WD_STYLE_TYPE.PARAGRAPH)
    secret.font.hidden = True
    made.styles.add_style("Тайнее", WD_STYLE_TYPE.PARAGRAPH).base_style = secret
    made.add_paragraph("тайное", style="Тайнее").add_run(" явное").font.hidden = False
    for look in ("<w:specVanish/>", '<w:w w:val="1"/>'):
        run = made.add_paragraph("рядом ").add_run("тайное")
        run._r.get_or_add_rPr().append(parse_xml(look.replace("/>", f" {nsdecls('w')}/>")))
    table = made.add_table(3, 2)
    fill(table, (("Ключ", "Значение"), ("тайное", "тайное"), ("", "явное")))
    table.cell(1, 0).merge(table.cell(2, 0))
    table.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:hidden"))


_SPACES = f"{nsdecls('w')} {nsdecls('m')}"
SIGNS = (
    f'<w:r {_SPACES}><w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    f'<w:r {_SPACES}><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>5 \uf0b1 1</w:t></w:r>',
    f'<w:r {_SPACES}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>-12</w:t></w:r>',
    f'<w:r {_SPACES}><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>',
    f'<w:r {_SPACES}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>ая</w:t></w:r>',
    f"<m:oMath {_SPACES}><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>n+1</m:t></m:r></m:den></m:f>"
    "<m:rad><m:deg/><m:e><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:e></m:rad>"
    "<m:d><m:e><m:r><m:t>a</m:t></m:r></m:e><m:e><m:r><m:t>b</m:t></m:r></m:e></m:d>"
    '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub><m:r><m:t>i</m:t></m:r></m:sub><m:sup/><m:e/></m:nary></m:oMath>',
    f'<w:r {_SPACES}><w:sym w:font="Wingdings 2" w:char="F052"/><w:sym w:font="Webdings" w:char="0061"/>'
    '<w:sym w:font="Wingdings 3" w:char="0061"/></w:r>',
    f'<w:r {_SPACES}><w:rPr><w:rFonts w:hAnsi="Wingdings"/></w:rPr><w:t>ü §</w:t></w:r>',
    f'<w:r {_SPACES}><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>Урок 5</w:t></w:r>',
    f'<w:r {_SPACES}><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>a = 5</w:t><w:ptab/><w:t>b</w:t></w:r>',
    f"<m:oMath {_SPACES}>"
    '<m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d>'
    "<m:sSubSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub>"
    "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSubSup>"
    '<m:bar><m:barPr><m:pos m:val="top"/></m:barPr><m:e><m:r><m:t>y</m:t></m:r></m:e></m:bar>'
    "<m:acc><m:e><m:r><m:t>z</m:t></m:r></m:e></m:acc>"
    "<m:func><m:fName><m:r><m:t>sin</m:t></m:r></m:fName><m:e><m:r><m:t>x</m:t></m:r></m:e></m:func>"
    '<m:d><m:dPr><m:begChr m:val="{"/><m:endChr m:val=""/></m:dPr><m:e><m:eqArr><m:e><m:r><m:t>x=1</m:t></m:r></m:e>'
    "<m:e><m:r><m:t>y=2</m:t></m:r></m:e></m:eqArr></m:e></m:d>"
    "<m:m><m:mr><m:e><m:r><m:t>1</m:t></m:r></m:e><m:e><m:r><m:t>0</m:t></m:r></m:e></m:mr>"
    "<m:mr><m:e><m:r><m:t>0</m:t></m:r></m:e><m:e><m:r><m:t>1</m:t></m:r></m:e></m:mr></m:m>"
    '<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num><m:r><m:t>n</m:t></m:r></m:num><m:den><m:r><m:t>k</m:t></m:r></m:den></m:f>'
    "<m:limLow><m:e><m:r><m:t>lim</m:t></m:r></m:e><m:lim><m:r><m:t>n→∞</m:t></m:r></m:lim></m:limLow>"
    "<m:sPre><m:sub><m:r><m:t>2</m:t></m:r></m:sub><m:sup/><m:e><m:r><m:t>C</m:t></m:r></m:e></m:sPre>"
    "<w:del><m:r><m:t>нет</m:t></m:r></w:del></m:oMath>",
)
"""What Word shows and does not write as letters: signs of fonts, figures over and under the line, a formula."""


BOX = (
    f'<w:r {_SPACES} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:200pt;height:60pt"><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>в рамке раз</w:t></w:r></w:p><w:p><w:r><w:t>в рамке два</w:t></w:r></w:p>"
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
"""A box of text that hangs on a paragraph; its own two are lines apart."""

READ_SIGNS = ("≤✓", "5 ± 1", "⁻¹²", "₂", "ая", "1/(n+1)√(x^2)(a|b)∑_i")
READ_SIGNS += ("☑✓\ufffd", "✓ ▪", "Урок 5", "α = 5 β")
READ_SIGNS += ("|x|x_i^2y\u0304z\u0302sin x{x=1; y=21, 0; 0, 1n; klim_(n→∞)_2C",)
"""The same, in one line each."""


def sheets(rows_by_name: dict[str, Rows]) -> bytes:
    """A workbook with a table on each of its sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in rows_by_name.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def workbook(rows: Rows, lines: tuple[str, ...] = ()) -> bytes:
    """A workbook with lines over the table; an empty first cell is merged with the one above it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "План самообразования на 2026–2027 учебный год"
    sheet.merge_cells("A1:C1")
    for at, line in enumerate(lines, 2):
        sheet.cell(at, 1, line)
    first = len(lines) + 3
    for at, row in enumerate(rows, first):
        for column, said in enumerate(row, 1):
            if said:
                sheet.cell(at, column, said)
    begun = 0
    for at, row in enumerate(rows, first):
        if row[0] or at == first:
            begun = at
        elif begun:
            sheet.merge_cells(start_row=begun, end_row=at, start_column=1, end_column=1)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def odd_cells(data: bytes) -> bytes:
    """The workbook with what cells may hold besides text: numbers, dates, a note, other sheets."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book.active
    last = sheet.max_row + 2
    values = (12, 1.5, True, datetime.date(2026, 10, 5), datetime.time(9, 30), 1234567.25, "слово")
    for column, value in enumerate(values, 1):
        sheet.cell(last, column, value)
    sheet.cell(last + 1, 1, datetime.timedelta(hours=30)).number_format = "[h]:mm:ss"
    sheet.cell(3, 2).comment = Comment("сверить со сроками", "методист")
    book.create_sheet("второй")["B2"] = "одна строка"
    away = book.create_sheet("спрятан")
    away["C3"], away.sheet_state = "тайное на листе", "hidden"
    sheet.cell(last + 3, 1, "тайное в строке")
    sheet.row_dimensions[last + 3].hidden = True
    sheet.cell(last, 40, "тайное в столбце")
    sheet.column_dimensions["AN"].hidden = True
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def text(rows: Rows, lines: tuple[str, ...] = LINES) -> str:
    """Plain text: lines, then the table with tabs; a line of a cell takes a blank in its place."""
    return "\r\n".join([*lines, *("\t".join(row).replace("\n", " ") for row in rows), "Конец."])


def converted(given: dict[str, bytes], suffix: str, folder: Path) -> dict[str, bytes]:
    """Documents as LibreOffice writes them in another format, by the stems of their names."""
    program = office()
    assert program, "LibreOffice нужен тестам: tests/support/install.py ставит его"
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in given]
    for path, data in zip(paths, given.values(), strict=True):
        path.write_bytes(data)
    subprocess.run(
        [
            *(program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"),
            *("--convert-to", suffix, "--outdir", str(folder), *map(str, paths)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return {path.stem: path.with_suffix(f".{suffix}").read_bytes() for path in paths}


@cache
def bomb(name: str = "word/document.xml", size: int = 61 * 1024 * 1024) -> bytes:
    """A zip that is much larger inside."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        made.writestr(name, b" " * size)
    return out.getvalue()


def coded(data: bytes) -> str:
    """Bytes as text that a page can take."""
    return base64.b64encode(data).decode()
