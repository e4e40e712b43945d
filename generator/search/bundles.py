"""Shards bundled into fewer files: a portal of usual size is searched with a handful of requests.

A file of a bundle holds its shards line by line, as each would be written alone; the shard «index» says
in which file each of them lies. A large portal keeps its shards apart: there a bundle would be mostly words
that nobody asked for.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.pages.page import Plain
from generator.search import shards

MOST_BUNDLED = 600
"""Documents of the largest portal whose shards are bundled."""

LARGEST = {"s": 500_000, "p": 270_000, "d": 170_000}
"""Bytes of a bundle of stems, of one of terms, of one of titles, facets and links: nothing else is bundled."""


def make(plains: Iterable[Plain], count: int) -> Iterator[Plain]:
    """Yield shards as the files they are published in, with a head that tells them; ``count``: documents."""
    if count > MOST_BUNDLED:
        yield from plains
        return
    named = {shards.named(plain): plain for plain in plains}
    head = shards.read(named.pop(shards.HEAD).data.decode())
    bundled = {one: plain.data for one, plain in named.items() if is_bundled(one)}
    yield from (plain for one, plain in named.items() if one not in bundled)
    head["bundles"], files = pack(bundled)
    yield shards.shard(shards.HEAD, head)
    yield from files


def pack(bundled: Mapping[str, bytes]) -> tuple[dict[str, str], list[Plain]]:
    """Give each shard its bundle, in the order of their names, and the files of the bundles."""
    places: dict[str, str] = {}
    sizes: dict[str, int] = defaultdict(int)
    lines: dict[str, list[bytes]] = defaultdict(list)
    for kind, largest in LARGEST.items():
        number = 0
        for one in sorted(one for one in bundled if _kind(one) == kind):
            if sizes[f"{kind}{number}"] + len(bundled[one]) > largest:
                number += bool(sizes[f"{kind}{number}"])
            places[one] = bundle = f"{kind}{number}"
            sizes[bundle] += len(bundled[one])
            lines[bundle].append(bundled[one])
    return places, [Plain(shards.file(one), b"".join(held)) for one, held in lines.items()]


def unpack(script: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the shards of a bundle by name, each as it would be written alone."""
    for line in script.splitlines(keepends=True):
        yield json.loads(line[line.index(b"(") + 1 : line.index(b",")]), line


def is_bundled(name: str) -> bool:
    """Whether a shard is one of those that are bundled."""
    return _kind(name) in LARGEST


def _kind(name: str) -> str:
    return "d" if name in {shards.VALUES, shards.LINKS} else name.partition("-")[0]
