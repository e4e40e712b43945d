"""An act: a legal or normative document with its status."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import Record, key, same_key
from generator.records.models.enums import ActStatus
from generator.records.models.page import ProsePage


@dataclass(frozen=True, slots=True, kw_only=True)
class Requisites:
    """What identifies an act: its kind, body, number and date."""

    kind: str = key("вид", "Вид документа.", "распоряжение", line=True, limit=120)
    body: str = key(
        "орган", "Кто принял.", "Минпросвещения России", default="", line=True, limit=160
    )
    number: str = key("номер", "Номер.", "Р-174", line=True, limit=60)
    date: Date = key("дата", "Дата.", "2020-12-16")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Record):
    """A legal or normative act and what it means for a teacher."""

    title: str = key(
        "название", "Название акта.", "Концепция единой федеральной системы", limit=400, line=True
    )
    requisites: Requisites = key(
        "реквизиты",
        "Вид, номер, дата.",
        {"вид": "распоряжение", "номер": "Р-174", "дата": "2020-12-16"},
    )
    status: ActStatus = key("статус", "Действует ли.", "действует")
    replaced: str = key(
        "заменён",
        "Чем заменён: имя акта на портале или текст.",
        "r-174",
        default="",
        refers=("act",),
        or_text=True,
        limit=400,
    )
    meaning: str = key(
        "зачем педагогу",
        "Что это значит для педагога.",
        "Диагностика и маршрут — право.",
        limit=3000,
    )
    questions: tuple[str, ...] = same_key(
        ProsePage,
        "questions",
        default=(),
        help="Какими словами ищут этот документ: по ним находит поиск; на листе и на странице их нет.",
        example=["закон о наставничестве"],
        edition=False,
    )
    note: str = key(
        "проверьте",
        "Что осталось сверить с первоисточником.",
        "текущую редакцию",
        default="",
        limit=600,
    )
    checked: Date = key("проверено", "Когда проверен статус.", "2026-11-23")
    origin: str = key("источник", "Где прочитать.", "pravo.gov.ru", limit=600)

    @property
    def called(self) -> str:
        """How people call the act in a sentence: «распоряжение № Р-174», «ГОСТ Р 52872-2019»."""
        found = self.requisites
        return found.number if found.number.startswith("ГОСТ") else f"{found.kind} № {found.number}"
