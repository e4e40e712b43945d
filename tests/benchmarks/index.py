"""Write only the search index of a portal: `python -m tests.benchmarks.index ROOT SITE`."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from generator.build import prepare
from generator.catalogue.catalogue import Catalogue
from generator.pages.page import Plain
from generator.records.summary import Name
from generator.render import assets
from generator.search import bundles, documents, index, shards
from generator.search.counting import DocumentCounter, Tally
from generator.settings import Settings
from generator.system import theme_files, workers
from tests.benchmarks import measures

FIGURES = "figures.txt"
"""What the index alone cost, beside the reading of the records."""

BARE = '<!doctype html><meta charset="utf-8"><script src="assets/portal/js/portal.js"></script>'


def main(root: Path, site: Path) -> None:
    """Write the pieces, and a page that can ask."""
    settings = Settings(root, "2026-11-24")
    catalogue = prepare.prepare(settings)
    before, started = measures.peak(), time.perf_counter()
    pieces = _pieces(catalogue)
    figures = f"{time.perf_counter() - started:.1f} с, {measures.peak() - before:.0f} МБ"
    found = {piece.address: piece.data for piece in pieces}
    for address, data in {**found, **assets.make(theme_files.folder(settings))}.items():
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(data)
    (site / FIGURES).write_text(figures, "utf-8")
    (site / "bare.html").write_text(BARE, "utf-8")


def _pieces(catalogue: Catalogue) -> list[Plain]:
    """Count by all cores, as a build does, and write what was counted."""
    reader = DocumentCounter(documents.words(catalogue)[0])
    tally, pieces = Tally(), []
    named = list(enumerate(catalogue.records))
    for _, (counted, texts) in workers.each(partial(_counted, catalogue, reader), named):
        tally.join(counted)
        pieces += texts
    made = index.finish(tally, reader.analyser, documents.words(catalogue)[1])
    return [*pieces, *bundles.make(shards.make(made, shards.sizes(made)), len(made.documents))]


def _counted(
    catalogue: Catalogue, reader: DocumentCounter, named: Sequence[tuple[int, Name]]
) -> tuple[Tally, list[Plain]]:
    tally, texts = Tally(), []
    for number, name in named:
        document = documents.document(catalogue, name)
        tally.add(number, document, reader.count(document))
        texts.append(shards.text(document))
    return tally, texts


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
