"""What libraries said is kept in the cache of a portal; a forked process leaves the file alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec import Struct

from generator.system import cache, cached_values, workers
from generator.system.cache import CacheTable


class Row(Struct):
    """A number."""

    number: int


ROWS = CacheTable("test_values", Row)


def made(number: int) -> int:
    return cached_values.made(ROWS, "one", lambda: Row(number)).number


def test_a_value_is_made_once_and_taken_from_the_cache_by_the_next_build(tmp_path: Path) -> None:
    for number in (1, 2):
        with cache.at(tmp_path) as store, cached_values.kept_in(store):
            assert made(number) == 1
    assert made(3) == 3


def test_what_is_made_of_something_else_takes_the_place_of_the_old(tmp_path: Path) -> None:
    with cache.at(tmp_path) as store, cached_values.kept_in(store):
        for number, inputs in ((1, "a"), (1, "a"), (3, "b"), (4, "a")):
            assert cached_values.made(ROWS, "", lambda n=number: Row(n), inputs).number == number


def test_a_forked_process_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)

    def work(numbers: Sequence[int]) -> list[int]:
        return [made(number) for number in numbers]

    with cache.at(tmp_path) as store, cached_values.kept_in(store):
        there = [n for _, some in workers.each(work, range(2, 20), least=2) for n in some]
        assert there == [*range(2, 20)]
        assert made(1) == 1
