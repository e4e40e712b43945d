"""Records came or went, so that documents have other numbers: what the shards say is said with those."""

from __future__ import annotations

from collections.abc import Sequence
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

    def runs(self, kinds: Sequence[str]) -> list[list[object]]:
        """How many documents of one kind follow each other; ``kinds`` are those of the pages of sections."""
        whole = [*(kind for kind, _ in self._now), *kinds]
        return [[kind, len(list(run))] for kind, run in groupby(whole)]
