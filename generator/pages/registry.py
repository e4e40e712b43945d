"""Every page of the portal, in the order of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import Edition
from generator.checks.registry import RULES
from generator.pages.page import Page, PageContext
from generator.pages.portal import (
    checks,
    cnppm,
    collect,
    compare,
    guide,
    handout,
    home,
    matrix,
    news,
    offline,
    routes,
    search_and_404,
    submit,
    year,
)
from generator.pages.records import (
    act,
    deficit,
    dossier,
    form,
    history,
    method,
    prose,
    route,
    seminar,
    slides,
    survey,
    term,
)
from generator.records.fields import Record
from generator.records.models.kinds import MENU
from generator.records.models.seminar import Seminar
from generator.records.summary import Name

Make = Callable[[], Page[PageContext]]


def make(catalogue: Catalogue) -> Iterator[Page[PageContext]]:
    """Yield every page; the order is fixed and never depends on the order of files."""
    yield from (one() for one in listings(catalogue))
    for name in catalogue.records:
        yield from of(catalogue, name)


def of(catalogue: Catalogue, name: Name) -> Iterator[Page[PageContext]]:
    """Yield the page of one record, and that of its past."""
    record = catalogue.records[name]
    yield of_record(catalogue, name[0], record)
    if isinstance(record, Seminar) and record.slides:
        yield slides.make(catalogue, record)
    if not catalogue.frozen:
        yield history.make(catalogue, name)


def of_record(catalogue: Catalogue, kind: str, record: Record) -> Page[PageContext]:
    """Make the page of one record as it is given."""
    return PAGES[kind].one(catalogue, record)


def older(
    catalogue: Catalogue, editions: Iterable[tuple[Name, Edition, Record]]
) -> Iterator[Page[PageContext]]:
    """Yield the page of each older edition: as it was, made by the module of its kind."""
    for name, one, record in editions:
        record = history.without_names(record, catalogue.records[name], catalogue.today)
        yield history.old(of_record(catalogue, name[0], record), name, one)


@dataclass(frozen=True, slots=True)
class PageKind:
    """The pages of a kind: how that of a record is made, and that of all of them where there is one.

    ``sought`` are the words by which people look for the list: its title and what is in it.
    """

    one: Callable[[Catalogue, Any], Page[PageContext]]
    listing: Callable[[Catalogue], Page[PageContext]] | None = None
    sought: tuple[str, str] = ("", "")


PAGES = {
    "route": PageKind(
        route.make,
        routes.listing,
        ("Маршруты", "Каталог маршрутов педагогов: готовые ИОМ, образцы и примеры по предметам."),
    ),
    "deficit": PageKind(
        deficit.make,
        deficit.listing,
        (
            "Дефициты",
            "Банк дефицитов: типовые затруднения педагогов и цепочки, которые их закрывают.",
        ),
    ),
    "method": PageKind(
        method.make,
        method.listing,
        ("Методы", "Методы диагностики: как выявить дефициты и какой метод выбрать."),
    ),
    "seminar": PageKind(
        seminar.make,
        seminar.listing,
        (
            "Семинары",
            "Год семинаров: программы, материалы и раздатка семинаров, календарь занятий.",
        ),
    ),
    "form": PageKind(
        form.make,
        form.listing,
        ("Бланки", "Шаблоны, образцы и бланки: скачать, распечатать, заполнить."),
    ),
    "act": PageKind(
        act.make,
        act.listing,
        (
            "Право",
            "Право и нормы: законы, приказы, распоряжения и ГОСТы: что действует и что утратило силу.",
        ),
    ),
    "term": PageKind(
        term.make,
        term.listing,
        ("Словарь", "Термины и сокращения: что значит и с чем путают."),
    ),
    "survey": PageKind(
        survey.make,
        survey.listing,
        (
            "Сборы",
            "Что назвали педагоги района: дефициты, этапы и запросы школ, суммы без имён.",
        ),
    ),
    "page": PageKind(prose.make),
    "dossier": PageKind(
        dossier.make,
        dossier.listing,
        ("Примеры", "Учебные примеры: заполненные бланки, образец заполнения."),
    ),
}
"""By kind: what the menu leads to and what it is made of."""


def listings(catalogue: Catalogue, rules: bool = True) -> list[Make]:
    """Every page that is not that of one record, each made when it is called.

    ``rules``: whether with those of the rules, which no record changes.
    """
    made: list[Callable[[Catalogue], Page[PageContext]]] = [
        home.make,
        *(one for kind in MENU if (one := PAGES[kind.name].listing)),
        year.make,
        cnppm.make,
        guide.make,
        matrix.make,
        compare.make,
        handout.make,
        search_and_404.make,
        checks.listing,
        checks.quarantine,
    ]
    if not catalogue.frozen:
        made += [submit.make, collect.make, offline.make, news.make]
    found: list[Make] = [partial(one, catalogue) for one in made]
    found += [partial(checks.make, rule) for rule in RULES.values() if rules]
    return found if catalogue.frozen else [*found, partial(search_and_404.not_found, catalogue)]
