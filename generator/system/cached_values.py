"""Values that are slow to make lie in the cache of a portal: what a library says, what was read of some files.

A library that knows the months of a language, the layout of a QR code or what Markdown means takes as long to
load as a page to make. Inside of ``cached_in`` a value is taken from the cache, and what was found out is
written there; outside of it a value is made each time. A forked process reads the file of its parent by a
connection of its own; what it finds out goes back with its results (``workers``).
"""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, field

from generator.system.cache import NO_CACHE, Cache, CacheTable, encoded
from generator.system.digests import code_digest, digest

Row = TypeVar("Row")

Found = dict[tuple[CacheTable[Any], str, str], bytes]
"""What was found out: the row, as the cache writes it, by its table, the version of that and its key."""

MOST = 4000
"""Rows that one build finds out; of a table with twice as many those that it did not find out go."""
MOST_OF_MANY = 40_000
"""Values of a row of many: one that would be longer stays as it is."""


class ManyRow(Struct, frozen=True):
    """Many short values by their keys, read and written together: one by one each would cost as much as to make it."""

    values: dict[str, str] = field(default_factory=dict)


class _Many(Struct):
    values: dict[str, str]
    read: int
    """How many of them were read."""


class _Open(Struct):
    store: Cache
    found: Found = field(default_factory=dict)
    sent: int = 0
    """How many of these the parent has been sent."""
    many: dict[CacheTable[ManyRow], _Many] = field(default_factory=dict)


_NOTHING = _Open(NO_CACHE)
_open: ContextVar[_Open] = ContextVar("open", default=_NOTHING)


def made(table: CacheTable[Row], key: str, make: Callable[[], Row], inputs: str = "") -> Row:
    """Give what lies in a table under a key, or make it and write it there.

    ``inputs`` is a digest of all that the values of the table are made of besides the code; others put an end to them.
    """
    version = digest(code_digest(), inputs) if inputs else code_digest()
    row = _known(table, version, key)
    if row is None:
        row = make()
        _keep(table, version, key, row)
    return row


def is_open() -> bool:
    """Whether anything is read or written."""
    return _open.get().store.works


def known(table: CacheTable[Row], key: str) -> Row | None:
    """Give one of many values by its key; ``None`` where it is not known."""
    return _known(table, code_digest(), key)


def keep(table: CacheTable[Row], key: str, row: Row) -> None:
    """Write one of many values to the cache when the block ends; the key says all that it is made of."""
    _keep(table, code_digest(), key, row)


def many(table: CacheTable[ManyRow]) -> dict[str, str]:
    """Give the values of a table that is one row; what the caller adds is written when the block ends.

    Of what a forked process adds nothing is written: it is many processes that find out the same.
    """
    here = _open.get()
    if not here.store.works:
        return {}
    if table not in here.many:
        row = here.store.one(table, code_digest(), "") or ManyRow()
        here.many[table] = _Many(row.values, len(row.values))
    return here.many[table].values


def _known(table: CacheTable[Row], version: str, key: str) -> Row | None:
    here = _open.get()
    if not here.store.works:
        return None
    said = here.found.get((table, version, key))
    return (
        msgspec.json.decode(said, type=table.row) if said else here.store.one(table, version, key)
    )


def _keep(table: CacheTable[Row], version: str, key: str, row: Row) -> None:
    found = _open.get().found
    if is_open() and len(found) < MOST and (said := encoded(row)):
        found[table, version, key] = said


@contextlib.contextmanager
def cached_in(store: Cache) -> Iterator[None]:
    """Take values from this cache, and write what is found out to it at the end of the block."""
    here = _Open(store)
    before = _open.set(here)
    try:
        yield
        _write(here)
    finally:
        _open.reset(before)


def _write(here: _Open) -> None:
    for grown, row in here.many.items():
        if row.read < len(row.values) <= MOST_OF_MANY:
            here.store.put(grown, code_digest(), [("", ManyRow(row.values))])
    by_table: dict[tuple[CacheTable[Any], str], dict[str, bytes]] = {}
    for (table, version, key), said in here.found.items():
        by_table.setdefault((table, version), {})[key] = said
    for (table, version), rows in by_table.items():
        there = here.store.keys(table, version) - rows.keys()
        full = len(there) + len(rows) > 2 * MOST
        here.store.put(table, version, rows.items(), there if full else ())


def part() -> None:
    """Leave the file to the parent: a forked process reads it by a connection of its own."""
    _open.set(_Open(_open.get().store.reader()))


def taken() -> Found:
    """Take what was found out since the last call: a forked process sends it to its parent."""
    here = _open.get()
    more = dict(itertools.islice(here.found.items(), here.sent, None))
    here.sent = len(here.found)
    return more


def adopt(found: Found) -> None:
    """Write what another process found out, too."""
    mine = _open.get().found
    for name, said in found.items():
        if len(mine) < MOST:
            mine.setdefault(name, said)
