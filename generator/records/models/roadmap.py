"""The road map of a route: deficits, the tasks they set, the actions of each phase."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import key
from generator.records.models.audience import Result
from generator.records.models.enums import Level, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One action of a task, in one of the four phases."""

    phase: Phase = key("этап", "Этап работы.", "проба")
    what: str = key("что", "Что делает педагог.", "6 уроков в 8 классе", limit=1000)
    when: Date = key("когда", "Месяц или день начала.", "2027-01")
    until: Date | None = key("до", "Месяц или день окончания.", "2027-03", default=None)
    hours: float | None = key(
        "часов", "Сколько часов займёт.", 12, smallest=0, largest=2000, default=None
    )
    resources: tuple[str, ...] = key(
        "ресурсы",
        "Что поможет: книги, курсы, люди (роли).",
        ["глава методики о доказательстве"],
        default=(),
        limit=300,
        loose=True,
        noun="ресурс",
    )
    companion: str = key("с кем", "С кем вместе: роль, не имя.", "наставник", default="", limit=120)
    report: str = key(
        "отчёт", "Чем педагог отчитается.", "технологическая карта", default="", limit=300
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An educational task: its actions by phase and the form of presenting the result."""

    task: str = key(
        "задача",
        "Глагол освоения: освоить, научиться, спроектировать.",
        "Освоить пошаговое обучение доказательству",
        limit=600,
    )
    activities: tuple[Activity, ...] = key(
        "мероприятия",
        "Хотя бы одно на каждый этап, этапы по порядку.",
        [{"этап": "проба", "что": "6 уроков в 8 классе", "когда": "2027-01"}],
        fewest=1,
        noun="мероприятие",
    )
    result: Result = key(
        "результат",
        "Форма предъявления и признак закрытия дефицита.",
        {"форма": "банк из 6 заданий", "признак": "доля верных обоснований выросла на 20 п. п."},
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One deficit of the road map with its tasks."""

    deficit: str = key(
        "дефицит",
        "Затруднение из банка дефицитов или своими словами: «Затрудняюсь … при …, из-за чего …».",
        "pr-1",
        refers=("deficit",),
        or_text=True,
        limit=600,
    )
    direction: str = key(
        "направление",
        "Направление работы, если дефициты сгруппированы по ним.",
        "читательская грамотность",
        default="",
        limit=300,
    )
    evidence: str = key(
        "подтверждение",
        "Чем подтверждён дефицит: лучше два источника.",
        "анализ работ, кейс «Неполное доказательство»",
        limit=600,
        default="",
    )
    level: Level | None = key("уровень", "Насколько глубок дефицит.", "средний", default=None)
    tasks: tuple[Task, ...] = key(
        "задачи",
        "Образовательные задачи с мероприятиями.",
        [{"задача": "Освоить пошаговое обучение доказательству"}],
        fewest=1,
        noun="задача",
    )
