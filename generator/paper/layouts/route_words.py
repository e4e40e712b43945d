"""What is printed on every route's paper: by these headings, columns and labels it is read back."""

from __future__ import annotations

from generator.language.russian import capital
from generator.paper.document_blocks import PaperColumn, words
from generator.records.models.enums import PHASES

KIND = "Индивидуальный образовательный маршрут педагога"
SIGNED = ("подпись", "И. О. Фамилия", "дата")
PERSONAL = "Информационная справка"
NOTE = "Пояснительная записка"
DIAGNOSIS = "Диагностика и её результаты"
TOPIC = "Индивидуальная тема самообразования"
RELEVANCE = "Актуальность"
GOAL = "Цель"
TASKS = "Задачи"
OUTCOME = "Ожидаемый результат"
TERMS = "Сроки, форма самообразования и отчёта"
TIME = "Сколько это времени"
MAP = "Дорожная карта"
FINAL = "Диагностика проделанной работы с выводами"
CONCLUSION = "Вывод"
RISKS = "Что может помешать"
OTHERS = "Другие маршруты"
RELATED = "Связано"
SOURCES = "Источники"
HEADINGS = (
    PERSONAL,
    NOTE,
    DIAGNOSIS,
    TOPIC,
    RELEVANCE,
    GOAL,
    TASKS,
    OUTCOME,
    TERMS,
    TIME,
    MAP,
    FINAL,
    CONCLUSION,
    RISKS,
    OTHERS,
    RELATED,
    SOURCES,
)
"""Every heading of the paper: by them it is read back."""

AUTHORS = "Составили"
LEGEND = capital(" — ".join(f"{phase.mark} {phase.value}" for phase in PHASES))
TOTALS = "Этап"
"""The first column of the sum of hours."""

COLUMNS = (
    PaperColumn(words("Профессиональный дефицит, задача на период"), 42),
    PaperColumn(words("Образовательные задачи"), 34),
    *(PaperColumn(words(f"{phase.mark} {phase.value}"), 37) for phase in PHASES),
    PaperColumn(words("Форма предъявления результата"), 38),
)
