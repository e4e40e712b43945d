"""The pieces of documents that changed are written anew: titles, facets, links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.pages.page import Plain
from generator.search import links, posting_lists, shards
from generator.search.index_state import DocumentChange
from generator.search.published_index import PublishedIndex


class DocumentsUpdate:
    """The renewal of the pieces of documents; brings the head of the index up to their numbers."""

    def __init__(self, index: PublishedIndex, changes: Sequence[DocumentChange]) -> None:
        self._index = index
        self._changes = changes
        self._chunks = index.chunks
        """How many pieces of titles there were."""
        self._titled = self._renumbered()
        self.gone: list[str] = []

    def make(self) -> Iterator[Plain]:
        """Yield the pieces."""
        yield from self._title_pieces()
        yield from self._facets()
        yield from self._links()

    def _renumbered(self) -> list[list[str]]:
        """The rows of the titles of all documents, where their numbers are others."""
        moved, head = self._index.moved, self._index.head
        if not moved:
            return []
        before = [row for at in range(self._chunks) for row in self._index.read(f"d-{at}")]
        rows = moved.row(before, [])
        head["lengths"] = moved.row(head["lengths"], 0)
        head["titleLengths"] = moved.row(head["titleLengths"], 0)
        head["runs"] = moved.runs([row[0] for row in rows[moved.records :]])
        return rows

    def _title_pieces(self) -> Iterator[Plain]:
        """Yield the pieces of titles that changed."""
        chunks: dict[int, list[list[str]]] = {}
        if self._index.moved:
            cut = range(0, len(self._titled), shards.CHUNK)
            chunks = {at // shards.CHUNK: self._titled[at : at + shards.CHUNK] for at in cut}
        for change in self._changes:
            at, place = divmod(change.number, shards.CHUNK)
            rows = chunks.setdefault(at, [list(row) for row in self._index.read(f"d-{at}")])
            one = change.document
            rows[place] = [one.kind, one.id, one.url, one.title, one.summary]
        for at, rows in chunks.items():
            if at >= self._chunks or rows != self._index.read(f"d-{at}"):
                yield shards.shard(f"d-{at}", rows)
        self.gone += [f"d-{at}" for at in range(self._index.chunks, self._chunks)]

    def _facets(self) -> Iterator[Plain]:
        """Yield the facets where a document has come under other values."""
        before: dict[str, dict[str, str]] = self._index.read(shards.VALUES)
        after = {name: dict(values) for name, values in before.items()}
        if moved := self._index.moved:
            after = {
                name: {value: moved.said(row) for value, row in values.items()}
                for name, values in before.items()
            }
        mine = {c.number: c.document.facets for c in self._changes}
        for name, values in after.items():
            for value in {*values, *(v for f in mine.values() for v in f.get(name, ()))}:
                held = dict(posting_lists.read(values.get(value, "")))
                wanted = {n for n, facets in mine.items() if value in facets.get(name, ())}
                if held.keys() & mine.keys() != wanted:
                    numbers = (held.keys() - mine.keys()) | wanted
                    values[value] = posting_lists.write((number, 1) for number in sorted(numbers))
        arranged = {
            name: shards.arranged(name, {value: row for value, row in values.items() if row})
            for name, values in after.items()
        }
        if arranged != before:
            yield shards.shard(shards.VALUES, arranged)

    def _links(self) -> Iterator[Plain]:
        """Yield the links where a document has come, gone or points at others."""
        before: dict[str, str] = self._index.read(shards.LINKS)
        held = {name: dict(self._index.postings(row)) for name, row in before.items()}
        for change in self._changes:
            for row in held.values():
                row.pop(change.number, None)
            for name, place in links.ties(change.document).items():
                held.setdefault(name, {})[change.number] = place
        after = {
            name: posting_lists.write(sorted(held[name].items()))
            for name in sorted(held)
            if held[name]
        }
        if after != before:
            yield shards.shard(shards.LINKS, after)
