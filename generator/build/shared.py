"""What all pages share of the glossary: its abbreviations with their meanings, known without reading every term."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct, field

from generator.build.plan import BuildPlan
from generator.catalogue import reads
from generator.catalogue.catalogue import Catalogue
from generator.render import glossary
from generator.render.glossary import GlossaryEntry
from generator.search import documents
from generator.system.cache import Cache, CacheTable

BREAK = "<wbr>"
"""What may stand inside of a long word of a page."""


class Shared(Struct, frozen=True):
    """The glossary as pages and the index use it, and what was read for it."""

    glossary: dict[str, GlossaryEntry] = field(default_factory=dict)
    abbreviations: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()


SHARED = CacheTable("published_glossary", Shared)


def of(catalogue: Catalogue) -> Shared:
    """Read the glossary."""
    with reads.noted() as found:
        entries = glossary.entries(catalogue)
        short = tuple(documents.abbreviations(catalogue))
    return Shared(entries, short, tuple(sorted(found)))


def before(store: Cache, version: str) -> Shared | None:
    """The glossary of the site as it was published."""
    return store.load(SHARED, version).get("")


def save(store: Cache, version: str, shared: Shared) -> None:
    """Remember the glossary of the site."""
    store.put(SHARED, version, [("", shared)])


def renewed(
    store: Cache, version: str, catalogue: Catalogue, site: Path, plan: BuildPlan
) -> tuple[BuildPlan, Shared]:
    """Give the glossary, and the plan with the pages on which it explains something else.

    Where it has other abbreviations the words of all texts are others, and everything is made.
    """
    known = None if plan.everything else before(store, version)
    if known and plan.changed.isdisjoint(known.reads):
        return plan, known
    now = of(catalogue)
    if known is None or sorted(known.abbreviations) != sorted(now.abbreviations):
        return BuildPlan(records=plan.records), now
    words = {w for w, _ in known.glossary.items() ^ now.glossary.items()}
    added = now.glossary.keys() - known.glossary.keys()
    pages = frozenset(_holding(site, plan, added)) if added else frozenset[str]()
    return plan.reading(map(reads.abbreviation, words), pages), now


def _holding(site: Path, plan: BuildPlan, words: set[str]) -> Iterator[str]:
    """The pages on which a word stands that was not explained before."""
    sought = [word.encode() for word in words]
    for row in plan.known.values():
        for address in (a for a in row.pages if a.endswith(".html")):
            html = (site / address).read_bytes().replace(BREAK.encode(), b"")
            if any(word in html for word in sought):
                yield address
