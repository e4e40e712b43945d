"""Every record with its pages, and every listing, is written: what one process does."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.build.plan import Renewal
from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue, Name
from generator.catalogue.history import old_editions
from generator.pages import registry
from generator.pages.files import reminders, sitemap, source_js
from generator.pages.page import Page, Plain
from generator.pages.records import history
from generator.paper import publish as paper
from generator.paper.publish import Sheets
from generator.render import sheet
from generator.render.renderer import Renderer
from generator.render.shell import Shell, root
from generator.search import documents, shards
from generator.search.index import Counted, Reader, Tally
from generator.settings import Settings
from generator.system.output import Shelf


@dataclass(frozen=True, slots=True)
class Unit:
    """What is made together: a record with all that belongs to it, or one listing."""

    name: Name | None
    number: int
    """Of a record: its place among the records, which is its number in the index."""
    listing: registry.Make | None = None


@dataclass(slots=True)
class Made:
    """What a unit came to."""

    pages: int = 0
    listed: list[str] = field(default_factory=list)
    """Addresses for the site map."""
    piece: str = ""
    """The record in the list of its kind."""
    written: list[str] = field(default_factory=list)
    """Addresses of its files."""
    event: bytes = b""
    """Its reminder."""
    counted: Counted | None = None
    """Its words, where the index is only renewed."""


@dataclass(slots=True)
class Batch:
    """What several units came to, with the words of their records counted."""

    made: list[Made] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


class Writer:
    """Writes units; every process has one."""

    def __init__(
        self,
        found: Catalogue,
        settings: Settings,
        shell: Shell,
        shelf: Shelf,
        sheets: Sheets,
        everything: bool,
    ) -> None:
        self.found = found
        self.everything = everything
        self.settings = settings
        self.shell = shell
        self.shelf = shelf
        self.sheets = sheets
        self.reader = Reader(documents.words(found)[0])
        self.renderer = Renderer(found, settings.theme)

    def units(self, renewal: Renewal) -> list[Unit]:
        """List what there is to write: listings, which take longest, first."""
        listings = registry.listings(self.found) if renewal.listings else []
        records = (Unit(name, n) for n, name in enumerate(self.found.records))
        wanted = (u for u in records if renewal.everything or u.name in renewal.names)
        return [*(Unit(None, 0, one) for one in listings), *wanted]

    def write(self, units: Sequence[Unit]) -> Batch:
        """Write units one after another."""
        batch = Batch()
        older = self._older([u.name for u in units if u.name])
        for unit in units:
            made = Made()
            if unit.listing:
                self._page(unit.listing(), made)
            if unit.name:
                self._record(unit, made, batch.tally)
                for page in older.get(unit.name, ()):
                    self._page(page, made)
            batch.made.append(made)
        return batch

    def _record(self, unit: Unit, made: Made, tally: Tally) -> None:
        found, name = self.found, unit.name
        assert name
        for page in registry.of(found, name):
            self._page(page, made)
        document = documents.document(found, name)
        counted = self.reader.count(document)
        tally.add(unit.number, document, counted)
        if not self.everything:
            made.counted = counted
        made.piece = sitemap.piece(found, name)
        made.event = reminders.event(found, name)
        plains: Iterator[Plain] = iter((shards.text(document),))
        if not found.frozen:
            plains = itertools.chain(
                plains, source_js.make(found, name), history.script(found, name)
            )
        for plain in plains:
            self.shelf.put(plain.address, plain.data)
            made.written.append(plain.address)

    def _page(self, page: Page, made: Made) -> None:
        page = paper.offer(page, self.sheets)
        body = self.renderer.render(page, root(page, self.found))
        self.shelf.put(urls.file(page.address), self.shell.fill(page, body, self.found).encode())
        made.written.append(urls.file(page.address))
        if page.edition:
            self.shelf.put(urls.sheet(page.address), sheet.script(page, body, self.found))
            made.written.append(urls.sheet(page.address))
        made.pages += 1
        if page.in_sitemap:
            made.listed.append(page.address)

    def _older(self, names: Sequence[Name]) -> dict[Name, list[Page]]:
        lists = {r.id: tuple(v.value for v in r.entries) for r in self.found.registries.values()}
        records = old_editions.records(self.settings.root, self.found.history, names, lists)
        pages: dict[Name, list[Page]] = {}
        for name, one, record in records:
            pages.setdefault(name, []).extend(registry.older(self.found, [(name, one, record)]))
        return pages
