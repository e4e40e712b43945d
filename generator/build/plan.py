"""What a build has to make anew: what changed since the site was published, and what shows it.

A page of a record is made of its own text, its past, and of what others call themselves: titles,
summaries, for whom they are. So a change of the text alone renews the pages of that record; a change
of its title renews its neighbours and the listings too. Where routes come or go, those that they point
at do; where other records do, or what decides their order changes, everything is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from generator.build import comings
from generator.catalogue import attachments
from generator.catalogue.catalogue import Catalogue
from generator.pages.records.route import MOST_OTHERS
from generator.records import summary as about
from generator.records.summary import Name, RecordSummary
from generator.render.shell import Shell
from generator.search.update import IndexState
from generator.settings import Settings
from generator.system import theme_files
from generator.system.cache import Cache, CacheTable
from generator.system.digests import code_digest, digest, folder_digest

WINDOW = MOST_OTHERS + 1
"""Routes before one on the same deficit whose pages may name it."""


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """A record as the site shows it: a digest of all that is its own, and what others tell of it."""

    digest: str
    summary: RecordSummary


@dataclass(frozen=True, slots=True)
class SiteRow:
    """The site as it was published: which folder it is, and a digest of what was set aside and why."""

    state: str
    aside: str


@dataclass(frozen=True, slots=True)
class IndexRow:
    """The index of the site: a digest of the records it was made of, and what their update needs."""

    records: str
    state: IndexState


PUBLISHED = CacheTable("published", PublishedRow)
SITE = CacheTable("published_site", SiteRow)
INDEX = CacheTable("search_index", IndexRow)


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """What to make: everything, or these records and, perhaps, what is made of all of them."""

    everything: bool = True
    names: frozenset[Name] = frozenset()
    """Records whose pages are made anew."""
    listings: bool = True
    """Whether the listings, the feed and the calendars are made anew."""
    records: str = ""
    """A digest of all records as they are: what the index is made of."""
    told: frozenset[str] = frozenset()
    """Kinds of records of which other pages have something new to tell."""
    index: IndexState | None = None
    """What the update of the index needs; ``None`` where it is made anew."""
    was: tuple[Name, ...] = ()
    """The records in the order in which they were published."""
    gone: tuple[RecordSummary, ...] = ()
    """Those of them that are no more."""

    @property
    def moved(self) -> bool:
        """Whether records came or went, so that their numbers are others."""
        return bool(self.gone) or not self.names <= {*self.was}


FULL = BuildPlan()


RECORDED = frozenset(
    ("portal", "by_kind", "sources", "digests", "summaries", "history", "stale", "aside")
)
"""Fields of the catalogue that are watched file by file, or record by record: ``_digests``, ``_aside``."""

CALL = frozenset(("root", "strict"))
"""Fields of the settings that say where the portal lies and when to stop, and nothing of a page."""

OWN = frozenset(("fingerprint", "checked", "beside"))
"""Fields of a summary that only the pages of the record itself show."""


def global_digest(catalogue: Catalogue, settings: Settings, shell: Shell) -> str:
    """Sum up what every page may depend on: all but what is watched record by record.

    A field that the catalogue or the settings get tomorrow is in it, unless it is left out by name.
    """
    glossary = [f.fingerprint for (kind, _), f in catalogue.summaries.items() if kind == "term"]
    shown = {f.path for f in catalogue.summaries.values()}
    others = sorted(
        path for path in catalogue.sources if path not in shown
    )  # lists, blanks, drafts
    return digest(
        code_digest(),
        folder_digest(theme_files.folder(settings)),
        *shell.parts,
        repr((_others(settings, CALL), _others(catalogue, RECORDED), catalogue.history.note)),
        *glossary,
        *(
            part
            for path in others
            for part in (path, catalogue.digests.get(path) or catalogue.sources[path])
        ),
    )


def version(catalogue: Catalogue, settings: Settings, shell: Shell, site: Path) -> str:
    """Name that state of everything else under which the records of a site are kept."""
    return digest(global_digest(catalogue, settings, shell), site.as_posix())


def edited(store: Cache, version: str, catalogue: Catalogue, root: Path) -> list[Name]:
    """Name the records that are not as they were published, and those that are new."""
    digests, rows = _digests(catalogue, root), store.load(PUBLISHED, version)
    known = {path: row.digest for path, row in rows.items()}
    summaries = catalogue.summaries.values() if rows else ()
    return [f.name for f in summaries if known.get(f.path) != digests[f.name]]


def plan(store: Cache, version: str, catalogue: Catalogue, state: str, root: Path) -> BuildPlan:
    """Compare the records with those that were published under ``version``.

    ``state`` sums up what the site itself must be like, so that what is not made anew is there.
    """
    digests = _digests(catalogue, root)
    after = _joint_digest({f.path: digests[f.name] for f in catalogue.summaries.values()})
    site = store.load(SITE, version).get("")
    if site is None or site.state != state:
        return BuildPlan(records=after)
    rows = store.load(PUBLISHED, version)
    paths = {f.path for f in catalogue.summaries.values()}
    gone = tuple(row.summary for path, row in rows.items() if path not in paths)
    came = tuple(f for f in catalogue.summaries.values() if f.path not in rows)
    if not comings.are_small(came, gone, catalogue):
        return BuildPlan(records=after)
    index = store.load(INDEX, code_digest()).get("")
    if index is None or index.records != _joint_digest({p: r.digest for p, r in rows.items()}):
        return BuildPlan(records=after)
    changed = [
        f
        for f in catalogue.summaries.values()
        if f.path in rows and rows[f.path].digest != digests[f.name]
    ]
    was = {f.name: rows[f.path].summary for f in changed}
    if any(_exported_order(f) != _exported_order(was[f.name]) for f in changed):
        return BuildPlan(records=after)
    outward = [f for f in changed if exported(f) != exported(was[f.name])]
    near = {name for f in outward for name in _dependents(catalogue, f, was[f.name])}
    near |= {name for f in (*came, *gone) for name in _dependents(catalogue, f, f)}
    near |= comings.referring(catalogue, {f.id for f in (*came, *gone)})
    if any(f.brief is None for f in outward):  # one of a kind of which any page may print any key
        near |= {f.name for f in catalogue.summaries.values() if f.brief is None}
    told = bool(outward or came or gone) or bool(changed and catalogue.history.past)
    told = told or site.aside != _aside(catalogue)
    names = frozenset({*(f.name for f in (*changed, *came)), *near}) & catalogue.summaries.keys()
    kinds = frozenset(f.kind for f in outward)
    order = comings.order_before(catalogue, came, gone)
    return BuildPlan(False, names, told, after, kinds, index.state, order, gone)


def _joint_digest(digests: Mapping[str, str]) -> str:
    return digest(*(f"{path} {digests[path]}" for path in sorted(digests)))


def _exported_order(summary: RecordSummary) -> object:
    """The order of a record, whether it has a date of review, and whether its authors have names: a change makes all anew."""
    named = summary.brief is not None and summary.brief.named
    return about.order(summary), bool(summary.review), named and summary.fingerprint


def save(
    store: Cache, version: str, catalogue: Catalogue, state: str, root: Path, plan: BuildPlan
) -> None:
    """Write what was published to the cache; of a renewal only what was made anew."""
    digests = _digests(catalogue, root)
    made = [f for f in catalogue.summaries.values() if plan.everything or f.name in plan.names]
    rows = ((f.path, PublishedRow(digests[f.name], f)) for f in made)
    gone: Iterable[str] = [f.path for f in plan.gone]
    if plan.everything:
        gone = store.load(PUBLISHED, version).keys() - {f.path for f in made}
    store.put(PUBLISHED, version, rows, gone)
    # last: without it the rows are those of no site
    store.put(SITE, version, [("", SiteRow(state, _aside(catalogue)))])


def _aside(catalogue: Catalogue) -> str:
    """Sum up what is left out or shown as it was, and why."""
    return digest(repr(catalogue.aside)) if catalogue.aside else ""


def _digests(catalogue: Catalogue, root: Path) -> dict[Name, str]:
    """Sum up what is the record's own: its text, its files, its past, what time has done to it."""
    stale: dict[Name, list[str]] = {}
    for one in catalogue.stale:
        stale.setdefault((one.kind, one.id), []).append(one.words)
    aside = {a.path: a for a in catalogue.aside}
    digests: dict[Name, str] = {}
    for name, summary in catalogue.summaries.items():
        text = catalogue.digests.get(summary.path) or digest(catalogue.sources[summary.path])
        files = attachments.stamp(catalogue, name, root) if summary.beside else ""
        more = (
            catalogue.history.digests.get(name),
            stale.get(name),
            aside.get(summary.path),
            files,
        )
        digests[name] = digest(text, repr(more)) if any(more) else text
    return digests


def exported(summary: RecordSummary) -> Any:
    """What other pages tell of a record; of a short kind they may tell anything."""
    if summary.brief is None:
        return summary.fingerprint
    return _others(summary, OWN)


def _others(value: Any, known: frozenset[str]) -> list[tuple[str, Any]]:
    """The fields of a value by name, without those that are watched elsewhere."""
    return [(f.name, getattr(value, f.name)) for f in fields(value) if f.name not in known]


def _dependents(catalogue: Catalogue, new: RecordSummary, old: RecordSummary) -> Iterator[Name]:
    """The records whose pages name one, as it is or as it was."""
    if new.name in catalogue.summaries:
        yield from catalogue.neighbours(*new.name)
    yield from catalogue.targets(old)
    for deficit in {
        *(new.brief.deficits if new.brief else ()),
        *(old.brief.deficits if old.brief else ()),
    }:
        routes = catalogue.routes_on.get(deficit, ())
        at = next((n for n, f in enumerate(routes) if f.id >= new.id), len(routes))
        around: Iterable[int] = range(at - WINDOW, at + 1)
        yield from (routes[n % len(routes)].name for n in around if routes)
        yield from ((("deficit", deficit),) if ("deficit", deficit) in catalogue.summaries else ())
