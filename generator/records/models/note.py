"""The title page and the note of a route: why it was made, and for what."""

from __future__ import annotations

from typing import Annotated

from generator.records.fields import Model, key
from generator.records.models.enums import StudyForm


class TitlePage(Model, frozen=True, kw_only=True):
    """What the printed title page shows; persons stay blank lines."""

    organisation: Annotated[
        str,
        key(
            "организация", "Кто выпускает маршрут.", "Управление образования", line=True, limit=160
        ),
    ]
    town: Annotated[str, key("город", "Город или посёлок.", "Северный", line=True, limit=60)]
    year: Annotated[int, key("год", "Год составления.", 2026, smallest=2000, largest=2100)]


class Diagnosis(Model, frozen=True, kw_only=True):
    """By what the deficit was found, and what it showed; a check asks for exactly one of the first two."""

    method: Annotated[
        str,
        key(
            "метод",
            "Метод диагностики портала; если его не было, заполните «чем».",
            "keysy",
            refers=("method",),
            line=True,
        ),
    ] = ""
    means: Annotated[
        str,
        key(
            "чем",
            "Вместо метода портала: способ из списка или свой текст.",
            "хронометраж",
            registry="diagnostics",
            or_text=True,
            line=True,
            limit=160,
        ),
    ] = ""
    shown: Annotated[
        str,
        key(
            "что показала",
            "Что увидели — без баллов и имён.",
            "за развёрнутые задачи берутся единицы",
            limit=600,
        ),
    ]


class Report(Model, frozen=True, kw_only=True):
    """How and how often the teacher reports."""

    form: Annotated[str, key("форма", "Форма отчёта.", "лист встречи с тьютором", limit=300)]
    schedule: Annotated[str, key("периодичность", "Как часто.", "раз в четверть", limit=160)]


class Note(Model, frozen=True, kw_only=True):
    """The explanatory note."""

    diagnosis: Annotated[
        tuple[Diagnosis, ...],
        key(
            "диагностика",
            "Чем выявлен дефицит: лучше двумя разными способами.",
            [{"метод": "keysy", "что показала": "за развёрнутые задачи берутся единицы"}],
            fewest=1,
            noun="метод",
        ),
    ]
    topic: Annotated[
        str,
        key(
            "тема самообразования",
            "Индивидуальная тема самообразования.",
            "Обучение доказательству через запись рассуждения",
            limit=300,
        ),
    ]
    relevance: Annotated[
        str,
        key(
            "актуальность",
            "Почему эта тема важна сейчас.",
            "Ученики решают по образцу и не объясняют решение.",
            limit=2000,
        ),
    ] = ""
    goal: Annotated[
        str,
        key("цель", "Одна цель: что изменится.", "Ученики сами записывают обоснование.", limit=600),
    ]
    tasks: Annotated[
        tuple[str, ...],
        key(
            "задачи",
            "Шаги к цели.",
            ["Разобрать критерии оценивания"],
            fewest=1,
            limit=600,
            noun="задача",
        ),
    ]
    study: Annotated[
        StudyForm, key("форма самообразования", "Форма самообразования.", "индивидуальная")
    ]
    outcome: Annotated[
        str,
        key(
            "ожидаемый результат",
            "Что изменится у педагога и у учеников.",
            "Банк заданий и рубрика работают в двух классах.",
            limit=1000,
        ),
    ]
    report: Annotated[
        Report,
        key(
            "отчёт",
            "Форма отчёта о ходе работы.",
            {"форма": "лист встречи с тьютором", "периодичность": "раз в четверть"},
        ),
    ]
