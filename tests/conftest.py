"""A portal as a value: tests draw the files they need over the smallest good portal."""

from __future__ import annotations

import gc
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from generator.checks.run import run
from generator.findings import Finding
from generator.records import load
from generator.system import files

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

ROOT = Path(__file__).resolve().parents[1]
TODAY = "2026-11-24"
"""The day of every test: the suite has no clock."""
SAID = "said.txt"
"""What the build of the site of this portal printed, beside it."""

hypothesis.settings.register_profile(
    "suite",
    deadline=None,  # a busy machine is not a fault, and a run repeats the last one
    derandomize=True,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("suite")

TINY = ROOT / "tests" / "samples" / "tiny"
LONGEST = (
    "tests/property/test_renewal.py",
    "tests/property/test_edits.py",
    *(f"tests/{room}/" for room in ("browser", "trust", "site", "parity", "workflows", "privacy")),
)
"""Files go to the workers whole and in order, these first: none is left to work alone at the end."""

MEMORY, ROOM = "/dev/shm", 4 << 30
"""Where folders lie without a disk, and how many bytes of it a run of everything may need."""


def in_memory() -> bool:
    """Whether the folders of tests may lie in memory: a run writes gigabytes that nobody keeps."""
    if sys.platform != "linux" or "TMPDIR" in os.environ or not Path(MEMORY).is_dir():
        return False
    disk = os.statvfs(MEMORY)
    runs = not disk.f_flag & os.ST_NOEXEC  # a container may not let programs lie there
    return runs and os.access(MEMORY, os.W_OK) and disk.f_bavail * disk.f_frsize > ROOM


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept", action="store_true", help="write what came out as what is expected"
    )


def pytest_configure() -> None:
    """Lay the folders of this run, and of what it starts, into memory; who measures uses the disk."""
    if in_memory():
        os.environ["TMPDIR"] = tempfile.tempdir = MEMORY


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: [not item.nodeid.startswith(room) for room in LONGEST])


def pytest_collection_finish() -> None:
    """Leave the modules and the collected tests alone: looking them through again was a fourteenth of a worker's time.

    A build inside of this process takes no other core: they have tests of their own, and each fork goes through
    all that is collected here once more. A build that is started as its user starts it takes them all.
    """
    os.cpu_count = lambda: 1
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def lay(over: str, text: str) -> str:
    """Lay YAML over a record: each top-level key of ``text`` replaces or joins that of ``over``."""
    front = re.match(r"---\n(.*?)---\n", over, re.S)
    body = over[front.end() :] if front else ""
    blocks = _blocks(front[1] if front else over)
    added: dict[str, str] = {}
    for key, block in _blocks(text.strip("\n") + "\n"):
        added[key] = added.get(key, "") + block
    kept = [added.pop(key, block) for key, block in blocks]
    merged = "".join([*kept, *added.values()])
    return f"---\n{merged}---\n{body}" if front else merged


def _blocks(text: str) -> list[tuple[str, str]]:
    """Cut YAML at its top-level keys."""
    parts = re.split(r"^(?=\S)", text, flags=re.M)
    return [(part.split(":", 1)[0], part) for part in parts if part]


def tiny(root: Path) -> Path:
    """Copy the smallest good portal, without what builds of it left behind."""
    return Path(shutil.copytree(TINY, root, ignore=shutil.ignore_patterns(".cache")))


class Portal:
    """A small portal in a folder of the test."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, content: str | bytes) -> Portal:
        """Write one file, making its folders."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self

    def change(self, path: str, text: str) -> Portal:
        """Lay YAML over a file that is there."""
        return self.write(path, lay((self.root / path).read_text("utf-8"), text))

    def check(self, today: str = "") -> tuple[Finding, ...]:
        """Read and check everything."""
        return run(load.load(files.read(self.root)), today)

    def rules(self, today: str = "") -> set[str]:
        """The rules that found something."""
        return {finding.rule for finding in self.check(today)}


@pytest.fixture
def portal(tmp_path: Path) -> Portal:
    """A copy of the smallest good portal."""
    return Portal(tiny(tmp_path / "portal"))


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare with a file, or write it where ``--accept`` was said."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--accept"):
            path.write_text(text, "utf-8")
        assert path.is_file(), f"{path.name} is not there: run with --accept and read it aloud"
        assert text == path.read_text("utf-8")

    return compare


def build(site: Path, *more: str, root: Path = ROOT, **environment: str) -> str:
    """Build as a user would, in a process of its own; gives what it said."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "build",
            "--root",
            str(root),
            "--site-dir",
            str(site),
            *more,
        ],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": "/tmp", **environment},
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this portal; nobody may write into it."""
    from tests.support.shared import once  # noqa: PLC0415 - it is not needed where no site is

    def make(path: Path) -> None:
        path.with_name(SAID).write_text(build(path, "--today", TODAY), "utf-8")

    return once(tmp_path_factory, "site", make)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers."""
    from tests.support.browser import driver  # noqa: PLC0415 - only tests of pages need Playwright

    with driver() as drives:
        yield drives


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium without a window and without a way to any other host."""
    from tests.support.browser import chromium  # noqa: PLC0415 - only tests of pages need Playwright

    shown = chromium(playwright)
    yield shown
    shown.close()


@pytest.fixture
def still(browser: Browser) -> Iterator[Page]:
    """A page on which no script runs."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()
