"""How good an order of answers is: nDCG, the reciprocal rank, and what ran how long in how much memory."""

from __future__ import annotations

import math
import resource
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence


def ndcg(found: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain (Järvelin, Kekäläinen 2002) with gain 2^grade − 1."""

    def gain(order: Iterable[int]) -> float:
        return sum((2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(order))

    ideal = gain(sorted(grades.values(), reverse=True)[:depth])
    return gain(grades.get(one, 0) for one in found[:depth]) / ideal if ideal else 0.0


def reciprocal(found: Sequence[str], right: str, depth: int = 10) -> float:
    """One over the place of the right answer, 0 beyond ``depth``."""
    return 1 / (found.index(right) + 1) if right in found[:depth] else 0.0


def percentile(values: Sequence[float], share: float) -> float:
    """The value that ``share`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)]


def run(*words: str) -> tuple[float, float]:
    """Run a command of this Python; gives seconds and the peak memory of the largest process, MB."""
    started = time.perf_counter()
    code = (
        "import resource,subprocess,sys;"
        "r=subprocess.run([sys.executable,*sys.argv[1:]],stdout=subprocess.DEVNULL).returncode;"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss);sys.exit(r)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{words}: {done.stderr[-500:]}")
    unit = 1024 if sys.platform != "darwin" else 1024 * 1024
    return time.perf_counter() - started, int(done.stdout) / unit


def peak() -> float:
    """The peak memory of this process so far, MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
