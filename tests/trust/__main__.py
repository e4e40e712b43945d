"""Run the measurements of this folder and write their figures into docs/trust.md.

A measurement is a module with ``TITLE`` and ``main``: it prints lines «name: what was found», details
indented, and ends with a code other than 0 where a promise does not hold. ``python -m tests.trust
kills privacy`` measures these alone and leaves the figures of the others as they are.
"""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "trust.md"
MARKS = ("<!-- figures -->", "<!-- /figures -->")
_HEAD = re.compile(r"\| \*\*(.+)\*\* \| \|")
"""The row that names a measurement, above its figures."""


def measurements() -> list[str]:
    """List the modules that can be run."""
    return sorted(
        path.stem
        for path in HERE.glob("*.py")
        if path.stem != "__main__" and re.search(r"^TITLE = ", path.read_text("utf-8"), re.M)
    )


def title(name: str) -> str:
    """How a measurement is called on the page."""
    return str(importlib.import_module(f"tests.trust.{name}").TITLE)


def run(name: str) -> tuple[str, bool]:
    """Run one; give what was printed, and whether it holds."""
    command = [sys.executable, "-m", f"tests.trust.{name}"]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    sys.stdout.write(done.stdout)
    sys.stdout.flush()
    return done.stdout, done.returncode == 0


def rows(name: str, said: str, holds: bool) -> Iterator[str]:
    """Make rows of a table from what a measurement printed."""
    for line in said.splitlines():
        if line and not line[0].isspace():
            what, colon, found = line.partition(": ")
            yield _row(what if colon else name, found if colon else line)
    if not holds:
        yield _row(name, "**не выполнено**")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cell.strip().replace('|', '¦') for cell in cells)} |"


def written(page: str, tables: Mapping[str, list[str]]) -> str:
    """Put the rows of measurements, by their titles, between the marks of a page; others stay."""
    before, _, rest = page.partition(MARKS[0])
    kept, _, after = rest.partition(MARKS[1])
    whole: dict[str, list[str]] = {}
    for line in kept.splitlines()[3:]:
        if head := _HEAD.fullmatch(line):
            whole[head[1]] = []
        elif line and whole:
            whole[list(whole)[-1]].append(line)
    whole |= tables
    lines = ["| что измерено | что вышло |", "|---|---|"]
    for name in sorted(whole):
        lines += [f"| **{name}** | |", *whole[name]]
    return "\n".join([before + MARKS[0], "", *lines, "", MARKS[1] + after])


def main() -> None:
    """Measure all, or what is named, and write down each as soon as it is known."""
    kept = True
    for name in sys.argv[1:] or measurements():
        said, holds = run(name)
        table = {title(name): list(rows(name, said, holds))}
        PAGE.write_text(written(PAGE.read_text("utf-8"), table), "utf-8")
        kept &= holds
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
