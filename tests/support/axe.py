"""What axe finds wrong with a page that is open."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
LOOK = """([inside, options]) => axe.run(inside ?? document, options).then((found) => found.violations)"""


def violations(page: Page, inside: str | None = None, **options: object) -> list[Any]:
    """What axe itself says of the rules that do not hold; only where there are any, with its reasons.

    A look that gathers neither reasons nor what holds takes two thirds of the time.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    if not page.evaluate(LOOK, [inside, {**options, "reporter": "no-passes"}]):
        return []
    told: list[Any] = page.evaluate(LOOK, [inside, {**options, "resultTypes": ["violations"]}])
    return told


def faults(page: Page, inside: str | None = None) -> list[tuple[str, list[object], object]]:
    """The rules that do not hold, each with its first three places and a reason; of a part of the page, if one is named."""
    return [
        (one["id"], [n["target"] for n in one["nodes"]][:3], one["nodes"][0].get("failureSummary"))
        for one in violations(page, inside)
    ]
