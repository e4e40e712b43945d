"""A page as a printed sheet: its code, its imprint, and the file from which packets are made."""

from __future__ import annotations

import json
from html import escape

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import formatting
from generator.pages.chrome import Chrome
from generator.pages.page import Page, PageContext, address_url
from generator.records.fingerprint import MORE_SIGNS, SIGNS
from generator.render import qr, qr_sum
from generator.render.renderer import Body

_SEPARATORS = {"\u2028": "\\u2028", "\u2029": "\\u2029"}


def prepare(catalogue: Catalogue) -> None:
    """Have codes ready for addresses of every length that records have, before processes part."""
    if not catalogue.portal.address:
        return
    for kind, id in {(kind, len(id)): (kind, id) for kind, id in catalogue.summaries}.values():
        where = address_url(catalogue, urls.of(kind, id))
        for mark in ("", "0" * (SIGNS + MORE_SIGNS)):
            qr_sum.prepare(len(urls.marked(where, mark).encode()))


def address(page: Page[PageContext], chrome: Chrome, catalogue: Catalogue) -> str:
    """The public address that the sheet names, with the mark of its edition; empty without one."""
    if not catalogue.portal.address or not page.in_sitemap:
        return ""
    return urls.marked(address_url(catalogue, page.address), chrome.mark)


def code(page: Page[PageContext], chrome: Chrome, catalogue: Catalogue) -> str:
    """The QR code of the first sheet: leads to the page that says whether the sheet is current."""
    where = address(page, chrome, catalogue)
    if not where:
        return ""
    said = "Проверить лист" if chrome.mark else "Эта страница на сайте"
    drawn = qr.svg(where, f"QR-код: {said.lower()}")
    return f'<div class="code">{drawn}<span class="code__words">{said}</span></div>'


def imprint(page: Page[PageContext], chrome: Chrome, catalogue: Catalogue) -> str:
    """Say on paper what sheet this is, where it came from, which edition and of what day."""
    day = f"портал от {formatting.day(catalogue.today)}" if catalogue.today else ""
    where = address(page, chrome, catalogue)
    parts = [
        escape(catalogue.portal.title),
        "" if page.title == catalogue.portal.title else escape(page.title),
        f'<span class="imprint__address">{escape(where)}</span>' if where else "",
        f"редакция {chrome.mark}" if chrome.mark else "",
        chrome.unpublished,
        day,
    ]
    return f'<p class="imprint">{" · ".join(part for part in parts if part)}</p>'


def attributes(chrome: Chrome, catalogue: Catalogue) -> str:
    """What the page answers a sheet with: the mark of the current edition and its day."""
    if not chrome.mark:
        return ""
    day = formatting.day(catalogue.today) if catalogue.today else ""
    kept = " data-archived" if chrome.archived else ""
    return f' data-edition="{chrome.mark}" data-day="{escape(day)}"{kept}'


def script(page: Page[PageContext], chrome: Chrome, body: Body, catalogue: Catalogue) -> bytes:
    """The sheet as a script that hands it over: from a disk there is no other way to read a page.

    The HTML is byte for byte what the page itself shows, so it is as safe as the page.
    """
    said = json.dumps(
        {
            "title": page.context.head.title,
            "edition": chrome.mark,
            "lies": page.landscape,
            "html": code(page, chrome, catalogue) + body.html + imprint(page, chrome, catalogue),
        },
        ensure_ascii=False,
    )
    for sign, escaped in _SEPARATORS.items():
        said = said.replace(sign, escaped)
    return f"portal.sheet({json.dumps(page.address)}, {said});\n".encode()
