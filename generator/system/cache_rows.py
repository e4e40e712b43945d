"""Some rows of a table of the cache by key, each read when it is asked for."""

from __future__ import annotations

from collections.abc import Collection, ItemsView, Iterator, ValuesView
from typing import TypeVar

from generator.system.cache import Cache, CacheTable
from generator.system.lazy_mapping import Lazy

Row = TypeVar("Row")


class CacheRows(Lazy[str, Row]):
    """Some rows of a table by key, each read when it is asked for: of a large site they are much to hold."""

    def __init__(
        self, store: Cache, table: CacheTable[Row], version: str, keys: Collection[str]
    ) -> None:
        """``keys``: those of rows that can be read."""
        super().__init__(keys)
        self._store, self._table, self._version = store, table, version

    def __getitem__(self, key: str) -> Row:
        row = self._store.one(self._table, self._version, key) if key in self._keys else None
        if row is None:
            raise KeyError(key)
        return row

    def items(self) -> ItemsView[str, Row]:
        """All of them, read one after another."""
        return _Items(self)

    def values(self) -> ValuesView[Row]:
        """The rows alone, read one after another."""
        return _Values(self)

    def each(self) -> Iterator[tuple[str, Row]]:
        """Read one row after another."""
        rows = self._store.each(self._table, self._version)
        return (pair for pair in rows if pair[0] in self._keys)


class _Items(ItemsView[str, Row]):
    _mapping: CacheRows[Row]

    def __iter__(self) -> Iterator[tuple[str, Row]]:
        return self._mapping.each()


class _Values(ValuesView[Row]):
    _mapping: CacheRows[Row]

    def __iter__(self) -> Iterator[Row]:
        return (row for _, row in self._mapping.each())
