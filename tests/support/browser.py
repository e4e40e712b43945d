"""The one Chromium of a run, and where a page lies in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.support.install import shell

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
GROUP = pytest.mark.xdist_group("browser")
"""For ``--dist loadgroup`` alone; ``make test`` hands out whole files, and each worker has one browser."""


def address(site: Path, page: str) -> str:
    """The address of a page in a folder."""
    return (site / page / "index.html").as_uri()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium without a window and without a way to any other host."""
    with sync_playwright() as playwright:
        shown = playwright.chromium.launch(executable_path=shell(), args=CHROMIUM)
        yield shown
        shown.close()
