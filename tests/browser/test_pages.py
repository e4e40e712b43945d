"""Every type of page as a person meets it: from a folder, on a phone. Accessibility is held by tests/trust."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

from tests.support.browser import address, forget

PAGES = [
    "",
    "routes/",
    "routes/geometriya-dokazatelstvo/",
    "routes/govorenie-na-uroke/",
    "deficits/",
    "matrix/",
    "deficits/pr-1/",
    "methods/",
    "methods/ekspertnye-otsenki/",
    "methods/keysy/",
    "methods/refleksiya/",
    "seminars/",
    "seminars/uchimsya-razrabatyvat-iom/",
    "forms/",
    "forms/blank-fg-4/",
    "forms/blank-iom/",
    "forms/case-9-devyat-marshrutov/",
    "acts/",
    "acts/r-76/",
    "terms/",
    "terms/iom/",
    "algoritm/",
    "sistema/",
    "vybor-metoda/",
    "formy-soprovozhdeniya/",
    "pravo/",
    "search/",
    "handout/",
    "checks/",
    "checks/key-unknown/",
    "history/",
    "deficits/c-1/history/",
]
WIDTHS = [320, 768, 1440]
WIDE = ["forms/blank-iom/", "forms/blank-grafik/", "forms/blank-k-4/", "methods/keysy/"]
TORN = """() => [...document.querySelectorAll('article th')].flatMap((head) => {
  const hidden = (head.closest('thead') || head).getBoundingClientRect().width < 3;
  const said = document.createTreeWalker(head, NodeFilter.SHOW_TEXT), torn = [];
  while (!hidden && said.nextNode()) for (const word of said.currentNode.data.matchAll(/[а-яё]+/gi)) {
    const range = document.createRange();
    range.setStart(said.currentNode, word.index);
    range.setEnd(said.currentNode, word.index + word[0].length);
    const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.top)));
    if (lines.size > 1) torn.push(word[0]);
  }
  return torn;
})"""


def opened(browser: Browser, site: Path, page: str, width: int = 1440) -> Page:
    shown = browser.new_page(viewport={"width": width, "height": 900})
    shown.set_default_timeout(30_000)
    shown.goto(address(site, page))
    return shown


@pytest.mark.parametrize("page", PAGES)
def test_a_page_fits_says_no_error_and_asks_nobody(browser: Browser, site: Path, page: str) -> None:
    shown = browser.new_page()
    errors: list[str] = []
    asked: list[str] = []
    shown.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    shown.on("pageerror", lambda fault: errors.append(str(fault)))
    shown.on("request", lambda request: asked.append(request.url))
    shown.set_viewport_size({"width": WIDTHS[0], "height": 900})
    shown.goto(address(site, page))
    for width in WIDTHS:
        shown.set_viewport_size({"width": width, "height": 900})
        wide = shown.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (page, width, wide)
    shown.close()
    assert errors == []
    assert [url for url in asked if not url.startswith("file://")] == []


@pytest.mark.parametrize("page", WIDE)
def test_no_word_of_a_head_is_torn_in_two(browser: Browser, site: Path, page: str) -> None:
    shown = opened(browser, site, page)
    for width in (360, 705, 820, 950, 965, 1100):
        shown.set_viewport_size({"width": width, "height": 900})
        assert shown.evaluate(TORN) == [], width
    shown.close()


def test_a_tab_that_was_used_is_handed_on_as_new(browser: Browser, site: Path) -> None:
    shown = opened(browser, site, "routes/")
    kept = "[localStorage.length, sessionStorage.length, document.cookie.length, history.state]"
    shown.evaluate(
        """() => {
          localStorage.setItem("portal.was", "1");
          sessionStorage.setItem("portal.was", "1");
          history.replaceState("was", "");
          addEventListener("pagehide", () => localStorage.setItem("portal.late", "1"));
        }"""
    )
    forget(shown)
    assert shown.url == "about:blank"
    shown.goto(address(site, "pravo/"))
    assert shown.evaluate(kept) == [0, 0, 0, None]
    shown.close()


def test_filters_narrow_the_list_and_live_in_the_address(browser: Browser, site: Path) -> None:
    shown = opened(browser, site, "routes/")
    rows = shown.locator("li[data-record]")
    every = rows.count()
    shown.locator('[data-question="subject"] > summary').click()
    box = shown.locator('input[name="subject"][value="математика"]')
    told = box.locator("xpath=..").locator("[data-count]").inner_text()
    box.check()
    left = rows.locator("visible=true").count()
    assert 0 < left < every
    assert left == int(told)
    fitting = [
        one
        for one in rows.locator("visible=true").all()
        if {"математика", "*"} & set((one.get_attribute("data-subject") or "").split("|"))
    ]
    assert len(fitting) == left
    again = browser.new_page()
    again.goto(shown.url)
    expect(again.locator("li[data-record]").locator("visible=true")).to_have_count(left)
    shown.keyboard.press("Escape")
    shown.get_by_role("button", name="Снять").click()
    shown.locator('[data-portal="chosen"]').wait_for(state="hidden")
    expect(rows.locator("visible=true")).to_have_count(every)
    again.close()
    shown.close()


def test_the_scheme_is_chosen_and_remembered(browser: Browser, site: Path) -> None:
    shown = opened(browser, site, "")
    shown.get_by_role("button", name="Тёмная тема").click()
    shown.goto(address(site, "routes/"))
    expect(shown.get_by_role("button", name="Светлая тема")).to_be_visible()
    shown.close()


def test_the_menu_opens_on_a_phone_with_a_script_and_without(browser: Browser, site: Path) -> None:
    shown = opened(browser, site, "", 360)
    link = shown.get_by_role("link", name="Дефициты", exact=True).first
    expect(link).to_be_hidden()
    shown.get_by_role("button", name="Разделы").click()
    expect(link).to_be_visible()
    shown.close()
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    bare = context.new_page()
    bare.goto(address(site, ""))
    link = bare.get_by_role("link", name="Дефициты", exact=True).first
    expect(link).to_be_hidden()
    bare.locator("label").filter(has_text="Разделы").click()
    expect(link).to_be_visible()
    context.close()


def test_links_of_folders_open_from_a_stick(browser: Browser, site: Path) -> None:
    shown = opened(browser, site, "")
    shown.get_by_role("link", name="Семинары", exact=True).first.click()
    assert shown.url.endswith("/seminars/index.html")
    shown.close()


def test_the_skip_link_is_the_first_stop_of_the_keyboard(browser: Browser, site: Path) -> None:
    shown = opened(browser, site, "methods/fokus-gruppa/")
    shown.keyboard.press("Tab")
    assert shown.evaluate("document.activeElement.textContent") == "К содержанию"
    shown.keyboard.press("Enter")
    assert shown.url.endswith("#soderzhanie")
    shown.close()


def test_the_ground_of_a_label_on_the_strip_of_time_holds_its_words(
    browser: Browser, site: Path
) -> None:
    shown = opened(browser, site, "routes/geometriya-dokazatelstvo/")
    outside = shown.evaluate("""() => [...document.querySelectorAll('.time__ground')].map((ground) => {
      const held = ground.getBBox(), said = ground.nextElementSibling.getBBox();
      return [held.x - said.x, said.x + said.width - held.x - held.width];
    }).flat()""")
    shown.close()
    assert outside
    assert max(outside) <= 0


ASKS = {
    "search/": ("q", "kind"),
    "routes/": ("q", "role", "subject", "level"),
    "deficits/": ("q", "role"),
    "methods/": ("q",),
    "history/": ("v",),
    "handout/": ("pages", "for", "people"),
    "compare/": ("routes",),
    "collect/": ("q",),
    "submit/": ("kind", "edit", "chain"),
    "offline/": ("from",),
    "methods/ekspertnye-otsenki/": ("v",),
    "deficits/c-1/history/": ("v",),
}
"""Pages that read their addresses, and what they look for there."""

ODD = (
    "constructor",
    "__proto__",
    "hasOwnProperty",
    "%E0%A4",
    "%00",
    "-1",
    ",,",
    "%22%3E%3Cb%3E",
)
LONG = "x" * 100_000
TAILS = ("#%E0%A4", "#\"]'><b>", "#d=%E0%A4", "#d=AAAA")


def odd_addresses() -> Iterator[tuple[str, str]]:
    """Every page with every key several times, another odd value first each time; the builder reads its tail too.

    The long value is asked of the keys that a page reads, once: whoever reads all values of a key meets it there.
    """
    for place, keys in ASKS.items():
        for lead in (0, 3, None):
            values = (LONG, *ODD) if lead is None else (*ODD[lead:], *ODD[:lead])
            asked = [f"{key}={value}" for key in keys for value in values]
            asked += [f"{key}={value}" for key in ("constructor", "__proto__") for value in ODD]
            yield place, f"?{'&'.join(asked)}{TAILS[0]}"
    yield from (("submit/", tail) for tail in TAILS)


def test_an_odd_address_is_no_fault_on_any_page(browser: Browser, site: Path) -> None:
    faults: list[str] = []
    page = browser.new_page()
    page.on("pageerror", lambda fault: faults.append(f"{page.url[:200]}: {fault}"))

    def hear(said: ConsoleMessage) -> None:
        if said.type == "error" and "net::ERR" not in said.text:  # a file that is not there
            faults.append(f"{page.url[:200]}: {said.text}")

    page.on("console", hear)
    for place, asked in odd_addresses():
        page.goto("about:blank")
        page.goto(address(site, place) + asked)
        page.evaluate("() => new Promise((done) => setTimeout(done, 50))")
        assert page.evaluate("({}).constructor === Object && !('q' in Object.prototype)")
    page.close()
    assert faults == []


def test_the_page_of_what_is_not_there_takes_any_address(browser: Browser, site: Path) -> None:
    """A host answers with it whatever was asked for, %E0%A4 too, which is no letter at all."""
    faults: list[str] = []
    page = browser.new_page()
    page.on("pageerror", lambda fault: faults.append(str(fault)))

    def answer(asked: Route) -> None:
        name = asked.request.url.partition("portal.test/")[2].partition("?")[0]
        known = asked.request.resource_type != "document"
        asked.fulfill(path=site / (name if known else "404.html"))

    page.route("http://portal.test/**", answer)
    page.goto("http://portal.test/%E0%A4/?v=0d0d0d0d")
    page.locator('[data-portal="edition"]', has_text="на портале нет").wait_for()
    page.close()
    assert faults == []
