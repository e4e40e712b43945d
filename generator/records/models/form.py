"""A form: a blank sheet as data, so that page, paper and Word file are drawn from one place."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.records.fields import Model, Record, key, same_key
from generator.records.models.enums import Orientation, Reader, Recipient
from generator.records.models.page import ProsePage

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


class Copies(Model, frozen=True, kw_only=True):
    """Who is given a form at a meeting, and how many copies each.

    The leader's are for the meeting, a group's for each group; a participant's are for each
    participant, and so are those of an expert and of an observer, who write about each of them.
    """

    SHORT = "кому"

    whom: Annotated[
        Recipient,
        key(
            "кому",
            "Кому лист раздают на встрече; эксперт и наблюдатель пишут о каждом участнике.",
            "участнику",
        ),
    ] = Recipient.PARTICIPANT
    number: Annotated[
        int,
        key(
            "число",
            "Сколько экземпляров: ведущему — на встречу, группе — на группу, остальным — на каждого участника.",
            1,
            smallest=1,
            largest=40,
        ),
    ] = 1


class FormSection(StrEnum):
    """The steps of the builder, in their order; a key that names none stands in the last."""

    ABOUT = "О бланке"
    BLOCKS = "Части листа"
    SOURCES = "Источники"


class Form(Record, frozen=True, kw_only=True):
    """A blank form."""

    SECTIONS = FormSection

    code: Annotated[
        str, key("код", "Код бланка.", "ФГ-4", line=True, limit=20, section=FormSection.ABOUT)
    ]
    title: Annotated[
        str,
        key(
            "название",
            "Название бланка.",
            "Протокол фокус-группы",
            limit=120,
            line=True,
            section=FormSection.ABOUT,
        ),
    ]
    summary: Annotated[
        str,
        key(
            "кратко",
            "Зачем бланк и когда его берут.",
            "Дословные высказывания по минутам.",
            limit=300,
            line=True,
            section=FormSection.ABOUT,
        ),
    ] = ""
    questions: Annotated[
        tuple[str, ...],
        same_key(
            ProsePage,
            "questions",
            help="Какими словами ищут этот бланк: по ним находит поиск; на листе и на странице их нет.",
            example=["куда записать слова учителей"],
            edition=False,
            section=FormSection.ABOUT,
        ),
    ] = ()
    filler: Annotated[
        str,
        key(
            "кто заполняет",
            "Кто заполняет.",
            "ассистент модератора",
            line=True,
            limit=160,
            section=FormSection.ABOUT,
        ),
    ]
    orientation: Annotated[
        Orientation, key("ориентация", "Как лежит лист.", "книжная", section=FormSection.ABOUT)
    ] = Orientation.PORTRAIT
    pages: Annotated[
        int | None,
        key(
            "страниц",
            "На сколько листов А4 рассчитан.",
            1,
            smallest=1,
            largest=30,
            section=FormSection.ABOUT,
        ),
    ] = None
    copies: Annotated[
        Copies,
        key(
            "копий",
            "Кому и сколько печатать на встречу; без ключа — по одному каждому участнику.",
            {"кому": "участнику", "число": 1},
            section=FormSection.ABOUT,
        ),
    ] = Copies()
    instead: Annotated[
        str,
        key(
            "вместо",
            "Какой бланк он заменяет тем, у кого другая должность: сколько их на встрече, скажет ведущий.",
            "blank-r-1",
            refers=("form",),
            line=True,
            section=FormSection.ABOUT,
        ),
    ] = ""
    blocks: Annotated[
        tuple[Block, ...],
        key(
            "блоки",
            "Части бланка сверху вниз.",
            [{"поле": "Дата"}],
            fewest=1,
            section=FormSection.BLOCKS,
            noun="блок",
        ),
    ]
    sources: Annotated[
        tuple[str, ...],
        key(
            "источники",
            "Откуда форма.",
            ["Р-33"],
            limit=600,
            loose=True,
            section=FormSection.SOURCES,
            noun="источник",
        ),
    ] = ()
