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
            units=self.units | found,
            names=self.names | _names(found),
        )


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


class _Before(Struct):
    """The records as they were published: of most of them it is enough to know that they are as they were."""

    digests: dict[str, str] = field(default_factory=dict)
    """Of each, by path."""
    names: set[Name] = field(default_factory=set)
    others: dict[str, PublishedRow] = field(default_factory=dict)
    """Those that are not as they were, or are no more."""


def _before(
    store: Cache, version: str, now: Mapping[str, RecordSummary], digests: Mapping[Name, str]
) -> _Before:
    found = _Before()
    for path, row in store.each(PUBLISHED, version):
        found.digests[path] = row.digest
        found.names.add(row.summary.name)
        new = now.get(path)
        if new is None or digests[new.name] != row.digest or row.summary != new:
            found.others[path] = row
    return found


def edited(store: Cache, version: str, catalogue: Catalogue, root: Path) -> list[Name]:
    """Name the records that are not as they were published, and those that are new."""
    digests = site_state.digests(catalogue, root)
    known = {path: row.digest for path, row in store.each(PUBLISHED, version)}
    summaries = catalogue.summaries.values() if known else ()
    return [f.name for f in summaries if known.get(f.path) != digests[f.name]]


def plan(store: Cache, version: str, catalogue: Catalogue, state: str, root: Path) -> BuildPlan:
    """Compare the portal with the one that was published under ``version``.

    ``state`` sums up what the site itself must be like, so that what is not made anew is there.
    """
    digests = site_state.digests(catalogue, root)
    after = site_state.joint({f.path: digests[f.name] for f in catalogue.summaries.values()})
    full = BuildPlan(records=after)
    site = store.load(SITE, version).get("")
    if site is None or site.state != state:
        return full
    summaries = {f.path: f for f in catalogue.summaries.values()}
    before = _before(store, version, summaries, digests)
    rows = before.others
    gone = tuple(row.summary for path, row in rows.items() if path not in summaries)
    came = tuple(f for path, f in summaries.items() if path not in before.digests)
    if not comings.are_small(came, gone, catalogue):
        return full
    index = store.load(INDEX, code_digest()).get("")
    if index is None or index.records != site_state.joint(before.digests):
        return full
    was = site.order
    if {*was} != before.names:
        return full
    changed = [(rows[path].summary, f) for path, f in summaries.items() if path in rows]
    if any(_order(old) != _order(new) for old, new in changed):
        return full
    pairs = [*changed, *((None, f) for f in came), *((f, None) for f in gone)]
    names = frozenset(
        (
            *dependents.of_records(catalogue, pairs),
            *dependents.of_files(store.load(FILES, version), site_state.files(catalogue)),
            *(reads.past(f.name) for _, f in changed if _past(catalogue, f) != rows[f.path].past),
            *dependents.of_site(site, site_state.site_row(catalogue, state)),
        )
    )
    keys: set[str] = set()
    reading = _reading(store.each(UNITS, version), names, keys)
    if any(reads.record(n) not in keys for n in was) or keys != store.keys(UNITS, version):
        return full  # of some unit it cannot be told what it has read
    own = frozenset(f.name for _, f in changed) | {f.name for f in came}
    units = {*map(reads.record, own), *reading} - {reads.record(f.name) for f in gone}
    return BuildPlan(
        everything=False,
        units=frozenset(units),
        names=_names(units),
        own=own,
        changed=names,
        records=after,
        index=index.state,
        was=was,
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
        (f.path, PublishedRow(digests[f.name], f, _past(catalogue, f)))
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
    store.put(SITE, version, [("", site_state.site_row(catalogue, state))])
