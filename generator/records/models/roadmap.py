"""The road map of a route: deficits, the tasks they set, the actions of each phase."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Model, key, same_key
from generator.records.models.audience import Result
from generator.records.models.deficit import Step
from generator.records.models.enums import Level, Phase


class Activity(Model, frozen=True, kw_only=True):
    """One action of a task, in one of the four phases."""

    phase: Annotated[Phase, same_key(Step, "phase")]
    what: Annotated[str, key("что", "Что делает педагог.", "6 уроков в 8 классе", limit=1000)]
    when: Annotated[Date, key("когда", "Месяц или день начала.", "2027-01")]
    until: Annotated[Date | None, key("до", "Месяц или день окончания.", "2027-03")] = None
    hours: Annotated[
        float | None, key("часов", "Сколько часов займёт.", 12, smallest=0, largest=2000)
    ] = None
    resources: Annotated[
        tuple[str, ...],
        key(
            "ресурсы",
            "Что поможет: книги, курсы, люди (роли).",
            ["глава методики о доказательстве"],
            limit=300,
            loose=True,
            noun="ресурс",
        ),
    ] = ()
    companion: Annotated[
        str, key("с кем", "С кем вместе: роль, не имя.", "наставник", limit=120)
    ] = ""
    report: Annotated[
        str, key("отчёт", "Чем педагог отчитается.", "технологическая карта", limit=300)
    ] = ""


class Task(Model, frozen=True, kw_only=True):
    """An educational task: its actions by phase and the form of presenting the result."""

    task: Annotated[
        str,
        key(
            "задача",
            "Глагол освоения: освоить, научиться, спроектировать.",
            "Освоить пошаговое обучение доказательству",
            limit=600,
        ),
    ]
    activities: Annotated[
        tuple[Activity, ...],
        key(
            "мероприятия",
            "Хотя бы одно на каждый этап, этапы по порядку.",
            [{"этап": "проба", "что": "6 уроков в 8 классе", "когда": "2027-01"}],
            fewest=1,
            noun="мероприятие",
        ),
    ]
    result: Annotated[
        Result,
        key(
            "результат",
            "Форма предъявления и признак закрытия дефицита.",
            {
                "форма": "банк из 6 заданий",
                "признак": "доля верных обоснований выросла на 20 п. п.",
            },
        ),
    ]


class Stage(Model, frozen=True, kw_only=True):
    """One deficit of the road map with its tasks."""

    deficit: Annotated[
        str,
        key(
            "дефицит",
            "Затруднение из банка дефицитов или своими словами: «Затрудняюсь … при …, из-за чего …».",
            "pr-1",
            refers=("deficit",),
            or_text=True,
            limit=600,
        ),
    ]
    direction: Annotated[
        str,
        key(
            "направление",
            "Направление работы, если дефициты сгруппированы по ним.",
            "читательская грамотность",
            limit=300,
        ),
    ] = ""
    evidence: Annotated[
        str,
        key(
            "подтверждение",
            "Чем подтверждён дефицит: лучше два источника.",
            "анализ работ, кейс «Неполное доказательство»",
            limit=600,
        ),
    ] = ""
    level: Annotated[Level | None, key("уровень", "Насколько глубок дефицит.", "средний")] = None
    tasks: Annotated[
        tuple[Task, ...],
        key(
            "задачи",
            "Образовательные задачи с мероприятиями.",
            [{"задача": "Освоить пошаговое обучение доказательству"}],
            fewest=1,
            noun="задача",
        ),
    ]
