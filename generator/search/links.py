"""Which pages point at one another: an answer lifts the pages that are tied to it.

A page stands in a row under the name of each page it points at, and in one under its own name: so a row needs
nothing but the pages that are in it, and a renewal moves it as it moves any posting list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from generator.search.counting import IndexedDocument
from generator.search.posting_lists import Postings

POINTS, OWN = 1, 2
"""What stands beside a number in a row: the page points at the one of that name, or is it."""


def ties(document: IndexedDocument) -> dict[str, int]:
    """The rows in which a page stands."""
    name = f"{document.kind}/{document.id.rpartition('/')[2]}"  # a region puts the district before an id
    return {link: OWN if link == name else POINTS for link in document.links}


def rows(documents: Iterable[IndexedDocument]) -> dict[str, Postings]:
    """Every row: the numbers of the pages, each with what it is there."""
    found: dict[str, Postings] = defaultdict(Postings)
    for number, document in enumerate(documents):
        for name, place in ties(document).items():
            found[name].add(number, place)
    return dict(sorted(found.items()))


def neighbours(
    held: Iterable[Iterable[tuple[int, int]]], count: int
) -> tuple[tuple[int, ...], ...]:
    """The pages that point at each of ``count`` pages, and those it points at, from the rows."""
    found: list[list[int]] = [[] for _ in range(count)]
    for row in held:
        pairs = list(row)
        for own in (number for number, place in pairs if place == OWN):
            for number in (number for number, place in pairs if place == POINTS):
                found[own].append(number)
                found[number].append(own)
    return tuple(map(tuple, found))
