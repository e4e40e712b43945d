"""Where a build without paper spends its time: ``python -m tests.benchmarks.profile [FEW MANY] [--write]``.

Two portals are made in one process, and every two milliseconds of the processor it is asked what it does.
What both sizes cost is of the portal, what the larger one costs more is of its routes. ``--write`` puts
the table into ``docs/performance.md``.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from unittest.mock import patch

import generator
from generator.cli import main as iom
from generator.system import workers
from tests.benchmarks import portal
from tests.benchmarks.command import run
from tests.benchmarks.speed import put

FEW, MANY = 300, 1500
EVERY = 0.002
"""Seconds of the processor between two looks."""

CODE = f"{Path(generator.__file__).parent.as_posix()}/"
OTHER = "прочее"

STEPS = {
    "загрузка модулей": ("importlib._bootstrap", "importlib/"),
    "выражения": ("/re/",),
    "YAML и разбор записи": ("records/",),
    "Markdown": ("records/markup/",),
    "личные данные": ("language/personal/", "checks/personal_texts"),
    "прочие правила, сводка": ("checks/", "records/summary", "records/fingerprint"),
    "данные страниц": ("pages/", "catalogue/"),
    "шаблоны": ("/theme/", "render/environment"),
    "рамка, словарик, QR-код": ("render/", "build/"),
    "знаки русского набора": ("language/russian",),
    "лист и его отметка": ("paper/",),
    "слова и индекс": ("search/", "language/morphology", "language/stems"),
    "`portal.zip`": ("build/portal_zip",),
    "файлы": ("system/output", "system/files", "system/spool"),
    "кеш": ("system/cache", "system/digests"),
}
"""What is done, and where the code of it lies; the longest place that fits says it."""

_PLACES = {place: step for step, places in STEPS.items() for place in places}


def step(frame: FrameType | None) -> str:
    """Name what a frame, or the nearest one that called it and is ours, works at."""
    while frame is not None:
        name = frame.f_code.co_filename
        own = name.removeprefix(CODE)
        fits = [
            place
            for place in _PLACES
            if (own != name and own.startswith(place)) or (place[0] in "/i" and place in name)
        ]
        if fits:
            return _PLACES[max(fits, key=len)]
        frame = frame.f_back
    return OTHER


def sampled(words: list[str]) -> dict[str, float]:
    """Run a command here, without other processes; gives seconds of the processor by what it was found at.

    The system may look more seldom than it is asked to, so the looks share what was really spent.
    """
    found: Counter[str] = Counter()
    begun = time.process_time()
    signal.signal(signal.SIGPROF, lambda _, frame: found.update([step(frame)]))
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    with patch.object(workers, "cores", return_value=1):
        try:
            iom(words)
        except SystemExit as ended:
            assert not ended.code, ended.code
    signal.setitimer(signal.ITIMER_PROF, 0)
    each = (time.process_time() - begun) / found.total()
    return {name: looks * each for name, looks in found.items()}


def measure(count: int) -> dict[str, float]:
    """Build a portal in a process of its own; gives seconds of the processor by step."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        root, said = portal.write(count, folder / "portal"), folder / "said.json"
        words = ("build", "--no-paper", "--today", "2026-11-24", "--root", str(root))
        here = (sys.executable, "-m", "tests.benchmarks.profile", "--into", str(said), *words)
        run(*here, "--site-dir", str(folder / "site"))
        return dict(json.loads(said.read_text("utf-8")))


def table(few: Mapping[str, float], many: Mapping[str, float], counts: tuple[int, int]) -> str:
    """What each step costs a portal and a route, and its share of both sizes, as a table of Markdown."""
    rows = []
    for name in sorted({*few, *many}, key=lambda name: -few.get(name, 0)):
        less, more = few.get(name, 0.0), many.get(name, 0.0)
        each = max(0.0, more - less) / (counts[1] - counts[0])
        shares = (100 * less / sum(few.values()), 100 * more / sum(many.values()))
        own = max(0.0, less - each * counts[0])
        rows.append(
            f"| {name} | {own:.2f} | {1000 * each:.2f} | {shares[0]:.0f} | {shares[1]:.0f} |"
        )
    each = 1000 * (sum(many.values()) - sum(few.values())) / (counts[1] - counts[0])
    own = sum(few.values()) - each * counts[0] / 1000
    head = f"| шаг | портал, с | маршрут, мс | доля на {counts[0]}, % | на {counts[1]}, % |"
    return "\n".join(
        [head, "|---" * 5 + "|", *rows, f"| **вместе** | {own:.2f} | {each:.2f} | | |"]
    )


def main() -> None:
    """Profile two sizes and print the table."""
    if sys.argv[1:2] == ["--into"]:
        found = sampled(sys.argv[3:])
        Path(sys.argv[2]).write_text(json.dumps(found, ensure_ascii=False), "utf-8")
        os._exit(0)
    measure(1)  # Python compiles our code once
    few, many = [int(word) for word in sys.argv[1:] if word.isdigit()] or (FEW, MANY)
    said = table(measure(few), measure(many), (few, many))
    print(said)
    if "--write" in sys.argv:
        put("profile", said)


if __name__ == "__main__":
    main()
