"""The site is written: every record with its pages by all cores, then what is made of all of them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator import assets, files, git, headers, history, pool, urls
from generator.catalogue import Catalogue, Name
from generator.intake import blank, take
from generator.pages import (
    calendar,
    correction,
    data,
    feed,
    make,
    past,
    redirects,
    reminders,
    submit,
)
from generator.pages.page import Page, Plain
from generator.paper import make as paper
from generator.paper.make import Sheets
from generator.records.kinds import KINDS
from generator.render import sheet
from generator.render.body import Renderer
from generator.render.shell import Shell, root
from generator.search import documents, index, shards
from generator.search.index import Reader, Tally
from generator.settings import Settings

Progress = Callable[[Iterable[Any], str, int], Iterable[Any]]
"""Wraps a loop to show how far it is: items, what they are, how many."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: how many pages, and the paper."""

    pages: int
    sheets: Sheets


@dataclass(frozen=True, slots=True)
class Unit:
    """What is made together: a record with all that belongs to it, or one listing."""

    name: Name | None
    number: int
    """Of a record: its place among the records, which is its number in the index."""
    listing: make.Make | None = None


@dataclass(slots=True)
class Made:
    """What a unit came to."""

    pages: int = 0
    listed: list[str] = field(default_factory=list)
    """Addresses for the site map."""
    piece: str = ""
    """The record in the list of its kind."""


@dataclass(slots=True)
class Batch:
    """What several units came to, with the words of their records counted."""

    made: list[Made] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)


def publish(
    found: Catalogue,
    settings: Settings,
    shell: Shell,
    site: Path,
    progress: Progress,
    commit: str = "",
) -> Published:
    """Write the site; paper comes first, because a page names only the sheets that are there.

    ``commit`` is where attached files lie; without it they lie on disk.
    """
    for address, content in _attachments(found, settings.root, commit):
        _write(site, address, content)  # first: what we make lies over it
    sheets = _paper(found, settings, site) if settings.paper else Sheets()
    writer = Writer(found, settings, shell, site, sheets)
    units = writer.units()
    batches = pool.each(writer.write, units)
    made, tally = _gather(batches, site, progress, len(units))
    addresses = [address for one in made for address in one.listed]
    for plain in _whole(found, addresses, writer.reader, tally):
        _write(site, plain.address, plain.data)
    for address, content in assets.make(settings.theme).items():
        _write(site, address, content)
    for plain in redirects.make(found):
        _write(site, plain.address, plain.data)
    return Published(sum(one.pages for one in made), sheets)


class Writer:
    """Writes units; every process has one."""

    def __init__(
        self, found: Catalogue, settings: Settings, shell: Shell, site: Path, sheets: Sheets
    ) -> None:
        self.found = found
        self.settings = settings
        self.shell = shell
        self.site = site
        self.sheets = sheets
        self.reader = Reader(documents.words(found)[0])
        self.renderer = Renderer(found, settings.theme)

    def units(self) -> list[Unit]:
        """List all there is to write: listings, which take longest, first."""
        listings = [Unit(None, 0, one) for one in make.listings(self.found)]
        return [*listings, *(Unit(name, n) for n, name in enumerate(self.found.records))]

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
        for page in make.of(found, name):
            self._page(page, made)
        document = documents.document(found, name)
        tally.add(unit.number, document, self.reader.count(document))
        made.piece = data.piece(found, name)
        plains: Iterator[Plain] = iter((shards.text(document),))
        if not found.frozen:
            plains = itertools.chain(plains, correction.make(found, name), past.script(found, name))
        for plain in plains:
            _write(self.site, plain.address, plain.data)

    def _page(self, page: Page, made: Made) -> None:
        page = paper.offer(page, self.sheets)
        body = self.renderer.render(page, root(page, self.found))
        _write(self.site, urls.file(page.address), self.shell.fill(page, body, self.found).encode())
        if page.edition:
            _write(self.site, urls.sheet(page.address), sheet.script(page, body, self.found))
        made.pages += 1
        if page.in_sitemap:
            made.listed.append(page.address)

    def _older(self, names: Sequence[Name]) -> dict[Name, list[Page]]:
        lists = {r.id: tuple(v.value for v in r.entries) for r in self.found.registries.values()}
        records = history.records(self.settings.root, self.found.history, names, lists)
        pages: dict[Name, list[Page]] = {}
        for name, one, record in records:
            pages.setdefault(name, []).extend(make.older(self.found, [(name, one, record)]))
        return pages


def _gather(
    batches: Iterable[tuple[Sequence[Unit], Batch]],
    site: Path,
    progress: Progress,
    count: int,
) -> tuple[list[Made], Tally]:
    """Join what the processes did, in the order of the units; the lists of records go to disk at once."""
    made: list[Made] = []
    tally = Tally()
    lists = _Lists(site)

    def each() -> Iterator[Made]:
        for units, batch in batches:
            tally.join(batch.tally)
            for unit, one in zip(units, batch.made, strict=True):
                if unit.name:
                    lists.add(unit.name[0], one.piece)
                yield replace(one, piece="")

    made.extend(progress(each(), "страницы", count))
    lists.close()
    return made, tally


class _Lists:
    """The lists ``/api/<kind>.json``, written as their records come."""

    def __init__(self, site: Path) -> None:
        self._open: dict[str, Any] = {}
        self._counts = dict.fromkeys(KINDS, 0)
        for kind in (k for k in KINDS if KINDS[k].has_pages):
            target = site / urls.api(kind)
            target.parent.mkdir(parents=True, exist_ok=True)
            self._open[kind] = target.open("w", encoding="utf-8")
            self._open[kind].write(data.opening(kind))

    def add(self, kind: str, piece: str) -> None:
        """Write one record."""
        self._open[kind].write((data.BETWEEN if self._counts[kind] else "") + piece)
        self._counts[kind] += 1

    def close(self) -> None:
        """Write the ends."""
        for file in self._open.values():
            file.write(data.CLOSING)
            file.close()


def _whole(found: Catalogue, addresses: list[str], reader: Reader, tally: Tally) -> Iterator[Plain]:
    """Yield the files that are made of all records."""
    yield from data.make(found, addresses)
    yield from calendar.make(found)
    for number, document in enumerate(documents.listings(), len(found.records)):
        tally.add(number, document, reader.count(document))
        yield shards.text(document)
    yield from shards.make(index.finish(tally, reader.analyser, documents.words(found)[1]))
    if found.frozen:
        return
    yield submit.model(found)
    yield from feed.make(found)
    yield reminders.make(found)
    yield Plain(headers.ADDRESS, headers.published().encode())


def _paper(found: Catalogue, settings: Settings, site: Path) -> Sheets:
    sheets = paper.publish(found, settings.root, settings.theme, site)
    if found.frozen:
        return sheets
    _write(site, urls.WORD_FORM, _word_form(found))
    return replace(sheets, addresses=sheets.addresses | {urls.WORD_FORM})


def _word_form(found: Catalogue) -> bytes:
    """The empty Word form of a route, with the closed lists of this portal in its hints."""
    titles = take.named({name: found.title(name) for name in found.records})
    lists = {id: tuple(v.value for v in r.entries) for id, r in found.registries.items()}
    return blank.write({}, titles, lists)


def _write(site: Path, address: str, content: bytes) -> None:
    if "/../" in f"/{address}/":  # no address of ours has it; a name from a file could
        raise ValueError(f"an address outside of the site: {address}")
    target = f"{site}/{address}"  # ten thousand routes have sixty thousand files: no Path for each
    try:
        file = open(target, "wb")  # noqa: SIM115, PTH123
    except FileNotFoundError:
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        file = open(target, "wb")  # noqa: SIM115, PTH123
    with file:
        file.write(content)


def _attachments(found: Catalogue, base: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files that records name, with their addresses beside the page."""
    kinds = [kind for kind in KINDS if KINDS[kind].has_folder]
    named = {
        f"{urls.of(kind, id)}{name}": (Path(facts.path).parent / name).as_posix()
        for (kind, id), facts in found.facts.items()
        if kind in kinds
        for name in getattr(found.records[(kind, id)], "files", ())
        if files.attachable(name)
    }
    if commit and named:
        entries = {e.path: e for e in git.listing(base, commit, files.FOLDERS) if not e.is_link}
        for address, path in named.items():
            if path in entries:
                blobs = git.blobs(base, [entries[path].id], files.LARGEST_ATTACHMENT)
                yield from ((address, content) for content in blobs.values())
        return
    for address, path in named.items():
        if (base / path).is_file() and not (base / path).is_symlink():
            yield address, (base / path).read_bytes()
