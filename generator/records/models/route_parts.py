"""Parts of a route beside its road map: the term, the outcome, what else to read."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import key


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The term of a route: its first month and its length."""

    start: Date = key("начало", "Первый месяц маршрута.", "2026-09")
    months: int = key("месяцев", "Сколько месяцев: от 12 до 60.", 24, smallest=1, largest=60)

    @property
    def end(self) -> Date:
        """The last month of the route."""
        return self.start.later(self.months - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The final diagnostics of the work done, with conclusions."""

    questions: tuple[str, ...] = key(
        "вопросы",
        "На какие вопросы ответит педагог в конце.",
        ["Что изменилось в записях учеников?"],
        fewest=1,
        limit=400,
        noun="вопрос",
    )
    conclusion: str = key(
        "вывод", "Вывод; пишется, когда маршрут пройден.", "Приём остаётся.", default="", limit=3000
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """What else to read."""

    methods: tuple[str, ...] = key(
        "методы",
        "Методы портала.",
        ["keysy"],
        refers=("method",),
        default=(),
        loose=True,
        line=True,
        noun="метод",
    )
    seminars: tuple[str, ...] = key(
        "семинары",
        "Семинары портала.",
        ["resursnoe-kartirovanie"],
        refers=("seminar",),
        default=(),
        loose=True,
        line=True,
        noun="семинар",
    )
    routes: tuple[str, ...] = key(
        "маршруты",
        "Другие маршруты.",
        ["geometriya"],
        refers=("route",),
        default=(),
        loose=True,
        line=True,
        noun="маршрут",
    )
