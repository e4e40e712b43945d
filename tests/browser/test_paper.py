"""A blank form prints on the sheets it promises; nothing of the screen goes on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator import build
from generator.settings import Settings
from tests.browser.test_pages import GROUP, address
from tests.conftest import ROOT

FORMS = build.prepare(Settings(ROOT, "2026-11-24")).forms


def sheets(browser: Browser, site: Path, page: str, dark: bool = False) -> list[bytes]:
    """Print a page and give its sheets' boxes."""
    shown = browser.new_page(color_scheme="dark" if dark else "light")
    shown.goto(address(site, page))
    pdf = shown.pdf(prefer_css_page_size=True)
    shown.close()
    return re.findall(rb"/Type\s*/Page\b.*?/MediaBox\s*\[([^\]]*)\]", pdf, re.S)


@GROUP
@pytest.mark.parametrize("id", FORMS)
def test_a_form_prints_on_the_sheets_it_promises(browser: Browser, site: Path, id: str) -> None:
    boxes = sheets(browser, site, f"forms/{id}/", dark=True)
    assert len(boxes) == FORMS[id].pages
    width, height = (float(n) for n in boxes[0].split()[2:])
    assert (width > height) == (FORMS[id].orientation == "альбомная")


@GROUP
def test_what_serves_the_screen_is_not_printed(browser: Browser, site: Path) -> None:
    shown = browser.new_page()
    shown.goto(address(site, "methods/fokus-gruppa/"))
    shown.emulate_media(media="print")
    for part in (".bar", ".foot", ".actions", ".contents", ".skip"):
        assert not shown.locator(part).first.is_visible(), part
    said = shown.locator(".imprint").inner_text().replace("\u00a0", " ")
    assert "портал от 24 ноября 2026" in said
    shown.close()
