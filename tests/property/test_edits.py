"""Each edit alone: the site that was only renewed is byte for byte the site that is made from nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.support import renewal
from tests.support.renewal import LAST, OF_SMALL, Build, builder, differences


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Build, Path, Path]]:
    """A portal and its site, edited by one test after another: each edit is alone between two builds."""
    folder = tmp_path_factory.mktemp("kept")
    root = renewal.small(folder / "portal")
    with builder() as build:
        assert build(root, folder / "site").aside == ()
        yield build, root, folder / "site"


@pytest.mark.parametrize("name", sorted(OF_SMALL, key=lambda name: (name in LAST, name)))
def test_each_edit_alone(kept: tuple[Build, Path, Path], tmp_path: Path, name: str) -> None:
    build, root, shown = kept
    OF_SMALL[name](root, Random(7))
    build(root, shown)
    assert differences(build, root, shown, tmp_path) == []
