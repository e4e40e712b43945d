"""A page as a printed sheet: its code, its imprint, and the file from which packets are made."""

from __future__ import annotations

import json
from html import escape

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import formatting
from generator.pages.page import Page, address_url
from generator.render import qr
from generator.render.renderer import Body

_SEPARATORS = {"\u2028": "\\u2028", "\u2029": "\\u2029"}


def address(page: Page, catalogue: Catalogue) -> str:
    """The public address that the sheet names, with the mark of its edition; empty without one."""
    if not catalogue.portal.address or not page.in_sitemap:
        return ""
    return urls.edition(address_url(catalogue, page.address), page.edition)


def code(page: Page, catalogue: Catalogue) -> str:
    """The QR code of the first sheet: leads to the page that says whether the sheet is current."""
    where = address(page, catalogue)
    if not where:
        return ""
    said = "Проверить лист" if page.edition else "Эта страница на сайте"
    drawn = qr.svg(where, f"QR-код: {said.lower()}")
    return f'<div class="code">{drawn}<span class="code__words">{said}</span></div>'


def imprint(page: Page, catalogue: Catalogue) -> str:
    """Say on paper what sheet this is, where it came from, which edition and of what day."""
    day = f"портал от {formatting.day(catalogue.today)}" if catalogue.today else ""
    where = address(page, catalogue)
    parts = [
        escape(catalogue.portal.title),
        escape(page.title),
        f'<span class="imprint__address">{escape(where)}</span>' if where else "",
        f"редакция {page.edition}" if page.edition else "",
        day,
    ]
    return f'<p class="imprint">{" · ".join(part for part in parts if part)}</p>'


def attributes(page: Page, catalogue: Catalogue) -> str:
    """What the page answers a sheet with: the mark of the current edition and its day."""
    if not page.edition:
        return ""
    day = formatting.day(catalogue.today) if catalogue.today else ""
    return f' data-edition="{page.edition}" data-day="{escape(day)}"'


def script(page: Page, body: Body, catalogue: Catalogue) -> bytes:
    """The sheet as a script that hands it over: from a disk there is no other way to read a page.

    The HTML is byte for byte what the page itself shows, so it is as safe as the page.
    """
    said = json.dumps(
        {
            "title": page.context.head.title,
            "edition": page.edition,
            "lies": page.landscape,
            "html": code(page, catalogue) + body.html + imprint(page, catalogue),
        },
        ensure_ascii=False,
    )
    for sign, escaped in _SEPARATORS.items():
        said = said.replace(sign, escaped)
    return f"portal.sheet({json.dumps(page.address)}, {said});\n".encode()
