"""What follows from content alone is worked out once, while several portals are built one after another.

Districts of a region share most of their texts. Inside of ``kept`` a memo remembers what was made of a
text by whatever it was made of; outside of it a memo holds nothing and costs nothing. Processes that are
forked begin with all that is known, and what they find out goes back with their results (``workers``).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")

MOST = 40_000
"""Values of one memo: more of them are not remembered."""

Found = list[tuple[str, str, Any]]
"""What a process found out: the name of a memo, the key, the value."""

_known: dict[str, dict[str, Any]] = {}
_found: Found = []
_open = False


class Memo(Generic[T]):
    """Values of one sort by a key that says all that they depend on; a value is never changed."""

    def __init__(self, name: str) -> None:
        self._name = name

    def get(self, key: str) -> T | None:
        """Give what is known under a key."""
        return _known[self._name].get(key) if self._name in _known else None

    def put(self, key: str, value: T) -> None:
        """Remember a value."""
        if _open:
            _keep(self._name, key, value)
            _found.append((self._name, key, value))

    def made(self, key: Callable[[], str], make: Callable[[], T]) -> T:
        """Give what is known, or make it; ``key`` is asked for only where anything is kept."""
        if not _open:
            return make()
        name = key()
        value = self.get(name)
        if value is None:
            value = make()
            self.put(name, value)
        return value


@contextlib.contextmanager
def kept() -> Iterator[None]:
    """Remember until the end of the block."""
    global _open
    _open = True
    try:
        yield
    finally:
        _open = False
        _known.clear()
        _found.clear()


def is_open() -> bool:
    """Whether anything is remembered."""
    return _open


def taken() -> Found:
    """Take what was found out since the last call: a forked process sends it to its parent."""
    found = _found.copy()
    _found.clear()
    return found


def adopt(found: Found) -> None:
    """Remember what another process found out."""
    for name, key, value in found:
        _keep(name, key, value)


def _keep(name: str, key: str, value: Any) -> None:
    values = _known.setdefault(name, {})
    if len(values) < MOST:
        values[key] = value
