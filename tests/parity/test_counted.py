"""A number has the same noun beside it on a page and in Python."""

from __future__ import annotations

from playwright.sync_api import Browser

from generator.language import russian
from tests.support.browser import scripted

NOUNS = ("лист", "листа", "листов")
NUMBERS = [*range(130), 1001, 1011, 1012, 2024, 1_000_000]


def test_a_page_counts_as_python_does(browser: Browser) -> None:
    shown = scripted(browser, "core/counted")
    said = shown.evaluate(
        "([numbers, nouns]) => numbers.map((number) => portal.counted(number, ...nouns))",
        [NUMBERS, NOUNS],
    )
    shown.close()
    assert said == [russian.counted(number, *NOUNS) for number in NUMBERS]
