"""What was found in files that lie beside records: a file that was looked into is not opened again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from generator.checks.attachments.telling import Looked
from generator.language.personal.allowed_names import Names
from generator.system.cache import Cache, CacheTable
from generator.system.digests import code_digest, digest

LOOKED = CacheTable("looked", Looked)

_rows: dict[str, Looked] = {}
_asked: set[str] = set()


def look(name: str, data: bytes, public: Names) -> Looked:
    """Name what is personal in a file, as ``inspect.look`` does; raises ``Unread`` as it does."""
    names = (f"{word}: {', '.join(own)}" for word, own in sorted(public.items()))
    key = digest(name.rpartition(".")[2].lower(), data, *names)
    row = _rows.get(key)
    if row is None:
        from generator.checks.attachments import inspect  # noqa: PLC0415 - slow to import

        row = _rows[key] = inspect.look(name, data, public)
    _asked.add(key)
    return row


@contextlib.contextmanager
def cached_in(store: Cache, tidy: bool = True) -> Iterator[None]:
    """Begin with what the cache knows and leave in it what was asked for inside of the block.

    ``tidy``: whether these are all the files there are, so that what nobody asked for may go.
    """
    version = code_digest()
    before = store.load(LOOKED, version)
    _rows.update(before)
    _asked.clear()
    yield
    new, gone = _asked - before.keys(), before.keys() - _asked if tidy else set()
    if new or gone:
        store.put(LOOKED, version, ((key, _rows[key]) for key in sorted(new)), gone)
    for key in gone:
        del _rows[key]
