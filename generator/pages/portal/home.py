"""The home page: the district's ИОМ page, with a way in for each role."""

from __future__ import annotations

from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import counted
from generator.pages.chains import Meeting
from generator.pages.page import Head, Link, Page, PageContext, Row, refer
from generator.pages.portal import news, offline
from generator.pages.portal.news import FreshItem
from generator.pages.records import act, seminar, survey
from generator.pages.records.seminar import YearItem
from generator.records.models.portal import Entrance


class HomeContext(PageContext, frozen=True):
    """What ``pages/home.html`` prints."""

    district: str
    finder: str
    """The address of the list that the box asks."""
    search: str
    entrances: tuple[Entrance, ...]
    next: tuple[Meeting, ...]
    """The seminars of the year: the page knows the month of today, and which comes next."""
    fresh: tuple[FreshItem, ...]
    year: tuple[YearItem, ...]
    law: tuple[Row, ...]
    reading: tuple[Link, ...]
    guide: str
    """The pages to read first, and the address of all of them."""
    survey: Link
    """The newest survey of the district, and what was named most beside it; empty: there is none."""
    named: tuple[Row, ...]
    counts: tuple[Link, ...]
    announcement: str
    zip: str
    """The address of the portal as one file, or empty; and of the page that tells of it."""
    offline: str


def make(catalogue: Catalogue) -> Page[HomeContext]:
    """Make the home page."""
    portal = catalogue.portal
    return Page(
        address=urls.HOME,
        template="pages/home.html",
        context=HomeContext(
            head=Head(
                title="Индивидуальный образовательный маршрут педагога",
                lead=portal.summary,
            ),
            district=portal.district,
            finder=urls.listing("deficits"),
            search=urls.SEARCH,
            entrances=portal.entrances,
            next=seminar.meetings(catalogue),
            fresh=news.newest(catalogue),
            year=seminar.in_year(catalogue),
            law=tuple(act.row(catalogue.acts[i]) for i in portal.law if i in catalogue.acts),
            reading=tuple(
                Link(catalogue.pages[i].title, urls.of("page", i))
                for i in portal.reading
                if i in catalogue.pages
            ),
            guide=urls.GUIDE,
            survey=_survey(catalogue),
            named=_named(catalogue),
            counts=_counts(catalogue),
            announcement=portal.announcement,
            zip=offline.address(catalogue),
            offline=urls.OFFLINE,
        ),
        printable=False,
        description=portal.summary,
        linked=(_linked(catalogue),),
    )


def _linked(catalogue: Catalogue) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": catalogue.portal.title,
        "inLanguage": "ru",
        "publisher": {"@type": "Organization", "name": catalogue.portal.institution},
    }


MOST_NAMED = 3
"""Deficits that the home page names."""


def _survey(catalogue: Catalogue) -> Link:
    newest = survey.newest(catalogue)
    return Link(newest.title, urls.of("survey", newest.id)) if newest else Link("")


def _named(catalogue: Catalogue) -> tuple[Row, ...]:
    newest = survey.newest(catalogue)
    return tuple(
        Row(refer(catalogue, "deficit", one.deficit), survey.said(one))
        for one in (newest.deficits[:MOST_NAMED] if newest else ())
    )


def _counts(catalogue: Catalogue) -> tuple[Link, ...]:
    return (
        _count(len(catalogue.routes), ("маршрут", "маршрута", "маршрутов"), "routes"),
        _count(len(catalogue.deficits), ("дефицит", "дефицита", "дефицитов"), "deficits"),
        _count(len(catalogue.forms), ("бланк", "бланка", "бланков"), "forms"),
        _count(len(catalogue.terms), ("термин", "термина", "терминов"), "terms"),
    )


def _count(number: int, forms: tuple[str, str, str], section: str) -> Link:
    return Link(counted(number, *forms), urls.listing(section))
