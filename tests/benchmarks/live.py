"""How soon a saved file is on the page of ``iom serve``: ``python -m tests.benchmarks.live [COUNT]``."""

from __future__ import annotations

import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from tests.benchmarks import portal

TIMES = 5
ADDRESS = "127.0.0.1:8765"
LONGEST = 120
"""Seconds to wait for the first build."""


KEY = "цель: "
"""What is edited."""


def reload(root: Path, path: Path) -> float:
    """Serve a portal, save a route several times and give the median of seconds until its page is new.

    A page asks the server, which answers when there is something newer.
    """
    server = subprocess.Popen(
        (sys.executable, "-m", "generator", "serve", "--root", str(root), "--addr", ADDRESS),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    page = f"http://{ADDRESS}/routes/{path.stem}/"
    try:
        _wait(page)
        return statistics.median(_saved(path, page, n) for n in range(TIMES))
    finally:
        server.terminate()
        server.wait()


def _saved(path: Path, page: str, number: int) -> float:
    word = f"Правка{number}"
    text = edited(path.read_text("utf-8"), KEY, f"{word}. ")
    time.sleep(0.5)  # a person is slower than this
    started = time.monotonic()
    path.write_text(text, "utf-8")
    while word not in (shown := _get(page)):
        known = re.search(r"\}\)\((\d+)\);\s*</script>", shown)
        assert known, "no page that reloads itself"
        _get(f"http://{ADDRESS}/livereload/{known[1]}")
    return time.monotonic() - started


def edited(text: str, key: str, words: str) -> str:
    """Put words before what stands at a key first, within its quotes."""
    before, key, after = text.partition(key)
    mark = after[:1] if after[:1] in "\"'" else ""
    return f"{before}{key}{mark}{words}{after[len(mark) :]}"


def _get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=LONGEST) as answer:
        return str(answer.read().decode())


def _wait(page: str) -> None:
    for _ in range(LONGEST * 2):
        try:
            _get(page)
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise SystemExit("iom serve не ответил")


def main() -> None:
    """Measure one portal and print the figure."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        root = portal.write(count, Path(folder))
        seconds = reload(root, root / "routes" / "route-00000.yaml")
    print(f"{count} маршрутов: от сохранения файла до новой страницы — {seconds:.2f} с")


if __name__ == "__main__":
    main()
