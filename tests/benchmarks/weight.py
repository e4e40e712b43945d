"""What a first visit of a route page loads, and how soon it is seen: ``python -m tests.benchmarks.weight``.

The site is served with gzip from this machine; Chromium has an empty cache and the network of
«Slow 4G» (1.6 Mbit/s down, 150 ms), as Lighthouse defines it. Prints; asserts nothing.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from generator.build import build
from generator.settings import Settings
from tests.conftest import ROOT, TODAY
from tests.support.install import find

PAGES = ("", "routes/geometriya-dokazatelstvo/", "methods/keysy/", "search/", "submit/")
SLOW = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 750e3 / 8,
}
REPEATS = 5

SEEN = """() => new Promise((done) => {
  let last = 0;
  new PerformanceObserver((list) => { for (const e of list.getEntries()) { last = e.startTime; } })
    .observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(() => done(last), 1200);
})"""


class _Packed(http.server.SimpleHTTPRequestHandler):
    """Serves files packed, as any web server does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine."""
    handler = functools.partial(_Packed, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def visit(browser: Browser, url: str) -> tuple[float, float, int]:
    """Visit a page for the first time: kB that came, milliseconds to the largest paint, requests."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    client = context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.emulateNetworkConditions", SLOW)
    loaded: list[float] = []
    client.on("Network.loadingFinished", lambda event: loaded.append(event["encodedDataLength"]))
    page.goto(url, wait_until="load")
    seen = page.evaluate(SEEN)
    context.close()
    return sum(loaded) / 1000, seen, len(loaded)


def main() -> None:
    """Print a line for each page."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "site"
        if not target.is_dir():
            build.build(Settings(ROOT, TODAY, False), target, lambda items, what, count: items)  # noqa: ARG005
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        print(f"{'страница':<40} {'КБ':>7} {'видно, мс':>10} {'запросов':>9}")
        with served(target) as home:
            for page in PAGES:
                runs = [visit(browser, home + page) for _ in range(REPEATS)]
                seen = statistics.median(run[1] for run in runs)
                print(f"/{page:<39} {runs[0][0]:>7.1f} {seen:>10.0f} {runs[0][2]:>9}")
        browser.close()


if __name__ == "__main__":
    main()
