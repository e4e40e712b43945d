"""The lists of the finder as plain rows under headings: what a page of prose shows above its text."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import finder
from generator.pages.chains import ChainRow
from generator.pages.finder import Finder
from generator.pages.page import Row, Section
from generator.pages.portal import routes
from generator.pages.records import deficit, method
from generator.records.models.enums import AskedList, MethodType

VIEW = {
    AskedList.METHODS: "methods",
    AskedList.DEFICITS: "deficits",
    AskedList.ROUTES: "routes",
}
"""The view of the finder that has the same rows."""

_TYPES = {MethodType.ACTIVE: "Активные методы", MethodType.PASSIVE: "Пассивные методы"}


def make(
    catalogue: Catalogue, named: AskedList, address: str
) -> tuple[Finder, tuple[Section, ...]]:
    """Make the finder of the page at an address, and the rows under it."""
    sections = tuple(_SECTIONS[named](catalogue))
    rows = (row.facets for section in sections for row in section.rows if row.facets)
    return finder.make(VIEW[named], rows, address), sections


def _methods(catalogue: Catalogue) -> Iterator[Section]:
    for type, title in _TYPES.items():
        rows = tuple(
            Row(one.link, one.question, one.label, facets=one.facets, act=one.meeting)
            for one in method.rows(catalogue)
            if one.type is type
        )
        if rows:
            yield Section(title, urls.anchor(title), rows)


def _deficits(catalogue: Catalogue) -> Iterator[Section]:
    for section in deficit.sections(catalogue):
        rows = tuple(_deficit(row) for row in section.rows)
        yield Section(section.title, section.anchor, rows)


def _deficit(row: ChainRow) -> Row:
    facets = {"record": (row.link.address,), **row.facets}
    return Row(row.link, row.words, row.label, facets=facets)


def _routes(catalogue: Catalogue) -> Iterator[Section]:
    yield from routes.listing(catalogue).context.sections


_SECTIONS = {
    AskedList.METHODS: _methods,
    AskedList.DEFICITS: _deficits,
    AskedList.ROUTES: _routes,
}
