"""How long thousands of broken records take: ``python -m tests.benchmarks.broken [COUNT]``.

Every route of a portal breaks: a word of a closed list changes, and on top of it each loses a key, has YAML
that cannot be read, a date that is none, or a tag of HTML. Prints seconds of ``iom check`` and ``iom review``
and how much they say; ends with 1 where a promise does not hold.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
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


def measure(root: Path) -> Iterator[tuple[str, float, float, int]]:
    """Yield what was run, seconds, the most that is promised, and the lines it said."""
    for name in ("text", "github"):
        shutil.rmtree(root / ".cache", ignore_errors=True)
        yield (f"check --format {name}", *_run(root, CHECK_SECONDS, "check", "--format", name))
    shutil.rmtree(root / ".cache", ignore_errors=True)
    yield ("review HEAD", *_run(root, REVIEW_SECONDS, "review", "HEAD"))


def _run(root: Path, most: float, *words: str) -> tuple[float, float, int]:
    command = [sys.executable, "-m", "generator", words[0], "--root", str(root)]
    command += ["--today", TODAY, *words[1:]]
    began = time.monotonic()
    done = subprocess.run(command, cwd=portal.ROOT, capture_output=True, text=True, check=False)
    seconds = time.monotonic() - began
    if done.returncode not in (0, 1) or not done.stdout:
        raise SystemExit(f"{' '.join(words)}: {done.stderr[-500:]}")
    return seconds, most, done.stdout.count("\n")


def main(count: int = COUNT) -> int:
    """Measure and print; 1 where a promise is not kept."""
    holds = True
    with tempfile.TemporaryDirectory() as folder:
        for name, seconds, most, lines in measure(write(count, Path(folder) / "portal")):
            holds &= seconds <= most and (lines <= MOST_ANNOTATIONS + 1 or "github" not in name)
            load = os.getloadavg()[0]
            print(f"{name}, {count} сломанных: {seconds:.1f} с из {most}; строк {lines}; load {load:.1f}")
    return 0 if holds else 1


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))
