"""The browsers of a run, and where a page lies in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.conftest import ROOT
from tests.support.install import firefox as installed_firefox
from tests.support.install import shell

CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
BIDI = Path(__file__).with_name("bidi.cjs")
KEPT = {
    "dom.ipc.processPrelaunch.enabled": False,
    "dom.ipc.keepProcessesAlive.file": 1,
    "dom.ipc.keepProcessesAlive.web": 1,
}
"""Firefox lets a page have the process of the last one; what pages keep is apart all the same."""


def address(site: Path, page: str) -> str:
    """The address of a page in a folder."""
    return (site / page / "index.html").as_uri()


def shown(browser: Browser | BrowserContext, where: str, **window: object) -> Page:
    """Open an address in a window of its own."""
    page = browser.new_page(**window)  # type: ignore[arg-type]
    page.set_default_timeout(30_000)
    page.goto(where)
    return page


def scripted(browser: Browser, *names: str) -> Page:
    """A blank page with some scripts of ours and nothing else; names are paths below ``js``, without an ending."""
    page = browser.new_page()
    page.goto("about:blank")
    page.evaluate("window.portal = {}")
    for name in names:
        path = ROOT / f"theme/assets/portal/js/{name}.js"
        page.add_script_tag(content=path.read_text("utf-8"))
    return page


def forget(page: Page) -> None:
    """Leave a tab of Chromium as if nobody had used it: blank, and nothing kept of what it showed from a disk.

    The next page needs no process of its own, a third of what opening one takes. Only for who looks: what
    a test sets for its tab or its context stays.
    """
    page.goto("about:blank")
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": "file://", "storageTypes": "all"})
    session.detach()


def whole(page: Page) -> None:
    """Let the builder load what it loads when something is written."""
    page.evaluate("portal.submit.loadSought().then(() => portal.submit.hide('первый текст'))")


@contextmanager
def driver() -> Iterator[Playwright]:
    """What drives the browsers; a process can have one."""
    with (
        mock.patch.dict(os.environ, {"NODE_OPTIONS": f'--require "{BIDI.as_posix()}"'}),
        sync_playwright() as playwright,
    ):
        expect.set_options(timeout=30_000)  # a busy machine is not a fault
        yield playwright


def chromium(playwright: Playwright) -> Browser:
    """Start Chromium without a window and without a way to any other host."""
    return playwright.chromium.launch(executable_path=shell(), args=CHROMIUM)


def firefox(playwright: Playwright, scripts: bool = True) -> Browser:
    """Start the Firefox of the machine without a window, over WebDriver BiDi.

    It has no switch for the scripts of a page, only one for all of them.
    """
    return playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=installed_firefox(),
        firefox_user_prefs={**KEPT, "javascript.enabled": scripts},
    )
