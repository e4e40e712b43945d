"""A build is killed at random moments: the site is always a whole one, old or new, and the next build works."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, TODAY, lay, tiny

TITLE = "Убитые сборки"

ROUTE = "routes/primer.yaml"
TITLES = ("Первая редакция", "Вторая редакция")
SEED = 20261124
TIMES = 100


@dataclass(frozen=True)
class Killed:
    """How many builds were killed while they ran, and what was wrong afterwards."""

    times: int
    halfway: int
    wrong: tuple[str, ...]


def run(folder: Path, times: int) -> Killed:
    """Kill a build ``times`` times; the portal changes between two texts, so there are two good sites."""
    root, site = folder / "portal", folder / "site"
    tiny(root)
    whole: dict[str, str] = {}
    for title in TITLES:
        write(root, title)
        _seconds(_start(root, folder / f"good-{len(whole)}"))
        whole[digest(folder / f"good-{len(whole)}")] = title
    _seconds(_start(root, site))
    write(root, TITLES[0])
    longest = _seconds(_start(root, site))  # as long as those that are killed
    chance, halfway, wrong = random.Random(SEED), 0, list[str]()
    for number in range(times):
        write(root, TITLES[(number + 1) % 2])
        running = _start(root, site)
        time.sleep(chance.uniform(0, longest))
        halfway += running.poll() is None
        _kill(running)
        if digest(site) not in whole:
            wrong.append(f"kill {number}: the site is no whole one")
        if number % 10 == 9 or number == times - 1:
            wrong += _next(root, site, whole, TITLES[(number + 1) % 2], number)
    return Killed(times, halfway, tuple(wrong))


def write(root: Path, title: str) -> None:
    """Give the route another title, which every listing shows."""
    text = (root / ROUTE).read_text("utf-8")
    (root / ROUTE).write_text(lay(text, f"название: {title}"), "utf-8")


def digest(site: Path) -> str:
    """Sum up every file of a site with its name; nothing, where there is no site."""
    said = hashlib.sha256()
    for path in sorted(p for p in site.rglob("*") if p.is_file()):
        said.update(path.relative_to(site).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return said.hexdigest()


def _start(root: Path, site: Path, said: Path = Path(os.devnull)) -> subprocess.Popen[bytes]:
    """Start a build in a group of its own, so that its processes die with it."""
    words = ["build", "--root", str(root), "--site-dir", str(site), "--today", TODAY, "--no-paper"]
    with said.open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "generator", *words],
            cwd=ROOT,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _seconds(running: subprocess.Popen[bytes]) -> float:
    started = time.monotonic()
    if running.wait(600):
        raise RuntimeError("a build that nobody killed failed")
    return time.monotonic() - started


def _kill(running: subprocess.Popen[bytes]) -> None:
    if running.poll() is None:
        os.killpg(running.pid, signal.SIGKILL)
    running.wait(60)


def _next(root: Path, site: Path, whole: dict[str, str], title: str, number: int) -> Iterator[str]:
    said = root.parent / "said"
    if _start(root, site, said).wait(600):
        yield f"kill {number}: the next build failed: {said.read_text('utf-8')[-300:]}"
    if whole.get(digest(site)) != title:
        yield f"kill {number}: the next build did not bring the new site"


def main() -> None:
    """Kill a hundred builds and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        done = run(Path(folder), TIMES)
    for one in done.wrong:
        print(f"  {one}")
    survived = done.times - len(done.wrong)
    print(f"сборок убито: {done.times}, из них на ходу {done.halfway}; сайт цел {survived} раз")
    sys.exit(1 if done.wrong else 0)


if __name__ == "__main__":
    main()
