"""How long thousands of broken records take: ``python -m tests.benchmarks.broken [COUNT]``.

Every route of a portal breaks: a word of a closed list changes, and on top of it each loses a key, has YAML
that cannot be read, a date that is none, or a tag of HTML. Prints seconds of ``iom check`` and ``iom review``
and how much they say; ends with 1 where a promise does not hold.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.checks.formats.registry import MOST_ANNOTATIONS
from tests.benchmarks import portal

COUNT = 10_000
TODAY = "2026-11-24"
CHECK_SECONDS = 30
REVIEW_SECONDS = 60
BREAKS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: "\n".join(row for row in text.split("\n") if not row.startswith("кратко:")),
    lambda text: text.replace("вид: ", "вид ", 1),
    lambda text: text.replace("проверено: ", "проверено: 13.", 1),
    lambda text: text.replace('цель: "', 'цель: "<b>Цель</b> ', 1),
)
"""What becomes of the text of every fifth route."""

LIST = "content/registries/roles.yaml"


def write(count: int, root: Path) -> Path:
    """Write a portal, commit it, and break its routes on the disk."""
    portal.write(count, root)
    _git(root, "init", "-q", "-b", "main")
    _git(root, "add", ".")
    _git(root, "commit", "-q", "-m", "Весь портал")
    for number, path in enumerate(sorted((root / "routes").glob("route-*.yaml"))):
        text = path.read_text("utf-8")
        path.write_text(BREAKS[number % len(BREAKS)](text), "utf-8")
    roles = root / LIST
    roles.write_text(roles.read_text("utf-8").replace("учитель", "педагог"), "utf-8")
    return root


def _git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "gc.auto=0")
    subprocess.run(["git", *who, *words], cwd=root, check=True, capture_output=True)


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds by the clock and of all cores, and the lines it said."""

    name: str
    most: float
    seconds: float
    cpu: float
    lines: int


def measure(root: Path) -> Iterator[Run]:
    """Run the commands, each without what the one before has read."""
    for name in ("text", "github"):
        shutil.rmtree(root / ".cache", ignore_errors=True)
        yield _run(root, CHECK_SECONDS, "check", "--format", name)
    shutil.rmtree(root / ".cache", ignore_errors=True)
    yield _run(root, REVIEW_SECONDS, "review", "HEAD")


def _run(root: Path, most: float, *words: str) -> Run:
    command = [sys.executable, "-m", "generator", words[0], "--root", str(root)]
    command += ["--today", TODAY, *words[1:]]
    began, before = time.monotonic(), _cpu()
    done = subprocess.run(command, cwd=portal.ROOT, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - began
    if done.returncode not in (0, 1) or not done.stdout:
        raise SystemExit(f"{' '.join(words)}: {done.stderr[-500:]}")
    return Run(" ".join(words), most, seconds, _cpu() - before, done.stdout.count("\n"))


def _cpu() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def main(count: int = COUNT) -> int:
    """Measure and print; 1 where a promise is not kept."""
    holds = True
    with tempfile.TemporaryDirectory() as folder:
        for one in measure(write(count, Path(folder) / "portal")):
            bounded = one.lines <= MOST_ANNOTATIONS + 1 or "github" not in one.name
            holds &= one.seconds <= one.most and bounded
            print(
                f"{one.name}, {count} сломанных: {one.seconds:.1f} с из {one.most}, процессора "
                f"{one.cpu:.1f}; строк {one.lines}; загрузка {os.getloadavg()[0]:.1f}",
                flush=True,
            )
    return 0 if holds else 1


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))
