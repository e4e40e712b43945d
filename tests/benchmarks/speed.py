"""How fast a portal of any size is made: ``python -m tests.benchmarks.speed [COUNT…] [FOLDER…] [--write]``.

Prints seconds, memory and size, and in the same run those of plain MkDocs with Material on the same
text as Markdown, of Hugo and Zensical where they are installed; asserts nothing. Without a size it
takes those that end within ten minutes; ten thousand routes are asked for by number. A ``FOLDER`` has
routes of its own (``*.yaml``), and perhaps the content of another portal; one of Markdown alone becomes
pages. ``--write`` puts the table into ``docs/performance.md``.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks import live, others, portal
from tests.benchmarks.command import ROOT, Run, median, run

COUNTS = (300, 1000, 3000)
MOST_WHOLE = 300
"""Routes beyond which only what the ratios need is measured: the rest takes minutes."""

MANY = 3000
"""Routes from which a cold build is measured once, not three times."""

REPEATS = 3
PAGE = ROOT / "docs" / "performance.md"
OURS, THEIRS = "сборка с нуля", "MkDocs + Material с поиском"


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit: a file («» is one in the middle of those that are measured), what stands there and what is put before it."""

    file: str
    key: str
    words: str


EDITS = {
    "правка текста": Edit("", "цель: ", "Правка. "),
    "правка названия": Edit("", "название: ", "Правка. "),
    "правка «кратко»": Edit("", "кратко: ", "Правка. "),
    "правка дефицита": Edit("content/deficits/m-1.yaml", "название: ", "Иное "),
    "правка термина": Edit("content/terms/iom.yaml", "название: ", "личный "),
    "правка акта": Edit("content/acts/r-76.yaml", "название: ", "О "),
    "правка слова списка": Edit(
        "content/registries/competence-groups.yaml", "пояснение: ", "прежде всего "
    ),
}
FEW = ("правка текста", "правка названия", "правка «кратко»")
"""Edits that are measured on every size."""


@dataclass(slots=True)
class Row:
    """What was measured on one size."""

    name: str
    count: int
    figures: dict[str, float]


def measure(root: Path, folder: Path, name: str) -> Row:
    """Measure one portal."""
    measured = _measured(root)
    count, site = len(measured), folder / "site"
    iom = (sys.executable, "-m", "generator")
    make = (*iom, "build", "--root", str(root), "--site-dir", str(site), "--today", "2026-11-24")
    check = (*iom, "check", "--root", str(root), "--today", "2026-11-24")
    plain = partial(run, *make, "--no-paper", "--accept-losses")
    times = 1 if count >= MANY else REPEATS
    again = partial(median, REPEATS)

    def cold(work: Callable[[], Run]) -> Run:
        shutil.rmtree(root / ".cache", ignore_errors=True)
        shutil.rmtree(site, ignore_errors=True)
        return work()

    found: dict[str, float] = {}
    checked = partial(run, *check, may_find=True)
    found["check, с нуля"] = median(times, partial(cold, checked)).seconds
    found["check, ничего не изменилось"] = again(checked).seconds
    if count <= MOST_WHOLE:
        found["сборка с бумагой"] = cold(partial(run, *make)).seconds
    whole = median(times, partial(cold, plain))
    found[OURS], found["она же, процессор"] = whole.seconds, whole.processor
    found["память, МБ"] = whole.memory
    found["ничего не изменилось"] = again(plain).seconds
    for said, edit in EDITS.items():
        path = root / edit.file if edit.file else measured[count // 2]
        if (count <= MOST_WHOLE or said in FEW) and _has(path, edit.key):
            found[said] = again(partial(_edited, path, edit, plain)).seconds
    if count <= MOST_WHOLE:
        found |= _came_and_went(measured[0], plain)
        if _has(measured[0], live.KEY):
            found["iom serve: сохранили — страница новая"] = live.reload(root, measured[0])
    found["сайт, МБ"] = _size(site)
    found["индекс поиска, МБ"] = _size(site / "search") - _size(site / "search" / "text")
    found |= others.measure(root, folder, count > MOST_WHOLE)
    return Row(name, count, found)


def _came_and_went(first: Path, work: Callable[[], Run]) -> dict[str, float]:
    """A record more, a record less, and a broken one that is set aside."""
    fresh = first.with_name(f"zz-novyy{first.suffix}")
    fresh.write_bytes(first.read_bytes())
    found = {"маршрут добавлен": work().seconds}
    fresh.unlink()
    found["маршрут удалён"] = work().seconds
    fresh.write_text("---\nназвание: [\n---\n" if first.suffix == ".md" else "название: [", "utf-8")
    found["маршрут сломан"] = work().seconds
    found["один отложен, ничего не изменилось"] = median(REPEATS, work).seconds
    fresh.unlink()
    work()
    return found


def _measured(root: Path) -> list[Path]:
    """The files of what is measured: routes, or the pages that were made of a folder of Markdown."""
    return sorted((root / "routes").glob("[!_]*.yaml")) or sorted(root.glob(f"{portal.PAGES}*.md"))


def _has(path: Path, key: str) -> bool:
    return path.is_file() and key in path.read_text("utf-8")


def _edited(path: Path, edit: Edit, work: Callable[[], Run]) -> Run:
    path.write_text(live.edited(path.read_text("utf-8"), edit.key, edit.words), "utf-8")
    return work()


def _size(folder: Path) -> float:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / 1e6


def table(rows: Sequence[Row]) -> str:
    """The figures of all sizes as a table of Markdown, and the ratios that are promised."""
    names = list(dict.fromkeys(name for row in rows for name in row.figures))
    lines = ["| | " + " | ".join(row.name for row in rows) + " |", "|---" * (len(rows) + 1) + "|"]
    for name in names:
        cells = (f"{row.figures[name]:.2f}" if name in row.figures else "—" for row in rows)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    ratio = " | ".join(f"{r.figures[OURS] / r.figures[THEIRS]:.2f}" for r in rows)
    lines.append(f"| **наша сборка / MkDocs + Material с поиском** | {ratio} |")
    spent = " | ".join(
        f"{r.figures['она же, процессор'] / r.figures['он же, процессор']:.2f}" for r in rows
    )
    lines.append(f"| то же по секундам процессора | {spent} |")
    sizes = {row.count: row.figures[OURS] for row in rows}
    if 1000 in sizes and 10_000 in sizes:
        lines.append(
            f"\nОт 1 000 к 10 000 маршрутов сборка дорожает в {sizes[10_000] / sizes[1000]:.1f} раза."
        )
    return "\n".join(lines)


def put(name: str, said: str) -> None:
    """Put a text into ``docs/performance.md``, between the two comments of its name."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    before, _, rest = PAGE.read_text("utf-8").partition(begin)
    PAGE.write_text(f"{before}{begin}\n\n{said}\n\n{end}{rest.partition(end)[2]}", "utf-8")


@contextmanager
def _portal(asked: str) -> Iterator[tuple[Path, Path, str]]:
    """Make the portal of a size or of a folder; gives its root, a folder beside it, its name."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        if asked.isdigit():
            yield portal.write(int(asked), folder / "portal"), folder, asked
        else:
            yield portal.copy(Path(asked), folder / "portal"), folder, Path(asked).resolve().name


def main() -> None:
    """Measure every size and print the table."""
    asked = [word for word in sys.argv[1:] if word != "--write"] or [str(c) for c in COUNTS]
    rows = []
    for one in asked:
        with _portal(one) as (root, folder, name):
            rows.append(measure(root, folder, name))
        print(table(rows[-1:]), flush=True)
    said = (
        f"Секунды, если не сказано иное; {os.cpu_count()} ядра, Python {platform.python_version()}, "
        "медианы трёх (с 3 000 маршрутов сборка с нуля — один раз). Маршрут — около 11 КБ YAML.\n\n"
        + table(rows)
    )
    print(said)
    if "--write" in sys.argv:
        put("make bench", said)


if __name__ == "__main__":
    main()
