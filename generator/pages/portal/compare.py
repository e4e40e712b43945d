"""«Сравнить маршруты»: two or three routes side by side; the page puts together what their sheets say."""

from __future__ import annotations

from urllib.parse import urlencode

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Head, Page, PageContext


class CompareContext(PageContext, frozen=True):
    """What ``pages/compare.html`` prints."""

    routes: str
    """The address of the list in which routes are ticked."""


def make(catalogue: Catalogue) -> Page[CompareContext]:  # noqa: ARG001 - as every page is made
    """Make the page."""
    return Page(
        address=urls.COMPARE,
        template="pages/compare.html",
        context=CompareContext(
            head=Head(title="Сравнить маршруты", lead="Два или три маршрута рядом."),
            routes=urls.listing("routes"),
        ),
        description="Два или три маршрута рядом: для кого, этапы и часы, действия, результаты.",
        section="routes",
        in_sitemap=False,
        glossary=False,
    )


def address(*ids: str) -> str:
    """The address where these routes stand side by side."""
    return f"{urls.COMPARE}?{urlencode({'routes': ','.join(ids)}, safe=',')}"
