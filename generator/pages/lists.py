"""The lists ``/api/<kind>.json``: a record on a line, written as they come, mended where one changed."""

from __future__ import annotations

import mmap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from generator import urls
from generator.catalogue import Name
from generator.pages import data
from generator.records.kinds import KINDS


class Lists:
    """The lists of a site that is being written."""

    def __init__(self, site: Path) -> None:
        self._open: dict[str, IO[str]] = {}
        self._counts = dict.fromkeys(KINDS, 0)
        for kind in (k for k in KINDS if KINDS[k].has_pages):
            target = site / urls.api(kind)
            target.parent.mkdir(parents=True, exist_ok=True)
            self._open[kind] = target.open("w", encoding="utf-8", newline="\n")
            self._open[kind].write(data.opening(kind))

    def add(self, kind: str, piece: str) -> None:
        """Write one record."""
        self._open[kind].write((data.BETWEEN if self._counts[kind] else "") + piece)
        self._counts[kind] += 1

    def close(self) -> None:
        """Write the ends."""
        for file in self._open.values():
            file.write(data.CLOSING)
            file.close()


def renew(site: Path, names: Sequence[Name], pieces: Mapping[Name, str]) -> None:
    """Put records into the lists of a site that was written before; no record has come or gone."""
    for kind in {kind for kind, _ in pieces}:
        path = site / urls.api(kind)
        aside = path.with_suffix(".new")
        mine = [name for name in names if name[0] == kind]
        with path.open("rb") as old, aside.open("wb") as new:
            _mend(old, new, [pieces.get(name) for name in mine])
        aside.replace(path)


def _mend(old: IO[bytes], new: IO[bytes], lines: Sequence[str | None]) -> None:
    """Copy a list with other lines for some of its records; the rest is copied by the system."""
    with mmap.mmap(old.fileno(), 0, access=mmap.ACCESS_READ) as seen:
        done = 0
        start = seen.find(b"\n") + 1
        for line in lines:
            end = seen.find(b"\n", start)
            if line is not None:
                new.write(seen[done:start])
                comma = b"," if seen[end - 1 : end] == b"," else b""
                new.write(line.encode() + comma)
                done = end
            start = end + 1
        new.write(seen[done:])
