"""A seminar: its goal, programme by the minute, product and packet."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Model, Record, key, same_key
from generator.records.models.audience import Span
from generator.records.models.enums import Month
from generator.records.models.method import Method
from generator.records.models.page import ProsePage


class Session(Model, frozen=True, kw_only=True):
    """One item of the programme."""

    minutes: Annotated[int, key("мин", "Сколько минут.", 25, smallest=1, largest=600)]
    what: Annotated[str, key("что", "Что происходит.", "Сортировка карточек", limit=1500)]
    form: Annotated[str, key("форма", "Форма работы.", "тройки", limit=160)] = ""
    materials: Annotated[
        tuple[str, ...],
        key(
            "материалы", "Что понадобится.", ["20 карточек"], limit=200, loose=True, noun="материал"
        ),
    ] = ()


class Slide(Model, frozen=True, kw_only=True):
    """One slide: what is shown, and what only the facilitator sees."""

    title: Annotated[str, key("заголовок", "Что вверху слайда.", "Дефицит или условие?", limit=90)]
    points: Annotated[
        tuple[str, ...],
        key(
            "пункты",
            "Что под заголовком: до шести коротких строк.",
            ["Если завтра привезут, проблема исчезнет?"],
            fewest=1,
            limit=220,
            noun="пункт",
        ),
    ]
    note: Annotated[
        str, key("ведущему", "Что сказать и спросить; на экране этого нет.", "", limit=900)
    ] = ""


class Seminar(Record, frozen=True, kw_only=True):
    """A seminar of the district's yearly cycle."""

    title: Annotated[
        str, key("название", "Название семинара.", "Учимся разрабатывать ИОМ", limit=120, line=True)
    ]
    summary: Annotated[
        str,
        same_key(Method, "summary", example="За четыре часа собрать черновик ИОМ."),
    ] = ""
    questions: Annotated[
        tuple[str, ...],
        same_key(
            ProsePage,
            "questions",
            help="Какими словами ищут этот семинар: по ним находит поиск; на листе и на странице их нет.",
            example=["семинар, где составляют маршрут"],
            edition=False,
        ),
    ] = ()
    month: Annotated[Month, key("месяц", "Месяц, в который он проходит.", "март")]
    audience: Annotated[
        tuple[str, ...],
        key(
            "для кого",
            "Кого приглашают: роли.",
            ["завучи", "руководители ШМО"],
            fewest=1,
            limit=200,
            loose=True,
        ),
    ]
    people: Annotated[Span, same_key(Method, "people", example={"от": 12, "до": 25})]
    duration: Annotated[
        int, key("длительность", "Сколько минут всего.", 195, smallest=1, largest=3000)
    ]
    goal: Annotated[
        str,
        key(
            "цель", "С чем уйдут участники.", "Собрать черновик ИОМ из своего дефицита.", limit=600
        ),
    ]
    homework_before: Annotated[
        str, key("предзадание", "Что принести.", "Карта самодиагностики Р-1.", limit=1000)
    ] = ""
    programme: Annotated[
        tuple[Session, ...],
        key(
            "программа",
            "По минутам; сумма равна длительности.",
            [{"мин": 15, "что": "Вход"}],
            fewest=1,
        ),
    ]
    product: Annotated[str, key("продукт", "Что останется в руках.", "Черновик ИОМ.", limit=600)]
    homework: Annotated[
        str,
        key(
            "домашнее задание",
            "Что сделать после.",
            "Подтвердить дефицит вторым источником.",
            limit=1000,
        ),
    ] = ""
    packet: Annotated[
        tuple[str, ...],
        key(
            "раздатка",
            "Бланки, методы, дефициты: их имена на портале.",
            ["blank-iom"],
            refers=("form", "method", "deficit", "page", "route"),
            line=True,
            loose=True,
        ),
    ] = ()
    slides: Annotated[
        tuple[Slide, ...],
        key(
            "слайды",
            "Слайды между планом и итогом: первый, план и последний составятся сами.",
            [{"заголовок": "Дефицит или условие?", "пункты": ["Проверьте вопросом."]}],
            noun="слайд",
        ),
    ] = ()
    sources: Annotated[
        tuple[str, ...],
        same_key(Method, "sources", example=["Р-33"]),
    ] = ()
    files: Annotated[tuple[str, ...], same_key(Method, "files")] = ()
    checked: Annotated[Date | None, same_key(Method, "checked")] = None
    review: Annotated[Date | None, same_key(Method, "review")] = None
