"""How terms are parted into shards by their first letters: no shard is large, and each term tells its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping

LARGEST = 24_000
"""Signs of a shard of postings, beyond which its largest next letter leaves it."""


def split(terms: Mapping[str, int]) -> Iterator[tuple[str, list[str]]]:
    """Cut terms, given with their sizes, into parts by their first letters.

    While the terms of a prefix make a large shard, those of its largest next letter leave it for a
    piece of their own; a term is therefore in the shard of the longest prefix that is one.
    """
    return _split([(_letters(one), one, size) for one, size in terms.items()], "")


_Term = tuple[str, str, int]
"""The letters of a term, the term, its size."""


def _split(terms: list[_Term], prefix: str) -> Iterator[tuple[str, list[str]]]:
    end = len(prefix) + 1
    by_next: dict[str, list[_Term]] = defaultdict(list)
    sizes: dict[str, int] = defaultdict(int)
    for term in terms:
        longer = term[0][:end]
        by_next[longer].append(term)
        sizes[longer] += term[2]
    sizes.pop(prefix, None)  # the prefix itself is a term, and cannot leave
    left = sum(sizes.values())
    leaving = set()
    for longer in sorted(sizes, key=lambda one: (-sizes[one], one)):
        if prefix and left <= LARGEST:
            break
        left -= sizes[longer]
        leaving.add(longer)
    staying = [one for letters, one, _ in terms if letters[:end] not in leaving]
    if staying:
        yield prefix, staying
    for longer, some in by_next.items():
        if longer in leaving:
            yield from _split(some, longer)


def prefix(term: str, prefixes: Container[str]) -> str:
    """The longest of the prefixes of parts with which a term begins; empty where it has none."""
    said = _letters(term)
    return next((said[:n] for n in range(len(said), 0, -1) if said[:n] in prefixes), "")


def _letters(term: str) -> str:
    """The letters by which a term finds its shard: a «~stem» lies with the lemmas it begins, a «?text» with those of its first word."""
    return term[1:] if term[0] in "~?" else term
