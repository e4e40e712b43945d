"""All cores at work, in one of two ways.

``each`` cuts a long list into pieces that forked processes take, in order. A forked process has
everything that was read already, ten thousand summaries, and is sent nothing but numbers. Where the
system has no ``fork``, or other threads are running, or there is little to do, all is done here.

``spawned`` starts fresh interpreters. They have nothing and are sent everything, but they may be
started beside the threads of a live server and of Typst, which a fork would copy in the middle of
their work; so the paper is set in them.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Any, TypeVar

from generator.system import memo

T = TypeVar("T")
R = TypeVar("R")

MOST_PROCESSES = 8
"""More cores than these only wait for the disk."""

PIECES = 8
"""Pieces for each process: small enough that nobody waits long for the last one."""

_work: Callable[[int], Any] | None = None
"""What a forked process does with the number of a piece; set in it alone."""


def each(
    work: Callable[[Sequence[T]], R], items: Sequence[T], least: int = 64, piece: int = 0
) -> Iterator[tuple[Sequence[T], R]]:
    """Give each piece of a list with what ``work`` made of it, in the order of the list.

    The work begins at once. ``least`` is the number of items below which a second process costs more
    than it saves; ``piece`` is how many a process takes at a time, where they are few and large. What a
    forked process does itself with many items it does alone: the cores are taken.
    """
    count = cores()
    if len(items) < least or count < 2:
        return ((items, work(items)) for _ in range(1) if items)
    size = piece or -(-len(items) // (count * PIECES))
    pieces = [items[at : at + size] for at in range(0, len(items), size)]
    gc.freeze()  # what is here already is left alone, so that the processes go on sharing it
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(count, context, _adopt, (work, pieces))
    return _results(pool, pieces, [pool.submit(_do, n) for n in range(len(pieces))])


def cores() -> int:
    """How many processes ``each`` may start now; 1: all is done here."""
    return min(MOST_PROCESSES, os.cpu_count() or 1) if _may_fork() else 1


def spawned(count: int, begin: Callable[[], None]) -> ProcessPoolExecutor:
    """Give a pool of ``count`` fresh interpreters, each of which calls ``begin`` first."""
    return ProcessPoolExecutor(count, multiprocessing.get_context("spawn"), begin)


def _results(
    pool: ProcessPoolExecutor, pieces: list[Sequence[T]], made: list[Future[tuple[R, memo.Found]]]
) -> Iterator[tuple[Sequence[T], R]]:
    try:
        for number, piece in enumerate(pieces):
            result, found = made[number].result()
            memo.adopt(found)
            yield piece, result
            made[number] = Future()  # what was taken need not stay in memory
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _may_fork() -> bool:
    if _work or threading.active_count() > 1:
        return False
    return "fork" in multiprocessing.get_all_start_methods()


def _adopt(work: Callable[[Sequence[Any]], Any], pieces: Sequence[Sequence[Any]]) -> None:
    global _work
    memo.taken()  # what the parent found out is known here already
    _work = lambda number: work(pieces[number])  # noqa: E731


def _do(number: int) -> tuple[Any, memo.Found]:
    assert _work is not None
    return _work(number), memo.taken()
