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
from generator.catalogue.catalogue import Catalogue, Name
from generator.pages.records.route import MOST_OTHERS
from generator.records import summary as about
from generator.records.summary import Facts
from generator.render.shell import Shell
from generator.settings import Settings
from generator.system import cache
from generator.system.cache import Kept

TABLE = "published"
WORDS = "words"
"""The table of what the index was made of."""

ASIDE = ":aside"
"""The row of what is not shown as it stands; no path begins so."""

WINDOW = MOST_OTHERS + 1
"""Routes before one on the same deficit whose pages may name it."""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What to make: everything, or these records and, perhaps, what is made of all of them."""

    everything: bool = True
    names: frozenset[Name] = frozenset()
    """Records whose pages are made anew."""
    listings: bool = True
    """Whether the listings, the feed and the calendars are made anew."""
    sum: str = ""
    """Of all records as they are: what the index is made of."""


EVERYTHING = Renewal()


def base(found: Catalogue, settings: Settings, shell: Shell) -> str:
    """Sum up what every page depends on."""
    glossary = [f.mark for (kind, _), f in found.facts.items() if kind == "term"]
    shown = {f.path for f in found.facts.values()}
    others = sorted(path for path in found.sources if path not in shown)  # lists, blanks, drafts
    return cache.digest(
        cache.code(),
        cache.tree(settings.theme),
        *shell.parts,
        repr((settings.paper, found.today, found.history.note, found.editions)),
        *glossary,
        *(
            part
            for path in others
            for part in (path, found.digests.get(path) or found.sources[path])
        ),
    )


def plan(store: Kept, edition: str, found: Catalogue, state: str, root: Path) -> Renewal:
    """Compare the records with those that were published under ``edition``.

    ``state`` sums up what the site itself must be like, so that what is not made anew is there.
    """
    rows = store.rows(TABLE, edition)
    marks = _marks(found, root)
    after = _sum({f.path: marks[f.name] for f in found.facts.values()})
    words = store.rows(WORDS, cache.code()).get("", ("",))[0]
    published = rows.pop("", ("",))[0]
    aside = rows.pop(ASIDE, ("",))[0]
    before = {path: mark for path, (mark, _) in rows.items()}
    if published != state or before.keys() != {f.path for f in found.facts.values()}:
        return Renewal(sum=after)
    if words != _sum(before):
        return Renewal(sum=after)
    changed = [f for f in found.facts.values() if rows[f.path][0] != marks[f.name]]
    was = {f.name: about.revived(json.loads(rows[f.path][1])) for f in changed}
    if any(_placed(f) != _placed(was[f.name]) for f in changed):
        return Renewal(sum=after)
    outward = [f for f in changed if _face(f) != _face(was[f.name])]
    near = {name for f in outward for name in _near(found, f, was[f.name])}
    if any(f.brief is None for f in outward):  # of a short kind any page may tell anything
        near |= {f.name for f in found.facts.values() if f.brief is None}
    told = bool(outward) or bool(changed and found.history.past) or aside != _aside(found)
    return Renewal(False, frozenset({*(f.name for f in changed), *near}), told, after)


def _sum(marks: Mapping[str, str]) -> str:
    return cache.digest(*(f"{path} {marks[path]}" for path in sorted(marks)))


def _placed(facts: Facts) -> object:
    """What decides where a record stands, at which addresses, and whether kept editions may name it."""
    named = facts.brief is not None and facts.brief.named
    return about.order(facts), bool(facts.review), named and facts.mark


def keep(
    store: Kept, edition: str, found: Catalogue, state: str, root: Path, plan: Renewal
) -> None:
    """Remember what was published; of a renewal only what was made anew."""
    marks = _marks(found, root)
    known = [f for f in found.facts.values() if plan.everything or f.name in plan.names]
    rows = ((f.path, marks[f.name], about.kept(f)) for f in known)
    gone: Iterable[str] = ()
    if plan.everything:
        gone = store.rows(TABLE, edition).keys() - {f.path for f in known}
    store.keep(TABLE, edition, [("", state, None), (ASIDE, _aside(found), None), *rows], gone)


def _aside(found: Catalogue) -> str:
    """Sum up what is left out or shown as it was, and why."""
    return cache.digest(repr(found.aside)) if found.aside else ""


def _marks(found: Catalogue, root: Path) -> dict[Name, str]:
    """Sum up what is the record's own: its text, its files, its past, what time has done to it."""
    stale: dict[Name, list[str]] = {}
    for one in found.stale:
        stale.setdefault((one.kind, one.id), []).append(one.words)
    aside = {a.path: a for a in found.aside}
    marks: dict[Name, str] = {}
    for name, facts in found.facts.items():
        text = found.digests.get(facts.path) or cache.digest(found.sources[facts.path])
        files = attachments.stamp(found, name, root) if facts.beside else ""
        more = (found.history.marks.get(name), stale.get(name), aside.get(facts.path), files)
        marks[name] = cache.digest(text, repr(more)) if any(more) else text
    return marks


def _face(facts: Facts) -> Any:
    """What other pages tell of a record; of a short kind they may tell anything."""
    if facts.brief is None:
        return facts.mark
    return facts.title, facts.summary, facts.brief, facts.review, facts.targets, facts.mentions


def _near(found: Catalogue, new: Facts, old: Facts) -> Iterator[Name]:
    """The records whose pages name one, as it is or as it was."""
    yield from found.neighbours(*new.name)
    yield from found.targets(old)
    for deficit in {
        *(new.brief.deficits if new.brief else ()),
        *(old.brief.deficits if old.brief else ()),
    }:
        routes = found.routes_on.get(deficit, ())
        at = next((n for n, f in enumerate(routes) if f.id >= new.id), len(routes))
        around: Iterable[int] = range(at - WINDOW, at + 1)
        yield from (routes[n % len(routes)].name for n in around if routes)
        yield from ((("deficit", deficit),) if ("deficit", deficit) in found.facts else ())


def site(path: Path) -> str:
    """Tell a site from any other that may lie in its place."""
    try:
        said = path.stat()
    except OSError:
        return ""
    return f"{said.st_dev}-{said.st_ino}-{said.st_mtime_ns}"
