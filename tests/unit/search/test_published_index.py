"""The index of a site is read back from its pieces, in bundles or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.search import bundles, posting_lists, published_index, shards
from generator.search.moved import Moved
from generator.search.published_index import PublishedIndex
from tests.unit.search.test_update import BEFORE, publish


def test_a_document_is_read_back_from_its_shards(tmp_path: Path) -> None:
    publish(tmp_path, BEFORE)
    old = published_index.document(tmp_path, 5, "route", "r-5")
    assert old.says(BEFORE[5])


@pytest.mark.parametrize("bundle", [0, 100_000])
def test_pieces_are_read_in_bundles_and_alone(
    tmp_path: Path, bundle: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "LARGEST", {"s": bundle, "p": bundle, "d": bundle})
    if not bundle:
        monkeypatch.setattr(bundles, "MOST_BUNDLED", 0)
    publish(tmp_path, BEFORE)
    index = PublishedIndex(tmp_path)
    assert bool(index.bundled) is bool(bundle)
    assert [row[1] for row in index.read("d-0")] == [one.id for one in BEFORE]
    assert index.chunks == 1
    assert index.read(shards.VALUES)["kind"]


def test_numbers_are_those_of_now(tmp_path: Path) -> None:
    publish(tmp_path, BEFORE)
    names = [(one.kind, one.id) for one in BEFORE]
    index = PublishedIndex(tmp_path, Moved(names, names[1:]))
    assert index.postings(posting_lists.write([(0, 1), (3, 2)])) == [(2, 2)]
