"""A seminar: its goal, programme by the minute, product and packet."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import Record, key, same_key
from generator.records.models.audience import Span
from generator.records.models.enums import Month
from generator.records.models.method import Method
from generator.records.models.page import ProsePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One item of the programme."""

    minutes: int = key("мин", "Сколько минут.", 25, smallest=1, largest=600)
    what: str = key("что", "Что происходит.", "Сортировка карточек", limit=1500)
    form: str = key("форма", "Форма работы.", "тройки", default="", limit=160)
    materials: tuple[str, ...] = key(
        "материалы",
        "Что понадобится.",
        ["20 карточек"],
        default=(),
        limit=200,
        loose=True,
        noun="материал",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide: what is shown, and what only the facilitator sees."""

    title: str = key("заголовок", "Что вверху слайда.", "Дефицит или условие?", limit=90)
    points: tuple[str, ...] = key(
        "пункты",
        "Что под заголовком: до шести коротких строк.",
        ["Если завтра привезут, проблема исчезнет?"],
        fewest=1,
        limit=220,
        noun="пункт",
    )
    note: str = key(
        "ведущему", "Что сказать и спросить; на экране этого нет.", "", default="", limit=900
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Seminar(Record):
    """A seminar of the district's yearly cycle."""

    title: str = key(
        "название", "Название семинара.", "Учимся разрабатывать ИОМ", limit=120, line=True
    )
    summary: str = key(
        "кратко",
        "Одно предложение.",
        "За четыре часа собрать черновик ИОМ.",
        limit=300,
        line=True,
        default="",
    )
    questions: tuple[str, ...] = same_key(
        ProsePage,
        "questions",
        default=(),
        help="Какими словами ищут этот семинар: по ним находит поиск; на листе и на странице их нет.",
        example=["семинар, где составляют маршрут"],
        edition=False,
    )
    month: Month = key("месяц", "Месяц, в который он проходит.", "март")
    audience: tuple[str, ...] = key(
        "для кого",
        "Кого приглашают: роли.",
        ["завучи", "руководители ШМО"],
        fewest=1,
        limit=200,
        loose=True,
    )
    people: Span = key("участников", "Сколько человек.", {"от": 12, "до": 25})
    duration: int = key("длительность", "Сколько минут всего.", 195, smallest=1, largest=3000)
    goal: str = key(
        "цель", "С чем уйдут участники.", "Собрать черновик ИОМ из своего дефицита.", limit=600
    )
    homework_before: str = key(
        "предзадание", "Что принести.", "Карта самодиагностики Р-1.", default="", limit=1000
    )
    programme: tuple[Session, ...] = key(
        "программа", "По минутам; сумма равна длительности.", [{"мин": 15, "что": "Вход"}], fewest=1
    )
    product: str = key("продукт", "Что останется в руках.", "Черновик ИОМ.", limit=600)
    homework: str = key(
        "домашнее задание",
        "Что сделать после.",
        "Подтвердить дефицит вторым источником.",
        default="",
        limit=1000,
    )
    packet: tuple[str, ...] = key(
        "раздатка",
        "Бланки, методы, дефициты: их имена на портале.",
        ["blank-iom"],
        refers=("form", "method", "deficit", "page", "route"),
        default=(),
        line=True,
        loose=True,
    )
    slides: tuple[Slide, ...] = key(
        "слайды",
        "Слайды между планом и итогом: первый, план и последний составятся сами.",
        [{"заголовок": "Дефицит или условие?", "пункты": ["Проверьте вопросом."]}],
        default=(),
        noun="слайд",
    )
    sources: tuple[str, ...] = key(
        "источники", "Литература.", ["Р-33"], default=(), limit=600, loose=True, noun="источник"
    )
    files: tuple[str, ...] = same_key(Method, "files", default=())
    checked: Date | None = same_key(Method, "checked", default=None)
    review: Date | None = same_key(Method, "review", default=None)
