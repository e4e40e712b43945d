"""The site is written: every record with its pages by all cores, then what is made of all of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.build import write_index
from generator.build.plan import FULL, BuildPlan
from generator.build.write_unit import Batch, Made, Unit, UnitWriter
from generator.catalogue import attachments, urls
from generator.catalogue.catalogue import Catalogue
from generator.checks.registry import RULES
from generator.pages.files import api as recorded
from generator.pages.files import atom, calendar, reminders, sitemap
from generator.pages.page import Plain
from generator.pages.portal import offline, submit_model
from generator.paper import publish as paper
from generator.paper.sheets import Sheets
from generator.records.summary import Name
from generator.render import assets, csp, redirects
from generator.render.shell import Shell
from generator.search import shards, update
from generator.settings import Settings
from generator.system import cache, memo, theme_files, workers
from generator.system.cache import Cache
from generator.system.output import OutputTree

MOST_ALONE = 200
"""Units (a record with its pages) that one process writes sooner: two learn the same words."""

Progress = Callable[[Iterable[Any], str, int], Iterable[Any]]
"""Wraps a loop to show how far it is: items, what they are, how many."""


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: how many pages, and the paper."""

    pages: int
    sheets: Sheets
    touched: tuple[str, ...] = ()
    """Addresses of the files that were written or removed."""
    grown: int = 0
    """How many files more there are than before."""


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
) -> Written:
    """Write the site; paper comes first, because a page names only the sheets that are there.

    ``commit`` is where attached files lie; without it they lie on disk. Where not everything is
    renewed, ``site`` holds what was published before, and ``store`` what its index was made of.
    ``heed`` is asked before each file, and ends all of it by what it raises.
    """
    tree = OutputTree(site, heed)
    for address, content in attachments.read(catalogue, settings.root, commit):
        tree.put(address, content)  # first: what we make lies over it
    sheets = _paper(catalogue, settings, tree, plan) if settings.paper else Sheets()
    writer = UnitWriter(catalogue, settings, shell, tree, sheets, plan.everything, plan.listings)
    if memo.is_open():
        writer.renderer.compile()
    units = writer.units(plan)
    if not plan.everything:
        writer.before = write_index.before(site, units, plan)
        left = [update.old(site, plan.was.index(f.name), *f.name) for f in plan.gone]
    batches = workers.each(writer.write, units, MOST_ALONE)
    batch = _gather(batches, catalogue, tree, progress, len(units), plan)
    if plan.everything:
        addresses = [address for one in batch.made for address in one.listed]
        _put(tree, sitemap.make(catalogue, addresses))
        write_index.hand_up(catalogue, settings.root, batch)
        _put(tree, write_index.make(catalogue, writer.reader, batch.tally, store, plan))
        _put(tree, redirects.make(catalogue))
    else:
        write_index.renew(catalogue, tree, writer, batch, store, plan, left)
        _tidy(catalogue, tree, sheets, batch)
        for record in plan.gone:
            _clear(tree, record.name)
        if plan.moved:
            _put(tree, sitemap.make(catalogue, _addresses(catalogue, batch)))
    if plan.listings:
        _put(tree, _whole(catalogue, _events(catalogue, site, batch, plan), plan))
    for address, content in assets.make(theme_files.folder(settings)).items():
        tree.put(address, content)
    pages = sum(one.pages for one in batch.made)
    return Written(pages, sheets, tuple(tree.touched), tree.grown)


def _gather(
    batches: Iterable[tuple[Sequence[Unit], Batch]],
    catalogue: Catalogue,
    tree: OutputTree,
    progress: Progress,
    count: int,
    plan: BuildPlan,
) -> Batch:
    """Join what the processes did, in the order of the units; the lists of records go to disk at once."""
    whole = Batch()
    lists = recorded.Lists(tree.root) if plan.everything else None
    pieces: dict[Name, str] = {}

    def each() -> Iterator[Made]:
        for units, batch in batches:
            whole.tally.join(batch.tally)
            whole.units += units
            for unit, one in zip(units, batch.made, strict=True):
                if unit.name and lists:
                    lists.add(unit.name[0], one.piece)
                elif unit.name:
                    pieces[unit.name] = one.piece
                tree.touched |= dict.fromkeys(one.written)
                yield replace(one, piece="")

    whole.made.extend(progress(each(), "страницы", count))
    if lists:
        lists.close()
    else:
        lists_made = recorded.renew(tree.root, plan.was, list(catalogue.summaries), pieces)
        tree.touched |= dict.fromkeys(lists_made)
    return whole


def _put(tree: OutputTree, plains: Iterable[Plain]) -> None:
    for plain in plains:
        tree.put(plain.address, plain.data)


def _addresses(catalogue: Catalogue, batch: Batch) -> list[str]:
    """The addresses of the site map: those of the listings, of the rules, and the page of every record."""
    made = zip(batch.units, batch.made, strict=True)
    listed = [address for unit, one in made if not unit.name for address in one.listed]
    rules = map(urls.rule, RULES)  # no record changes their pages
    return [*listed, *rules, *(urls.of(*name) for name in catalogue.records)]


def _clear(tree: OutputTree, name: Name) -> None:
    """Remove all files of a record that is no more, and the folders that they leave empty."""
    home = tree.root / urls.of(*name)
    for path in [p for p in home.rglob("*") if p.is_file()]:
        tree.drop(path.relative_to(tree.root).as_posix())
    tree.drop(shards.file(shards.text_shard(*name)))
    shutil.rmtree(home, ignore_errors=True)


def _tidy(catalogue: Catalogue, tree: OutputTree, sheets: Sheets, batch: Batch) -> None:
    """Remove the files of a record that belong to it no more."""
    laid = sheets.addresses | sheets.meetings.keys()
    for unit, one in zip(batch.units, batch.made, strict=True):
        if unit.name:
            home = urls.of(*unit.name)
            known = {
                *one.written,
                *attachments.named(catalogue, unit.name),
                urls.beside(*unit.name, "ics"),
            }
            lying = [p for p in (tree.root / home).rglob("*") if p.is_file()]
            for address in (p.relative_to(tree.root).as_posix() for p in lying):
                if address not in known and address not in laid:
                    tree.drop(address)
    if urls.CARDS not in sheets.addresses and (tree.root / urls.CARDS).is_file():
        tree.drop(urls.CARDS)


def _events(catalogue: Catalogue, site: Path, batch: Batch, plan: BuildPlan) -> list[bytes]:
    """The reminders of all records: those that were not made now are as they were."""
    fresh = {u.name: one.event for u, one in zip(batch.units, batch.made, strict=True) if u.name}
    if plan.everything:
        return list(fresh.values())
    summaries = {**catalogue.summaries, **{f.name: f for f in plan.gone}}
    due = {n for n, f in summaries.items() if f.review or n[0] == "act"}
    events = reminders.read((site / urls.REMINDERS).read_bytes())
    before = dict(zip((n for n in plan.was if n in due), events, strict=True))
    return [fresh.get(n) or before[n] for n in catalogue.summaries if n in due]


def _whole(catalogue: Catalogue, events: Iterable[bytes], plan: BuildPlan) -> Iterator[Plain]:
    """Yield the files that are made of all records."""
    yield from calendar.make(catalogue)
    if catalogue.frozen:
        return
    yield submit_model.model(catalogue)
    if plan.everything or not plan.told.isdisjoint(BANK):
        yield from _bank(catalogue)
    yield from atom.make(catalogue)
    yield reminders.make(catalogue, events)
    yield Plain(csp.ADDRESS, csp.published().encode())
    yield offline.manifest(catalogue)


BANK = frozenset(("deficit", "form"))
"""Kinds of which the scripts of the bank and of the sheet of a school are made, beside the closed lists."""


def _bank(catalogue: Catalogue) -> Iterator[Plain]:
    """Yield what the pages of the builder and of the sheet of a school load when it is asked for."""
    from generator.proposals.collect import page_data as sheet_data  # noqa: PLC0415 - few edits need it
    from generator.proposals.intake import page_data  # noqa: PLC0415

    yield submit_model.chains(catalogue)
    yield submit_model.personal(catalogue)
    yield submit_model.written(catalogue)
    yield page_data.make(catalogue.registries)
    yield from sheet_data.make(catalogue)


def _paper(catalogue: Catalogue, settings: Settings, tree: OutputTree, plan: BuildPlan) -> Sheets:
    from generator.proposals.collect import blank  # noqa: PLC0415 - only paper needs it

    wanted = None if plan.everything else plan.names
    sheets = paper.publish(
        catalogue, settings.root, theme_files.folder(settings), tree.root, wanted
    )
    tree.touched |= dict.fromkeys(sheets.laid)
    if catalogue.frozen:
        return sheets
    if plan.listings:
        tree.put(urls.WORD_FORM, _word_form(catalogue))
    books = dict(blank.all(catalogue))
    for id, address in books.items():
        if wanted is None or ("form", id) in wanted:
            tree.put(address, blank.write(catalogue, catalogue.forms[id]))
    return replace(sheets, addresses=sheets.addresses | {urls.WORD_FORM, *books.values()})


def _word_form(catalogue: Catalogue) -> bytes:
    """The empty Word form of a route, with the closed lists of this portal in its hints."""
    from generator.proposals.intake import existing, word_form_write  # noqa: PLC0415 - only paper needs them

    titles = existing.unique({name: catalogue.title(name) for name in catalogue.records})
    lists = {id: tuple(v.value for v in r.entries) for id, r in catalogue.registries.items()}
    return word_form_write.write({}, titles, lists)
