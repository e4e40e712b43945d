"""The home page of a region, and what its districts have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.catalogue import urls
from generator.language.russian import capital, counted
from generator.pages.page import Head, Link, Page, PageContext, Row, Section
from generator.pages.portal.not_found import NotFoundContext
from generator.pages.region import surveys
from generator.pages.region.kept import District, Kept, twins
from generator.pages.region.lists import simple
from generator.pages.region.surveys import Sum
from generator.records.models.kinds import KINDS

TWINS = "twins/"
MENU = (
    ("deficits", "Дефициты"),
    ("routes", "Маршруты"),
    ("seminars", "Семинары"),
    ("surveys", "Сборы"),
    ("twins", "Двойники"),
)
"""The menu of a region: sections and what they are called."""


def make(
    title: str, lead: str, districts: Sequence[District], sums: Sequence[Sum]
) -> Page[PageContext]:
    """Make the home page: a way into each district, and what goes over all."""
    ways = (
        Row(
            Link("Что не получается?", urls.listing("deficits")), "Затруднение и что с ним делать."
        ),
        Row(Link("Найти маршрут", urls.listing("routes")), "Маршруты всех районов с отбором."),
        Row(Link("Поиск", urls.SEARCH), "По всем записям всех районов, и указатель от А до Я."),
        Row(Link("Семинары", urls.listing("seminars")), "Программы и раздатка семинаров районов."),
        Row(Link("Конструктор ИОМ", urls.SUBMIT), "Составить маршрут и отдать методистам района."),
        Row(Link("Двойники", TWINS), "Одно название в разных районах: сравнить и свести."),
    )
    parts = (
        Section("Районы", "rayony", tuple(_row(one) for one in districts)),
        Section("По всем районам", "vse", ways),
        Section("Сборы", "sbory", tuple(surveys.row(one) for one in sums)),
    )
    rows = tuple(part for part in parts if part.rows)
    return simple(urls.HOME, title, lead, rows, printable=False)


def _row(district: District) -> Row:
    catalogue = district.catalogue
    counts = (
        counted(len(catalogue.routes), "маршрут", "маршрута", "маршрутов"),
        counted(len(catalogue.deficits), "дефицит", "дефицита", "дефицитов"),
        counted(len(catalogue.seminars), "семинар", "семинара", "семинаров"),
    )
    return Row(
        Link(district.title, f"{district.id}/"), catalogue.portal.institution, ", ".join(counts)
    )


def common(kept: Sequence[Kept], count: int) -> Page[PageContext]:
    """Tell twins: one title with different texts; and what some districts, not all, have word for word."""
    parts = (*_different(kept), *_same(kept, count))
    lead = (
        "Что в районах названо одинаково, а написано по-разному, и что переписано слово в слово. "
        "Сравните и оставьте лучшее."
        if parts
        else "Двойников нет: каждое название в районах одно."
    )
    return simple(TWINS, "Двойники", lead, parts)


def _different(kept: Sequence[Kept]) -> Iterator[Section]:
    rows = tuple(_found(one) for same in twins(kept) for one in same)
    if rows:
        yield Section("Названо одинаково, написано по-разному", "raznoe", rows)


def _same(kept: Sequence[Kept], count: int) -> Iterator[Section]:
    rows = tuple(
        _found(one)
        for one in kept
        if 1 < len(one.districts) < count or (len(one.districts) > 1 and one.name[0] == "route")
    )
    if rows:
        yield Section("Слово в слово", "slovo-v-slovo", rows)


def _found(one: Kept) -> Row:
    """A text by its title, and who has it."""
    return Row(Link(one.title, one.address), capital(one.where), KINDS[one.name[0]].one)


def not_found(districts: Sequence[District]) -> Page[PageContext]:
    """Make the page that answers where there is none, in the folders of the districts, too."""
    return Page(
        address=urls.NOT_FOUND,
        template="pages/404.html",
        context=NotFoundContext(
            Head(
                "Такой страницы нет",
                "Адрес устарел или набран с ошибкой. Отсюда найдётся всё остальное:",
            ),
            (
                *(Link(one.title, f"{one.id}/") for one in districts),
                *(Link(title, urls.listing(section)) for section, title in MENU),
                Link("Поиск", urls.SEARCH),
                Link("Конструктор ИОМ", urls.SUBMIT),
            ),
            (),
        ),
        printable=False,
        title="Такой страницы нет",
        description="Страница не найдена.",
        in_sitemap=False,
        glossary=False,
    )
