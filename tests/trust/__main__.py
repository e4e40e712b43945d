"""Run every measurement of this folder and write its figures into docs/trust.md.

A measurement is a module with ``main``: it prints lines «name: what was found», details indented,
and ends with a code other than 0 where a promise does not hold.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "trust.md"
MARKS = ("<!-- figures -->", "<!-- /figures -->")


def measurements() -> list[str]:
    """List the modules that can be run."""
    return sorted(
        path.stem
        for path in HERE.glob("*.py")
        if path.stem != "__main__" and re.search(r"^def main\(", path.read_text("utf-8"), re.M)
    )


def run(names: Iterable[str]) -> Iterator[tuple[str, str, bool]]:
    """Run one after another; yield the name, what was printed, and whether it holds."""
    for name in names:
        command = [sys.executable, "-m", f"tests.trust.{name}"]
        done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
        sys.stdout.write(done.stdout)
        sys.stdout.flush()
        yield name, done.stdout, done.returncode == 0


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


def written(page: str, table: Iterable[str]) -> str:
    """Put a table between the marks of a page."""
    before, _, rest = page.partition(MARKS[0])
    _, _, after = rest.partition(MARKS[1])
    head = ["| что измерено | что вышло |", "|---|---|"]
    return "\n".join([before + MARKS[0], "", *head, *table, "", MARKS[1] + after])


def main() -> None:
    """Measure all, or what is named; only a whole measurement is written down."""
    names = sys.argv[1:] or measurements()
    done = list(run(names))
    table = [row for one in done for row in rows(*one)]
    if not sys.argv[1:]:
        PAGE.write_text(written(PAGE.read_text("utf-8"), table), "utf-8")
    sys.exit(0 if all(holds for _, _, holds in done) else 1)


if __name__ == "__main__":
    main()
