"""Which item of an old list became which item of a new one: by content, never by place."""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")

ALIKE = 0.55
"""From which share of common words two items are the same item, edited."""

MOST_PAIRS = 900
"""How many pairs are weighed; in a longer list only equal items are found."""

MOST_WORDS = 200
"""Words of an item that are weighed."""


def match(
    old: Sequence[T], new: Sequence[T], name: Callable[[T], str], text: Callable[[T], str]
) -> dict[int, int]:
    """Give, for indexes of ``new``, the index of ``old`` that the item was.

    Equal items find each other first, then items of one name, then the most alike.
    """
    found: dict[int, int] = {}
    _equal([text(i) for i in old], [text(i) for i in new], found)
    _named([name(i) for i in old], [name(i) for i in new], old, new, text, found)
    _alike(old, new, name, text, found)
    return dict(sorted(found.items()))


def _equal(old: list[str], new: list[str], found: dict[int, int]) -> None:
    places: dict[str, list[int]] = {}
    for index, said in enumerate(old):
        places.setdefault(said, []).append(index)
    for index, said in enumerate(new):
        if places.get(said):
            found[index] = places[said].pop(0)


def _named(
    names: list[str],
    fresh: list[str],
    old: Sequence[T],
    new: Sequence[T],
    text: Callable[[T], str],
    found: dict[int, int],
) -> None:
    taken = set(found.values())
    for wanted in dict.fromkeys(n for i, n in enumerate(fresh) if i not in found):
        here = [i for i, n in enumerate(fresh) if n == wanted and i not in found]
        there = [i for i, n in enumerate(names) if n == wanted and i not in taken]
        if len(here) == len(there) == 1:
            found[here[0]] = there[0]
        elif there:
            _best(here, there, lambda a, b: ratio(text(old[b]), text(new[a])), 0.0, found)


def _alike(
    old: Sequence[T],
    new: Sequence[T],
    name: Callable[[T], str],
    text: Callable[[T], str],
    found: dict[int, int],
) -> None:
    here = [i for i in range(len(new)) if i not in found]
    taken = set(found.values())
    there = [i for i in range(len(old)) if i not in taken]
    _best(
        here,
        there,
        lambda a, b: max(
            ratio(name(old[b]), name(new[a])),
            ratio(text(old[b]), text(new[a])),
        ),
        ALIKE,
        found,
    )


def _best(
    here: list[int],
    there: list[int],
    weigh: Callable[[int, int], float],
    least: float,
    found: dict[int, int],
) -> None:
    """Pair the most alike first; equal weights go in the order of the list."""
    if len(here) * len(there) > MOST_PAIRS:
        return
    pairs = sorted((-weigh(a, b), abs(a - b), a, b) for a in here for b in there)
    taken: set[int] = set()
    for weight, _, a, b in pairs:
        if -weight >= least and a not in found and b not in taken:
            found[a] = b
            taken.add(b)


def ratio(one: str, other: str) -> float:
    """Give the share of what two texts have in common, from 0 to 1: words, or letters of one word."""
    a, b = one.split()[:MOST_WORDS], other.split()[:MOST_WORDS]
    if min(len(a), len(b)) < 3:
        a, b = list(one[:MOST_WORDS]), list(other[:MOST_WORDS])
    weighed = difflib.SequenceMatcher(None, a, b, autojunk=False)
    return weighed.ratio() if weighed.quick_ratio() >= 0.3 else 0.0


def moved(found: dict[int, int]) -> list[int]:
    """List the indexes of the new list whose items left their place among the others.

    Everything outside a longest run that kept its order has moved.
    """
    fresh = sorted(found)
    tails: list[int] = []
    lengths: list[int] = []
    for index in fresh:
        at = bisect_left(tails, found[index])
        tails[at : at + 1] = [found[index]]
        lengths.append(at)
    kept: set[int] = set()
    wanted, last = len(tails) - 1, max(found.values(), default=0) + 1
    for index, length in zip(reversed(fresh), reversed(lengths), strict=True):
        if length == wanted and found[index] < last:
            kept.add(index)
            wanted, last = wanted - 1, found[index]
    return [i for i in fresh if i not in kept]
