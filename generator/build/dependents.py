"""What changed in a portal, by the names under which pages note what they read (``catalogue/reads.py``)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from generator.build.site_state import FileRow, SiteRow, others
from generator.catalogue import links, reads
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import initial
from generator.records.models.kinds import place
from generator.records.summary import Name, RecordSummary

WINDOW = links.MOST_OTHERS + 1
"""Routes before one on the same deficit whose pages may name it."""

OWN = frozenset(("fingerprint", "checked", "beside", "targets", "mentions", "sections"))
"""Fields of a summary that nobody reads of another record: its links have names of their own."""


def told(summary: RecordSummary) -> Any:
    """What other pages tell of a record without opening it."""
    return others(summary, OWN)


def of_records(
    catalogue: Catalogue, pairs: Iterable[tuple[RecordSummary | None, RecordSummary | None]]
) -> Iterator[str]:
    """Name what changed with some records, each as it was and as it is; ``None`` where it was or is not there."""
    came_or_went: set[str] = set()
    for old, new in pairs:
        one = new or old
        assert one is not None
        yield from (reads.record(one.name), reads.every_record(one.kind))
        yield from (reads.source(one.path), reads.EVERY_SOURCE)
        if not old or not new:
            came_or_went.add(one.id)
            yield from (reads.ids(one.kind), reads.ids(""), reads.lies(one.id), reads.PATHS)
            yield from (reads.past(one.name), reads.EVERY_PAST)
        if not old or not new or told(old) != told(new):
            yield from _told(catalogue, old, new)
        if not old or not new or old.targets != new.targets:
            yield from _linked(catalogue, old, new)
    for name in referring(catalogue, came_or_went):
        yield reads.links(name)


def _told(
    catalogue: Catalogue, old: RecordSummary | None, new: RecordSummary | None
) -> Iterator[str]:
    one = new or old
    assert one is not None
    yield from (reads.summary(one.name), reads.every_summary(), reads.every_summary(one.kind))
    if not old or not new or old.title != new.title:
        yield reads.title(one.name)
    if not old or not new or (old.title, old.number) != (new.title, new.number):
        yield from (reads.initial(initial(f.title)) for f in (old, new) if f)
    before, after = ({*links.deficits(f)} if f else set() for f in (old, new))
    yield from map(reads.routes_on, before | after)
    for deficit in before ^ after:
        yield from (reads.next_routes(deficit, id) for id in _around(catalogue, deficit, one.id))
    yield from map(
        reads.routes_by, {m for f in (old, new) if f and f.brief for m in links.methods(f)}
    )


def _around(catalogue: Catalogue, deficit: str, id: str) -> list[str]:
    """The routes on a deficit that one may follow, around the beginning to the end."""
    routes = catalogue.routes_on.get(deficit, ())
    at = next((n for n, f in enumerate(routes) if f.id >= id), len(routes))
    return [routes[n % len(routes)].id for n in range(at - WINDOW, at + 1) if routes]


def _linked(
    catalogue: Catalogue, old: RecordSummary | None, new: RecordSummary | None
) -> Iterator[str]:
    for one in filter(None, (old, new)):
        yield from (reads.links(one.name), reads.backlinks(one.name))
        yield from map(reads.backlinks, catalogue.targets(one))


def referring(catalogue: Catalogue, ids: Collection[str]) -> Iterator[Name]:
    """The records that refer to one of these ids, whether or not it leads anywhere now."""
    for f in catalogue.summaries.values() if ids else ():
        if any(_id(target) in ids for target in (*f.targets, *f.mentions)):
            yield f.name


def _id(target: str) -> str:
    return target.rpartition(":")[2].rpartition("/")[2]


def of_files(before: Mapping[str, FileRow], after: Mapping[str, str]) -> Iterator[str]:
    """Name what changed with files that are no records of the site."""
    for path in before.keys() | after.keys():
        row = before.get(path)
        if row and row.digest == after.get(path):
            continue
        yield from (reads.source(path), reads.EVERY_SOURCE)
        if not row or path not in after:
            yield reads.PATHS
        if found := place(path):
            kind, id = found
            yield from (reads.record((kind.name, id)), reads.every_record(kind.name))
            yield from (reads.ids(kind.name), reads.lies(id))


def of_site(before: SiteRow, after: SiteRow) -> Iterator[str]:
    """Name what changed of all records taken together."""
    if before.aside != after.aside:
        yield reads.ASIDE
    if before.stale != after.stale:
        yield reads.STALE
    if before.past != after.past:
        yield reads.EVERY_PAST
