"""The lists ``/api/<section>.json``: a record on a line, written as they come, mended where one changed."""

from __future__ import annotations

import mmap
from collections.abc import Iterator, Mapping, Sequence
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


def renew(
    site: Path, was: Sequence[Name], names: Sequence[Name], pieces: Mapping[Name, str]
) -> list[str]:
    """Put records into the lists of a site whose records were ``was``; gives the addresses of the lists."""
    changed = {kind for kind, _ in (*pieces, *({*was} - {*names}))}
    for kind in changed:
        path = site / urls.api(kind)
        aside = path.with_suffix(".new")
        before, after = ([n for n in some if n[0] == kind] for some in (was, names))
        with (
            path.open("rb") as file,
            mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as old,
            aside.open("wb") as new,
        ):
            _mend(old, new, before, [(name, pieces.get(name)) for name in after])
        aside.replace(path)
    return [urls.api(kind) for kind in changed]


def _mend(
    old: mmap.mmap,
    new: IO[bytes],
    was: Sequence[Name],
    lines: Sequence[tuple[Name, str | None]],
) -> None:
    """Copy a list, a record a line, with other lines for some of its records; both have one order.

    What stays is copied in runs: a list of ten thousand routes has a hundred million bytes.
    """
    begin, between = old.find(b"\n") + 1, sitemap.BETWEEN.encode()
    places = dict(zip(was, _places(old, begin, len(was)), strict=True))
    end = max((stop for _, stop in places.values()), default=begin)
    with memoryview(old) as view:
        _copy(view, new, (0, begin))
        run: tuple[int, int] | None = None
        for number, (name, line) in enumerate(lines):
            place = places[name] if line is None else None
            if run and place and run[1] + len(between) == place[0]:
                run = run[0], place[1]
                continue
            _copy(view, new, run)
            new.write(between if number else b"")
            new.write((line or "").encode())
            run = place
        _copy(view, new, run)
        _copy(view, new, (end, len(old)))


def _places(old: mmap.mmap, begin: int, count: int) -> Iterator[tuple[int, int]]:
    """Where the text of each record of a list begins and ends, without what stands between two."""
    for number in range(1, count + 1):
        stop = old.find(b"\n", begin)
        yield begin, stop - (number < count)
        begin = stop + 1


def _copy(old: memoryview, new: IO[bytes], place: tuple[int, int] | None) -> None:
    if place:
        with old[slice(*place)] as part:
            new.write(part)
