"""What libraries said of a word is taken from the cache by the next build, which opens no dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import library_values
from generator.language import morphology
from generator.system import cache

WORDS = ("сидорова", "и", "неттакого")


def test_a_word_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed() -> None:
        raise AssertionError("the dictionary is opened")

    said = [morphology.readings(word) for word in WORDS]
    assert any("Surn" in reading.grammemes for reading in said[0])
    for name in ("as it is", "closed"):
        if name == "closed":
            monkeypatch.setattr(morphology, "analyser", closed)
        morphology.readings.cache_clear()
        with cache.at(tmp_path) as store, library_values.cached_in(store):
            assert [morphology.readings(word) for word in WORDS] == said
    morphology.readings.cache_clear()
    with pytest.raises(AssertionError, match="is opened"):
        morphology.readings(WORDS[0])
