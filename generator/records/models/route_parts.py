"""Parts of a route beside its road map: the term, the outcome, what else to read."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Model, key


class Period(Model, frozen=True, kw_only=True):
    """The term of a route: its first month and its length."""

    start: Annotated[Date, key("начало", "Первый месяц маршрута.", "2026-09")]
    months: Annotated[
        int, key("месяцев", "Сколько месяцев: от 12 до 60.", 24, smallest=1, largest=60)
    ]

    @property
    def end(self) -> Date:
        """The last month of the route."""
        return self.start.later(self.months - 1)


class Outcome(Model, frozen=True, kw_only=True):
    """The final diagnostics of the work done, with conclusions."""

    questions: Annotated[
        tuple[str, ...],
        key(
            "вопросы",
            "На какие вопросы ответит педагог в конце.",
            ["Что изменилось в записях учеников?"],
            fewest=1,
            limit=400,
            noun="вопрос",
        ),
    ]
    conclusion: Annotated[
        str, key("вывод", "Вывод; пишется, когда маршрут пройден.", "Приём остаётся.", limit=3000)
    ] = ""


class Related(Model, frozen=True, kw_only=True):
    """What else to read."""

    methods: Annotated[
        tuple[str, ...],
        key(
            "методы",
            "Методы портала.",
            ["keysy"],
            refers=("method",),
            loose=True,
            line=True,
            noun="метод",
        ),
    ] = ()
    seminars: Annotated[
        tuple[str, ...],
        key(
            "семинары",
            "Семинары портала.",
            ["resursnoe-kartirovanie"],
            refers=("seminar",),
            loose=True,
            line=True,
            noun="семинар",
        ),
    ] = ()
    routes: Annotated[
        tuple[str, ...],
        key(
            "маршруты",
            "Другие маршруты.",
            ["geometriya"],
            refers=("route",),
            loose=True,
            line=True,
            noun="маршрут",
        ),
    ] = ()
