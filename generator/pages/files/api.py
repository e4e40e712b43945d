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


def renew(site: Path, names: Sequence[Name], pieces: Mapping[Name, str]) -> None:
    """Put records into the lists of a site that was written before; no record has come or gone."""
    for kind in {kind for kind, _ in pieces}:
        path = site / urls.api(kind)
        aside = path.with_suffix(".new")
        mine = [name for name in names if name[0] == kind]
        with path.open("rb", _MUCH) as old, aside.open("wb", _MUCH) as new:
            _mend(old, new, [pieces.get(name) for name in mine])
        aside.replace(path)


def _mend(old: IO[bytes], new: IO[bytes], lines: Sequence[str | None]) -> None:
    """Copy a list, a record a line, with other lines for some of its records."""
    new.write(old.readline())
    for line in lines:
        said = old.readline()
        if line is not None:
            comma = b"," if said.endswith(b",\n") else b""
            said = line.encode() + comma + b"\n"
        new.write(said)
    shutil.copyfileobj(old, new)
