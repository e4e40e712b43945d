"""The index of a site, read back from its pieces."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from generator.search import bundles, posting_lists, shards
from generator.search.counting import IndexedDocument
from generator.search.moved import Moved


class PublishedIndex:
    """The pieces of one site; ``head`` is brought up to date by what renews them."""

    def __init__(self, site: Path, moved: Moved | None = None) -> None:
        """``moved``: the new numbers, where documents came or went."""
        self.moved = moved
        self.head: dict[str, Any] = _read(site, shards.HEAD)
        self.bundled = _bundled(site, self.head)
        self.read = cache(lambda name: self._piece(site, name))

    def _piece(self, site: Path, name: str) -> Any:
        if name in self.bundled:
            return shards.read(self.bundled[name].decode())
        return _read(site, name)

    @property
    def chunks(self) -> int:
        """How many pieces of titles there are, as the head tells it."""
        return -(-len(self.head["lengths"]) // shards.CHUNK)

    def postings(self, said: str) -> list[tuple[int, int]]:
        """The documents of a term or of a value by their numbers now, with their counts."""
        return self.moved.postings(said) if self.moved else posting_lists.read(said)


def document(site: Path, number: int, kind: str, id: str) -> IndexedDocument:
    """A document as the pieces of a site tell it."""
    name = f"d-{number // shards.CHUNK}"
    bundle = (
        _read(site, shards.HEAD)["bundles"].get(name) if number < bundles.MOST_BUNDLED else None
    )
    if bundle:
        held = dict(bundles.unpack((site / shards.file(bundle)).read_bytes()))
        titles = shards.read(held[name].decode())
    else:
        titles = _read(site, name)
    headings, body = _read(site, shards.text_shard(kind, id))
    _, _, url, title, summary = titles[number % shards.CHUNK]
    return IndexedDocument(kind, id, url, title, headings, body, summary=summary)


def _read(site: Path, name: str) -> Any:
    return shards.read((site / shards.file(name)).read_text("utf-8"))


def _bundled(site: Path, head: Mapping[str, Any]) -> dict[str, bytes]:
    """The shards that lie in bundles, by name."""
    files = (
        (site / shards.file(one)).read_bytes() for one in dict.fromkeys(head["bundles"].values())
    )
    return dict(pair for file in files for pair in bundles.unpack(file))
