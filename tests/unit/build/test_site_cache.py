"""What the cache knows of one site is not what it knows of another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build.site_cache import SiteCache, SpareRow, StampRow
from generator.system import cache
from generator.system.cache import Cache


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Cache]:
    with cache.at(tmp_path) as opened:
        yield opened


def test_of_a_site_that_was_never_built_nothing_is_known(store: Cache) -> None:
    site = SiteCache(store, Path("/site"))
    assert (site.stamp(), site.spare(), site.count()) == (None, None, None)


def test_each_site_of_a_root_has_rows_of_its_own(store: Cache) -> None:
    one, other = SiteCache(store, Path("/one")), SiteCache(store, Path("/other"))
    one.put_stamp(StampRow("now", 3))
    one.put_spare(SpareRow("tree", ("index.html",)))
    one.put_count(3)
    assert (other.stamp(), other.spare(), other.count()) == (None, None, None)
    assert (one.stamp(), one.count()) == (StampRow("now", 3), 3)
    assert one.spare() == SpareRow("tree", ("index.html",))


def test_no_files_are_a_number_too(store: Cache) -> None:
    site = SiteCache(store, Path("/site"))
    site.put_count(0)
    assert site.count() == 0


def test_while_the_second_tree_is_not_whole_there_is_none(store: Cache) -> None:
    site = SiteCache(store, Path("/site"))
    site.put_spare(SpareRow("tree", ()))
    site.put_spare(None)
    assert site.spare() is None
