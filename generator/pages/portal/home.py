"""The home page: the district's ИОМ page, with a way in for each role."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import counted
from generator.pages.page import Head, Link, Page, Row
from generator.pages.records import act, method, seminar
from generator.pages.records.seminar import YearItem
from generator.records.models.page import ProsePage
from generator.records.models.portal import Entrance


@dataclass(frozen=True, slots=True)
class HomeContext:
    """What ``pages/home.html`` prints."""

    head: Head
    search: str
    entrances: tuple[Entrance, ...]
    methods: tuple[Row, ...]
    methods_title: str
    year: tuple[YearItem, ...]
    law: tuple[Row, ...]
    reading: tuple[Row, ...]
    counts: tuple[Link, ...]
    announcement: str


def make(catalogue: Catalogue) -> Page:
    """Make the home page."""
    portal = catalogue.portal
    counts = (
        _count(len(catalogue.routes), ("маршрут", "маршрута", "маршрутов"), "routes"),
        _count(len(catalogue.deficits), ("дефицит", "дефицита", "дефицитов"), "deficits"),
        _count(len(catalogue.forms), ("бланк", "бланка", "бланков"), "forms"),
        _count(len(catalogue.terms), ("термин", "термина", "терминов"), "terms"),
    )
    return Page(
        address=urls.HOME,
        template="pages/home.html",
        context=HomeContext(
            head=Head(
                title="Индивидуальный образовательный маршрут педагога",
                lead=portal.summary,
                printable=False,
            ),
            search=urls.SEARCH,
            entrances=portal.entrances,
            methods=tuple(method.row(m) for m in catalogue.methods.values()),
            methods_title=_methods_title(len(catalogue.methods)),
            year=seminar.in_year(catalogue),
            law=tuple(act.row(catalogue.acts[i]) for i in portal.law if i in catalogue.acts),
            reading=tuple(
                _page(catalogue.pages[i]) for i in portal.reading if i in catalogue.pages
            ),
            counts=counts,
            announcement=portal.announcement,
        ),
        title="Индивидуальный образовательный маршрут педагога",
        description=portal.summary,
        linked=(
            {
                "@context": "https://schema.org",
                "@type": "WebSite",
                "name": portal.title,
                "inLanguage": "ru",
                "publisher": {"@type": "Organization", "name": portal.institution},
            },
        ),
    )


def _page(page: ProsePage) -> Row:
    return Row(Link(page.title, urls.of("page", page.id)), page.summary)


def _methods_title(count: int) -> str:
    words = {
        1: "Один метод",
        2: "Два метода",
        3: "Три метода",
        4: "Четыре метода",
        5: "Пять методов",
    }
    return f"{words.get(count, 'Методы')}: какой вопрос — такой метод"


def _count(number: int, forms: tuple[str, str, str], section: str) -> Link:
    return Link(counted(number, *forms), urls.listing(section))
