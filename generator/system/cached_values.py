"""Values that are slow to make lie in the cache of a portal: what a library says, what was read of some files.

A library that knows the months of a language, the layout of a QR code or what Markdown means takes as long to
load as a page to make. Inside of ``kept_in`` a value is taken from the cache, and what was found out is kept;
outside of it a value is made each time. A forked process reads the file of its parent by a connection of its
own; what it finds out goes back with its results (``workers``).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any, TypeVar

from msgspec import Struct, field

from generator.system.cache import NO_CACHE, Cache, CacheTable, encoded
from generator.system.digests import code_digest, digest

Row = TypeVar("Row")

Found = list[tuple[CacheTable[Any], str, bytes]]
"""What was found out: a table, a key, the row as the cache writes it."""

MOST = 4000
"""Rows that one build finds out, and twice as many of a table: more of them are not kept."""


class _Kept(Struct):
    store: Cache
    written: bool = True
    """Whether this process writes to the cache."""
    found: Found = field(default_factory=list)


_NOTHING = _Kept(NO_CACHE, written=False)
_kept: ContextVar[_Kept] = ContextVar("kept", default=_NOTHING)


def made(table: CacheTable[Row], key: str, make: Callable[[], Row], inputs: str = "") -> Row:
    """Give what is kept in a table under a key, or make it and keep it.

    ``inputs`` is a digest of all that the values of the table are made of besides the code; others put an end to them.
    """
    kept = _kept.get()
    version = digest(code_digest(), inputs) if inputs else code_digest()
    found = kept.store.one(table, version, key)
    if found is None:
        found = make()
        if kept.written:
            kept.store.put(table, version, [(key, found)])
    return found


def is_open() -> bool:
    """Whether anything is kept."""
    return _kept.get().store is not NO_CACHE


def known(table: CacheTable[Row], key: str) -> Row | None:
    """Give one of many values by its key; ``None`` where it is not kept."""
    return _kept.get().store.one(table, code_digest(), key)


def keep(table: CacheTable[Row], key: str, row: Row) -> None:
    """Keep one of many values when the block ends."""
    found = _kept.get().found
    if is_open() and len(found) < MOST and (said := encoded(row)):
        found.append((table, key, said))


@contextlib.contextmanager
def kept_in(store: Cache) -> Iterator[None]:
    """Keep values in this cache until the end of the block."""
    kept = _Kept(store)
    before = _kept.set(kept)
    try:
        yield
        _write(kept)
    finally:
        _kept.reset(before)


def _write(kept: _Kept) -> None:
    by_table: dict[CacheTable[Any], list[tuple[str, bytes]]] = {}
    for table, key, said in kept.found:
        by_table.setdefault(table, []).append((key, said))
    for table, rows in by_table.items():
        there = kept.store.keys(table, code_digest())
        full = len(there) + len(rows) > 2 * MOST
        kept.store.put(table, code_digest(), rows, there - dict(rows).keys() if full else ())


def part() -> None:
    """Leave the file to the parent: a forked process reads it by a connection of its own."""
    _kept.set(_Kept(_kept.get().store.reader(), written=False))


def taken() -> Found:
    """Take what was found out since the last call: a forked process sends it to its parent."""
    found = _kept.get().found
    said = found.copy()
    found.clear()
    return said


def adopt(found: Found) -> None:
    """Keep what another process found out."""
    if found:
        mine = _kept.get().found
        mine += found[: max(0, MOST - len(mine))]
