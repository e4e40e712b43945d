"""The stems of all words of the dictionary, in parts that a page loads one of: who typed a word made no slip.

They are the same for every portal and lie ready in the package: to read five million forms would take
longer than a whole site. ``.ci/scripts/dictionary.py`` writes them anew for another dictionary.
"""

from __future__ import annotations

import gzip
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).with_name("dictionary.gz")
"""Parts behind the version of the dictionary, an empty line between them; of each stem the number of signs
that it shares with the one before, in base 36, and the rest."""

PARTS = 32
"""So many that a part is read as fast as a shard of titles: 18 kB packed."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BETWEEN = "\n\n"


def pack(version: str, stems: Iterable[str]) -> bytes:
    """Write the data of the package, the same bytes for the same stems."""
    known = sorted(stems)
    size = -(-len(known) // PARTS)
    parts = (known[at : at + size] for at in range(0, len(known), size))
    text = _BETWEEN.join([version, *("\n".join(_shortened(part)) for part in parts)])
    return gzip.compress(text.encode(), 9, mtime=0)


def version() -> str:
    """The version of the dictionary that the stems were taken from."""
    return _read()[0]


def parts() -> tuple[str, ...]:
    """The parts as they are published; a part stands behind another by the alphabet."""
    return _read()[1:]


@lru_cache(maxsize=1)
def firsts() -> tuple[str, ...]:
    """The first stem of each part: they tell in which one a stem would be."""
    return tuple(part[1 : part.index("\n")] for part in parts())


def has(stem: str) -> bool:
    """Whether a stem is that of a word of the dictionary."""
    return stem in part(max(0, bisect_right(firsts(), stem) - 1))


@lru_cache(maxsize=PARTS)
def part(number: int) -> frozenset[str]:
    """The stems of a part."""
    found, before = set(), ""
    for line in parts()[number].split("\n"):
        before = before[: int(line[0], 36)] + line[1:]
        found.add(before)
    return frozenset(found)


@lru_cache(maxsize=1)
def _read() -> tuple[str, ...]:
    return tuple(gzip.decompress(DATA.read_bytes()).decode().split(_BETWEEN))


def _shortened(part: Iterable[str]) -> Iterator[str]:
    before = ""
    for stem in part:
        most = min(len(before), len(stem), len(_DIGITS) - 1)
        shared = next((at for at in range(most) if before[at] != stem[at]), most)
        yield _DIGITS[shared] + stem[shared:]
        before = stem
