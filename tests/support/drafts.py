"""The drafts of the builder in a browser."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.support.builder import panel, settle, step
from tests.support.wait import until

ROUTE = "geometriya-dokazatelstvo"
DRAFTS = "portal.submit.store.all().map((d) => portal.submit.get(d.root.value, 'название'))"
TITLE = "portal.submit.get(portal.submit.draft.root.value, 'название')"


def titled(shown: Page, words: str) -> None:
    """Write a title, as the first words of a draft."""
    step(shown, 1)
    panel(shown).get_by_label("Название").fill(words)
    settle(shown)


def file(shown: Page, words: str, name: str = "chuzhoy.yaml") -> None:
    """Open a file with a title."""
    data = f"название: {words}\n".encode()
    shown.set_input_files(
        "input[type=file]", {"name": name, "mimeType": "text/yaml", "buffer": data}
    )
    until(shown, f"{TITLE} === '{words.splitlines()[0]}'")


def unfold(shown: Page) -> None:
    shown.locator(".drafts > summary").click()
    shown.locator(".drafts__item").first.wait_for()
