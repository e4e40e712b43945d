"""A deficit: the chain from a difficulty to a task, four phases and a result."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.fields import Record, key
from generator.records.models.audience import Audience, Result
from generator.records.models.enums import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What is done in one phase."""

    phase: Phase = key("этап", "Этап работы.", "проба")
    what: str = key("что", "Что делает педагог.", "6 уроков в 8 классе", limit=600)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deficit(Record):
    """A professional deficit of the bank with the chain that closes it."""

    title: str = key(
        "название",
        "Коротко, о чём затруднение.",
        "Доказательство в геометрии",
        limit=120,
        line=True,
    )
    group: str = key(
        "группа",
        "Группа компетенций из списка.",
        "предметные",
        registry="competence-groups",
        line=True,
    )
    audience: Audience = key("для кого", "У кого это бывает.", {"роль": "учитель"})
    deficit: str = key(
        "дефицит",
        "«Затрудняюсь … при …, из-за чего …».",
        "Затрудняюсь учить доказательству: показываю готовое, ученики не записывают обоснования.",
        limit=600,
    )
    evidence: str = key(
        "подтверждение", "Чем его выявляют.", "анализ работ, кейс", limit=600, default=""
    )
    functions: tuple[str, ...] = key(
        "трудовые функции",
        "Коды трудовых функций профстандарта.",
        ["A/01.6"],
        registry="labour-functions",
        default=(),
        line=True,
        loose=True,
    )
    task: str = key(
        "задача", "Глагол освоения.", "Освоить приём пошагового обучения доказательству", limit=600
    )
    steps: tuple[Step, ...] = key(
        "этапы",
        "Четыре этапа по порядку.",
        [{"этап": "теоретическое осмысление", "что": "разбор критериев"}],
        fewest=1,
    )
    result: Result = key(
        "результат",
        "Форма предъявления и признак.",
        {"форма": "банк заданий", "признак": "рост на 20 п. п."},
    )
    methods: tuple[str, ...] = key(
        "методы",
        "Какими методами выявляют.",
        ["keysy"],
        refers=("method",),
        default=(),
        line=True,
        loose=True,
    )
    sources: tuple[str, ...] = key(
        "источники",
        "На что опирается запись.",
        ["ФИПИ. Критерии"],
        default=(),
        limit=600,
        loose=True,
    )
