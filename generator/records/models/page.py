"""A page: everything else that is prose."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import Record, key
from generator.records.models.enums import AskedList


@dataclass(frozen=True, slots=True, kw_only=True)
class ProsePage(Record):
    """A page of prose: about, algorithm, law overview, privacy, how to submit."""

    title: str = key("название", "Заголовок страницы.", "О портале", limit=120, line=True)
    summary: str = key(
        "кратко",
        "Одно предложение под заголовком.",
        "Что здесь есть и для кого.",
        limit=300,
        line=True,
    )
    questions: tuple[str, ...] = key(
        "спрашивают так",
        "Вопросы, на которые страница отвечает, словами читателя: по ним её находит поиск.",
        ["ИОМ обязателен?"],
        default=(),
        limit=160,
        loose=True,
        line=True,
        noun="вопрос",
    )
    asked: AskedList | None = key(
        "отбор",
        "Над каким списком в начале страницы стоит «Что не получается?».",
        "методы",
        default=None,
    )
    checked: Date | None = key("проверено", "Когда проверено.", "2026-11-23", default=None)
    review: Date | None = key(
        "пересмотреть до", "До какого срока пересмотреть.", "2027-11", default=None
    )
    files: tuple[str, ...] = key(
        "файлы",
        "Картинки и файлы рядом, которые публикуются; имя начинается с имени страницы.",
        ["o-portale-shema.png"],
        default=(),
        line=True,
        limit=120,
        loose=True,
        noun="файл",
    )
    sources: tuple[str, ...] = key(
        "источники",
        "На что опирается.",
        ["Р-33"],
        default=(),
        limit=600,
        loose=True,
        noun="источник",
    )
