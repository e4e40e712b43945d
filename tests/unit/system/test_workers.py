"""Pieces of a list go to several processes and come back in its order."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

import pytest

from generator.system import workers
from tests.conftest import ROOT
from tests.support.signals import heard


def squares(items: Sequence[int]) -> list[tuple[int, int]]:
    return [(os.getpid(), n * n) for n in items]


def test_results_come_in_the_order_of_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)
    found = list(workers.each(squares, list(range(100)), least=10))
    assert [n for items, _ in found for n in items] == list(range(100))
    assert [square for _, made in found for _, square in made] == [n * n for n in range(100)]
    assert os.getpid() not in {process for _, made in found for process, _ in made}


def test_of_a_very_long_list_a_piece_is_no_larger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)
    long = 2 * workers.PIECES * workers.MOST_AT_ONCE + 10
    pieces = [items for items, _ in workers.each(squares, range(long), least=10)]
    assert max(map(len, pieces)) == workers.MOST_AT_ONCE
    assert [n for items in pieces for n in items] == list(range(long))


@pytest.mark.parametrize(("count", "cores", "fork"), [(9, 2, True), (99, 1, True), (99, 2, False)])
def test_a_short_list_one_core_or_threads_are_done_here(
    monkeypatch: pytest.MonkeyPatch, count: int, cores: int, fork: bool
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    monkeypatch.setattr(workers, "_may_fork", lambda: fork)
    ((items, made),) = workers.each(squares, list(range(count)), least=10)
    assert len(items) == count
    assert {process for process, _ in made} == {os.getpid()}


def test_a_forked_process_does_the_rest_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: not workers._work)

    def inner(items: Sequence[int]) -> list[bool]:
        made = list(workers.each(squares, list(range(50)), least=2))
        return [len(made) == 1 and made[0][1][0][0] == os.getpid() for _ in items]

    found = list(workers.each(inner, [1, 2, 3], least=2, piece=1))
    assert [len(items) for items, _ in found] == [1, 1, 1]
    assert [alone for _, made in found for alone in made] == [True, True, True]


def test_nothing_to_do_is_nothing() -> None:
    assert list(workers.each(squares, [])) == []


def test_a_fault_in_a_process_is_a_fault_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    monkeypatch.setattr(workers, "_may_fork", lambda: True)
    with pytest.raises(ZeroDivisionError):
        list(workers.each(lambda items: [1 // n for n in items], list(range(20)), least=2))


def _begin() -> None:
    os.environ["IOM_TEST_BEGAN"] = "1"


def _began() -> tuple[str, int]:
    return os.environ.get("IOM_TEST_BEGAN", ""), os.getpid()


def test_a_fresh_interpreter_begins_as_it_is_told() -> None:
    with workers.spawned(1, _begin) as pool:
        began, process = pool.submit(_began).result()
    assert began == "1"
    assert process != os.getpid()
    assert "IOM_TEST_BEGAN" not in os.environ


def test_a_fresh_interpreter_gives_way_to_who_waits() -> None:
    polite = 0 if sys.platform == "win32" else workers.POLITE
    with workers.spawned(1, _begin) as pool:
        its = pool.submit(_nice).result()
    assert its == min(_nice() + polite, 19)


def _nice() -> int:
    return 0 if sys.platform == "win32" else os.nice(0)


FORKED = """
import os, time
from generator.system import workers
os.cpu_count = lambda: 2
def work(items):
    os.write(1, b"begun\\n")
    time.sleep(600)
list(workers.each(work, range(2), least=2, piece=1))
"""
SPAWNED = """
import time
from generator.system import workers
with workers.spawned(2, time.localtime) as pool:
    begun = [pool.submit(time.localtime) for _ in range(2)]
    for one in begun:
        one.result()
        print("begun", flush=True)
    list(pool.map(time.sleep, [600, 600]))
"""
STARTING = """
import time
from generator.system import workers
with workers.spawned(2, time.localtime) as pool:
    sleeping = [pool.submit(time.sleep, 600) for _ in range(2)]
    print("begun", "begun", sep="\\n", flush=True)
    sleeping[0].result()
"""


@pytest.mark.parametrize("code", [FORKED, SPAWNED, STARTING], ids=["forked", "spawned", "starting"])
@pytest.mark.parametrize("way", ["killed", "Ctrl+C"])
def test_processes_end_with_the_one_that_began_them_and_say_nothing(code: str, way: str) -> None:
    quiet = f"try:\n exec({code!r}, {{}})\nexcept KeyboardInterrupt:\n pass\n"
    with heard():
        begun = subprocess.Popen(
            [sys.executable, "-c", quiet],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            text=True,
        )
    assert begun.stdout is not None
    assert [begun.stdout.readline() for _ in range(2)] == ["begun\n"] * 2
    if way == "killed":
        begun.kill()
    else:
        os.killpg(begun.pid, signal.SIGINT)
    said = begun.communicate(timeout=60)[1]  # ends when nobody has the pipes any more
    assert way == "killed" or said == ""
