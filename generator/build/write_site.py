"""The site is written: every record with its pages by all cores, then what is made of all of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.build.plan import EVERYTHING, WORDS, Renewal
from generator.build.write_unit import Batch, Made, Unit, Writer
from generator.catalogue import attachments, urls
from generator.catalogue.catalogue import Catalogue, Name
from generator.pages.files import api as recorded
from generator.pages.files import atom, calendar, reminders, sitemap
from generator.pages.page import Plain
from generator.pages.site import submit
from generator.paper import publish as paper
from generator.paper.publish import Sheets
from generator.proposals.intake import intake, word_form_write
from generator.render import assets, csp, redirects
from generator.render.shell import Shell
from generator.search import documents, index, shards, update
from generator.search.index import Counted, Reader, Tally
from generator.settings import Settings
from generator.system import cache, workers
from generator.system.cache import Kept
from generator.system.output import Shelf

MOST_ALONE = 500
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
    found: Catalogue,
    settings: Settings,
    shell: Shell,
    site: Path,
    progress: Progress,
    commit: str = "",
    renewal: Renewal = EVERYTHING,
    store: Kept = cache.NOTHING,
) -> Written:
    """Write the site; paper comes first, because a page names only the sheets that are there.

    ``commit`` is where attached files lie; without it they lie on disk. Where not everything is
    renewed, ``site`` holds what was published before, and ``store`` what its index was made of.
    """
    shelf = Shelf(site)
    for address, content in attachments.read(found, settings.root, commit):
        shelf.put(address, content)  # first: what we make lies over it
    sheets = _paper(found, settings, shelf, renewal) if settings.paper else Sheets()
    writer = Writer(found, settings, shell, shelf, sheets, renewal.everything)
    units = writer.units(renewal)
    before = _before(site, writer.reader, units) if not renewal.everything else {}
    batches = workers.each(writer.write, units, MOST_ALONE)
    batch = _gather(batches, found, shelf, progress, len(units), renewal)
    if renewal.everything:
        addresses = [address for one in batch.made for address in one.listed]
        _put(shelf, sitemap.make(found, addresses))
        _put(shelf, _index(found, writer.reader, batch.tally, store, renewal))
        _put(shelf, redirects.make(found))
    else:
        _renew_index(shelf, before, batch, store, renewal)
        _tidy(found, shelf, sheets, batch)
    if renewal.listings:
        _put(shelf, _whole(found, _events(found, site, batch, renewal)))
    for address, content in assets.make(settings.theme).items():
        shelf.put(address, content)
    pages = sum(one.pages for one in batch.made)
    return Written(pages, sheets, tuple(shelf.touched), shelf.grown)


def _gather(
    batches: Iterable[tuple[Sequence[Unit], Batch]],
    found: Catalogue,
    shelf: Shelf,
    progress: Progress,
    count: int,
    renewal: Renewal,
) -> Batch:
    """Join what the processes did, in the order of the units; the lists of records go to disk at once."""
    whole = Batch()
    lists = recorded.Lists(shelf.root) if renewal.everything else None
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
                shelf.touched |= dict.fromkeys(one.written)
                yield replace(one, piece="")

    whole.made.extend(progress(each(), "страницы", count))
    if lists:
        lists.close()
    else:
        recorded.renew(shelf.root, list(found.facts), pieces)
        shelf.touched |= {urls.api(kind): None for kind, _ in pieces}
    return whole


def _put(shelf: Shelf, plains: Iterable[Plain]) -> None:
    for plain in plains:
        shelf.put(plain.address, plain.data)


def _index(
    found: Catalogue, reader: Reader, tally: Tally, store: Kept, renewal: Renewal
) -> Iterator[Plain]:
    """Yield the index of everything, and remember what it was made of."""
    for number, document in enumerate(documents.listings(), len(found.records)):
        tally.add(number, document, reader.count(document))
        yield shards.text(document)
    made = index.finish(tally, reader.analyser, documents.words(found)[1])
    said = shards.terms(made)
    yield from shards.make(made, said)
    store.keep(WORDS, cache.code(), [("", renewal.sum, update.State.of(said, tally).kept())])


def _before(site: Path, reader: Reader, units: Iterable[Unit]) -> dict[int, Counted]:
    """Count the words of records as they were, before their texts are written anew."""
    return {
        unit.number: reader.count(update.old(site, unit.number, *unit.name))
        for unit in units
        if unit.name
    }


def _renew_index(
    shelf: Shelf, before: Mapping[int, Counted], batch: Batch, store: Kept, renewal: Renewal
) -> None:
    documents_of = dict(
        zip((u.number for u in batch.units if u.name), batch.tally.documents, strict=True)
    )
    changes = [
        update.Change(unit.number, before[unit.number], one.counted, documents_of[unit.number])
        for unit, one in zip(batch.units, batch.made, strict=True)
        if unit.name and one.counted
    ]
    if not changes:
        return
    state = update.State.revived(json.loads(store.rows(WORDS, cache.code())[""][1]))
    made, gone = update.renew(shelf.root, state, changes)
    _put(shelf, made)
    for name in gone:
        shelf.drop(shards.file(name))
    store.keep(WORDS, cache.code(), [("", renewal.sum, state.kept())])


def _tidy(found: Catalogue, shelf: Shelf, sheets: Sheets, batch: Batch) -> None:
    """Remove the files of a record that belong to it no more."""
    for unit, one in zip(batch.units, batch.made, strict=True):
        if unit.name:
            home = urls.of(*unit.name)
            known = {
                *one.written,
                *attachments.named(found, unit.name),
                urls.beside(*unit.name, "ics"),
            }
            lying = [p for p in (shelf.root / home).rglob("*") if p.is_file()]
            for address in (p.relative_to(shelf.root).as_posix() for p in lying):
                if address not in known and address not in sheets.addresses:
                    shelf.drop(address)
    if urls.CARDS not in sheets.addresses and (shelf.root / urls.CARDS).is_file():
        shelf.drop(urls.CARDS)


def _events(found: Catalogue, site: Path, batch: Batch, renewal: Renewal) -> list[bytes]:
    """The reminders of all records: those that were not made now are as they were."""
    fresh = {u.name: one.event for u, one in zip(batch.units, batch.made, strict=True) if u.name}
    if renewal.everything:
        return list(fresh.values())
    due = [n for n, f in found.facts.items() if f.review or n[0] == "act"]
    before = reminders.read((site / urls.REMINDERS).read_bytes())
    return [fresh.get(name, old) for name, old in zip(due, before, strict=True)]


def _whole(found: Catalogue, events: Iterable[bytes]) -> Iterator[Plain]:
    """Yield the files that are made of all records."""
    yield from calendar.make(found)
    if found.frozen:
        return
    yield submit.model(found)
    yield from atom.make(found)
    yield reminders.make(found, events)
    yield Plain(csp.ADDRESS, csp.published().encode())


def _paper(found: Catalogue, settings: Settings, shelf: Shelf, renewal: Renewal) -> Sheets:
    wanted = None if renewal.everything else renewal.names
    sheets = paper.publish(found, settings.root, settings.theme, shelf.root, wanted)
    shelf.touched |= dict.fromkeys(sheets.laid)
    if found.frozen:
        return sheets
    if renewal.listings:
        shelf.put(urls.WORD_FORM, _word_form(found))
    return replace(sheets, addresses=sheets.addresses | {urls.WORD_FORM})


def _word_form(found: Catalogue) -> bytes:
    """The empty Word form of a route, with the closed lists of this portal in its hints."""
    titles = intake.named({name: found.title(name) for name in found.records})
    lists = {id: tuple(v.value for v in r.entries) for id, r in found.registries.items()}
    return word_form_write.write({}, titles, lists)
