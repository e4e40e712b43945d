"""What axe finds wrong with a page that is open."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page


def faults(page: Page, inside: str | None = None) -> list[tuple[str, list[object], object]]:
    """The rules that do not hold, each with its first three places and a reason; of a part of the page, if one is named."""
    found = Axe().run(page, context=inside).response["violations"]
    return [
        (one["id"], [n["target"] for n in one["nodes"]][:3], one["nodes"][0].get("failureSummary"))
        for one in found
    ]
