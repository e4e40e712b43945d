"""What a build has to make anew: what changed since the site was published, and what shows it.

A page of a record is made of its own text, its past, and of what others call themselves: titles,
summaries, for whom they are. So a change of the text alone renews the pages of that record; a change
of its title renews its neighbours and the listings too. Where records come or go their numbers in the
index change, and everything is made.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.catalogue import attachments
from generator.catalogue.catalogue import Catalogue
from generator.pages.records.route import MOST_OTHERS
from generator.records import summary as about
from generator.records.summary import Name, Summary
from generator.render.shell import Shell
from generator.settings import Settings
from generator.system import cache
from generator.system.cache import Cache

TABLE = "published"
WORDS = "words"
"""The table of what the index was made of."""

ASIDE = ":aside"
"""The row of what is not shown as it stands; no path begins so."""

WINDOW = MOST_OTHERS + 1
"""Routes before one on the same deficit whose pages may name it."""


@dataclass(frozen=True, slots=True)
class BuildPlan:
    """What to make: everything, or these records and, perhaps, what is made of all of them."""

    everything: bool = True
    names: frozenset[Name] = frozenset()
    """Records whose pages are made anew."""
    listings: bool = True
    """Whether the listings, the feed and the calendars are made anew."""
    sum: str = ""
    """Of all records as they are: what the index is made of."""


FULL = BuildPlan()


def global_digest(catalogue: Catalogue, settings: Settings, shell: Shell) -> str:
    """Sum up what every page depends on."""
    glossary = [f.fingerprint for (kind, _), f in catalogue.summaries.items() if kind == "term"]
    shown = {f.path for f in catalogue.summaries.values()}
    others = sorted(
        path for path in catalogue.sources if path not in shown
    )  # lists, blanks, drafts
    return cache.digest(
        cache.code(),
        cache.tree(settings.theme),
        *shell.parts,
        repr((settings.paper, catalogue.today, catalogue.history.note, catalogue.editions)),
        *glossary,
        *(
            part
            for path in others
            for part in (path, catalogue.digests.get(path) or catalogue.sources[path])
        ),
    )


def plan(store: Cache, version: str, catalogue: Catalogue, state: str, root: Path) -> BuildPlan:
    """Compare the records with those that were published under ``version``.

    ``state`` sums up what the site itself must be like, so that what is not made anew is there.
    """
    rows = store.load(TABLE, version)
    digests = _digests(catalogue, root)
    after = _sum({f.path: digests[f.name] for f in catalogue.summaries.values()})
    words = store.load(WORDS, cache.code()).get("", ("",))[0]
    published = rows.pop("", ("",))[0]
    aside = rows.pop(ASIDE, ("",))[0]
    before = {path: mark for path, (mark, _) in rows.items()}
    if published != state or before.keys() != {f.path for f in catalogue.summaries.values()}:
        return BuildPlan(sum=after)
    if words != _sum(before):
        return BuildPlan(sum=after)
    changed = [f for f in catalogue.summaries.values() if rows[f.path][0] != digests[f.name]]
    was = {f.name: about.revived(json.loads(rows[f.path][1])) for f in changed}
    if any(_exported_order(f) != _exported_order(was[f.name]) for f in changed):
        return BuildPlan(sum=after)
    outward = [f for f in changed if _exported(f) != _exported(was[f.name])]
    near = {name for f in outward for name in _dependents(catalogue, f, was[f.name])}
    if any(f.brief is None for f in outward):  # of a short kind any page may tell anything
        near |= {f.name for f in catalogue.summaries.values() if f.brief is None}
    told = bool(outward) or bool(changed and catalogue.history.past) or aside != _aside(catalogue)
    return BuildPlan(False, frozenset({*(f.name for f in changed), *near}), told, after)


def _sum(digests: Mapping[str, str]) -> str:
    return cache.digest(*(f"{path} {digests[path]}" for path in sorted(digests)))


def _exported_order(summary: Summary) -> object:
    """The order of a record, whether it has a date of review, and whether its authors have names: a change makes all anew."""
    named = summary.brief is not None and summary.brief.named
    return about.order(summary), bool(summary.review), named and summary.fingerprint


def keep(
    store: Cache, version: str, catalogue: Catalogue, state: str, root: Path, plan: BuildPlan
) -> None:
    """Remember what was published; of a renewal only what was made anew."""
    digests = _digests(catalogue, root)
    known = [f for f in catalogue.summaries.values() if plan.everything or f.name in plan.names]
    rows = ((f.path, digests[f.name], about.kept(f)) for f in known)
    gone: Iterable[str] = ()
    if plan.everything:
        gone = store.load(TABLE, version).keys() - {f.path for f in known}
    store.put(TABLE, version, [("", state, None), (ASIDE, _aside(catalogue), None), *rows], gone)


def _aside(catalogue: Catalogue) -> str:
    """Sum up what is left out or shown as it was, and why."""
    return cache.digest(repr(catalogue.aside)) if catalogue.aside else ""


def _digests(catalogue: Catalogue, root: Path) -> dict[Name, str]:
    """Sum up what is the record's own: its text, its files, its past, what time has done to it."""
    stale: dict[Name, list[str]] = {}
    for one in catalogue.stale:
        stale.setdefault((one.kind, one.id), []).append(one.words)
    aside = {a.path: a for a in catalogue.aside}
    digests: dict[Name, str] = {}
    for name, summary in catalogue.summaries.items():
        text = catalogue.digests.get(summary.path) or cache.digest(catalogue.sources[summary.path])
        files = attachments.stamp(catalogue, name, root) if summary.beside else ""
        more = (
            catalogue.history.digests.get(name),
            stale.get(name),
            aside.get(summary.path),
            files,
        )
        digests[name] = cache.digest(text, repr(more)) if any(more) else text
    return digests


def _exported(summary: Summary) -> Any:
    """What other pages tell of a record; of a short kind they may tell anything."""
    if summary.brief is None:
        return summary.fingerprint
    return (
        summary.title,
        summary.summary,
        summary.brief,
        summary.review,
        summary.targets,
        summary.mentions,
    )


def _dependents(catalogue: Catalogue, new: Summary, old: Summary) -> Iterator[Name]:
    """The records whose pages name one, as it is or as it was."""
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


def site(path: Path) -> str:
    """Tell a site from any other that may lie in its place."""
    try:
        said = path.stat()
    except OSError:
        return ""
    return f"{said.st_dev}-{said.st_ino}-{said.st_mtime_ns}"
