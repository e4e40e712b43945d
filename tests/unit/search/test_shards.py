"""The pieces of the index: what is written is what is read."""

from __future__ import annotations

import pytest

from generator.search import shards


@pytest.mark.parametrize(
    "stems", [{}, {"уро": "урок 12"}, {"а/01.6": "а/01.6 3", "ана": "анализ 4 анализировать 1"}]
)
def test_a_piece_of_stems_is_read_as_it_was_written(stems: dict[str, str]) -> None:
    written = shards.stems_shard("а", stems)
    assert shards.stems_of(shards.read(written.data.decode())) == stems
