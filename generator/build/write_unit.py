"""Every record with its pages, and every listing, is written: what one process does."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from generator.build import shared as shared_values
from generator.build import write_whole
from generator.build.plan import BuildPlan
from generator.build.shared import Shared
from generator.build.site_state import UnitRow
from generator.catalogue import attachments, reads, urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history import old_editions
from generator.pages import chrome, registry
from generator.pages.files import reminders, sitemap, source_js
from generator.pages.page import Page, PageContext, Plain
from generator.pages.records import history
from generator.paper import offers
from generator.paper.sheets import Sheets
from generator.records.summary import Name
from generator.render import old_files, sheet
from generator.render.renderer import Renderer
from generator.render.shell import Shell, root
from generator.search import documents, handed, shards
from generator.search.counting import NOTHING, Counted, DocumentCounter, IndexedDocument, Tally
from generator.settings import Settings
from generator.system import cache, theme_files
from generator.system.output import OutputTree


class Unit(Struct, frozen=True):
    """What is made together: a record with all that belongs to it, one listing, or files made of all records."""

    name: Name | None
    number: int
    """Of a record: its place among the records, which is its number in the index."""
    listing: registry.Make | None = None
    called: str = ""
    """The name of the listing, or of the files."""
    files: write_whole.Make | None = None

    @property
    def key(self) -> str:
        """By what a plan names it."""
        return reads.record(self.name) if self.name else self.called


class Made(Struct):
    """What a unit came to."""

    pages: list[str] = field(default_factory=list)
    """Addresses of the files of its pages."""
    listed: list[str] = field(default_factory=list)
    """Addresses for the site map."""
    piece: str = ""
    """The record in the list of its kind."""
    written: list[str] = field(default_factory=list)
    """Addresses of its files."""
    unmoved: bool = False
    """Whether the files of its past were left as they are."""
    event: bytes = b""
    """Its reminder."""
    counted: Counted | None = None
    """Its words, where the index is only renewed and they are not what they were, or a region asks for them."""
    row: bytes = b""
    """Its row of ``site_state.UNITS``, as the cache writes it: all of them stay until the site is whole."""


class Batch(Struct):
    """What several units came to, with the words of their records counted."""

    made: list[Made] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    grown: int = 0
    """How many files more there are than before."""


class _Older(Struct):
    """The pages of the older editions of a record, and what was read to make them, before they are printed."""

    pages: list[Page[PageContext]] = field(default_factory=list)
    reads: set[str] = field(default_factory=set)


class UnitWriter:
    """Writes units; every process has one."""

    def __init__(
        self,
        catalogue: Catalogue,
        settings: Settings,
        shell: Shell,
        tree: OutputTree,
        sheets: Sheets,
        everything: bool,
        shared: Shared | None = None,
    ) -> None:
        """``shared``: what is known of the glossary; it is read where it is not given."""
        self.catalogue = catalogue
        self.everything = everything
        self.settings = settings
        self.shell = shell
        self.tree = tree
        self.sheets = sheets
        self.shared = shared or shared_values.of(catalogue)
        self.before: dict[int, IndexedDocument] = {}
        """What the site tells of records before they are written, where it is only renewed."""
        self.unmoved: dict[Name, UnitRow] = {}
        """What is known of the records the pages of whose past stay."""
        theme = theme_files.folder(settings)
        self.renderer = Renderer(catalogue, theme, self.shared.glossary)
        self.pen = offers.pen_of(catalogue, theme)

    @cached_property
    def reader(self) -> DocumentCounter:
        """What counts the words of texts; it knows the abbreviations of the portal."""
        return DocumentCounter(self.shared.abbreviations)

    def page(self, name: Name) -> None:
        """Write the page of one record, and nothing else that belongs to it."""
        record = self.catalogue.records[name]
        self._page(registry.of_record(self.catalogue, name[0], record), Made())

    def units(self, plan: BuildPlan) -> list[Unit]:
        """List what there is to write: what takes longest first, files that are made of all records."""
        with reads.unnoted():
            records = [Unit(name, n) for n, name in enumerate(self.catalogue.records)]
        files = write_whole.files(self.catalogue).items()
        whole = (Unit(None, 0, called=called, files=one) for called, one in files)
        listings = (
            Unit(None, 0, one, called)
            for called, one in registry.listings(self.catalogue, plan.everything)
        )
        return [unit for unit in (*whole, *listings, *records) if plan.has(unit.key)]

    def write(self, units: Sequence[Unit]) -> Batch:
        """Write units one after another."""
        batch = Batch()
        if self.everything:
            self.tree.touched.clear()  # nobody asks which files are new
        older = self._older([u.name for u in units if u.name and u.name not in self.unmoved])
        before = self.tree.grown
        for unit in units:
            made = Made()
            with reads.noted() as found:
                self._unit(unit, made, batch.tally)
            past, left = self._past(unit, made, older) if unit.name else (set[str](), [])
            found |= past | self.sheets.reads.get(unit.key, frozenset())
            pages = (*(made.pages or made.written), *left)
            made.row = cache.encoded(UnitRow(tuple(sorted(found)), pages, tuple(sorted(past))))
            batch.made.append(made)
        # told by the batch alone: the tree of a forked process is not that of its parent
        batch.grown, self.tree.grown = self.tree.grown - before, before
        return batch

    def _unit(self, unit: Unit, made: Made, tally: Tally) -> None:
        if unit.files:
            self._put(unit.files(), made)
        if unit.listing:
            self._page(unit.listing(), made)
        if unit.name:
            self._record(unit, made, tally)

    def _record(self, unit: Unit, made: Made, tally: Tally) -> None:
        catalogue, name = self.catalogue, unit.name
        assert name
        for page in registry.of(catalogue, name):
            self._page(page, made)
        document = documents.document(catalogue, name)
        known = self.before.get(unit.number)
        if known and known.says(document):
            tally.add(unit.number, document, NOTHING)
        else:
            own = catalogue.summaries[name].brief
            counted = (self.reader.count if own else self.reader.shared)(document)
            tally.add(unit.number, document, counted)
            made.counted = None if self.everything and not handed.is_asked() else counted
        made.piece = sitemap.piece(catalogue, name)
        if self.everything:
            made.event = reminders.event(catalogue, name)
        plains: Iterator[Plain] = iter((shards.text(document),))
        if not catalogue.frozen:
            plains = itertools.chain(plains, source_js.make(catalogue, name))
        self._put(plains, made)

    def _past(
        self, unit: Unit, made: Made, older: Mapping[Name, _Older]
    ) -> tuple[set[str], list[str]]:
        """Write the pages of what a record was; gives what was read for them, and those that are left as they are."""
        name = unit.name
        assert name
        if row := self.unmoved.get(name):
            made.unmoved = True
            return {*row.past}, [p for p in row.pages if p.startswith(urls.history(*name))]
        editions = older.get(name, _Older())
        with reads.noted() as found:
            for page in (*registry.past(self.catalogue, name), *editions.pages):
                self._page(page, made)
            if editions.pages:  # they were read by the closed lists
                reads.note(reads.every_record("registry"))
            if not self.catalogue.frozen:
                self._put(history.script(self.catalogue, name), made)
        return found | editions.reads, []

    def _put(self, plains: Iterable[Plain], made: Made) -> None:
        for plain in plains:
            self.tree.put(plain.address, plain.data)
            made.written.append(plain.address)

    def _page(self, page: Page[PageContext], made: Made) -> None:
        catalogue = self.catalogue
        mark = offers.mark(self.pen, page, self.sheets)
        around = chrome.make(catalogue, page, offers.downloads(page, self.sheets), mark)
        body = self.renderer.render(page, around, root(page, catalogue))
        if page.older and page.record:
            beside = {a.rpartition("/")[2] for a in attachments.named(catalogue, page.record)}
            body = replace(body, html=old_files.moved(body.html, "../../", beside))
        html = self.shell.fill(page, around, body, catalogue)
        self.tree.put(urls.file(page.address), html.encode())
        made.written.append(urls.file(page.address))
        if around.mark:
            self.tree.put(urls.sheet(page.address), sheet.script(page, around, body, catalogue))
            made.written.append(urls.sheet(page.address))
        made.pages.append(urls.file(page.address))
        if page.in_sitemap:
            made.listed.append(page.address)

    def _older(self, names: Sequence[Name]) -> dict[Name, _Older]:
        if not self.catalogue.history.past:
            return {}
        lists = {
            r.id: tuple(v.value for v in r.entries) for r in self.catalogue.registries.values()
        }
        records = old_editions.records(self.settings.root, self.catalogue.history, names, lists)
        older: dict[Name, _Older] = {}
        for name, one, record in records:
            known = older.setdefault(name, _Older())
            with reads.noted() as found:
                known.pages.extend(registry.older(self.catalogue, [(name, one, record)]))
            known.reads |= found
        return older
