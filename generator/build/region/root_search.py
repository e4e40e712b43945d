"""One search over all districts: what each counted of its records is taken, and only the rest is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path

from msgspec import structs

from generator.pages.page import Plain
from generator.pages.region.kept import District, Kept
from generator.search import bundles, documents, handed, index, shards
from generator.search.counting import Counted, DocumentCounter, IndexedDocument, Tally
from generator.system import workers

_Text = tuple[int, Kept]
"""A text with its number in the index."""


def make(texts: Sequence[Kept], districts: Sequence[District], site: Path) -> Iterator[Plain]:
    """Index the texts of all districts together, and yield the shards; ``site`` has the districts' own."""
    said = [documents.words(one.catalogue) for one in districts]
    short = list(dict.fromkeys(word for own, _ in said for word in own))
    reader, tally = DocumentCounter(short), Tally()
    for district, held in groupby(enumerate(texts), key=lambda pair: pair[1].district):
        yield from _district(reader, len(districts), district, list(held), site, tally, short)
    groups = dict.fromkeys(group for _, groups in said for group in groups)
    folders = {one.title: one.id for one in districts}
    found = index.finish(tally, reader.analyser, groups, spelled=True)
    whole = structs.replace(found, districts=folders)
    yield from bundles.make(shards.make(whole, shards.sizes(whole)), len(whole.documents))


def _district(
    reader: DocumentCounter,
    count: int,
    district: District,
    texts: Sequence[_Text],
    site: Path,
    tally: Tally,
    short: Sequence[str],
) -> Iterator[Plain]:
    """Add the texts of one district, in their order: ``texts`` are its own and what it was the first to have."""
    known = handed.of(district.root, short)
    left = [pair for pair in texts if pair[1].name not in known]
    read = (one for _, some in workers.each(partial(_read, reader, count), left) for one in some)
    for number, one in texts:
        if one.name in known:
            document, counted = known[one.name]
            moved = _moved(document, one, count)
            if moved.title != document.title:
                counted = reader.titled(counted, document.title, moved.title)
            plain = _text(site, district, document, moved)
        else:
            moved, counted, plain = next(read)
        tally.add(number, moved, counted)
        yield plain


def _read(
    reader: DocumentCounter, count: int, texts: Sequence[_Text]
) -> list[tuple[IndexedDocument, Counted, Plain]]:
    """Read some texts and count their words."""
    found = []
    for _, one in texts:
        made = _moved(documents.document(one.district.catalogue, one.name), one, count)
        counted = (reader.count if len(one.districts) == 1 else reader.shared)(made)
        found.append((structs.replace(made, headings="", body=""), counted, shards.text(made)))
    return found


def _moved(made: IndexedDocument, one: Kept, count: int) -> IndexedDocument:
    """The document of a text as the region finds it: where it lies, and which districts have it."""
    everywhere = len(one.districts) == count
    return structs.replace(
        made,
        id=f"{one.district.id}/{made.id}",
        url=f"/{one.district.id}{made.url}",
        title=made.title if everywhere else f"{made.title} — {one.where}",
        facets={**made.facets, documents.DISTRICT: tuple(d.title for d in one.districts)},
    )


def _text(site: Path, district: District, own: IndexedDocument, moved: IndexedDocument) -> Plain:
    """The texts of a document as its district published them, under their name in the region."""
    name = shards.text_shard(own.kind, own.id)
    script = (site / district.id / shards.file(name)).read_bytes()
    return shards.renamed(script, shards.text_shard(moved.kind, moved.id))
