"""A deficit: the chain from a difficulty to a task, four phases and a result."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.records.fields import Model, Record, key
from generator.records.models.audience import Audience, Result
from generator.records.models.enums import Phase


class Step(Model, frozen=True, kw_only=True):
    """What is done in one phase."""

    phase: Annotated[Phase, key("этап", "Этап работы.", "проба")]
    what: Annotated[str, key("что", "Что делает педагог.", "6 уроков в 8 классе", limit=600)]


class DeficitSection(StrEnum):
    """The steps of the builder, in their order; a key that names none stands in the last."""

    ABOUT = "О чём дефицит"
    AUDIENCE = "У кого бывает"
    CHAIN = "Цепочка"
    LINKS = "Методы и источники"


class Deficit(Record, frozen=True, kw_only=True):
    """A professional deficit of the bank with the chain that closes it."""

    SECTIONS = DeficitSection

    title: Annotated[
        str,
        key(
            "название",
            "Коротко, о чём затруднение.",
            "Доказательство в геометрии",
            limit=120,
            line=True,
            section=DeficitSection.ABOUT,
        ),
    ]
    group: Annotated[
        str,
        key(
            "группа",
            "Группа компетенций из списка.",
            "предметные",
            registry="competence-groups",
            line=True,
            section=DeficitSection.ABOUT,
        ),
    ]
    audience: Annotated[
        Audience,
        key("для кого", "У кого это бывает.", {"роль": "учитель"}, section=DeficitSection.AUDIENCE),
    ]
    deficit: Annotated[
        str,
        key(
            "дефицит",
            "«Затрудняюсь … при …, из-за чего …».",
            "Затрудняюсь учить доказательству: показываю готовое, ученики не записывают обоснования.",
            limit=600,
            section=DeficitSection.ABOUT,
        ),
    ]
    sayings: Annotated[
        tuple[str, ...],
        key(
            "говорят так",
            "Как об этом говорят сами педагоги, попроще: по этим словам дефицит находят.",
            ["показываю готовое доказательство, а они списывают"],
            limit=160,
            loose=True,
            line=True,
            section=DeficitSection.ABOUT,
            noun="фраза",
        ),
    ] = ()
    evidence: Annotated[
        str,
        key(
            "подтверждение",
            "Чем его выявляют.",
            "анализ работ, кейс",
            limit=600,
            section=DeficitSection.ABOUT,
        ),
    ] = ""
    functions: Annotated[
        tuple[str, ...],
        key(
            "трудовые функции",
            "Коды трудовых функций профстандарта.",
            ["A/01.6"],
            registry="labour-functions",
            line=True,
            loose=True,
            section=DeficitSection.AUDIENCE,
            noun="функция",
        ),
    ] = ()
    task: Annotated[
        str,
        key(
            "задача",
            "Глагол освоения.",
            "Освоить приём пошагового обучения доказательству",
            limit=600,
            section=DeficitSection.CHAIN,
        ),
    ]
    steps: Annotated[
        tuple[Step, ...],
        key(
            "этапы",
            "Четыре этапа по порядку.",
            [{"этап": "теоретическое осмысление", "что": "разбор критериев"}],
            fewest=1,
            section=DeficitSection.CHAIN,
            noun="этап",
        ),
    ]
    result: Annotated[
        Result,
        key(
            "результат",
            "Форма предъявления и признак.",
            {"форма": "банк заданий", "признак": "рост на 20 п. п."},
            section=DeficitSection.CHAIN,
        ),
    ]
    methods: Annotated[
        tuple[str, ...],
        key(
            "методы",
            "Какими методами выявляют.",
            ["keysy"],
            refers=("method",),
            line=True,
            loose=True,
            section=DeficitSection.LINKS,
            noun="метод",
        ),
    ] = ()
    means: Annotated[
        tuple[str, ...],
        key(
            "чем",
            "Чем ещё выявляют: второй источник, кроме методов портала.",
            ["анализ документов"],
            registry="diagnostics",
            or_text=True,
            line=True,
            loose=True,
            limit=160,
            section=DeficitSection.LINKS,
            noun="источник",
        ),
    ] = ()
    sources: Annotated[
        tuple[str, ...],
        key(
            "источники",
            "На что опирается запись.",
            ["ФИПИ. Критерии"],
            limit=600,
            loose=True,
            section=DeficitSection.LINKS,
            noun="источник",
        ),
    ] = ()
