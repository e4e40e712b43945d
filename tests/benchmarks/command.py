"""One command of a benchmark, run to its end: seconds of the clock and of the processor, memory."""

from __future__ import annotations

import os
import re
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BYTECODE = Path(tempfile.gettempdir()) / "iom-bench-bytecode"
"""Where commands keep what they compiled, so that no folder of code is written to."""


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds, seconds of the processor, and the peak of the memory of all its processes in MB."""

    seconds: float
    processor: float
    memory: float


def run(*words: str, cwd: Path = ROOT, may_find: bool = False) -> Run:
    """Run a command to its end; shared memory is counted once (PSS).

    ``may_find``: code 1 says that something was found and is no failure.
    """
    started, before = time.monotonic(), os.times()
    process = subprocess.Popen(
        words, cwd=cwd, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    peak = [0.0]

    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(1):  # looking holds the process up
            peak[0] = max(peak[0], sum(map(_memory, _family(process.pid))) / 1024)

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, said = process.communicate()
    seconds, after = time.monotonic() - started, os.times()
    ended.set()
    watcher.join()
    if process.returncode and not (may_find and process.returncode == 1):
        raise SystemExit(f"{' '.join(words)}: {said.decode()[-500:]}")
    spent = after.children_user - before.children_user
    spent += after.children_system - before.children_system
    return Run(seconds, spent, peak[0])


def median(times: int, work: Callable[[], Run]) -> Run:
    """Run a command several times; gives the middle one by the clock."""
    runs = [work() for _ in range(times)]
    middle = statistics.median_low(r.seconds for r in runs)
    return next(r for r in runs if r.seconds == middle)


def _environment() -> dict[str, str]:
    """The environment of an installed package: its bytecode is kept, and not compiled by every command."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"PYTHONPYCACHEPREFIX": str(BYTECODE), **kept}


def _family(pid: int) -> Iterator[int]:
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _memory(pid: int) -> float:
    try:
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
    except OSError:
        return 0
    return float(found[1]) if found else 0
