"""The content policy as a browser holds it: from a host with the headers, from a folder with the page alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.catalogue import urls
from generator.pages.registry import make
from generator.render import csp
from tests.browser.test_pages import PAGES
from tests.support import here
from tests.support.host import served
from tests.support.wait import until

LISTEN = """
window.__broken = [];
document.addEventListener('securitypolicyviolation', function (event) {
  window.__broken.push(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample);
});
"""


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """A host of static pages that sends what ``_headers`` says."""
    rows = (site / csp.ADDRESS).read_text("utf-8").splitlines()[1:]
    with served(site, dict(row.strip().split(": ", 1) for row in rows)) as found:
        yield found


@pytest.fixture(scope="module")
def every_type() -> list[str]:
    """Addresses of one page for each template, beside those that other tests look at."""
    found = here.catalogue()
    first: dict[str, str] = {}
    for page in make(found):
        first.setdefault(page.template, page.address)
    return sorted({*PAGES, *first.values()})


def broken(page: Page) -> list[str]:
    return [*page.evaluate("window.__broken")]


def listening(browser: Browser) -> Page:
    page = browser.new_page()
    page.set_default_timeout(30_000)
    page.add_init_script(LISTEN)
    return page


def test_no_page_of_any_type_breaks_the_policy(
    browser: Browser, host: str, site: Path, every_type: list[str]
) -> None:
    page = listening(browser)
    assert len(every_type) > 35
    found: dict[str, list[str]] = {}
    for start in (host, f"{site.as_uri()}/"):
        for address in every_type:
            if address == urls.NOT_FOUND and start != host:
                continue  # only a host answers with it, so its addresses begin at the host
            last = "" if address.endswith(".html") else "index.html"
            answer = page.goto(f"{start}{address}{last}")
            assert answer is None or answer.ok, address
            assert page.evaluate("typeof window.portal") == "object", address
            if said := broken(page):
                found[start + address] = said
    page.close()
    assert found == {}


def test_what_people_do_on_a_page_breaks_nothing_either(browser: Browser, host: str) -> None:
    page = listening(browser)
    page.goto(f"{host}search/?q=рефлексия")
    page.wait_for_selector(".results a, [data-portal=finder] a")
    assert broken(page) == []
    page.goto(f"{host}")
    page.get_by_role("button", name="Тёмная тема").click()
    page.keyboard.press("/")
    page.wait_for_selector("dialog.finder")
    page.keyboard.type("кейсы")
    page.wait_for_selector("dialog.finder .found a")
    assert broken(page) == []
    page.goto(f"{host}handout/?pages=methods/keysy,forms/blank-k-1")
    page.wait_for_selector("article h2:visible, .sheet h2:visible")
    assert broken(page) == []
    page.goto(f"{host}forms/blank-fg-4/")
    page.get_by_role("button", name="Заполнить на экране").click()
    page.locator("textarea:visible, input[type=text]:visible").first.fill("проба")
    assert broken(page) == []
    page.close()


def test_the_policy_bites(browser: Browser, host: str, site: Path) -> None:
    """Without this the tests above could not fail: an inline script, a style, a foreign frame."""
    page = listening(browser)
    for start in (host, f"{site.as_uri()}/"):
        page.goto(f"{start}index.html")
        page.evaluate(
            """() => {
              var script = document.createElement('script');
              script.textContent = 'window.__ran = 1';
              document.body.appendChild(script);
              document.body.setAttribute('style', 'color: red');
              var frame = document.createElement('iframe');
              frame.src = 'https://other.invalid/';
              document.body.appendChild(frame);
              document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.__ran = 1">');
            }"""
        )
        until(page, "window.__broken.length >= 4")
        assert page.evaluate("window.__ran") is None
        kinds = {said.split()[0] for said in broken(page)}
        assert {"script-src-elem", "style-src-attr", "frame-src", "script-src-attr"} <= kinds
    page.close()


def test_a_stranger_may_not_frame_the_portal(browser: Browser, host: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with page.expect_console_message(lambda message: "frame-ancestors" in message.text):
        page.set_content(f'<iframe src="{host}index.html"></iframe>')
    assert any("frame-ancestors" in text for text in said), said
    page.close()
