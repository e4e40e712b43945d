"""The index from А to Я at /search/: always there, without a script; and the page «not found»."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import alphabet, capital
from generator.pages import formatting
from generator.pages.page import Head, Link, Page, PageContext
from generator.records.models.kinds import KINDS
from generator.records.summary import Name


class Initial(Struct, frozen=True):
    """Everything that begins with one letter."""

    letter: str
    anchor: str
    links: tuple[Link, ...]


class IndexContext(PageContext, frozen=True):
    """What ``pages/search.html`` prints."""

    search: str
    letters: tuple[Initial, ...]


class NotFoundContext(PageContext, frozen=True):
    """What ``pages/404.html`` prints."""

    links: tuple[Link, ...]
    gone: tuple[Link, ...]
    """What was taken off the portal: sheets of it lie on tables still."""


NUMBERED = {"form": "", "act": "№ "}
"""The kinds that people ask for by a number, and what is written before it."""

MOST_GONE = 500
"""Removed records that are named; the newest come first."""


def make(catalogue: Catalogue) -> Page[IndexContext]:
    """Make the index of everything by title."""
    return page(_entry(catalogue, name) for name in catalogue.records)


def page(links: Iterable[Link]) -> Page[IndexContext]:
    """Make the page of the search over an index of links."""
    entries = sorted(links, key=lambda e: (alphabet(e.text), e.address))
    by_letter: dict[str, list[Link]] = {}
    for entry in entries:
        first = next((c for c in entry.text if c.isalnum()), "#").upper()
        by_letter.setdefault(first.replace("Ё", "Е"), []).append(entry)
    letters = tuple(
        Initial(letter, f"bukva-{number}", tuple(found))
        for number, (letter, found) in enumerate(by_letter.items(), 1)
    )
    return Page(
        address=urls.SEARCH,
        template="pages/search.html",
        context=IndexContext(
            head=Head(
                title="Поиск",
                lead="Пишите как говорите: слово в любой форме, код бланка, номер приказа.",
            ),
            search=urls.SEARCH,
            letters=letters,
        ),
        printable=False,
        title="Поиск",
        description="Поиск по порталу и указатель от А до Я: маршруты, методы, бланки, акты, термины.",
        section="search",
        glossary=False,
    )


def _entry(catalogue: Catalogue, name: Name) -> Link:
    kind, id = name
    title = capital(catalogue.title(name))
    if kind in NUMBERED:
        title = f"{title}, {NUMBERED[kind]}{catalogue.summaries[name].number}"
    return Link(title, urls.of(kind, id), KINDS[kind].one)


def _gone(catalogue: Catalogue) -> tuple[Link, ...]:
    found = []
    for name, past in catalogue.history.past.items():
        if name not in catalogue.records and past.events and past.events[-1].what == "removed":
            day = past.events[-1].day
            when = f", {formatting.day(day)}" if day else ""
            said = f"Запись «{past.title}» снята с портала{when}"
            found.append((day, Link(said, urls.of(*name))))
    return tuple(
        link for _, link in sorted(found, key=lambda one: one[0], reverse=True)[:MOST_GONE]
    )


def not_found(catalogue: Catalogue) -> Page[NotFoundContext]:
    """Make the page that answers where there is none."""
    return Page(
        address=urls.NOT_FOUND,
        template="pages/404.html",
        context=NotFoundContext(
            head=Head(
                title="Такой страницы нет",
                lead="Адрес устарел или набран с ошибкой. Отсюда найдётся всё остальное:",
            ),
            links=tuple(
                Link(t, urls.listing(s)) for s, t in urls.LISTINGS.items() if s != "checks"
            ),
            gone=_gone(catalogue),
        ),
        printable=False,
        title="Такой страницы нет",
        description="Страница не найдена.",
        in_sitemap=False,
        glossary=False,
    )
