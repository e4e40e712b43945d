"""Where nothing changed, what the last build said is said again, and nothing is read."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.support import renewal
from tests.support.renewal import OF_SMALL, build


def test_what_was_set_aside_is_told_again_without_being_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, shown = renewal.small(tmp_path / "portal"), tmp_path / "site"
    OF_SMALL["a broken file more"](root, Random(8))
    said = build(root, shown).aside
    assert said
    monkeypatch.delattr("generator.build.build.prepare")  # nothing is read
    done = build(root, shown)
    assert (done.aside, done.pages, done.whole) == (said, 0, False)
