"""A method: how professional deficits are found."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import Record, key, same_key
from generator.records.models.audience import Span
from generator.records.models.enums import MethodType
from generator.records.models.page import ProsePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """Who takes part and what that person does."""

    SHORT = "роль"

    role: str = key("роль", "Кто.", "модератор", line=True, limit=120)
    duty: str = key("что делает", "Что делает.", "ведёт разговор по гайду", default="", limit=400)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One step of the method."""

    minutes: int | None = key("мин", "Сколько минут.", 20, default=None, smallest=0, largest=6000)
    stage: str = key("этап", "Название шага.", "Ключевой блок", line=True, limit=120)
    action: str = key(
        "что делать", "Что делает ведущий.", "Просит вспомнить урок.", default="", limit=1500
    )
    question: str = key(
        "вопрос",
        "Слова ведущего.",
        "Вспомните урок, где не получилось. Что вы делали?",
        default="",
        limit=600,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """A formula and what it says."""

    SHORT = "запись"

    title: str = key(
        "название", "Что считается.", "Профиль по кейсу", default="", line=True, limit=120
    )
    notation: str = key("запись", "Формула одной строкой.", "K = Σb / (3·k) · 100 %", limit=300)
    meaning: str = key(
        "пояснение",
        "Что значит каждая буква и пример.",
        "b — балл по критерию, k — их число",
        default="",
        limit=1500,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Method(Record):
    """A diagnostic method, complete enough to be run tomorrow."""

    title: str = key("название", "Название метода.", "Фокус-группа", limit=120, line=True)
    summary: str = key(
        "кратко", "Одно предложение.", "Разговор 6–8 учителей по сценарию.", limit=300, line=True
    )
    questions: tuple[str, ...] = same_key(
        ProsePage,
        "questions",
        default=(),
        help="Какими словами ищут этот метод: по ним находит поиск; на листе и на странице их нет.",
        example=["как узнать, что трудно учителям"],
        edition=False,
    )
    type: MethodType = key("тип", "По степени вмешательства.", "активный")
    question: str = key(
        "отвечает на вопрос",
        "На какой вопрос отвечает метод.",
        "Что болит у группы учителей и почему?",
        limit=300,
    )
    people: Span = key("участников", "Сколько человек.", {"от": 6, "до": 8})
    duration: str = key("время", "Сколько длится.", "90 минут", line=True, limit=120)
    preparation: str = key("подготовка", "Что сделать заранее.", "7–10 дней", limit=1500)
    output: str = key(
        "что на выходе", "Что получится.", "карта групповых дефицитов с цитатами", limit=600
    )
    strength: str = key(
        "сила вывода", "О чём можно судить, а о чём нет.", "гипотезы о группе", limit=600
    )
    roles: tuple[Role, ...] = key(
        "роли", "Кто участвует.", [{"роль": "модератор"}], default=(), loose=True, noun="роль"
    )
    moves: tuple[Move, ...] = key(
        "ход", "Шаги по минутам.", [{"мин": 5, "этап": "Встреча"}], fewest=1, noun="шаг"
    )
    forms: tuple[str, ...] = key(
        "бланки",
        "Бланки метода.",
        ["blank-fg-4"],
        refers=("form",),
        default=(),
        line=True,
        loose=True,
        noun="бланк",
    )
    formulas: tuple[Formula, ...] = key(
        "формулы",
        "Формулы с пояснением.",
        [{"запись": "P = M / (M + D)"}],
        default=(),
        loose=True,
        noun="формула",
    )
    limits: tuple[str, ...] = key(
        "ограничения",
        "Чего метод не может.",
        ["не даёт процентов по району"],
        default=(),
        limit=600,
        loose=True,
        noun="ограничение",
    )
    ethics: tuple[str, ...] = key(
        "этика",
        "Что обязательно соблюсти.",
        ["коды вместо имён"],
        default=(),
        limit=600,
        loose=True,
    )
    sources: tuple[str, ...] = key(
        "источники",
        "Литература.",
        ["Белановский С. А. Метод фокус-групп. М., 1996"],
        default=(),
        limit=600,
        loose=True,
        noun="источник",
    )
    files: tuple[str, ...] = key(
        "файлы",
        "Файлы рядом, которые публикуются.",
        ["slaydy.pdf"],
        default=(),
        line=True,
        limit=120,
        loose=True,
        noun="файл",
    )
    checked: Date | None = key("проверено", "Когда проверено.", "2026-11", default=None)
    review: Date | None = key(
        "пересмотреть до", "До какого срока пересмотреть.", "2027-11", default=None
    )
