"""The builder of the portal in a browser: its steps, its fields, what it holds, its last step."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page

from generator.catalogue.forges import registry
from generator.records.fields import Source
from generator.records.models.enums import ForgeKind
from generator.records.models.portal import Forge, Portal
from tests.support.browser import address, whole
from tests.support.wait import pause


def opened(context: BrowserContext, site: Path, query: str = "") -> Page:
    """Open the builder; an error of a script fails the test that caused it."""
    shown = context.new_page()
    shown.on("pageerror", lambda fault: pytest.fail(f"{fault}\n{fault.stack}"))
    shown.goto(address(site, "submit/") + query)
    shown.wait_for_selector(".step__title:visible")
    whole(shown)
    return shown


def step(shown: Page, number: int) -> None:
    """Go to a step by its button; on a phone the list of steps is opened first."""
    every = shown.get_by_role("button", name="все шаги")
    if every.is_visible():
        every.click()
    shown.locator(".steps__step").nth(number - 1).click()


def panel(shown: Page) -> Locator:
    return shown.locator(".step:visible")


def settle(shown: Page) -> None:
    """Let the form check and save what was typed."""
    pause(shown, 350)


def text(shown: Page) -> str:
    settle(shown)
    return str(shown.evaluate("portal.submit.text()"))


def said(base: str, size: int) -> str:
    """A text of about ``size`` signs without names, numbers and repeated blanks."""
    return (f"{base} " + "разбираю работы учеников и записываю наблюдения " * 20)[:size].strip()


def keyboard(shown: Page, label: str, words: str) -> None:
    """Reach the next field of a label with Tab alone and type; a field of a month has three stops."""
    shown.evaluate("window.was = document.activeElement")
    for _ in range(200):
        shown.keyboard.press("Tab")
        if shown.evaluate("document.activeElement === window.was"):
            continue
        here = shown.evaluate(
            "(document.activeElement.labels && document.activeElement.labels[0] || {}).textContent"
            " || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
        )
        if str(here).startswith(label):
            shown.keyboard.type(words)
            return
    raise AssertionError(f"no way to «{label}» by Tab")


def press(shown: Page, label: str) -> None:
    keyboard(shown, label, "")
    shown.keyboard.press("Enter")


def choose(shown: Page, value: str) -> None:
    """Go down a list with the arrow to a value."""
    for _ in range(100):
        shown.keyboard.press("ArrowDown")
        if shown.evaluate("document.activeElement.value") == value:
            return
    raise AssertionError(f"no «{value}» in the list")


def month(shown: Page, number: int, year: str) -> None:
    """Choose a month with the arrows and type the year: the same in every language of the browser.

    Firefox has no field of a month, only one of text.
    """
    if shown.evaluate("document.activeElement.type") == "text":
        shown.keyboard.type(f"{number:02}.{year}")
        return
    for _ in range(number):
        shown.keyboard.press("ArrowUp")
    shown.keyboard.press("ArrowRight")
    shown.keyboard.type(year)


def holding(shown: Page) -> None:
    """Wait until the builder holds a record; asked from outside, because the page lets nobody evaluate."""
    shown.wait_for_url("**/submit/**")
    until = time.monotonic() + 60
    while not shown.evaluate("Boolean(window.portal?.submit?.draft?.exists)"):
        assert time.monotonic() < until, "the builder has opened nothing"
        time.sleep(0.05)


def paste(shown: Page, field: Locator, words: str) -> None:
    field.focus()
    shown.evaluate(
        """(words) => {
          const data = new DataTransfer();
          data.setData("text/plain", words);
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        words,
    )


def forge_data(kind: ForgeKind) -> tuple[dict[str, Any], Any]:
    found = Portal(
        id="portal",
        source=Source("content/portal.yaml"),
        title="П",
        summary="П",
        institution="П",
        district="Р",
        town="Г",
        mail="metodist@example.ru",
        forge=Forge(kind=kind, address="https://example.org/rayon/portal", branch="glavnaya/vetka"),
    )
    return registry.page_data(found), registry.of(found)


def last_step(context: BrowserContext, site: Path, kind: ForgeKind) -> Page:
    """The last panel with a short route and the data of a forge."""
    data, _ = forge_data(kind)
    shown = opened(context, site)
    shown.evaluate("window.open = (url) => { window.went = url; }")
    shown.evaluate("data => { portal.submit.model.forge = data; }", data)
    panel(shown).get_by_label("Название").fill("Короткий")
    step(shown, 10)
    return shown
