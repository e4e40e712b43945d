"""«Сообщить об ошибке» at the foot of every page: a letter that knows which page and edition it is about."""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.forges import registry
from generator.pages.chrome import Chrome
from generator.pages.page import Page, PageContext, address_url


def item(page: Page[PageContext], chrome: Chrome, catalogue: Catalogue) -> str:
    """Give the link as an item of the footer; empty where nobody can be told."""
    where = address(page, chrome, catalogue)
    return f'<li><a href="{escape(where)}">Сообщить об ошибке</a></li>' if where else ""


def address(page: Page[PageContext], chrome: Chrome, catalogue: Catalogue) -> str:
    """Where a fault of a page is told: a letter, because a teacher has no account, else the forge."""
    portal = catalogue.portal
    title = f"Ошибка на странице «{page.title}»"
    lines = [
        f"Страница: {address_url(catalogue, page.address)}",
        f"Редакция: {chrome.edition}" if chrome.edition else "",
        "",
        "Что не так:",
        "",
    ]
    text = "\r\n".join(line for i, line in enumerate(lines) if line or i > 1)
    if portal.mail:
        return f"mailto:{quote(portal.mail, safe='@')}?subject={quote(title, safe='')}&body={quote(text, safe='')}"
    return registry.of(portal).issue(title, text)
