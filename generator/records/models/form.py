"""A form: a blank sheet as data, so that page, paper and Word file are drawn from one place."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.records.fields import Model, Record, key, same_key
from generator.records.models.enums import Orientation, Recipient
from generator.records.models.form_blocks import Block
from generator.records.models.page import ProsePage


class Copies(Model, frozen=True, kw_only=True):
    """Who is given a form at a meeting, and how many copies each.

    The leader's are for the meeting, a group's for each group; a participant's are for each
    participant, and so are those of an expert and of an observer, who write about each of them.
    """

    SHORT = "кому"

    whom: Annotated[
        Recipient,
        key(
            "кому",
            "Кому лист раздают на встрече; эксперт и наблюдатель пишут о каждом участнике.",
            "участнику",
        ),
    ] = Recipient.PARTICIPANT
    number: Annotated[
        int,
        key(
            "число",
            "Сколько экземпляров: ведущему — на встречу, группе — на группу, остальным — на каждого участника.",
            1,
            smallest=1,
            largest=40,
        ),
    ] = 1
    enough: Annotated[
        int | None,
        key(
            "хватает на",
            "На сколько участников хватает строк листа ведущего; если пришло больше, листов напечатают больше.",
            10,
            smallest=1,
            largest=300,
        ),
    ] = None


class FormSection(StrEnum):
    """The steps of the builder, in their order; a key that names none stands in the last."""

    ABOUT = "О бланке"
    BLOCKS = "Части листа"
    SOURCES = "Источники"


class Form(Record, frozen=True, kw_only=True):
    """A blank form."""

    SECTIONS = FormSection

    code: Annotated[
        str, key("код", "Код бланка.", "ФГ-4", line=True, limit=20, section=FormSection.ABOUT)
    ]
    title: Annotated[
        str,
        key(
            "название",
            "Название бланка.",
            "Протокол фокус-группы",
            limit=120,
            line=True,
            section=FormSection.ABOUT,
        ),
    ]
    summary: Annotated[
        str,
        key(
            "кратко",
            "Зачем бланк и когда его берут.",
            "Дословные высказывания по минутам.",
            limit=300,
            line=True,
            section=FormSection.ABOUT,
        ),
    ] = ""
    questions: Annotated[
        tuple[str, ...],
        same_key(
            ProsePage,
            "questions",
            help="Какими словами ищут этот бланк: по ним находит поиск; на листе и на странице их нет.",
            example=["куда записать слова учителей"],
            edition=False,
            section=FormSection.ABOUT,
        ),
    ] = ()
    filler: Annotated[
        str,
        key(
            "кто заполняет",
            "Кто заполняет.",
            "ассистент модератора",
            line=True,
            limit=160,
            section=FormSection.ABOUT,
        ),
    ]
    orientation: Annotated[
        Orientation, key("ориентация", "Как лежит лист.", "книжная", section=FormSection.ABOUT)
    ] = Orientation.PORTRAIT
    pages: Annotated[
        int | None,
        key(
            "страниц",
            "На сколько листов А4 рассчитан.",
            1,
            smallest=1,
            largest=30,
            section=FormSection.ABOUT,
        ),
    ] = None
    copies: Annotated[
        Copies,
        key(
            "копий",
            "Кому и сколько печатать на встречу; без ключа — по одному каждому участнику.",
            {"кому": "участнику", "число": 1},
            section=FormSection.ABOUT,
        ),
    ] = Copies()
    instead: Annotated[
        str,
        key(
            "вместо",
            "Какой бланк он заменяет тем, у кого другая должность: сколько их на встрече, скажет ведущий.",
            "blank-r-1",
            refers=("form",),
            line=True,
            section=FormSection.ABOUT,
        ),
    ] = ""
    blocks: Annotated[
        tuple[Block, ...],
        key(
            "блоки",
            "Части бланка сверху вниз.",
            [{"поле": "Дата"}],
            fewest=1,
            section=FormSection.BLOCKS,
            noun="блок",
        ),
    ]
    sources: Annotated[
        tuple[str, ...],
        key(
            "источники",
            "Откуда форма.",
            ["Р-33"],
            limit=600,
            loose=True,
            section=FormSection.SOURCES,
            noun="источник",
        ),
    ] = ()
