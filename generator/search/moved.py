"""Records came or went, so that documents have other numbers: what the shards say is said with those."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TypeVar

from generator.records.summary import Name
from generator.search import posting_lists

T = TypeVar("T")


class Moved:
    """The documents of an index before and after: records in their order; pages of sections follow both."""

    def __init__(self, was: Sequence[Name], now: Sequence[Name]) -> None:
        self._was = len(was)
        self._now = now
        places = {name: number for number, name in enumerate(now)}
        self._places = [places.get(name) for name in was]
        self._gone = {number for number, place in enumerate(self._places) if place is None}
        self._last = max(self._gone, default=-1)
        self._steps = list(self._shifts())
        """The numbers from which on documents have others, and by how much more than those before."""

    def _shifts(self) -> Iterator[tuple[int, int]]:
        before = 0
        places: list[int | None] = [*self._places, len(self._now)]
        for old, place in enumerate(places):
            if place is not None and place - old != before:
                yield old, place - old - before
                before = place - old

    @property
    def records(self) -> int:
        """How many records there are now."""
        return len(self._now)

    def number(self, old: int) -> int | None:
        """The number that a document has now; none, where it is no more."""
        if old >= self._was:
            return old - self._was + len(self._now)
        return self._places[old]

    def row(self, values: Sequence[T], empty: T) -> list[T]:
        """One value for each document; those that came have an ``empty`` one."""
        row = [empty] * (len(values) - self._was + len(self._now))
        for old, value in enumerate(values):
            number = self.number(old)
            if number is not None:
                row[number] = value
        return row

    def postings(self, said: str) -> list[tuple[int, int]]:
        """The documents of a term or of a value, with their counts."""
        moved = ((self.number(old), count) for old, count in posting_lists.read(said))
        return [(number, count) for number, count in moved if number is not None]

    def said(self, postings: str) -> str:
        """The same as it is written: only where records came or went is a gap another."""
        steps, most = self._steps, len(self._steps)
        pairs = postings.split()
        found: list[str] = []
        at, old, more = 0, -1, 0
        for n, pair in enumerate(pairs):
            if at == most and old >= self._last and not more:
                return " ".join([*found, *pairs[n:]])
            gap = _gap(pair)
            old += gap
            while at < most and steps[at][0] <= old:
                more += steps[at][1]
                at += 1
            if old in self._gone:
                more += gap
                continue
            if more:
                _, dot, count = pair.partition(".")
                pair = f"{posting_lists.base36(gap + more)}{dot}{count}"
                more = 0
            found.append(pair)
        return " ".join(found)

    def runs(self, kinds: Sequence[str]) -> list[list[object]]:
        """How many documents of one kind follow each other; ``kinds`` are those of the pages of sections."""
        whole = [*(kind for kind, _ in self._now), *kinds]
        return [[kind, len(list(run))] for kind, run in groupby(whole)]


@lru_cache(maxsize=10_000)  # most pairs come again and again
def _gap(pair: str) -> int:
    """The gap that a pair of a posting list tells."""
    return int(pair.partition(".")[0], 36)
