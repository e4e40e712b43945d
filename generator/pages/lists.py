"""The lists ``/api/<kind>.json``: a record on a line, written as they come, mended where one changed."""

from __future__ import annotations

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
        lines = path.read_bytes().split(b"\n")
        for number, name in enumerate((n for n in names if n[0] == kind), 1):
            if name in pieces:
                comma = b"," if lines[number].endswith(b",") else b""
                lines[number] = pieces[name].encode() + comma
        path.unlink()
        path.write_bytes(b"\n".join(lines))
