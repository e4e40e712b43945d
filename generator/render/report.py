"""«Сообщить об ошибке» at the foot of every page: a letter that knows which page and edition it is about."""

from __future__ import annotations

from html import escape

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.forges import registry
from generator.pages import letters
from generator.pages.chrome import Chrome
from generator.pages.page import Page, PageContext


def item(page: Page[PageContext], chrome: Chrome, catalogue: Catalogue) -> str:
    """Give the link as an item of the footer; empty where nobody can be told."""
    where = address(page, chrome, catalogue)
    return f'<li><a href="{escape(where)}">Сообщить об ошибке</a></li>' if where else ""


def address(page: Page[PageContext], chrome: Chrome, catalogue: Catalogue) -> str:
    """Where a fault of a page is told: a letter, because a teacher has no account, else the forge."""
    portal = catalogue.portal
    title = f"Ошибка на странице «{page.title}»"
    text = letters.about(catalogue, page.address, chrome.mark, ("Что не так",))
    return letters.letter(portal.mail, title, text) or registry.of(portal).issue(title, text)
