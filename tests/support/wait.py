"""Waiting for a page that forbids ``eval``."""

from __future__ import annotations

import time

from playwright.sync_api import Page

LONGEST = 60.0
STEP = 0.05


def until(page: Page, expression: str) -> None:
    """Ask the page again and again until ``expression`` holds; ``AssertionError`` after a minute.

    Playwright's own ``wait_for_function`` asks from inside the page, where our policy lets no
    string be run: it works only when the first answer is already yes.
    """
    end = time.monotonic() + LONGEST
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never came true: {expression}"
        page.wait_for_timeout(1000 * STEP)


def pause(page: Page, milliseconds: int) -> None:
    """Wait by the clock of the page: what it has set for sooner has happened, however busy the machine."""
    page.evaluate("time => new Promise(done => setTimeout(done, time))", milliseconds)
