"""What a page of every kind costs its reader: ``python -m tests.benchmarks.weight [site]``.

The site is served with gzip from this machine to a Chromium with an empty cache, a processor four
times slower, and the network of «Slow 4G» (1.6 Mbit/s down, 150 ms), as Lighthouse defines it.
A second window, as of 1366 × 768 at 400 %, tells how much of it the header takes. Prints a line
for each template, with a star beside what is over its limit, and asserts nothing.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.build import build
from generator.settings import Settings
from tests.benchmarks.packed import served
from tests.conftest import ROOT, TODAY
from tests.support.install import find
from tests.trust.accessibility import SCENES

SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
SLOWER = {"rate": 4}
REPEATS = 5
PHONE = {"width": 360, "height": 640}
MAGNIFIED = {"width": 341, "height": 192}

OBSERVE = """window.seen = { paint: 0, first: 0, shift: 0, tasks: [] };
const watch = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act))
  .observe({ type, buffered: true });
watch("largest-contentful-paint", (one) => { seen.paint = one.startTime; });
watch("paint", (one) => { if (one.name === "first-contentful-paint") { seen.first = one.startTime; } });
watch("layout-shift", (one) => { seen.shift += one.hadRecentInput ? 0 : one.value; });
watch("longtask", (one) => { seen.tasks.push([one.startTime, one.duration]); });"""
TOLD = """() => new Promise((done) => setTimeout(() => done({
  kept: seen.paint, shift: seen.shift,
  busy: seen.tasks.filter((t) => t[0] + t[1] > seen.first).reduce((sum, t) => sum + t[1] - 50, 0),
  head: document.querySelector(".bar").offsetHeight,
}), 2000))"""


@dataclass(frozen=True)
class Limits:
    """What a page may cost: kB that come, milliseconds to the largest paint and of a busy processor, shifts."""

    kilobytes: float = 60
    paint: float = 1500
    busy: float = 200
    shift: float = 0.02


OTHERS = {
    "submit/": Limits(kilobytes=130),
    "submit/?kind=form": Limits(kilobytes=130),
    "search/?q=рефлексия": Limits(paint=2500),
}
"""What is a program rather than a page, and the search with its index."""


@dataclass(frozen=True)
class Cost:
    """What one visit cost."""

    kilobytes: float
    requests: int
    paint: float
    busy: float
    shift: float
    head: int
    """Pixels of the header on a phone."""


def visit(browser: Browser, url: str) -> Cost:
    """Visit a page for the first time."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.emulateNetworkConditions", SLOW)
    client.send("Emulation.setCPUThrottlingRate", SLOWER)
    loaded: list[float] = []
    client.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    page.add_init_script(OBSERVE)
    page.goto(url, wait_until="load")
    told = page.evaluate(TOLD)
    context.close()
    size = sum(loaded) / 1000
    return Cost(size, len(loaded), told["kept"], told["busy"], told["shift"], told["head"])


def magnified(browser: Browser, url: str) -> float:
    """What share of a window at 400 % the header takes."""
    page = browser.new_page(viewport=MAGNIFIED)
    page.goto(url)
    height: int = page.evaluate("document.querySelector('.bar').offsetHeight")
    page.close()
    return height / MAGNIFIED["height"]


def rows(browser: Browser, home: str) -> Iterator[str]:
    """Yield a line for each template: the middle of some visits."""
    for address in dict.fromkeys(scene.address for scene in SCENES):
        runs = [visit(browser, home + address) for _ in range(REPEATS)]
        limits = OTHERS.get(address, Limits())
        said = [
            _told(f"{runs[0].kilobytes:.0f}", runs[0].kilobytes > limits.kilobytes, 7),
            f"{runs[0].requests:>9}",
        ]
        for name, places in (("paint", 0), ("busy", 0), ("shift", 3)):
            value = statistics.median(getattr(run, name) for run in runs)
            over = value > getattr(limits, name)
            said.append(_told(f"{value:.{places}f}", over, 9))
        share = magnified(browser, home + address)
        said += [f"{runs[0].head:>8}", _told(f"{share:.0%}", share > 1 / 3, 8)]
        yield f"/{address:<52.52}{''.join(said)}"


def _told(value: str, over: bool, width: int) -> str:
    return f"{value + ('*' if over else ' '):>{width}}"


def main() -> None:
    """Print a line for each template."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "site"
        if not target.is_dir():
            build.build(Settings(ROOT, TODAY, False), target, lambda items, what, count: items)  # noqa: ARG005
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        print(
            f"{'страница':<53}{'КБ':>6} {'запросов':>9}{'видно, мс':>10}{'занят, мс':>10}"
            f"{'скачки':>8}{'шапка, px':>10}{'при 400 %':>10}"
        )
        with served(target) as home:
            for row in rows(browser, home):
                print(row, flush=True)
        browser.close()


if __name__ == "__main__":
    main()
