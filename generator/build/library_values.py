"""What libraries said once is known while a portal is built: they are slow to load."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import partial

from msgspec import Struct

from generator.language import morphology, russian
from generator.system import cached_values
from generator.system.cache import Cache, CacheTable


class MonthsRow(Struct, frozen=True):
    """The names of the months, as ``russian.months`` gives them."""

    names: dict[str, tuple[str, ...]]


MONTHS = CacheTable("months", MonthsRow)
READINGS = CacheTable("readings", cached_values.ManyRow)
"""Readings of words that may be names, as ``morphology.readings`` gives them."""


@contextlib.contextmanager
def cached_in(store: Cache) -> Iterator[None]:
    """Take what is known from a cache, and keep in it what is found out, until the end of the block."""
    with cached_values.cached_in(store):
        said = cached_values.made(MONTHS, "ru", lambda: MonthsRow({**russian.months()}))
        russian.know_months(said.names)
        morphology.remember_in(partial(cached_values.many, READINGS))
        try:
            yield
        finally:
            morphology.remember_in(dict)
