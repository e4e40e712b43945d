"""A method: how professional deficits are found."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Model, Record, key, same_key
from generator.records.models.audience import Span
from generator.records.models.enums import MethodType
from generator.records.models.page import ProsePage


class Role(Model, frozen=True, kw_only=True):
    """Who takes part and what that person does."""

    SHORT = "роль"

    role: Annotated[str, key("роль", "Кто.", "модератор", line=True, limit=120)]
    duty: Annotated[str, key("что делает", "Что делает.", "ведёт разговор по гайду", limit=400)] = (
        ""
    )


class Move(Model, frozen=True, kw_only=True):
    """One step of the method."""

    minutes: Annotated[int | None, key("мин", "Сколько минут.", 20, smallest=0, largest=6000)] = (
        None
    )
    stage: Annotated[str, key("этап", "Название шага.", "Ключевой блок", line=True, limit=120)]
    action: Annotated[
        str, key("что делать", "Что делает ведущий.", "Просит вспомнить урок.", limit=1500)
    ] = ""
    question: Annotated[
        str,
        key(
            "вопрос",
            "Слова ведущего.",
            "Вспомните урок, где не получилось. Что вы делали?",
            limit=600,
        ),
    ] = ""


class Formula(Model, frozen=True, kw_only=True):
    """A formula and what it says."""

    SHORT = "запись"

    title: Annotated[
        str, key("название", "Что считается.", "Профиль по кейсу", line=True, limit=120)
    ] = ""
    notation: Annotated[
        str, key("запись", "Формула одной строкой.", "K = Σb / (3·k) · 100 %", limit=300)
    ]
    meaning: Annotated[
        str,
        key(
            "пояснение",
            "Что значит каждая буква и пример.",
            "b — балл по критерию, k — их число",
            limit=1500,
        ),
    ] = ""


class Method(Record, frozen=True, kw_only=True):
    """A diagnostic method, complete enough to be run tomorrow."""

    title: Annotated[str, key("название", "Название метода.", "Фокус-группа", limit=120, line=True)]
    summary: Annotated[
        str,
        key(
            "кратко",
            "Одно предложение.",
            "Разговор 6–8 учителей по сценарию.",
            limit=300,
            line=True,
        ),
    ]
    questions: Annotated[
        tuple[str, ...],
        same_key(
            ProsePage,
            "questions",
            help="Какими словами ищут этот метод: по ним находит поиск; на листе и на странице их нет.",
            example=["как узнать, что трудно учителям"],
            edition=False,
        ),
    ] = ()
    type: Annotated[MethodType, key("тип", "По степени вмешательства.", "активный")]
    question: Annotated[
        str,
        key(
            "отвечает на вопрос",
            "На какой вопрос отвечает метод.",
            "Что болит у группы учителей и почему?",
            limit=300,
        ),
    ]
    people: Annotated[Span, key("участников", "Сколько человек.", {"от": 6, "до": 8})]
    duration: Annotated[str, key("время", "Сколько длится.", "90 минут", line=True, limit=120)]
    preparation: Annotated[str, key("подготовка", "Что сделать заранее.", "7–10 дней", limit=1500)]
    output: Annotated[
        str,
        key("что на выходе", "Что получится.", "карта групповых дефицитов с цитатами", limit=600),
    ]
    strength: Annotated[
        str, key("сила вывода", "О чём можно судить, а о чём нет.", "гипотезы о группе", limit=600)
    ]
    roles: Annotated[
        tuple[Role, ...],
        key("роли", "Кто участвует.", [{"роль": "модератор"}], loose=True, noun="роль"),
    ] = ()
    moves: Annotated[
        tuple[Move, ...],
        key("ход", "Шаги по минутам.", [{"мин": 5, "этап": "Встреча"}], fewest=1, noun="шаг"),
    ]
    forms: Annotated[
        tuple[str, ...],
        key(
            "бланки",
            "Бланки метода.",
            ["blank-fg-4"],
            refers=("form",),
            line=True,
            loose=True,
            noun="бланк",
        ),
    ] = ()
    formulas: Annotated[
        tuple[Formula, ...],
        key(
            "формулы",
            "Формулы с пояснением.",
            [{"запись": "P = M / (M + D)"}],
            loose=True,
            noun="формула",
        ),
    ] = ()
    limits: Annotated[
        tuple[str, ...],
        key(
            "ограничения",
            "Чего метод не может.",
            ["не даёт процентов по району"],
            limit=600,
            loose=True,
            noun="ограничение",
        ),
    ] = ()
    ethics: Annotated[
        tuple[str, ...],
        key("этика", "Что обязательно соблюсти.", ["коды вместо имён"], limit=600, loose=True),
    ] = ()
    sources: Annotated[
        tuple[str, ...],
        key(
            "источники",
            "Литература.",
            ["Белановский С. А. Метод фокус-групп. М., 1996"],
            limit=600,
            loose=True,
            noun="источник",
        ),
    ] = ()
    files: Annotated[
        tuple[str, ...],
        key(
            "файлы",
            "Файлы рядом, которые публикуются.",
            ["slaydy.pdf"],
            line=True,
            limit=120,
            loose=True,
            noun="файл",
        ),
    ] = ()
    checked: Annotated[Date | None, key("проверено", "Когда проверено.", "2026-11")] = None
    review: Annotated[Date | None, same_key(ProsePage, "review")] = None
