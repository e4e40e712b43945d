"""What is worked out once for several portals: kept inside of a block, brought back from processes."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest

from generator.system import memo, workers

SQUARES: memo.Memo[int] = memo.Memo("squares")


def _squares(items: Sequence[int]) -> list[int]:
    return [SQUARES.made(lambda n=n: str(n), lambda n=n: n * n) for n in items]


def test_outside_of_a_block_nothing_is_kept() -> None:
    assert SQUARES.made(lambda: pytest.fail("a key is not asked for"), lambda: 4) == 4
    SQUARES.put("2", 4)
    assert SQUARES.get("2") is None


def test_inside_a_value_is_made_once_and_forgotten_at_the_end() -> None:
    with memo.kept():
        assert SQUARES.made(lambda: "2", lambda: 4) == 4
        assert SQUARES.made(lambda: "2", lambda: pytest.fail("it is known")) == 4
    assert SQUARES.get("2") is None


def test_what_processes_found_out_is_known_to_their_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)
    with memo.kept():
        made = [n for _, some in workers.each(_squares, range(40), least=2) for n in some]
        assert made == [n * n for n in range(40)]
        assert SQUARES.get("39") == 39 * 39


def test_a_full_memo_takes_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memo, "MOST", 1)
    with memo.kept():
        SQUARES.put("1", 1)
        SQUARES.put("2", 4)
        assert (SQUARES.get("1"), SQUARES.get("2")) == (1, None)
