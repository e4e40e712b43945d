"""The builder «Конструктор ИОМ»: its page, and what its empty forms begin with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Head, Link, Page, PageContext
from generator.records.models.kinds import KINDS


class Sort(Struct, frozen=True):
    """One thing that the builder writes: a word of the menu, and what its empty form begins with."""

    title: str
    start: Mapping[str, Any]


SORTS = {
    "route": Sort(
        "Маршрут",
        {
            "вид": "типовой",
            "состояние": "на экспертизе",
            "для кого": {"опыт": "любой"},
            "пояснительная записка": {"форма самообразования": "индивидуальная"},
            "срок": {"месяцев": "24"},
        },
    ),
    "deficit": Sort("Дефицит", {}),
    "case": Sort(
        "Кейс",
        {
            "код": "К-1.",
            "кто заполняет": "участник читает; ключ — у ведущего",
            "страниц": "2",
            "блоки": [
                {
                    "текст": {
                        "содержание": "Впишите под заголовком **Ситуация**, что произошло: без имён и школ."
                    }
                },
                {
                    "текст": {
                        "содержание": "Впишите под заголовком **Материалы** записи, работы, фразы."
                    }
                },
                {"текст": {"содержание": "Впишите под заголовком **Вопросы** вопросы по порядку."}},
                {
                    "текст": {
                        "содержание": "Впишите под заголовком **Ключ: только для ведущего**, что должно прозвучать.",
                        "для": "ведущий",
                    }
                },
            ],
        },
    ),
    "term": Sort("Термин", {}),
    "form": Sort("Бланк", {"ориентация": "книжная"}),
}
"""What the page offers, in its order; «case» is a form with the parts of a case, the others are kinds."""


class SubmitContext(PageContext, frozen=True):
    """What ``pages/submit.html`` prints."""

    kinds: tuple[Link, ...]
    blank: str
    letter: Link
    mail: str


def make(catalogue: Catalogue) -> Page[SubmitContext]:
    """Make the page; all that moves on it is made by its scripts."""
    how = ("page", "kak-predlozhit")
    letter = (
        Link("Как предложить маршрут", catalogue.address(how)) if how in catalogue.records else None
    )
    return Page(
        address=urls.SUBMIT,
        template="pages/submit.html",
        context=SubmitContext(
            head=Head(
                title="Конструктор ИОМ",
                lead="Заполните поля своими словами. Страница и печатный лист складываются сами, "
                "ничего никуда не уходит, пока вы не отправите.",
            ),
            kinds=tuple(Link(sort.title, f"{urls.SUBMIT}?kind={k}") for k, sort in SORTS.items()),
            blank=catalogue.sources.get(KINDS["route"].blank, ""),
            letter=letter or Link(""),
            mail=catalogue.portal.mail,
        ),
        printable=False,
        actions=(letter,) if letter else (),
        description="Составить индивидуальный образовательный маршрут: поля, проверка, просмотр, отправка.",
        section="submit",
        glossary=False,
    )
