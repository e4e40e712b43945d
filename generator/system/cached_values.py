"""A few values that are slow to make lie in the cache of a portal: what a library says, what was read of some files.

A library that knows the months of a language or the layout of a QR code takes as long to load as a page to
make. Inside of ``kept_in`` a value is taken from the cache; outside of it, and in a forked process, which may
not touch the file of its parent, it is made each time.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import TypeVar

from generator.system.cache import NO_CACHE, Cache, CacheTable
from generator.system.digests import code_digest, digest

Row = TypeVar("Row")

_store: ContextVar[Cache] = ContextVar("store", default=NO_CACHE)


def made(table: CacheTable[Row], key: str, make: Callable[[], Row], inputs: str = "") -> Row:
    """Give what is kept in a table under a key, or make it and keep it.

    ``inputs`` is a digest of all that the values of the table are made of besides the code; others put an end to them.
    """
    store = _store.get()
    version = digest(code_digest(), inputs) if inputs else code_digest()
    found = store.one(table, version, key)
    if found is None:
        found = make()
        store.put(table, version, [(key, found)])
    return found


@contextlib.contextmanager
def kept_in(store: Cache) -> Iterator[None]:
    """Keep values in this cache until the end of the block."""
    before = _store.set(store)
    try:
        yield
    finally:
        _store.reset(before)


def forget() -> None:
    """Keep nothing more: a forked process leaves the file to its parent."""
    _store.set(NO_CACHE)
