"""The site is written: every record with its pages by all cores, then what is made of all of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from generator.build import write_index, write_whole
from generator.build.plan import FULL, BuildPlan
from generator.build.shared import Shared
from generator.build.site_state import UnitRow
from generator.build.write_unit import Batch, Made, Unit, UnitWriter
from generator.catalogue import attachments, reads, urls
from generator.catalogue.catalogue import Catalogue
from generator.language import morphology
from generator.pages.files import api as recorded
from generator.pages.files import sitemap
from generator.pages.page import Plain
from generator.paper.sheets import Sheets
from generator.records.summary import Name
from generator.render import assets, redirects, sheet
from generator.render.shell import Shell
from generator.search import handed, shards
from generator.search.counting import IndexedDocument
from generator.settings import Settings
from generator.system import cache, memo, theme_files, workers
from generator.system.cache import Cache
from generator.system.output import OutputTree
from generator.system.spool import Spool

MOST_ALONE = 24
"""Units (a record with its pages) that one process writes sooner: two learn the same words."""

Progress = Callable[[Iterable[Any], str, int], Iterable[Any]]
"""Wraps a loop to show how far it is: items, what they are, how many."""


def silent(items: Iterable[Any], what: str, count: int) -> Iterable[Any]:  # noqa: ARG001
    """Show nothing."""
    return items


class Written(Struct, frozen=True):
    """What was written: how many pages, and the paper."""

    pages: int
    sheets: Sheets
    touched: tuple[str, ...] = ()
    """Addresses of the files that were written or removed, where not everything is renewed."""
    grown: int = 0
    """How many files more there are than before."""
    made: Mapping[str, bytes] = field(default_factory=dict)
    """What was made, by its name, as rows of ``site_state.UNITS``."""


class _Whole(Batch):
    """What all units came to; ``units`` and ``made`` only where the site is renewed or a region asks."""

    rows: Spool = field(default_factory=Spool)
    """By their names, for the cache."""
    events: Spool = field(default_factory=Spool)
    """The reminders of those that have one, in the order of the units."""
    listed: list[str] = field(default_factory=list)
    """Addresses for the site map."""
    pages: int = 0
    """How many pages they have."""

    def take(self, unit: Unit, one: Made) -> None:
        """Take what one came to, as far as a site that is made whole needs it."""
        self.rows.put(unit.key, one.row)
        if one.event:
            self.events.put(unit.key, one.event)
        self.listed += one.listed
        self.pages += len(one.pages)


def publish(
    catalogue: Catalogue,
    settings: Settings,
    shell: Shell,
    site: Path,
    progress: Progress,
    commit: str = "",
    plan: BuildPlan = FULL,
    store: Cache = cache.NO_CACHE,
    heed: Callable[[], None] | None = None,
    shared: Shared | None = None,
) -> Written:
    """Write the site; paper comes first, because a page names only the sheets that are there.

    ``commit`` is where attached files lie; without it they lie on disk. Where not everything is
    renewed, ``site`` holds what was published before, and ``store`` what its index was made of.
    ``heed`` is asked before each file, and ends all of it by what it raises.
    """
    tree = OutputTree(site, heed)
    # first: what we make lies over it
    for address, content in attachments.read(catalogue, settings.root, commit, _beside(plan)):
        tree.put(address, content)
    sheets = Sheets()
    tree.heed()
    if settings.paper:
        from generator.build import write_paper  # noqa: PLC0415 - fonts and layouts are slow to load

        sheets = write_paper.lay(catalogue, settings, tree, plan)
    writer = UnitWriter(catalogue, settings, shell, tree, sheets, plan.everything, shared)
    units = writer.units(plan)
    left = write_index.left(site, plan)
    if not plan.everything:
        writer.before = write_index.before(site, units, plan)
        writer.unmoved = plan.unmoved()
    _prepare(writer, len(units))
    batches = workers.each(writer.write, units, MOST_ALONE)
    batch = _gather(batches, catalogue, tree, progress, len(units), plan)
    tree.heed()
    made = {key: UnitRow(tuple(sorted(found))) for key, found in sheets.reads.items()}
    if plan.everything:
        made |= _write_rest(writer, batch, store, plan)
    else:
        made |= _renew_rest(writer, batch, store, plan, left)
    write_whole.remind(catalogue, tree, plan, list(batch.events.values()))
    for key, row in made.items():
        if key not in batch.rows:
            batch.rows.put(key, cache.encoded(row))
    touched = () if plan.everything else tuple(tree.touched)
    return Written(batch.pages, sheets, touched, tree.grown, batch.rows)


def _write_rest(
    writer: UnitWriter, batch: _Whole, store: Cache, plan: BuildPlan
) -> dict[str, UnitRow]:
    """Write what belongs to no unit: map, index, redirects, assets; gives what the index was made of."""
    catalogue, tree = writer.catalogue, writer.tree
    _put(tree, sitemap.make(catalogue, batch.listed))
    write_index.hand_up(catalogue, writer.settings.root, batch)
    made = write_index.make(catalogue, tree, writer.reader, batch.tally, store, plan)
    _put(tree, redirects.make(catalogue))
    for address, content in assets.make(theme_files.folder(writer.settings)).items():
        tree.put(address, content)
    return made


def _renew_rest(
    writer: UnitWriter,
    batch: _Whole,
    store: Cache,
    plan: BuildPlan,
    left: Sequence[IndexedDocument],
) -> dict[str, UnitRow]:
    """Renew the index and the map of a site that is there, and remove what nobody makes any more."""
    catalogue, tree = writer.catalogue, writer.tree
    made = write_index.renew(catalogue, tree, writer, batch, store, plan, left)
    _tidy(catalogue, tree, writer.sheets, batch, plan)
    for record in plan.gone:
        _clear(tree, record.name)
    if plan.moved:
        _put(tree, [sitemap.renewed(catalogue, tree.root, len(plan.was))])
    return made


def _prepare(writer: UnitWriter, count: int) -> None:
    """Make ready what every process that writes needs, where there are units for several."""
    if memo.is_open():
        writer.renderer.compile()
    if count >= MOST_ALONE:
        writer.catalogue.work_out()
        if writer.everything:  # an edit says little that was not looked up and rendered before
            morphology.analyser()
            writer.renderer.prose.prepare()
        sheet.prepare(writer.catalogue)


def _beside(plan: BuildPlan) -> frozenset[Name] | None:
    """The records whose files are laid anew: of all, where a list may name other persons."""
    lists = reads.every_record("registry") in plan.changed
    return None if plan.everything or lists else plan.own


def _gather(
    batches: Iterable[tuple[Sequence[Unit], Batch]],
    catalogue: Catalogue,
    tree: OutputTree,
    progress: Progress,
    count: int,
    plan: BuildPlan,
) -> _Whole:
    """Join what the processes did, in the order of the units; the lists of records go to disk at once."""
    whole = _Whole()
    lists = recorded.Lists(tree.root) if plan.everything else None
    pieces: dict[Name, str] = {}

    def each() -> Iterator[tuple[Unit, Made]]:
        for units, batch in batches:
            whole.tally.join(batch.tally)
            tree.grown += batch.grown
            yield from zip(units, batch.made, strict=True)

    for unit, one in progress(each(), "страницы", count):
        if unit.name and lists:
            lists.add(unit.name[0], one.piece)
        elif unit.name in plan.own and unit.name:
            pieces[unit.name] = one.piece
        whole.take(unit, one)
        if not plan.everything or handed.is_asked():
            whole.units.append(unit)
            whole.made.append(replace(one, pages=[], piece="", row=b"", event=b""))
            tree.touched |= dict.fromkeys(one.written)
    if lists:
        lists.close()
    else:
        lists_made = recorded.renew(tree.root, plan.was, list(catalogue.summaries), pieces)
        tree.touched |= dict.fromkeys(lists_made)
    return whole


def _put(tree: OutputTree, plains: Iterable[Plain]) -> None:
    for plain in plains:
        tree.put(plain.address, plain.data)


def _clear(tree: OutputTree, name: Name) -> None:
    """Remove all files of a record that is no more, and the folders that they leave empty."""
    home = tree.root / urls.of(*name)
    for path in [p for p in home.rglob("*") if p.is_file()]:
        tree.drop(path.relative_to(tree.root).as_posix())
    tree.drop(shards.file(shards.text_shard(*name)))
    shutil.rmtree(home, ignore_errors=True)


def _tidy(
    catalogue: Catalogue, tree: OutputTree, sheets: Sheets, batch: Batch, plan: BuildPlan
) -> None:
    """Remove the files of a record that belong to it no more, and those that all records come to no more."""
    laid = sheets.addresses | sheets.meetings.keys()
    for unit, one in zip(batch.units, batch.made, strict=True):
        if unit.files:
            write_whole.tidy(tree, plan, unit.key, one.written)
        if unit.name:
            home = urls.of(*unit.name)
            known = {
                *one.written,
                *attachments.named(catalogue, unit.name),
                urls.beside(*unit.name, "ics"),
            }
            lying = [p for p in (tree.root / home).rglob("*") if p.is_file()]
            past = (urls.history(*unit.name), urls.editions(*unit.name)) if one.unmoved else ()
            for address in (p.relative_to(tree.root).as_posix() for p in lying):
                if not (address in known or address in laid or address.startswith(past)):
                    tree.drop(address)
    if urls.CARDS not in sheets.addresses and (tree.root / urls.CARDS).is_file():
        tree.drop(urls.CARDS)
