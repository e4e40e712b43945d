"""The blocks of a form: lines, tables and scales to fill in, texts to read."""

from __future__ import annotations

from typing import Annotated

from generator.records.fields import Model, key
from generator.records.models.enums import Reader

_FOR = ("для", "Чей это экземпляр: все, участник или ведущий.", "все")


class Line(Model, frozen=True, kw_only=True):
    """A labelled line or several lines to write on («поле»)."""

    TAG = "поле"
    SHORT = "название"

    title: Annotated[str, key("название", "Что вписать.", "Дата", limit=300)]
    lines: Annotated[int, key("строк", "Сколько строк.", 1, smallest=1, largest=40)] = 1
    hint: Annotated[str, key("пояснение", "Подсказка мелким шрифтом.", "без имён", limit=300)] = ""
    reader: Annotated[Reader, key(*_FOR)] = Reader.ALL


class Lines(Model, frozen=True, kw_only=True):
    """Ruled lines for free text («строки»)."""

    TAG = "строки"
    SHORT = "число"

    title: Annotated[str, key("название", "Над линейками.", "Выводы", limit=300)] = ""
    number: Annotated[int, key("число", "Сколько линеек.", 6, smallest=1, largest=60)] = 4
    hint: Annotated[str, key("пояснение", "Подсказка мелким шрифтом.", "", limit=300)] = ""
    reader: Annotated[Reader, key(*_FOR)] = Reader.ALL


class Column(Model, frozen=True, kw_only=True):
    """A column of a table."""

    SHORT = "название"

    title: Annotated[str, key("название", "Заголовок столбца.", "Высказывание дословно", limit=200)]
    width: Annotated[
        float | None,
        key("ширина", "Доля ширины; без неё столбцы равны.", 3, smallest=0.1, largest=1000),
    ] = None


class Table(Model, frozen=True, kw_only=True):
    """A table with empty or named rows («таблица»)."""

    TAG = "таблица"

    title: Annotated[str, key("название", "Над таблицей.", "Протокол", limit=300)] = ""
    columns: Annotated[
        tuple[Column, ...],
        key(
            "колонки",
            "Столбцы слева направо.",
            [{"название": "Время", "ширина": 1}],
            fewest=1,
            noun="столбец",
        ),
    ]
    empty: Annotated[int, key("строк", "Сколько пустых строк.", 8, smallest=0, largest=100)] = 0
    named: Annotated[
        tuple[str, ...],
        key(
            "строки",
            "Названия строк в первом столбце.",
            ["видит проблему"],
            limit=400,
            noun="строка",
        ),
    ] = ()
    height: Annotated[
        int,
        key(
            "высота",
            "Высота строки на бумаге, мм: сколько места писать от руки.",
            20,
            smallest=8,
            largest=40,
        ),
    ] = 8
    reader: Annotated[Reader, key(*_FOR)] = Reader.ALL


class Scale(Model, frozen=True, kw_only=True):
    """Statements to mark on a scale («шкала»)."""

    TAG = "шкала"

    title: Annotated[str, key("название", "Что оценить.", "Владение", limit=300)]
    low: Annotated[int, key("от", "Первое деление.", 1, smallest=-10, largest=100)] = 1
    high: Annotated[int, key("до", "Последнее деление.", 5, smallest=-10, largest=100)] = 5
    ends: Annotated[
        tuple[str, ...], key("подписи", "Что значат деления.", ["не умею", "учу других"], limit=120)
    ] = ()
    statements: Annotated[
        tuple[str, ...],
        key(
            "утверждения",
            "Что отмечают по шкале.",
            ["ставлю цель урока"],
            limit=400,
            noun="утверждение",
        ),
    ] = ()
    reader: Annotated[Reader, key(*_FOR)] = Reader.ALL


class Prose(Model, frozen=True, kw_only=True):
    """A text on the sheet («текст»)."""

    TAG = "текст"
    SHORT = "содержание"

    text: Annotated[str, key("содержание", "Текст на бланке.", "Пишите фактами.", limit=5000)]
    reader: Annotated[Reader, key(*_FOR)] = Reader.ALL


class Signature(Model, frozen=True, kw_only=True):
    """A line to sign («подпись»)."""

    TAG = "подпись"
    SHORT = "кто"

    who: Annotated[str, key("кто", "Кто подписывает: роль.", "педагог", limit=160)]
    reader: Annotated[Reader, key(*_FOR)] = Reader.ALL


Block = Line | Lines | Table | Scale | Prose | Signature
