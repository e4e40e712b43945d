"""Of words only the pieces of those are written that stand in more or fewer documents."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from generator.search import shards
from generator.search.counting import DocumentCounter
from generator.search.index_state import DocumentChange
from generator.search.published_index import PublishedIndex
from generator.search.update_terms import TermsUpdate
from tests.unit.search.test_update import BEFORE, publish


def test_a_word_more_writes_its_piece_and_the_state_knows_its_size(tmp_path: Path) -> None:
    state = publish(tmp_path, BEFORE)
    count = DocumentCounter(["ИОМ"]).count
    fresh = replace(BEFORE[3], body=f"{BEFORE[3].body} кубрик")
    change = DocumentChange(3, count(BEFORE[3]), count(fresh), fresh)
    update = TermsUpdate(PublishedIndex(tmp_path), state, [change])
    written = [shards.named(plain) for plain in update.make()]
    assert shards.stem_shard("к") in written
    assert "кубрик" in state.sizes
    assert update.held == {"кубрик": 1}


def test_without_changes_nothing_is_written(tmp_path: Path) -> None:
    state = publish(tmp_path, BEFORE)
    assert [*TermsUpdate(PublishedIndex(tmp_path), state, []).make()] == []
