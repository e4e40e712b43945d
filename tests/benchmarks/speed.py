"""How fast a portal of any size is made: ``python -m tests.benchmarks.speed [COUNT…] [--write]``.

Prints seconds, memory and size, and in the same run those of plain MkDocs with Material on the same
text as Markdown, of Hugo and Zensical where they are installed; asserts nothing. ``--write`` puts the
table into ``docs/performance.md``.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.benchmarks import live, portal

ROOT = Path(__file__).resolve().parents[2]
COUNTS = (300, 1000, 3000, 10_000)
MOST_PAPER = 1000
"""Routes beyond which paper is not set here: ``tests.benchmarks.paper`` measures it by itself."""

REPEATS = 3
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- make bench -->", "<!-- /make bench -->"

MATERIAL = """site_name: Портал
use_directory_urls: true
nav: [index.md]
theme: {name: material, language: ru, font: false}
plugins: [%s]
"""


# every page in the menu of every page would cost it ten times as much, and nobody does that


@dataclass(frozen=True, slots=True)
class Run:
    """One command: seconds, and the peak of the memory of all its processes in MB."""

    seconds: float
    memory: float


def run(*words: str, cwd: Path = ROOT) -> Run:
    """Run a command to its end; shared memory is counted once (PSS)."""
    started = time.monotonic()
    process = subprocess.Popen(words, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak = [0.0]

    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(1):  # looking holds the process up
            peak[0] = max(peak[0], sum(map(_memory, _family(process.pid))) / 1024)

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, said = process.communicate()
    seconds = time.monotonic() - started
    ended.set()
    watcher.join()
    if process.returncode:
        raise SystemExit(f"{' '.join(words)}: {said.decode()[-500:]}")
    return Run(seconds, peak[0])


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


def markdown(root: Path, target: Path, plugins: str) -> Path:
    """Write the routes of a portal as Markdown for other generators."""
    (target / "docs" / "routes").mkdir(parents=True)
    (target / "mkdocs.yml").write_text(MATERIAL % plugins, "utf-8")
    (target / "docs" / "index.md").write_text("# Портал\n", "utf-8")
    for path in sorted((root / "routes").glob("route-*.yaml")):
        said = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
        text = "\n".join(_page(said)) + "\n"
        (target / "docs" / "routes" / f"{path.stem}.md").write_text(text, "utf-8")
    return target


def _page(said: dict[str, Any]) -> Iterator[str]:
    stages, title = said.pop("дорожная карта"), said.pop("название")
    yield f"# {title}\n"
    yield from _lines(said, 2)
    yield "\n## Дорожная карта\n"
    for stage in stages:
        yield f"\n### {stage['дефицит']}\n\n{stage['подтверждение']}\n"
        for task in stage["задачи"]:
            yield f"\n{task['задача']}\n\n| Этап | Что | Когда | Часов | Ресурсы |\n|---|---|---|---|---|"
            for a in task["мероприятия"]:
                when = f"{a['когда']} — {a['до']}"
                resources = "; ".join(a["ресурсы"])
                yield f"| {a['этап']} | {a['что']} | {when} | {a['часов']} | {resources} |"
            yield f"\n{task['результат']['форма']}\n\n{task['результат']['признак']}\n"


def _lines(value: Any, depth: int) -> Iterator[str]:
    for key, inner in value.items():
        if isinstance(inner, dict):
            yield f"\n{'#' * min(6, depth)} {key}\n"
            yield from _lines(inner, depth + 1)
        elif isinstance(inner, list):
            yield f"\n{'#' * min(6, depth)} {key}\n"
            for item in inner:
                yield from _lines(item, depth + 1) if isinstance(item, dict) else (f"- {item}",)
        else:
            yield f"**{key}**: {inner}\n"


@dataclass(slots=True)
class Row:
    """What was measured on one size."""

    count: int
    figures: dict[str, float]


def measure(count: int, folder: Path) -> Row:
    """Measure one size."""
    root = portal.write(count, folder / "portal")
    site = folder / "site"
    iom = (sys.executable, "-m", "generator")
    make = (*iom, "build", "--root", str(root), "--site-dir", str(site), "--today", "2026-11-24")
    check = (*iom, "check", "--root", str(root), "--today", "2026-11-24")
    times = 1 if count >= 3000 else REPEATS

    def cold(*words: str) -> Run:
        shutil.rmtree(root / ".cache", ignore_errors=True)
        shutil.rmtree(site, ignore_errors=True)
        return run(*words)

    found: dict[str, float] = {}
    found["check, с нуля"] = _median(times, lambda: cold(*check)).seconds
    found["check, ничего не изменилось"] = _median(REPEATS, lambda: run(*check)).seconds
    if count <= MOST_PAPER:
        found["сборка с бумагой"] = cold(*make).seconds
    whole = _median(times, lambda: cold(*make, "--no-paper"))
    found["сборка с нуля"], found["память, МБ"] = whole.seconds, whole.memory
    found["ничего не изменилось"] = _median(REPEATS, lambda: run(*make, "--no-paper")).seconds
    found["после правки текста"] = _median(
        REPEATS, lambda: _edited(root, 'цель: "', lambda: run(*make, "--no-paper"))
    ).seconds
    found["после правки названия"] = _median(
        REPEATS, lambda: _edited(root, 'название: "', lambda: run(*make, "--no-paper"))
    ).seconds
    if count <= MOST_PAPER:
        found["iom serve: сохранили — страница новая"] = live.reload(root)
    found["сайт, МБ"] = _size(site)
    found["индекс поиска, МБ"] = _size(site / "search") - _size(site / "search" / "text")
    found |= _others(root, folder, count)
    return Row(count, found)


def _others(root: Path, folder: Path, count: int) -> dict[str, float]:
    plain = markdown(root, folder / "plain", "{search: {lang: ru}}")
    python = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    found = {"MkDocs + Material с поиском": run(*python, cwd=plain).seconds}
    index = plain / "site" / "search" / "search_index.json"
    found["индекс MkDocs, МБ"] = index.stat().st_size / 1e6
    shutil.rmtree(plain / "site")
    if count <= MOST_PAPER:
        (plain / "mkdocs.yml").write_text(MATERIAL % "", "utf-8")
        found["MkDocs + Material без поиска"] = run(*python, cwd=plain).seconds
        shutil.rmtree(plain / "site")
    if shutil.which("zensical"):
        found["Zensical"] = run("zensical", "build", cwd=plain).seconds
    if shutil.which("hugo"):
        (plain / "hugo.toml").write_text('title = "Портал"\ncontentDir = "docs"\n', "utf-8")
        found["Hugo без темы и поиска"] = run("hugo", "--quiet", cwd=plain).seconds
    return found


def _edited(root: Path, key: str, work: Callable[[], Run]) -> Run:
    paths = sorted((root / "routes").glob("route-*.yaml"))
    path = paths[len(paths) // 2]
    path.write_text(path.read_text("utf-8").replace(key, f"{key}Правка. ", 1), "utf-8")
    return work()


def _median(times: int, work: Callable[[], Run]) -> Run:
    runs = [work() for _ in range(times)]
    middle = statistics.median_low(r.seconds for r in runs)
    return next(r for r in runs if r.seconds == middle)


def _size(folder: Path) -> float:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6


def table(rows: Sequence[Row]) -> str:
    """The figures of all sizes as a table of Markdown, and the ratios that are promised."""
    names = list(dict.fromkeys(name for row in rows for name in row.figures))
    head = "| | " + " | ".join(f"{row.count}" for row in rows) + " |"
    lines = [head, "|---" * (len(rows) + 1) + "|"]
    for name in names:
        cells = (f"{row.figures[name]:.2f}" if name in row.figures else "—" for row in rows)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    ratio = (
        f"{r.figures['сборка с нуля'] / r.figures['MkDocs + Material с поиском']:.2f}" for r in rows
    )
    lines.append(f"| **наша сборка / MkDocs + Material с поиском** | {' | '.join(ratio)} |")
    sizes = {row.count: row.figures["сборка с нуля"] for row in rows}
    if 1000 in sizes and 10_000 in sizes:
        lines.append(
            f"\nОт 1 000 к 10 000 маршрутов сборка дорожает в {sizes[10_000] / sizes[1000]:.1f} раза."
        )
    return "\n".join(lines)


def main() -> None:
    """Measure every size and print the table."""
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()] or list(COUNTS)
    rows = []
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(measure(count, Path(folder)))
        print(table(rows[-1:]), flush=True)
    said = (
        f"Секунды, если не сказано иное; {os.cpu_count()} ядра, Python {platform.python_version()}, "
        "медианы. Маршрут — около 11 КБ YAML.\n\n" + table(rows)
    )
    print(said)
    if "--write" in sys.argv:
        text = PAGE.read_text("utf-8")
        before, _, rest = text.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n\n{said}\n\n{END}{rest.partition(END)[2]}", "utf-8")


if __name__ == "__main__":
    main()
