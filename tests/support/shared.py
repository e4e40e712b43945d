"""What is made once for all workers of a run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

WAIT = 600
"""Seconds after which whoever waits for another worker gives up."""


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Give a path that ``make`` has filled: one worker of the run makes it, the others wait for it.

    Nobody may write into it. Fails where the worker that made it failed.
    """
    alone = "PYTEST_XDIST_WORKER" not in os.environ
    folder = (factory.getbasetemp() if alone else factory.getbasetemp().parent) / f"shared-{name}"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait(folder / "made")
        return folder / name
    try:
        make(folder / name)
    except BaseException as fault:
        _say(folder / "made", f"{name}: {fault}")
        raise
    _say(folder / "made", "")
    return folder / name


def _say(mark: Path, fault: str) -> None:
    whole = mark.with_suffix(".part")
    whole.write_text(fault, "utf-8")
    whole.replace(mark)


def _wait(mark: Path) -> None:
    until = time.monotonic() + WAIT
    while not mark.exists():
        assert time.monotonic() < until, f"nobody has made {mark.parent}"
        time.sleep(0.05)
    assert mark.read_text("utf-8") == "", "another worker could not make it"
