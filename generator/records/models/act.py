"""An act: a legal or normative document with its status."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Model, Record, key, same_key
from generator.records.models.enums import ActStatus
from generator.records.models.page import ProsePage


class Requisites(Model, frozen=True, kw_only=True):
    """What identifies an act: its kind, body, number and date."""

    kind: Annotated[str, key("вид", "Вид документа.", "распоряжение", line=True, limit=120)]
    body: Annotated[
        str, key("орган", "Кто принял.", "Минпросвещения России", line=True, limit=160)
    ] = ""
    number: Annotated[str, key("номер", "Номер.", "Р-174", line=True, limit=60)]
    date: Annotated[Date, key("дата", "Дата.", "2020-12-16")]


class Act(Record, frozen=True, kw_only=True):
    """A legal or normative act and what it means for a teacher."""

    title: Annotated[
        str,
        key(
            "название",
            "Название акта.",
            "Концепция единой федеральной системы",
            limit=400,
            line=True,
        ),
    ]
    requisites: Annotated[
        Requisites,
        key(
            "реквизиты",
            "Вид, номер, дата.",
            {"вид": "распоряжение", "номер": "Р-174", "дата": "2020-12-16"},
        ),
    ]
    status: Annotated[ActStatus, key("статус", "Действует ли.", "действует")]
    replaced: Annotated[
        str,
        key(
            "заменён",
            "Чем заменён: имя акта на портале или текст.",
            "r-174",
            refers=("act",),
            or_text=True,
            limit=400,
        ),
    ] = ""
    meaning: Annotated[
        str,
        key(
            "зачем педагогу",
            "Что это значит для педагога.",
            "Диагностика и маршрут — право.",
            limit=3000,
        ),
    ]
    questions: Annotated[
        tuple[str, ...],
        same_key(
            ProsePage,
            "questions",
            help="Какими словами ищут этот документ: по ним находит поиск; на листе и на странице их нет.",
            example=["закон о наставничестве"],
            edition=False,
        ),
    ] = ()
    note: Annotated[
        str,
        key("проверьте", "Что осталось сверить с первоисточником.", "текущую редакцию", limit=600),
    ] = ""
    checked: Annotated[Date, key("проверено", "Когда проверен статус.", "2026-11-23")]
    origin: Annotated[str, key("источник", "Где прочитать.", "pravo.gov.ru", limit=600)]

    @property
    def called(self) -> str:
        """How people call the act in a sentence: «распоряжение № Р-174», «ГОСТ Р 52872-2019»."""
        found = self.requisites
        return found.number if found.number.startswith("ГОСТ") else f"{found.kind} № {found.number}"
