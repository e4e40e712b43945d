"""A form: a blank sheet as data, so that page, paper and Word file are drawn from one place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.records.fields import Record, key, same_key
from generator.records.models.enums import Orientation, Reader, Recipient
from generator.records.models.page import ProsePage

_FOR = ("для", "Чей это экземпляр: все, участник или ведущий.", "все")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A labelled line or several lines to write on («поле»)."""

    TAG = "поле"
    SHORT = "название"

    title: str = key("название", "Что вписать.", "Дата", limit=300)
    lines: int = key("строк", "Сколько строк.", 1, default=1, smallest=1, largest=40)
    hint: str = key("пояснение", "Подсказка мелким шрифтом.", "без имён", default="", limit=300)
    reader: Reader = key(*_FOR, default=Reader.ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Ruled lines for free text («строки»)."""

    TAG = "строки"
    SHORT = "число"

    title: str = key("название", "Над линейками.", "Выводы", default="", limit=300)
    number: int = key("число", "Сколько линеек.", 6, default=4, smallest=1, largest=60)
    hint: str = key("пояснение", "Подсказка мелким шрифтом.", "", default="", limit=300)
    reader: Reader = key(*_FOR, default=Reader.ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    SHORT = "название"

    title: str = key("название", "Заголовок столбца.", "Высказывание дословно", limit=200)
    width: float | None = key(
        "ширина", "Доля ширины; без неё столбцы равны.", 3, default=None, smallest=0.1, largest=1000
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with empty or named rows («таблица»)."""

    TAG = "таблица"

    title: str = key("название", "Над таблицей.", "Протокол", default="", limit=300)
    columns: tuple[Column, ...] = key(
        "колонки",
        "Столбцы слева направо.",
        [{"название": "Время", "ширина": 1}],
        fewest=1,
        noun="столбец",
    )
    empty: int = key("строк", "Сколько пустых строк.", 8, default=0, smallest=0, largest=100)
    named: tuple[str, ...] = key(
        "строки",
        "Названия строк в первом столбце.",
        ["видит проблему"],
        default=(),
        limit=400,
        noun="строка",
    )
    height: int = key(
        "высота",
        "Высота строки на бумаге, мм: сколько места писать от руки.",
        20,
        default=8,
        smallest=8,
        largest=40,
    )
    reader: Reader = key(*_FOR, default=Reader.ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Statements to mark on a scale («шкала»)."""

    TAG = "шкала"

    title: str = key("название", "Что оценить.", "Владение", limit=300)
    low: int = key("от", "Первое деление.", 1, default=1, smallest=-10, largest=100)
    high: int = key("до", "Последнее деление.", 5, default=5, smallest=-10, largest=100)
    ends: tuple[str, ...] = key(
        "подписи", "Что значат деления.", ["не умею", "учу других"], default=(), limit=120
    )
    statements: tuple[str, ...] = key(
        "утверждения",
        "Что отмечают по шкале.",
        ["ставлю цель урока"],
        default=(),
        limit=400,
        noun="утверждение",
    )
    reader: Reader = key(*_FOR, default=Reader.ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """A text on the sheet («текст»)."""

    TAG = "текст"
    SHORT = "содержание"

    text: str = key("содержание", "Текст на бланке.", "Пишите фактами.", limit=5000)
    reader: Reader = key(*_FOR, default=Reader.ALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A line to sign («подпись»)."""

    TAG = "подпись"
    SHORT = "кто"

    who: str = key("кто", "Кто подписывает: роль.", "педагог", limit=160)
    reader: Reader = key(*_FOR, default=Reader.ALL)


Block = Line | Lines | Table | Scale | Prose | Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """Who is given a form at a meeting, and how many copies each.

    The leader's are for the meeting, a group's for each group; a participant's are for each
    participant, and so are those of an expert and of an observer, who write about each of them.
    """

    SHORT = "кому"

    whom: Recipient = key(
        "кому",
        "Кому лист раздают на встрече; эксперт и наблюдатель пишут о каждом участнике.",
        "участнику",
        default=Recipient.PARTICIPANT,
    )
    number: int = key(
        "число",
        "Сколько экземпляров: ведущему — на встречу, группе — на группу, остальным — на каждого участника.",
        1,
        default=1,
        smallest=1,
        largest=40,
    )


class FormSection(StrEnum):
    """The steps of the builder, in their order; a key that names none stands in the last."""

    ABOUT = "О бланке"
    BLOCKS = "Части листа"
    SOURCES = "Источники"


@dataclass(frozen=True, slots=True, kw_only=True)
class Form(Record):
    """A blank form."""

    SECTIONS = FormSection

    code: str = key("код", "Код бланка.", "ФГ-4", line=True, limit=20, section=FormSection.ABOUT)
    title: str = key(
        "название",
        "Название бланка.",
        "Протокол фокус-группы",
        limit=120,
        line=True,
        section=FormSection.ABOUT,
    )
    summary: str = key(
        "кратко",
        "Зачем бланк и когда его берут.",
        "Дословные высказывания по минутам.",
        default="",
        limit=300,
        line=True,
        section=FormSection.ABOUT,
    )
    questions: tuple[str, ...] = same_key(
        ProsePage,
        "questions",
        default=(),
        help="Какими словами ищут этот бланк: по ним находит поиск; на листе и на странице их нет.",
        example=["куда записать слова учителей"],
        edition=False,
        section=FormSection.ABOUT,
    )
    filler: str = key(
        "кто заполняет",
        "Кто заполняет.",
        "ассистент модератора",
        line=True,
        limit=160,
        section=FormSection.ABOUT,
    )
    orientation: Orientation = key(
        "ориентация",
        "Как лежит лист.",
        "книжная",
        default=Orientation.PORTRAIT,
        section=FormSection.ABOUT,
    )
    pages: int | None = key(
        "страниц",
        "На сколько листов А4 рассчитан.",
        1,
        default=None,
        smallest=1,
        largest=30,
        section=FormSection.ABOUT,
    )
    copies: Copies = key(
        "копий",
        "Кому и сколько печатать на встречу; без ключа — по одному каждому участнику.",
        {"кому": "участнику", "число": 1},
        default=Copies(),
        section=FormSection.ABOUT,
    )
    instead: str = key(
        "вместо",
        "Какой бланк он заменяет тем, у кого другая должность: сколько их на встрече, скажет ведущий.",
        "blank-r-1",
        refers=("form",),
        default="",
        line=True,
        section=FormSection.ABOUT,
    )
    blocks: tuple[Block, ...] = key(
        "блоки",
        "Части бланка сверху вниз.",
        [{"поле": "Дата"}],
        fewest=1,
        section=FormSection.BLOCKS,
        noun="блок",
    )
    sources: tuple[str, ...] = key(
        "источники",
        "Откуда форма.",
        ["Р-33"],
        default=(),
        limit=600,
        loose=True,
        section=FormSection.SOURCES,
        noun="источник",
    )
