"""What work costs as its input grows: told as a ratio in one run, for a machine may be slow at any hour."""

from __future__ import annotations

import time
from collections.abc import Callable

TIMES = 4
"""How many times larger the second input is: work in proportion costs at most as many times more."""

MOST = 2 * TIMES
"""What costs the square of its input costs ``TIMES * TIMES`` times more, twice as much as this."""

TRIES = 4
"""A cold cache or a busy machine may spoil one ratio; what grows with the square spoils all."""


def in_proportion(work: Callable[[int], object], size: int) -> bool:
    """Whether ``work`` with an input of ``size`` costs no square of it: the processor's time is compared."""
    return any(_spent(work, size) < MOST * _spent(work, size // TIMES) for _ in range(TRIES))


def _spent(work: Callable[[int], object], size: int) -> float:
    begun = time.process_time()
    work(size)
    return time.process_time() - begun
