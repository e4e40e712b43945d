"""What a build has to make anew: what read something that changed since the site was published.

Whatever is made together is a unit: a record with its pages, a listing, a file made of all records. The
build before remembers what each unit read of the catalogue; what changed has the same names, and a unit
that read none of them is left as it is. Where addresses change, or the words of the glossary, everything
is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from generator.build import comings, dependents, site_state
from generator.build.site_state import (
    FILES,
    INDEX,
    PUBLISHED,
    SITE,
    UNITS,
    FileRow,
    PublishedRow,
    SiteRow,
    UnitRow,
)
from generator.catalogue import reads
from generator.catalogue.catalogue import Catalogue
from generator.records import summary as about
from generator.records.summary import Name, RecordSummary
from generator.search.index_state import IndexState
from generator.system.cache import Cache
from generator.system.cache_rows import CacheRows
from generator.system.digests import code_digest


class BuildPlan(Struct, frozen=True):
    """What to make: everything, or these units."""

    everything: bool = True
    units: frozenset[str] = frozenset()
    """What is made anew, by its name: ``reads.record`` of a record, others as ``write_unit`` calls them."""
    names: frozenset[Name] = frozenset()
    """The records among them."""
    own: frozenset[Name] = frozenset()
    """Those of them that are not as they were, or are new."""
    changed: frozenset[str] = frozenset()
    """What changed, by the names of ``catalogue/reads.py``."""
    records: str = ""
    """A digest of all records as they are: what the index is made of."""
    index: IndexState | None = None
    """What the update of the index needs; ``None`` where it is made anew."""
    was: tuple[Name, ...] = ()
    """The records in the order in which they were published."""
    gone: tuple[RecordSummary, ...] = ()
    """Those of them that are no more."""
    pages: frozenset[str] = frozenset()
    """Pages that are to be made, though they read nothing that changed."""
    known: Mapping[str, UnitRow] = field(default_factory=dict)
    """What each unit of the site has read; a row is read from the cache when it is asked for."""

    @property
    def moved(self) -> bool:
        """Whether records came or went, so that their numbers are others."""
        return bool(self.gone) or not self.names <= {*self.was}

    def has(self, unit: str) -> bool:
        """Whether a unit is made."""
        return self.everything or unit in self.units

    def reading(self, changed: Iterable[str], pages: frozenset[str] = frozenset()) -> BuildPlan:
        """The same with the units that read something more that changed, or have one of these ``pages``.

        Everything, where it can no longer be told what each unit has read.
        """
        more, rows, found = frozenset(changed), 0, set()
        for key, row in self.known.items():
            rows += 1
            if not more.isdisjoint(row.reads) or not pages.isdisjoint(row.pages):
                found.add(key)
        if rows < len(self.known):
            return BuildPlan(records=self.records)
        return replace(
            self,
            changed=self.changed | more,
            pages=self.pages | pages,
            units=self.units | found,
            names=self.names | _names(found),
        )

    def unmoved(self) -> dict[Name, UnitRow]:
        """The rows of records that are made, but not the pages of their past: these read nothing that changed."""
        rows = ((name, self.known.get(reads.record(name))) for name in self.names)
        return {
            name: row
            for name, row in rows
            if row and self.changed.isdisjoint(row.past) and self.pages.isdisjoint(row.pages)
        }


FULL = BuildPlan()


def _reading(
    known: Iterable[tuple[str, UnitRow]], changed: frozenset[str], keys: set[str]
) -> set[str]:
    """The units that read something that changed; ``keys`` learns which there are."""
    found = set()
    for key, row in known:
        keys.add(key)
        if not changed.isdisjoint(row.reads):
            found.add(key)
    return found


def _names(units: Iterable[str]) -> frozenset[Name]:
    """The records among units: others have no stroke in their name."""
    return frozenset((kind, id) for kind, stroke, id in (u.partition("/") for u in units) if stroke)


def _changed(
    store: Cache,
    version: str,
    site: SiteRow,
    digests: Mapping[str, str],
    now: Mapping[str, RecordSummary],
    lists_stay: bool,
) -> dict[str, PublishedRow] | None:
    """The rows of records that are not as they were published, or are no more, by path; ``None`` where one is lost.

    A record whose text stays tells something else only where a list does.
    """
    others = {path for path, was in site.digests.items() if digests.get(path) != was}
    if lists_stay:
        rows = {path: store.one(PUBLISHED, version, path) for path in others}
        found = {path: row for path, row in rows.items() if row}
        return found if len(found) == len(others) else None
    found, left = {}, {*site.digests}
    for path, row in store.each(PUBLISHED, version):
        left.discard(path)
        if path in others or row.summary != now[path]:
            found[path] = row
    return None if left else found


def edited(store: Cache, version: str, catalogue: Catalogue, root: Path) -> list[Name]:
    """Name the records that are not as they were published, and those that are new."""
    site = store.load(SITE, version).get("")
    if site is None:
        return []
    digests, known = site_state.digests(catalogue, root), site.digests
    return [f.name for f in catalogue.summaries.values() if known.get(f.path) != digests[f.path]]


def plan(store: Cache, version: str, catalogue: Catalogue, state: str, root: Path) -> BuildPlan:
    """Compare the portal with the one that was published under ``version``.

    ``state`` sums up what the site itself must be like, so that what is not made anew is there.
    """
    digests = site_state.digests(catalogue, root)
    after = site_state.site_row(catalogue, state, digests)
    full = BuildPlan(records=after.records)
    site = store.load(SITE, version).get("")
    if site is None or site.state != state:
        return full
    index = store.load(INDEX, code_digest()).get("")
    if index is None or index.records != site.records:
        return full
    summaries = {f.path: f for f in catalogue.summaries.values()}
    files = [*dependents.of_files(store.load(FILES, version), site_state.files(catalogue))]
    rows = _changed(store, version, site, digests, summaries, lists_stay=not files)
    if rows is None:
        return full
    gone = tuple(row.summary for path, row in rows.items() if path not in summaries)
    came = tuple(f for path, f in summaries.items() if path not in site.digests)
    if not comings.are_small(came, gone, catalogue):
        return full
    changed = [(rows[path].summary, f) for path, f in summaries.items() if path in rows]
    if any(_order(old) != _order(new) for old, new in changed):
        return full
    pairs = [*changed, *((None, f) for f in came), *((f, None) for f in gone)]
    names = frozenset(
        (
            *dependents.of_records(catalogue, pairs),
            *files,
            *(reads.past(f.name) for _, f in changed if _past(catalogue, f) != rows[f.path].past),
            *dependents.of_site(site, after),
        )
    )
    keys: set[str] = set()
    reading = _reading(store.each(UNITS, version), names, keys)
    if any(reads.record(n) not in keys for n in site.order) or keys != store.keys(UNITS, version):
        return full  # of some unit it cannot be told what it has read
    own = frozenset(f.name for _, f in changed) | {f.name for f in came}
    units = {*map(reads.record, own), *reading} - {reads.record(f.name) for f in gone}
    return BuildPlan(
        everything=False,
        units=frozenset(units),
        names=_names(units),
        own=own,
        changed=names,
        records=after.records,
        index=index.state,
        was=site.order,
        gone=gone,
        known=CacheRows(store, UNITS, version, keys),
    )


def _past(catalogue: Catalogue, summary: RecordSummary) -> str:
    return catalogue.history.digests.get(summary.name, "")


def _order(summary: RecordSummary) -> object:
    """The order of a record, whether it has a date of review, and whether its authors have names: a change makes all anew."""
    named = summary.brief is not None and summary.brief.named
    return about.order(summary), bool(summary.review), named and summary.fingerprint


def save(
    store: Cache,
    version: str,
    catalogue: Catalogue,
    state: str,
    root: Path,
    plan: BuildPlan,
    made: Mapping[str, bytes],
) -> None:
    """Write what was published to the cache, ``made`` as rows of ``UNITS``; of a renewal only what was made anew."""
    digests = site_state.digests(catalogue, root)
    wanted = catalogue.summaries if plan.everything else plan.own
    rows = (
        (f.path, PublishedRow(f, _past(catalogue, f)))
        for f in map(catalogue.summaries.__getitem__, wanted)
    )
    gone: Iterable[str] = [f.path for f in plan.gone]
    lost: Iterable[str] = [reads.record(f.name) for f in plan.gone]
    files = {path: FileRow(found) for path, found in site_state.files(catalogue).items()}
    if plan.everything:
        gone = store.keys(PUBLISHED, version) - {f.path for f in catalogue.summaries.values()}
        lost = store.keys(UNITS, version) - made.keys()
    store.put(PUBLISHED, version, rows, gone)
    store.put(UNITS, version, made.items(), lost)
    store.put(FILES, version, files.items(), store.keys(FILES, version) - files.keys())
    # last: without it the rows are those of no site
    store.put(SITE, version, [("", site_state.site_row(catalogue, state, digests))])
