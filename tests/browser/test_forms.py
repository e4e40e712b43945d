"""Every form, opened once: its words on the screen, its sheets on paper, its fields to be filled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support import here, paper
from tests.support.browser import address, forget

FORMS = here.catalogue().forms
TORN = r"""() => {
    const seen = '.sheet__table--scale :is(th, td), .sheet__table tbody th, .sheet__table thead th';
    return [...document.querySelectorAll(seen)].filter(one => one.clientWidth > 1).flatMap(one => {
        const found = [], walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        if (getComputedStyle(one.closest('thead') || one).clipPath !== 'none') { return found; }
        for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            for (const word of node.data.matchAll(/[\p{L}\d]+/gu)) {
                const range = document.createRange();
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) { found.push(word[0]); }
            }
        }
        return found;
    });
}"""
"""The words in the head and the first column of a blank table that stand on two lines."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """A tab in which forms are only looked at and printed."""
    page = browser.new_page(color_scheme="dark")
    yield page
    page.close()


@pytest.mark.parametrize("id", FORMS)
def test_a_form_keeps_its_words_its_sheets_and_a_name_for_every_field(
    tab: Page, site: Path, id: str
) -> None:
    forget(tab)
    tab.goto(address(site, f"forms/{id}/"))
    assert torn(tab) == {}
    prints_on_the_sheets_it_promises(tab, id)
    names_every_field(tab)


def torn(shown: Page) -> dict[int, list[str]]:
    """The words of heads that no width may tear, by the widths that do."""
    found = {}
    for width in (320, 1440):
        shown.set_viewport_size({"width": width, "height": 800})
        found[width] = shown.evaluate(TORN)
    return {width: words for width, words in found.items() if words}


def prints_on_the_sheets_it_promises(shown: Page, id: str) -> None:
    said = shown.evaluate(paper.ARTICLE)
    found = paper.sheets(paper.printed(shown))
    assert paper.lost(said, found) == set()
    assert len(found) == FORMS[id].pages
    assert {sheet.lies for sheet in found} == {FORMS[id].orientation == "альбомная"}


def names_every_field(shown: Page) -> None:
    shown.get_by_role("button", name="Заполнить на экране").click()
    names = shown.locator(".sheet :is(textarea, input)").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))"
    )
    blanks = shown.locator(".sheet :is(.sheet__field, .sheet__block, .sheet__table td)").count()
    assert len(names) == blanks
    assert all(name and name.strip() for name in names)
    assert "undefined" not in " ".join(names)
