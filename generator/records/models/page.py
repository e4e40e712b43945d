"""A page: everything else that is prose."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Record, key
from generator.records.models.enums import AskedList


class ProsePage(Record, frozen=True, kw_only=True):
    """A page of prose: about, algorithm, law overview, privacy, how to submit."""

    title: Annotated[str, key("название", "Заголовок страницы.", "О портале", limit=120, line=True)]
    summary: Annotated[
        str,
        key(
            "кратко",
            "Одно предложение под заголовком.",
            "Что здесь есть и для кого.",
            limit=300,
            line=True,
        ),
    ]
    questions: Annotated[
        tuple[str, ...],
        key(
            "спрашивают так",
            "Вопросы, на которые страница отвечает, словами читателя: по ним её находит поиск.",
            ["ИОМ обязателен?"],
            limit=160,
            loose=True,
            line=True,
            noun="вопрос",
        ),
    ] = ()
    asked: Annotated[
        AskedList | None,
        key("отбор", "Над каким списком в начале страницы стоит «Что не получается?».", "методы"),
    ] = None
    checked: Annotated[Date | None, key("проверено", "Когда проверено.", "2026-11-23")] = None
    review: Annotated[
        Date | None, key("пересмотреть до", "До какого срока пересмотреть.", "2027-11")
    ] = None
    files: Annotated[
        tuple[str, ...],
        key(
            "файлы",
            "Картинки и файлы рядом, которые публикуются; имя начинается с имени страницы.",
            ["o-portale-shema.png"],
            line=True,
            limit=120,
            loose=True,
            noun="файл",
        ),
    ] = ()
    sources: Annotated[
        tuple[str, ...],
        key("источники", "На что опирается.", ["Р-33"], limit=600, loose=True, noun="источник"),
    ] = ()
