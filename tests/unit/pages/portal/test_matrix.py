"""The picture of what is covered, where there is nothing to draw."""

from __future__ import annotations

from pathlib import Path

from generator.build.prepare import prepare
from generator.pages.portal import matrix
from generator.settings import Settings
from tests.conftest import TODAY


def test_a_portal_without_methods_has_an_empty_picture(tmp_path: Path) -> None:
    """A folder ``content`` that cannot be read leaves none, and the fault is told, not a crash."""
    picture = matrix.make(prepare(Settings(tmp_path, TODAY))).context.picture
    assert (picture.squares, picture.heads) == ((), ())
