"""How fast paper is: run with ``python -m tests.benchmarks.paper [COUNT…]``; prints, asserts nothing."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from generator.build import prepare
from generator.catalogue import catalogue
from generator.paper import cache, packet
from generator.paper.cache import Sheet
from generator.paper.formats import FORMATS
from generator.paper.prose import ProseConverter
from generator.settings import Settings
from generator.system import theme_files
from tests.benchmarks import portal

COUNTS = (10, 100, 1000)
MOST_WORD = 100
"""Word files are set for the first so many routes: they have no other speed further on."""

THEME = theme_files.PACKAGE_THEME / "paper"


def jobs(found: catalogue.Catalogue, format: str, count: int) -> Iterator[Sheet]:
    """The sheets of the first routes, made from the records."""
    pen = ProseConverter(found)
    for id in list(found.routes)[:count]:
        yield Sheet(f"{id}.{format}", packet.one(pen, ("route", id)), FORMATS[format])


def main() -> None:
    """Set the routes, then do it again with nothing changed."""
    counts = [int(word) for word in sys.argv[1:]] or list(COUNTS)
    print(
        f"{'маршрутов':>10} {'PDF, с':>8} {'в секунду':>10} {'без правок, с':>14} {'DOCX в с':>9}"
    )
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            print(_line(count, Path(folder)), flush=True)


def _line(count: int, folder: Path) -> str:
    root = portal.write(count, folder / "portal")
    found = prepare.prepare(Settings(root, "2026-11-24"))
    kept = folder / "kept"
    kept.mkdir()
    first = _timed(found, "pdf", count, kept)
    again = _timed(found, "pdf", count, kept)
    words = min(count, MOST_WORD)
    word = _timed(found, "docx", words, kept)
    return f"{count:>10} {first:>8.2f} {count / first:>10.1f} {again:>14.2f} {words / word:>9.1f}"


def _timed(found: catalogue.Catalogue, format: str, count: int, kept: Path) -> float:
    start = time.monotonic()
    for address, path, why in cache.fill(jobs(found, format, count), kept, THEME):
        assert path.stat().st_size, f"{address}: {why}"
    return time.monotonic() - start


if __name__ == "__main__":
    main()
