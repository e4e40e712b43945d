"""The sections of the site that are no records: what a text may link to, and which ids are taken."""

from __future__ import annotations

from msgspec import Struct

from generator.records.models.kinds import MENU


class SiteSection(Struct, frozen=True):
    """One section: the first part of its address, its title, and whether a text may lead to it."""

    name: str
    title: str
    linked: bool = True


SECTIONS = (
    SiteSection("search", "Поиск"),
    SiteSection("checks", "Проверки"),
    SiteSection("submit", "Конструктор ИОМ"),
    SiteSection("collect", "Лист школы"),
    SiteSection("history", "Что нового"),
    SiteSection("cnppm", "От диагностики ЦНППМ к маршруту"),
    SiteSection("god", "Год на одном листе"),
    SiteSection("guide", "Руководство"),
    SiteSection("matrix", "Покрытие"),
    SiteSection("offline", "Портал без сети"),
    SiteSection("compare", "Сравнить маршруты", linked=False),
    SiteSection("handout", "Раздатка", linked=False),
)
"""Every page that is no record and not the home page stands in one of these (a test holds it)."""

FILES = ("api", "assets", "editions", "feed", "404")
"""First parts of the addresses of what is no page."""

TITLES = {kind.section: kind.title for kind in MENU} | {
    s.name: s.title for s in SECTIONS if s.linked
}
"""What a text may link to as it links to a record: ``[[routes|Маршруты]]``; records first, as in the menu."""

CALLED = TITLES | {s.name: s.title for s in SECTIONS}
"""What every section is called."""

RESERVED = {*CALLED, *FILES}
"""What no page of prose may be called."""
