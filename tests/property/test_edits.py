"""Each edit alone: the site that was only renewed is byte for byte the site that is made from nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
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


WHOLE = ("a term with an abbreviation", "an abbreviation more", "the district")
"""Edits after which everything is made: they would hide what the one before has left."""


def turns() -> Iterator[tuple[str, ...]]:
    """The edits two by two: what the first has left stands beside what the second has made."""
    others = iter(sorted(OF_SMALL.keys() - {*WHOLE, *LAST}))
    yield from zip(WHOLE, others, strict=False)
    while pair := tuple(islice(others, 2)):
        yield pair
    yield from ((name,) for name in LAST)


@pytest.mark.parametrize("names", [*turns()], ids=", ".join)
def test_each_edit_alone(
    kept: tuple[Build, Path, Path], tmp_path: Path, names: tuple[str, ...]
) -> None:
    build, root, shown = kept
    for name in names:
        OF_SMALL[name](root, Random(7))
        assert build(root, shown).whole == (name in WHOLE)
    assert differences(build, root, shown, tmp_path) == []


def test_every_edit_has_its_turn() -> None:
    assert sorted(name for names in turns() for name in names) == sorted(OF_SMALL)
