"""All cores at work, in one of two ways.

``each`` cuts a long list into pieces that forked processes take, in order. A forked process has
everything that was read already, ten thousand summaries, and is sent nothing but numbers. Where the
system has no ``fork``, or other threads are running, or there is little to do, all is done here.

``spawned`` starts fresh interpreters. They have nothing and are sent everything, but they may be
started beside the threads of a live server and of Typst, which a fork would copy in the middle of
their work; so the paper is set in them.

Either kind ends with the process that began it, however that one ends, and says nothing of Ctrl+C.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import connection
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Any, TypeVar

from generator.system import cached_values, memo

T = TypeVar("T")
R = TypeVar("R")

MOST_PROCESSES = 8
"""More cores than these only wait for the disk."""

PIECES = 8
"""Pieces for each process: small enough that nobody waits long for the last one."""

MOST_AT_ONCE = 250
"""Items of a piece: what was made of them waits in memory until its turn comes."""

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
    size = piece or min(MOST_AT_ONCE, -(-len(items) // (count * PIECES)))
    pieces = [items[at : at + size] for at in range(0, len(items), size)]
    gc.freeze()  # what is here already is left alone, so that the processes go on sharing it
    context = multiprocessing.get_context("fork")
    pool = ProcessPoolExecutor(count, context, _adopt, (work, pieces))
    return _results(pool, pieces, [pool.submit(_do, n) for n in range(len(pieces))])


def cores() -> int:
    """How many processes ``each`` may start now; 1: all is done here."""
    return min(MOST_PROCESSES, os.cpu_count() or 1) if _may_fork() else 1


@contextlib.contextmanager
def spawned(count: int, begin: Callable[[], None]) -> Iterator[ProcessPoolExecutor]:
    """Give a pool of ``count`` fresh interpreters, each of which calls ``begin`` first."""
    pool = ProcessPoolExecutor(count, _Quiet(), _bound, (begin,))
    try:
        yield pool
    except BaseException:
        pool.shutdown(cancel_futures=True)
        gc.collect()  # its locks have names, and Python warns of those that were not given back
        raise
    pool.shutdown()


def _results(
    pool: ProcessPoolExecutor,
    pieces: list[Sequence[T]],
    made: list[Future[tuple[R, memo.Found, cached_values.Found]]],
) -> Iterator[tuple[Sequence[T], R]]:
    try:
        for number, piece in enumerate(pieces):
            result, found, values = made[number].result()
            memo.adopt(found)
            cached_values.adopt(values)
            yield piece, result
            made[number] = Future()  # what was taken need not stay in memory
    except KeyboardInterrupt:  # a piece may be a whole district
        for child in multiprocessing.active_children():
            child.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _may_fork() -> bool:
    if _work or threading.active_count() > 1:
        return False
    return "fork" in multiprocessing.get_all_start_methods()


def _adopt(work: Callable[[Sequence[Any]], Any], pieces: Sequence[Sequence[Any]]) -> None:
    global _work
    _end_with_parent()
    memo.taken()  # what the parent found out is known here already
    cached_values.part()
    _work = lambda number: work(pieces[number])  # noqa: E731


def _do(number: int) -> tuple[Any, memo.Found, cached_values.Found]:
    assert _work is not None
    return _work(number), memo.taken(), cached_values.taken()


_ENDING = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)
"""The signals by which a person or the system ends a command."""


class _Started(SpawnProcess):
    """A fresh interpreter that hears no ending signal while it imports: it would tell of it by a traceback."""

    def start(self) -> None:
        """Start it with the signals held back; ``_end_with_parent`` lets them through."""
        if sys.platform == "win32":
            super().start()
            return
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
        try:
            super().start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


class _Quiet(SpawnContext):
    Process = _Started


POLITE = 10
"""How much a fresh interpreter gives way (``nice``): its work goes on beside a page that somebody waits for."""


def _bound(begin: Callable[[], None]) -> None:
    _end_with_parent()
    if sys.platform != "win32":
        os.nice(POLITE)
    begin()


def _end_with_parent() -> None:
    """Let no signal be told in words, and do not outlive the parent, which may be killed at any moment."""
    for sent in _ENDING:
        signal.signal(sent, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(parent: int) -> None:
    connection.wait([parent])
    os._exit(1)
