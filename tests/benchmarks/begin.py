"""From an empty folder to a served portal: ``python -m tests.benchmarks.begin [wheel]``.

Does what a new district does, step by step, and prints the seconds of each: an environment, the lock, the
wheel, ``iom init``, ``iom build``, ``iom serve`` until it answers. Without a wheel it makes one first, which is
not counted. What pip takes from the network depends on the place; here it may lie in its cache.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.command import ROOT

ADDRESS = "127.0.0.1:8766"
ANSWERS = "район: Северный район\nучреждение: Управление образования\nрепозиторий:\n  вид: github\n"
MOST = 300
"""Seconds that all of it may take."""


def _wheel(folder: Path) -> Path:
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "-w", folder, ROOT], check=True)
    return next(folder.glob("*.whl"))


@contextmanager
def _timed(what: str, told: dict[str, float]) -> Iterator[None]:
    started = time.monotonic()
    yield
    told[what] = time.monotonic() - started
    print(f"| {what} | {told[what]:.1f} |", flush=True)


def begin(folder: Path, wheel: Path) -> dict[str, float]:
    """Go all steps in an empty folder; gives the seconds of each."""
    told: dict[str, float] = {}
    binaries = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    portal, iom = folder / "portal", binaries / "iom"
    pip = [binaries / "python", "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    pip += ["--only-binary", ":all:"]

    def run(*words: str | Path, cwd: Path = folder) -> None:
        subprocess.run(words, check=True, cwd=cwd, stdout=subprocess.DEVNULL)

    with _timed("python -m venv", told):
        run(sys.executable, "-m", "venv", "venv")
    with _timed("pip install: закреплённые пакеты", told):
        run(*pip, "--require-hashes", "-r", ROOT / "requirements" / "site.txt")
    with _timed("pip install: генератор", told):
        run(*pip, "--no-deps", wheel)
    (folder / "otvety.yaml").write_text(ANSWERS, "utf-8")
    with _timed("iom init", told):
        run(iom, "init", portal, "--answers", "otvety.yaml")
    with _timed("iom build", told):
        run(iom, "build", cwd=portal)
    with _timed("iom serve: первый ответ", told):
        _served(iom, portal)
    return told


def _served(iom: Path, portal: Path) -> None:
    """Serve a portal until its home page is answered."""
    words = (iom, "serve", "--addr", ADDRESS)
    with subprocess.Popen(words, cwd=portal, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert any("Сайт открыт" in line for line in server.stdout or ())
            with urllib.request.urlopen(f"http://{ADDRESS}/", timeout=30) as answer:
                assert answer.status == 200
        finally:
            server.terminate()


def main() -> None:
    """Go the steps and print the table."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        wheel = Path(sys.argv[1]).resolve() if sys.argv[1:] else _wheel(folder)
        print("| шаг | секунды |\n|---|---|", flush=True)
        (folder / "new").mkdir()
        whole = sum(begin(folder / "new", wheel).values())
    print(f"| **вместе** (обещано {MOST}) | **{whole:.1f}** |")


if __name__ == "__main__":
    main()
