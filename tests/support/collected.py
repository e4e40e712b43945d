"""Sheets as schools fill them: our form, tables of their own, other formats, and what is no table at all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

import docx
import openpyxl

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.checks import check
from generator.proposals.collect import blank
from generator.settings import Settings
from tests.conftest import ROOT, TODAY

HEADS = (
    *("Код", "Роль", "Предмет", "Уровень", "Опыт", "Дефицит из банка"),
    *("Если в банке нет — своими словами", "Образовательная задача", "Этап"),
    *("Форма предъявления результата", "Что нужно от района"),
)

Rows = Iterable[Sequence[Any]]


@cache
def portal() -> Catalogue:
    """The portal with its whole bank."""
    checked = check.check(Settings(ROOT, TODAY))
    return assembly.build(checked.records, TODAY)


def workbook(*sheets: tuple[str, Rows], merged: Sequence[str] = ()) -> bytes:
    """Make a workbook of plain sheets; ``merged`` are areas of the first one."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    for area in merged:
        book.worksheets[0].merge_cells(area)
    return _saved(book)


def our_form(head: dict[str, Any], rows: Rows, stages: Rows = ()) -> bytes:
    """Fill the workbook of the form as a school does: the head by its labels, rows under the heads."""
    catalogue = portal()
    form = catalogue.forms["blank-zadachi"]
    book = openpyxl.load_workbook(io.BytesIO(blank.write(catalogue, form)))
    for sheet, filled in zip(book.worksheets, (rows, stages), strict=False):
        first = next(c.row for c in sheet["A"] if c.value == "Код")
        for label in (c for c in sheet["A"][: first - 1] if c.value in head):
            sheet.cell(label.row, 3).value = head[label.value]
        for number, row in enumerate(filled, first + 1):
            for at, value in enumerate(row, 1):
                sheet.cell(number, at).value = value
    return _saved(book)


def _saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def word(lines: Iterable[str], rows: Rows) -> bytes:
    """Make a Word document: lines, then a table."""
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    found = [list(row) for row in rows]
    table = made.add_table(rows=len(found), cols=len(found[0]))
    for cells, row in zip(table.rows, found, strict=True):
        for cell, value in zip(cells.cells, row, strict=True):
            cell.text = str(value)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def commas(rows: Rows, sign: str = ";", encoding: str = "cp1251") -> bytes:
    """Make a .csv as Excel in Russian does."""
    return "\r\n".join(sign.join(map(str, row)) for row in rows).encode(encoding)


_OFFICE = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def open_sheet(name: str, rows: Rows) -> bytes:
    """Make an .ods with one sheet that ends, as they do, with a million empty rows."""
    body = "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell><text:p>{escape(str(value))}</text:p></table:table-cell>"
            for value in row
        )
        + "</table:table-row>"
        for row in rows
    )
    end = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>'
    content = (
        f"<office:document-content {_OFFICE}><office:body><office:spreadsheet>"
        f'<table:table table:name="{name}">{body}{end}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("content.xml", content)
    return out.getvalue()


def row(code: str = "", **said: str) -> list[str]:
    """A row of our form: its cells by the beginnings of their heads."""
    found = dict.fromkeys(HEADS, "")
    found["Код"] = code
    for word, value in said.items():
        found[next(head for head in HEADS if head.lower().startswith(word))] = value
    return list(found.values())


SCHOOL_1 = {"Школа": "МБОУ Раздольская СОШ № 3", "Период": "октябрь 2026", "Педагогов всего": 22}


@cache
def twelve() -> dict[str, bytes]:
    """Twelve files that schools have sent, by their names."""
    return {
        "01-raz.xlsx": our_form(
            SCHOOL_1,
            [
                row(
                    "П-1",
                    роль="учитель",
                    предмет="математика",
                    дефицит="pr-1 — Доказательство в геометрии",
                    этап="проба",
                ),
                row(
                    "П-2",
                    роль="учитель",
                    предмет="математика",
                    дефицит="pr-1",
                    образ="Освоить запись доказательства",
                    что="показ урока с пробой",
                ),
                row(
                    "П-3",
                    роль="учитель начальных классов",
                    уровень="НОО",
                    если="дети не слышат друг друга в группе",
                    форма="памятка для группы",
                ),
            ],
            [["П-1", "рефлексия", "15.12.2026", "наставник"]],
        ),
        "02-opechatki.xlsx": workbook(
            (
                "Лист1",
                [
                    ["Школа: МКОУ Таёжинская ООШ"],
                    ["Педогогов всего", 9],
                    [
                        "Код педогога",
                        "Должнасть",
                        "Придмет",
                        "Професиональный дифицит",
                        "Образовательная здача",
                        "Фаза работы",
                    ],
                    [
                        "Т1",
                        "учител",
                        "матиматика",
                        "Доказательство в геометрии",
                        "осваить запись",
                        "тиоретическое осмысление",
                    ],
                    ["Т2", "учитель", "русский язык", "m-2", "", "проектирование пробы"],
                ],
            )
        ),
        "03-merged.xlsx": workbook(
            (
                "Дефициты",
                [
                    ["МБОУ Новоангарская СОШ № 5, октябрь 2026 г."],
                    ["Педагог", None, None, "Дефицит", None, "Что нужно от района"],
                    ["код", "роль", "предмет", "номер из банка", "своими словами", None],
                    ["Н-1", "учитель", "физика", "fg-1", None, "показ урока с пробой"],
                    ["Н-2", "учитель", "химия", None, None, None],
                    [
                        "Н-3",
                        "учитель",
                        "биология",
                        None,
                        "не хватает опыта исследований в лесу",
                        None,
                    ],
                ],
            ),
            merged=("A1:F1", "A2:C2", "D2:E2", "F2:F3", "D4:D5", "F4:F6"),
        ),
        "04-poryadok.xlsx": workbook(
            (
                "Свод",
                [
                    [
                        "Чего ждёте от района",
                        "Затруднения",
                        "Чему учится",
                        "Классы",
                        "Стаж",
                        "Шифр",
                        "ОО",
                    ],
                    [
                        "показ урока с разбором",
                        "трудно разговаривать с родителями на повышенных тонах",
                        "",
                        "5-9",
                        "2 года",
                        "к1",
                        "СОШ № 7 п. Южный",
                    ],
                    ["", "pp-1", "освоить адаптацию", "1–4 кл.", "25", "к2", "СОШ № 7 п. Южный"],
                ],
            )
        ),
        "05-word.docx": word(
            ["Образовательная организация: МБОУ Кирсантьевская СОШ", "Период: осень 2026"],
            [
                ["№ п/п", "Код", "Предмет", "Профессиональный дефицит", "Образовательная задача"],
                ["1", "2", "3", "4", "5"],
                ["1", "К-1", "история", "Оценивание по критериям", "Освоить критерии"],
                ["2", "К-2", "литература", "pr-2; pr-3", ""],
            ],
        ),
        "06-tablica.csv": commas(
            [
                ["Школа", "Код", "Дефицит", "Этап"],
                ["МКОУ Бельская ООШ", "Б-1", "pr-1", "проба"],
                ["МКОУ Бельская ООШ", "Б-2", "нет", ""],
            ]
        ),
        "07-libre.ods": open_sheet(
            "Задачи",
            [
                ["Школа", "МБОУ Орджоникидзевская СОШ"],
                ["Период", "10.2026"],
                ["Код", "Предмет", "Дефицит из банка", "Образовательная задача"],
                ["О-1", "математика", "fg-1", "Освоить отличие заданий"],
                ["О-2", "математика", "М-1", "Освоить цель урока"],
            ],
        ),
        "08-foto.jpg": b"\xff\xd8\xff\xe0" + b"0" * 64,
        "09-imya.xlsx": workbook(
            (
                "Лист1",
                [
                    ["Школа", "МБОУ Рыбинская СОШ"],
                    ["Кто собирает", "завуч Петрова А. И., 8-913-555-44-33"],
                    ["ФИО", "Предмет", "Затруднения", "Образовательная задача"],
                    [
                        "Сидорова Анна Ивановна",
                        "география",
                        "не получается карта, Сидорова Анна Ивановна просит помочь",
                        "освоить карту",
                    ],
                    ["Козлов Пётр Петрович", "физика", "fg-1", "звонить +7 913 222-33-44"],
                ],
            )
        ),
        "10-raz-snova.xlsx": our_form(
            {**SCHOOL_1, "Школа": "Раздольская школа №3"},
            [
                row(
                    "П-1",
                    роль="учитель",
                    предмет="математика",
                    дефицит="pr-1 — Доказательство в геометрии",
                    этап="проба",
                ),
                row("П-2", роль="учитель", предмет="математика", дефицит="fg-2"),
            ],
        ),
        "11-chasti.xlsx": workbook(
            (
                "2026",
                [
                    ["Школа: МБОУ Машуковская СОШ; Период: октябрь 2026"],
                    ["Код", "Предмет", "Дефицит из банка", "Своими словами", "Задача", "Этап"],
                    ["Начальная школа", None, None, None, None, None],
                    ["М-1", "", "m-1", "", "", "диагностика"],
                    ["Основная школа", None, None, None, None, None],
                    ["М-2", "химия", "", "дети не слышат друг друга в группах", "", "когда-нибудь"],
                    ["Итого", 2, None, None, None, None],
                    ["Машуковская школа работает по плану", None, None, None, None, None],
                ],
            )
        ),
        "12-inoe.xlsx": workbook(("Оценки", [["Класс", "Ученик", "Оценка"], ["8а", "У-1", "4"]])),
    }


CODED = {
    "№ П-1": ("П-1",),
    "№ 7": ("7",),
    "П-1, П-2; П-5": ("П-1", "П-2", "П-5"),
    "М-1, 2 и 4": ("М-1", "М-2", "М-4"),
    "К-1 – К-3": ("К-1", "К-2", "К-3"),
    "с Л1 по Л2": ("Л1", "Л2"),
    "1-12": ("1-12",),
    "5а, 7б": ("5а, 7б",),
    "Учитель 1": ("Учитель 1",),
    "математик 2": ("математик 2",),
    "Ф-1 Полевая": ("Ф-1",),
    "Ф-2 (Лугова)": ("Ф-2",),
    "Полевая 1": ("",),
    "Lugova2": ("",),
    "Лугова": ("",),
}
"""What stands in the column of codes, and the codes that are read of it."""


PARTED = [
    ["Код", "Предмет", "Дефицит", "Этап", "Запрос"],
    ["Математика", "", "", "", ""],
    ["П-1", "", "m-1", "", ""],
    ["Учителя русского языка", "", "", "", ""],
    ["П-2", "", "m-1", "", ""],
    ["ШМО естественных наук", "", "", "", ""],
    ["П-3", "", "m-1", "", ""],
    ["Учителя 5–9 классов", "", "", "", ""],
    ["П-4", "", "m-1", "", ""],
    ["Примечание: П-11 в отпуске", "", "", "", ""],
    ["П-5", "", "m-1", "", ""],
    ["Количество педагогов", "", "5", "", ""],
]
"""Rows in parts: of a subject, of a level, of something else; a note is no part."""
UNASKED = (
    *("н/д", "?", "не знаю", "нет ответа", "не определён", "Не проходила диагностику."),
    *("в отпуске по уходу за ребёнком", "декрет", "на больничном", "уволилась", "вакансия"),
    *("отказалась от диагностики", "пока не знаю", "новый сотрудник"),
)
DENIED = ("pr-1 (закрыт в мае)", "не нуждается", "pr-1 — нет", "ПР-1 (снят); М-2 не подтвердился")
"""Answers that nobody gave, and answers that there is no deficit."""


def drawn() -> dict[str, list[list[str]]]:
    """Tables as schools draw them: deficits or teachers as columns, several tables in one."""
    return {
        "marks": [
            ["Код", "Предмет", "pr-1", "Цель урока и критерии успеха", "Этап"],
            ["П-1", "химия", "+", "", "проба"],
            ["П-2", "", "-", "частично", ""],
            ["П-3", "", "да", "1", ""],
            ["П-4", "", "", "", ""],
            ["Итого", "", "2", "1", ""],
        ],
        "marks under a group": [
            ["Код", "Дефициты", "", "", "Этап"],
            ["", "fg-1", "Не хватает терпения", "m-2", ""],
            ["П-1", "х", "х", "", "проба"],
            ["П-2", "", "", "х", ""],
            ["", "х", "х", "", ""],
        ],
        "teachers as columns": [
            ["Код", "П-1", "П-2", "П-3", ""],
            ["Предмет", "химия", "физика", "", ""],
            ["Дефицит", "pr-1", "m-2; m-3", "", ""],
            ["Этап", "проба", "", "рефлексия", ""],
        ],
        "stages of codes": [
            ["Этап", "П-1", "П-2"],
            ["Диагностика", "+", "+"],
            ["Маршрут", "да", "нет"],
        ],
        "a column of marks": [
            ["Код", "Дефицит", "Держать тишину"],
            ["П-1", "pr-1", "+"],
            ["П-2", "m-2", ""],
        ],
        "three rows of a head": [
            ["№", "Код", "Профессиональные дефициты", ""],
            ["", "", "предметные", "методические"],
            ["", "", "pr-1", "m-2"],
            ["1", "П-1", "+", ""],
        ],
        "cards": [
            *(["Код", "П-1"], ["Дефицит", "pr-1"], ["Задача", "освоить запись"]),
            *(["Код", "П-2"], ["Дефицит", "m-2"]),
        ],
        "deficits by codes": [
            ["№", "Дефицит", "П-1", "П-2", "Всего"],
            ["1", "pr-1 Доказательство", "+", "+", "2"],
            ["2", "Страх открытого урока", "", "+", "1"],
            ["", "Итого", "1", "2", "3"],
        ],
        "deficits by names": [
            ["Затруднения", "Полевая", "Лугов И."],
            ["pr-1", "+", ""],
            ["m-2", "", "+"],
        ],
        "side by side": [
            ["№", "Код", "Дефицит", "", "№", "Код", "Дефицит"],
            ["1", "П-1", "pr-1", "", "3", "П-3", "m-1"],
            ["2", "П-2", "m-2", "", "", "", ""],
        ],
        "one below another": [
            ["Код", "Дефицит", "Предмет", "Задача"],
            ["П-1", "pr-1", "химия", ""],
            ["Кто на каком этапе", "", "", ""],
            ["Код", "Этап", "Форма", "Запрос"],
            ["П-1", "проба", "отчёт", "показ урока"],
        ],
    }


Pasted = dict[str, tuple[list[list[str]], str]]


def pasted() -> Pasted:
    """Tables as they are copied: their cells, a merged one the same object everywhere, and as HTML."""
    code, both = "Код", "Дефицит или затруднение"
    head = ["Предмет", "Шифр", "Затруднения", "Чему учится", "Фаза", "Классы", "Стаж", "Должнасть"]
    typed = [
        [
            *("матиматика", f"П-{n}", "не слышат друг друга в группе", f"освоить {n}"),
            *("проба", "5-9", f"{n} лет", "учитель"),
        ]
        for n in range(1, 6)
    ]
    shared = "общая просьба школы"
    return {
        "order": ([head, *typed], _html([head, *typed])),
        "merged": (
            [[code, "Дефицит", "Запрос"], ["А1", "pr-1", shared], ["А2", "m-1", shared]],
            "<table><tr><td>Код<td>Дефицит<td>Запрос<tr><td>А1<td>pr-1"
            f"<td rowspan=2>{shared}<tr><td>А2<td>m-1</table>",
        ),
        "two rows": (
            [
                [code, both, both],
                [code, "номер из банка", "своими словами"],
                ["А1", "pr-1", "и ещё"],
            ],
            f"<table><tr><th rowspan=2>{code}<th colspan=2>{both}<tr><th>номер из банка"
            "<th>своими словами<tr><td>А1<td>pr-1<td>и ещё</table>",
        ),
        "answers like heads": _both(
            [
                ["Код", "Затруднение", "Тема", "Задача"],
                *(["П-1", "цель урока", "этапы урока", "ставить цель урока"],),
                *(["П-2", "не слышат тихих", "урок", "слушать"],),
            ]
        ),
        "answers without a code": _both(
            [["Дефицит", "Задача"], ["дефицит слов", "ставить задачи"], ["Дефицит", "Задача"]]
        ),
        "names in heads": _both(
            [
                ["Дефицит", "Педагоги Ковылькина К. К.", "Роль Ковылькиной К. К."],
                *(["m-1", "3", "#Н/Д"], ["pr-1", "2", "учитель"]),
            ]
        ),
        "a name in a sum": _both(
            [["Дефицит", "НОО", "ООО", "Всего у Ковылькиной К. К."], ["m-1", "3", "4", "9"]]
        ),
        "how many by word": _both([["Дефицит", "Число учителей"], ["m-1", "3"], ["pr-1", "2"]]),
        "numbers of whom": _both([["Дефицит", "Педагоги"], ["m-1", "3"], ["pr-1", "2"]]),
        "another table above": _both(
            [["Дефицит", "Примечание"], ["m-1", "мало"], ["Код", "Дефицит"], ["П-1", "m-3"]]
        ),
        "points": _both(
            [["Код", "pr-1", "m-2"], ["П-1", "3", "1"], ["П-2", "0", "+"], ["П-3", "", ""]]
        ),
        "marks over a sum": _both(
            [["Код", "pr-1", "m-2"], ["П-1", "1", "0"], ["П-2", "1", "+"], ["Итого", "2", "3"]]
        ),
        "letters once": _both(
            [
                ["Код", "Дефицит", "Этап"],
                *(["П-1", "м-2, 3 и 5", "проба запланирована"], ["П-2", "м-2, 99", "проба"]),
                *(["П-3", "pr-1 (закрыт в мае)", ""], ["П-4", "М-2, 3 балла", "перед пробой"]),
            ]
        ),
        "yes and which": _both(
            [
                ["Код", "Есть ли дефицит?", "Какой именно?"],
                *(["П-1", "да", "pr-1"], ["П-2", "нет", ""], ["П-3", "да", ""]),
            ]
        ),
        "how many": _both(
            [
                ["Дефицит", "Сколько педагогов"],
                *(["pr-1", "20 %"], ["m-2", "3–4"], ["k-1", "5 (из них 2)"], ["нет", "4"]),
            ]
        ),
        "numbers": _both(
            [
                ["Код", "Дефицит", "Задача"],
                ["А1", "ПР-99", "освоить"],
                ["А2", "К 5 классу не умеют делить", ""],
                ["А3", "ПР-1 доказательство, М-3 и ПР-99", ""],
            ]
        ),
        "names": _both(
            [
                ["ФИО", "Предмет", "Проблемы педагога", "Задача"],
                ["Сидорова Анна Ивановна", "физика", "звонить +7 913 222-33-44", "освоить опыты"],
                ["Козлов П. П.", "химия", "не ладится", "Иванова Мария Петровна поможет"],
                ["Итого", "2", "", ""],
            ]
        ),
        "plans": _both(
            [
                ["Код", "Дефицит", "Теория", "Проба", "Рефлексия"],
                ["П-1", "pr-1", "прочитать главу", "январь", "-"],
            ]
        ),
        "sums": _both(
            [
                ["№", "Школа", "Диагностика", "Маршрут", "Проба", "Итог"],
                ["1", "СОШ № 1", "1", "1", "1", "1"],
            ]
        ),
        "stages": _both(
            [
                ["Код", "Дефицит", "Своими словами", "Диагностика", "Маршрут", "Проба", "Итог"],
                ["П-1", "pr-1", "", "+", "да", "✓", "—"],
                ["П-2", "", "всё хорошо", "1", "в работе", "0", "х"],
                ["П-3", "", "х", "", "ещё нет", "", ""],
                ["П-4", "", "", "-", "нет", "не начата", ""],
                ["СОШ № 2 имени Героя 9 мая", "", "", "", "", "", ""],
                ["МБОУ Озёрского района", "", "", "", "", "", ""],
                ["П-5", "", "", "V", "составлен", "", ""],
                ["П-6", "", "проблем пока нет, всё хорошо", "ИСТИНА", "да, составлен", "ложь", ""],
            ]
        ),
        "parts": _both(
            [
                ["Код", "Предмет", "Дефицит", "Задача", "Этап"],
                ["Начальная школа", "", "", "", ""],
                ["Н-1", "", "m-1", "", "когда-нибудь"],
                ["1", "2", "3", "4", "5"],
                ["Н-2", "химия", "нет", "", ""],
                ["Н-3", "химия", "", "", ""],
                ["Работаем по плану", "", "", "", ""],
            ]
        ),
        "classes": _both(
            [
                ["Педагог (код)", "Предмет (класс)", "Выявленные дефициты"],
                ["А1", "математика (5-6 кл)", "PR-1, PR-2"],
                ["А2", "Химия 10 кл.", "m-2. Цель урока"],
                ["А1", "физика", "сам не пойму, что не так"],
            ]
        ),
        "blocks": _both(
            [
                [
                    "Код",
                    "Предмет",
                    "Предметные компетенции",
                    "Методические: оценивание",
                    "Мотивация",
                ],
                ["П-1", "математика", "низкий", "высокий", "-"],
                ["П-2", "физика", "базовый", "ниже базового", "дефицит"],
                ["П-3", "химия", "45 %", "высокий", "средний"],
            ]
        ),
        "block a row": _both(
            [
                ["Код", "Блок диагностики", "Уровень"],
                ["П-1", "Читательская грамотность", "низкий"],
                ["П-1", "Квантовая педагогика", "минимальный"],
                ["П-2", "Работа с родителями", "высокий"],
            ]
        ),
        "unanswered": _both(
            [
                ["Код", "Дефицит", "Своими словами", "Диагностика", "Маршрут"],
                *(["П-1", said, "", "", ""] for said in (*UNASKED, *DENIED)),
                ["П-2", "pr-1 — нет, м-2", "", "100 %", "0 %"],
                ["П-3", "pr-1", "не знаю", "н/д", "1,0"],
                ["П-4", "", "не определяю цель урока", "?", "частично"],
            ]
        ),
        "sections": _both(PARTED),
        "two in a cell": _both(
            [
                ["Код", "Дефицит", "Запрос"],
                ["П-1", "Доказательство в геометрии, Внутренняя мотивация учеников", "ничего"],
                ["П-2", "pr-1; не хватает терпения", "помощь не нужна"],
                ["П-3", "pr-1; Доказательство в геометрии", "показ урока"],
            ]
        ),
        "errors": _both(
            [
                ["МБОУ Озёрная СОШ, октябрь 2026", "", "", ""],
                ["Код", "Дефицит", "Предмет", "Этап"],
                ["П-1", "#Н/Д", "#DIV/0!", "проба"],
                ["#REF!", "pr-1", "химия", "#ЗНАЧ!"],
            ]
        ),
        "beside": _both(
            [
                [
                    "Код школы",
                    "Код",
                    "Дефицит",
                    "Степень выраженности дефицита",
                    "Кол-во дефицитов",
                ],
                ["12", "П-1", "", "высокая", "3"],
                ["12", "П-2", "pr-1", "низкая", "1"],
            ]
        ),
        "codes": _both(
            [
                ["Код", "Дефицит", "Этап"],
                *([said, "pr-1", "проба"] for said in CODED),
            ]
        ),
        **{name: _both(rows) for name, rows in drawn().items()},
        "people": _both(
            [
                ["Дефицит", "Количество педагогов"],
                *(
                    ["pr-1", "3 чел."],
                    ["m-1", "все"],
                    ["m-2", "0"],
                    ["fg-1", "1 200"],
                    ["fg-2", "—"],
                    ["fg-3", ""],
                ),
            ]
        ),
        "people of two months": _both(
            [
                ["Дефицит", "Кол-во педагогов в мае", "Кол-во педагогов в октябре"],
                ["pr-1", "3", "4"],
                ["m-1", "13", "13"],
                ["m-2", "—", "5"],
                ["fg-1", "2", ""],
                ["fg-2", "—", "—"],
            ]
        ),
        "people by levels": _both(
            [
                ["Сводка школы", "", "", "", ""],
                ["Дефицит", "НОО", "Кол-во педагогов ООО", "10–11 классы", "Всего"],
                ["pr-1", "3", "4", "", "7"],
                ["m-1", "—", "12", "0", "12"],
                ["m-2", "нет", "0", "", "0"],
                ["fg-2", "", "", "", ""],
                ["Итого", "3", "16", "0", "19"],
            ]
        ),
        "people by levels in whole words": _both(
            [
                [
                    "Дефицит",
                    "Детский сад",
                    "Начальное общее образование",
                    "Основная школа",
                    "Всего",
                ],
                ["pr-1", "3 чел.", "4 педагога", "", "9"],
                ["умение педагога ставить цель", "1", "", "2", "3"],
                ["общение с педагогами", "", "", "", ""],
            ]
        ),
        "boxes": _both(
            [
                ["Код", "pr-1", "m-1", "m-2"],
                ["П-1", "☒", "☐", "☐"],
                ["П-2", "☐", "☒", "☑"],
                ["П-3", "[X]", "[ ]", "☐"],
            ]
        ),
        "denied": _both(
            [
                ["Код", "Предмет", "Дефицит", "Задача", "Этап"],
                ["П-1", "", "дефицитов нет", "", ""],
                ["П-2", "", "да", "освоить", "маршрут составлен, проба не проведена"],
                ["П-3", "", "-//-", "", ""],
                ["П-4", "", "pr-1", "", "без маршрута"],
                ["СОШ № 2", "", "", "", ""],
                ["Итоговый контроль", "химия", "pr-5", "", "проба"],
                ["Общее количество", "5", "5", "", ""],
            ]
        ),
    }


def _both(rows: list[list[str]]) -> tuple[list[list[str]], str]:
    return [[_own(said) for said in row] for row in rows], _html(rows)


def _own(said: str) -> str:
    """The same text as an object of its own: equal texts are no merged cell."""
    return "".join(list(said)) if len(said) > 1 else said


def _html(rows: list[list[str]]) -> str:
    body = "".join(f"<tr>{''.join(f'<td>{escape(c)}</td>' for c in row)}</tr>" for row in rows)
    return f"<table>{body}</table>"
