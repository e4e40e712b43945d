"""Of titles, facets and links only the pieces of what changed are written."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from generator.search import shards
from generator.search.index_state import DocumentChange
from generator.search.published_index import PublishedIndex
from generator.search.update_documents import DocumentsUpdate
from tests.unit.search.test_update import BEFORE, publish


def made(site: Path, title: str, year: str, links: tuple[str, ...] = BEFORE[3].links) -> list[str]:
    facets = {"year": (year,), "kind": ("route",)}
    document = replace(BEFORE[3], title=title, facets=facets, links=links)
    change = DocumentChange(3, None, None, document)
    update = DocumentsUpdate(PublishedIndex(site), [change])
    return [shards.named(plain) for plain in update.make()]


def test_what_says_the_same_is_not_written(tmp_path: Path) -> None:
    publish(tmp_path, BEFORE)
    year = BEFORE[3].facets["year"][0]
    assert made(tmp_path, BEFORE[3].title, year) == []
    assert made(tmp_path, "Иной", year) == ["d-0"]
    assert made(tmp_path, BEFORE[3].title, "2031") == [shards.VALUES]
    assert made(tmp_path, BEFORE[3].title, year, ()) == [shards.LINKS]
