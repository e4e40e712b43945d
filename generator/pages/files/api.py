"""The lists ``/api/<section>.json``: a record on a line, written as they come, mended where one changed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from generator.catalogue import urls
from generator.pages.files import sitemap
from generator.records.models.kinds import KINDS
from generator.records.summary import Name


class Lists:
    """The lists of a site that is being written."""

    def __init__(self, site: Path) -> None:
        self._open: dict[str, IO[str]] = {}
        self._counts = dict.fromkeys(KINDS, 0)
        for kind in (k for k in KINDS if KINDS[k].has_pages):
            target = site / urls.api(kind)
            target.parent.mkdir(parents=True, exist_ok=True)
            self._open[kind] = target.open("w", encoding="utf-8", newline="\n")
            self._open[kind].write(sitemap.opening(kind))

    def add(self, kind: str, piece: str) -> None:
        """Write one record."""
        self._open[kind].write((sitemap.BETWEEN if self._counts[kind] else "") + piece)
        self._counts[kind] += 1

    def close(self) -> None:
        """Write the ends."""
        for file in self._open.values():
            file.write(sitemap.CLOSING)
            file.close()


_MUCH = 1 << 20
"""Bytes read at once: a list of ten thousand routes has a hundred million."""


def renew(
    site: Path, was: Sequence[Name], names: Sequence[Name], pieces: Mapping[Name, str]
) -> list[str]:
    """Put records into the lists of a site whose records were ``was``; gives the addresses of the lists."""
    changed = {kind for kind, _ in (*pieces, *({*was} - {*names}))}
    for kind in changed:
        path = site / urls.api(kind)
        aside = path.with_suffix(".new")
        before, after = ([n for n in some if n[0] == kind] for some in (was, names))
        with path.open("rb", _MUCH) as old, aside.open("wb", _MUCH) as new:
            _mend(old, new, before, [(name, pieces.get(name)) for name in after])
        aside.replace(path)
    return [urls.api(kind) for kind in changed]


def _mend(
    old: IO[bytes], new: IO[bytes], was: Sequence[Name], lines: Sequence[tuple[Name, str | None]]
) -> None:
    """Copy a list, a record a line, with other lines for some of its records; both have one order."""
    new.write(old.readline())
    there, left = {*was}, iter(was)
    for number, (name, line) in enumerate(lines, 1):
        said = b""
        if name in there:
            while next(left) != name:
                old.readline()
            said = old.readline().removesuffix(b"\n").removesuffix(b",")
        new.write(said if line is None else line.encode())
        new.write(b",\n" if number < len(lines) else b"\n")
    for _ in left:
        old.readline()
    shutil.copyfileobj(old, new)
