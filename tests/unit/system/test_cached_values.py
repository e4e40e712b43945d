"""What libraries said is kept in the cache of a portal; a forked process only reads it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec import Struct

from generator.system import cache, cached_values, workers
from generator.system.cache import CacheTable
from generator.system.digests import code_digest


class Row(Struct):
    """A number."""

    number: int


ROWS = CacheTable("test_values", Row)


def made(number: int) -> int:
    return cached_values.made(ROWS, "one", lambda: Row(number)).number


def test_a_value_is_made_once_and_taken_from_the_cache_by_the_next_build(tmp_path: Path) -> None:
    for number in (1, 2):
        with cache.at(tmp_path) as store, cached_values.cached_in(store):
            assert made(number) == 1
    assert made(3) == 3


def test_what_is_made_of_something_else_takes_the_place_of_the_old(tmp_path: Path) -> None:
    for number, inputs in ((1, "a"), (1, "a"), (3, "b"), (4, "a")):
        with cache.at(tmp_path) as store, cached_values.cached_in(store):
            for _ in range(2):
                row = cached_values.made(ROWS, "", lambda n=number: Row(n), inputs)
                assert row.number == number


def test_what_was_found_out_is_known_to_the_next_build(tmp_path: Path) -> None:
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        assert cached_values.known(ROWS, "one") is None
        cached_values.keep(ROWS, "one", Row(1))
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        assert cached_values.known(ROWS, "one") == Row(1)
    assert not cached_values.is_open()
    cached_values.keep(ROWS, "two", Row(2))
    assert cached_values.known(ROWS, "one") is None


def test_a_table_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cached_values, "MOST", 3)
    for first in (0, 10, 20):
        with cache.at(tmp_path) as store, cached_values.cached_in(store):
            for number in range(first, first + 5):
                cached_values.keep(ROWS, str(number), Row(number))
    with cache.at(tmp_path) as store:
        assert store.keys(ROWS, code_digest()) == {"20", "21", "22"}


def test_a_forked_process_reads_the_cache_and_its_parent_writes_what_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)

    def work(numbers: Sequence[int]) -> list[tuple[int, Row | None]]:
        for number in numbers:
            cached_values.keep(ROWS, str(number), Row(number))
        return [(made(number), cached_values.known(ROWS, "0")) for number in numbers]

    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        cached_values.keep(ROWS, "0", Row(0))
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        there = [n for _, some in workers.each(work, range(2, 20), least=2) for n in some]
        assert all(known == Row(0) for _, known in there)
        assert len({number for number, _ in there}) <= 2  # each process makes it once
        assert made(1) == there[0][0]
    with cache.at(tmp_path) as store:
        assert store.keys(ROWS, code_digest()) == {"one", "0", *map(str, range(2, 20))}


def test_the_same_row_is_found_out_once_and_known_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cached_values, "MOST", 2)
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        for _ in range(5):
            cached_values.keep(ROWS, "a", Row(1))
        assert cached_values.known(ROWS, "a") == Row(1)
        cached_values.keep(ROWS, "b", Row(2))
    with cache.at(tmp_path) as store:
        assert store.keys(ROWS, code_digest()) == {"a", "b"}


def test_nothing_is_open_where_the_cache_cannot_be(tmp_path: Path) -> None:
    (tmp_path / ".cache").symlink_to(tmp_path)
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        assert not cached_values.is_open()
        assert made(1) == 1
        assert made(2) == 2


WORDS = CacheTable("test_many", cached_values.ManyRow)


def test_many_small_values_are_one_row_that_grows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for known, word in (({}, "a"), ({"a": "1"}, "b"), ({"a": "1", "b": "1"}, "c")):
        monkeypatch.setattr(cached_values, "MOST_OF_MANY", 2)
        with cache.at(tmp_path) as store, cached_values.cached_in(store):
            assert cached_values.many(WORDS) == known
            cached_values.many(WORDS)[word] = "1"
            assert cached_values.many(WORDS)[word] == "1"
    with cache.at(tmp_path) as store, cached_values.cached_in(store):
        assert cached_values.many(WORDS) == {"a": "1", "b": "1"}, "a third would be one too many"
    cached_values.many(WORDS)["d"] = "1"
    assert cached_values.many(WORDS) == {}
