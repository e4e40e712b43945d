"""What a region costs beside one portal of as many routes: ``python -m tests.benchmarks.region [DISTRICTS] [ROUTES]``.

The routes are the same files: the portal has all of them, each district an equal part and the content of
this portal, and no theme of its own, as ``iom init`` makes it. Both are made from nothing, without paper.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import portal
from tests.benchmarks.command import Run, run

DAY = "2026-11-24"


def districts(whole: Path, count: int, folder: Path) -> Path:
    """Deal the routes of a portal out to ``count`` districts; gives ``regions.yaml``."""
    routes = sorted((whole / "routes").glob("[!_]*.yaml"))
    lines = ["название: Порталы края", "учреждение: Институт развития образования", "районы:"]
    for number in range(count):
        own = folder / f"d-{number:02d}"
        for name in ("content",):
            shutil.copytree(whole / name, own / name)
        (own / "routes").mkdir()
        for path in routes[number::count]:
            shutil.copy(path, own / "routes" / path.name)
        lines += [f"- адрес: {own.name}", f"  портал: {own.name}", f"  название: Район {number}"]
    file = folder / "regions.yaml"
    file.write_text("\n".join([*lines, ""]), "utf-8")
    return file


def measure(count: int, routes: int) -> tuple[Run, Run]:
    """Build one portal and the region of the same routes; gives what each took."""
    build = (sys.executable, "-m", "generator", "build", "--no-paper", "--today", DAY)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        whole = portal.write(count * routes, folder / "whole")
        file = districts(whole, count, folder / "region")
        one = run(*build, "--root", str(whole), "--site-dir", str(folder / "one"))
        shutil.rmtree(folder / "one")
        many = run(*build, "--region", str(file), "--site-dir", str(folder / "many"))
    return one, many


def main() -> None:
    """Measure one size and print the table."""
    count, routes = (int(word) for word in (sys.argv[1:] + ["3", "300"][len(sys.argv) - 1 :])[:2])
    one, many = measure(count, routes)
    print(f"{os.cpu_count()} ядра, без бумаги, с нуля\n")
    print(f"| | портал, {count * routes} | регион, {count} × {routes} | отношение |")
    print("|---|---|---|---|")
    for name, here, there in (
        ("секунды", one.seconds, many.seconds),
        ("секунды процессора", one.processor, many.processor),
        ("память, МБ", one.memory, many.memory),
    ):
        print(f"| {name} | {here:.1f} | {there:.1f} | {there / here:.2f} |")


if __name__ == "__main__":
    main()
