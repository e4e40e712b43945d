"""A few documents changed: the shards of their words are written anew, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.pages.page import Plain
from generator.search import bundles, shards
from generator.search.counting import Counted
from generator.search.index import SynonymGroup
from generator.search.index_state import DocumentChange, IndexState
from generator.search.moved import Moved
from generator.search.published_index import PublishedIndex
from generator.search.update_documents import DocumentsUpdate
from generator.search.update_terms import TermsUpdate


def renew(
    site: Path,
    state: IndexState,
    changes: Sequence[DocumentChange],
    moved: Moved | None = None,
    left: Sequence[Counted] = (),
    synonyms: Sequence[SynonymGroup] | None = None,
) -> tuple[list[Plain], list[str]]:
    """Give the pieces to write and the names of those to remove; brings ``state`` up to date.

    ``moved``: the new numbers, where documents came or went; ``left``: what those counted that went;
    ``synonyms``: all groups, where they are others.
    """
    index = PublishedIndex(site, moved)
    documents = DocumentsUpdate(index, changes)
    terms = TermsUpdate(index, state, changes)
    made = [*terms.make(left), *documents.make()]
    if synonyms is not None:
        index.head["synonyms"] = synonyms
    gone = [*terms.gone, *documents.gone]
    if index.bundled:
        return _bundles(index, made, gone)
    made.append(shards.shard(shards.HEAD, index.head))
    written = {plain.address for plain in made}
    return made, [name for name in gone if shards.file(name) not in written]


def _bundles(
    index: PublishedIndex, made: Sequence[Plain], gone: Sequence[str]
) -> tuple[list[Plain], list[str]]:
    """Give the files of a site with bundles: those that changed, and the names of those to remove."""
    before = set(index.head["bundles"].values())
    after = {name: data for name, data in index.bundled.items() if name not in gone}
    files = [plain for plain in made if not bundles.is_bundled(shards.named(plain))]
    after |= {shards.named(p): p.data for p in made if bundles.is_bundled(shards.named(p))}
    index.head["bundles"], packed = bundles.pack(after)
    files.append(shards.shard(shards.HEAD, index.head))
    return [*files, *packed], sorted(before - {shards.named(plain) for plain in packed})
