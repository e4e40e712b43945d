"""What tests of pages share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody at a desk, with nothing kept from before."""
    made = browser.new_context(viewport={"width": 1440, "height": 900}, locale="ru-RU")
    made.set_default_timeout(30_000)
    yield made
    made.close()


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    """A tab with nothing kept from before."""
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()
