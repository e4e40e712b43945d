"""The page «not found»: what there is instead, and what was taken off the portal."""

from __future__ import annotations

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import formatting
from generator.pages.page import Head, Link, Page, PageContext

MOST_GONE = 500
"""Removed records that are named; the newest come first."""


class NotFoundContext(PageContext, frozen=True):
    """What ``pages/404.html`` prints."""

    links: tuple[Link, ...]
    gone: tuple[Link, ...]
    """What was taken off the portal: sheets of it lie on tables still."""


def make(catalogue: Catalogue) -> Page[NotFoundContext]:
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
        description="Страница не найдена.",
        in_sitemap=False,
        glossary=False,
    )


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
