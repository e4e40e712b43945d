"""Write only the search index of a portal: `python -m tests.benchmarks.index ROOT SITE`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from generator import assets, build
from generator.search import documents, shards
from generator.settings import Settings
from tests.benchmarks import measures

FIGURES = "figures.txt"
"""What the index alone cost, beside the reading of the records."""

BARE = '<!doctype html><meta charset="utf-8"><script src="assets/portal/js/portal.js"></script>'


def main(root: Path, site: Path) -> None:
    """Write the pieces, and a page that can ask."""
    settings = Settings(root, "2026-11-24")
    catalogue = build.prepare(settings)
    before, started = measures.peak(), time.perf_counter()
    index = documents.make(catalogue)
    texts = map(shards.text, index.documents)
    pieces = shards.make(index, shards.terms(index))
    found = {p.address: p.data for p in (*pieces, *texts)}
    figures = f"{time.perf_counter() - started:.1f} с, {measures.peak() - before:.0f} МБ"
    for address, data in {**found, **assets.make(settings.theme)}.items():
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(data)
    (site / FIGURES).write_text(figures, "utf-8")
    (site / "bare.html").write_text(BARE, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
