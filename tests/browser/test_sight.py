"""The version for low vision: first on every page, remembered here only, harmless on paper, there without a script."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import address

ROUTE = "routes/geometriya-dokazatelstvo/"
LOOK = """() => {
  const text = document.querySelector("article.page"), look = getComputedStyle(text);
  const ground = [text, ...function* () { for (let part = text; (part = part.parentElement);) yield part; }()]
    .map(part => getComputedStyle(part).backgroundColor).find(colour => colour !== "rgba(0, 0, 0, 0)");
  return [look.color, ground, parseFloat(look.fontSize)];
}"""
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="dark")
    made.set_default_timeout(30_000)
    yield made
    made.close()


def turned(context: BrowserContext, site: Path, page: str = ROUTE) -> Page:
    """Open a page and switch the version on from the keyboard."""
    shown = context.new_page()
    shown.goto(address(site, page))
    shown.keyboard.press("Tab")
    shown.keyboard.press("Tab")
    shown.keyboard.press("Space")
    return shown


def kept(shown: Page) -> dict[str, object]:
    return json.loads(shown.evaluate("localStorage.getItem('portal.sight')"))


def test_it_is_the_first_control_after_the_skip_link(context: BrowserContext, site: Path) -> None:
    shown = context.new_page()
    shown.goto(address(site, ROUTE))
    shown.keyboard.press("Tab")
    shown.keyboard.press("Tab")
    switch = shown.get_by_role("switch", name="Версия для слабовидящих")
    assert switch.evaluate("part => part === document.activeElement")
    expect(switch).not_to_be_checked()
    label = shown.locator("label[for=sight]")
    assert label.evaluate("part => getComputedStyle(part).outlineStyle") == "solid"


def test_it_is_remembered_from_page_to_page(context: BrowserContext, site: Path) -> None:
    shown = turned(context, site)
    panel = shown.locator(".sight__panel")
    panel.locator("fieldset").first.wait_for()
    assert shown.evaluate(LOOK)[:2] == [BLACK, WHITE]
    shown.get_by_role("radio", name="белым по чёрному").check()
    shown.get_by_role("radio", name="200 %").check()
    other = context.new_page()
    other.goto(address(site, "methods/"))
    assert other.evaluate(LOOK) == [WHITE, BLACK, 34]
    expect(other.get_by_role("switch").first).to_be_checked()
    assert panel.get_attribute("open") is not None
    expect(other.locator(".sight__panel")).not_to_have_attribute("open", "")  # the page comes first
    other.get_by_text("Размер, цвета, интервалы").click()
    other.get_by_role("button", name="Вернуть начальные настройки").click()
    assert other.evaluate(LOOK) == [BLACK, WHITE, 25.5]
    other.get_by_text("Версия для слабовидящих", exact=True).click()
    assert other.evaluate(LOOK)[2] == 17
    assert kept(other)["on"] is False
    assert context.cookies() == []


def test_it_is_there_before_the_page_is_painted(context: BrowserContext, site: Path) -> None:
    turned(context, site).locator(".sight__panel fieldset").first.wait_for()
    context.route("**/portal.js", lambda route: route.abort())  # all that comes after the head
    other = context.new_page()
    other.goto(address(site, "methods/"))
    assert other.evaluate(LOOK) == [BLACK, WHITE, 25.5]


@pytest.mark.parametrize("lying", ["{", "null", '{"on": true, "size": "9\\"] x", "colours": 7}'])
def test_what_lies_in_storage_may_be_anything(
    context: BrowserContext, site: Path, lying: str
) -> None:
    faults: list[str] = []
    context.add_init_script(f"localStorage.setItem('portal.sight', {json.dumps(lying)})")
    shown = context.new_page()
    shown.on("pageerror", lambda fault: faults.append(str(fault)))
    shown.goto(address(site, ROUTE))
    switch = shown.get_by_role("switch").first
    switch.set_checked(True, force=True)
    shown.locator(".sight__panel fieldset").first.wait_for(state="attached")
    assert shown.evaluate(LOOK) == [BLACK, WHITE, 25.5]
    assert faults == []


def test_a_browser_without_storage_has_it_until_the_page_is_left(
    context: BrowserContext, site: Path
) -> None:
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no') }})"
    )
    shown = turned(context, site)
    shown.get_by_role("radio", name="белым по чёрному").check()
    assert shown.evaluate(LOOK) == [WHITE, BLACK, 25.5]


def test_its_basic_form_needs_no_script(browser: Browser, site: Path) -> None:
    bare = browser.new_context(java_script_enabled=False, color_scheme="dark")
    shown = turned(bare, site)
    assert shown.evaluate(LOOK) == [BLACK, WHITE, 25.6]
    shown.keyboard.press("Tab")
    assert shown.locator("#sight-dark").evaluate("part => part === document.activeElement")
    shown.keyboard.press("Space")
    shown.get_by_text("Ещё крупнее").click()
    assert shown.evaluate(LOOK) == [WHITE, BLACK, 34]
    shown.get_by_role("link", name="К содержанию").focus()
    shown.keyboard.press("Enter")  # a jump inside the page does not lose it
    assert shown.evaluate(LOOK) == [WHITE, BLACK, 34]
    bare.close()


@pytest.mark.parametrize("script", [True, False], ids=["script", "bare"])
def test_paper_does_not_know_of_it(browser: Browser, site: Path, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    shown = context.new_page()
    shown.goto(address(site, ROUTE))
    usual = shown.pdf()
    shown.close()
    shown = turned(context, site)
    if script:
        shown.get_by_role("radio", name="заменять словами").check()
        shown.get_by_role("radio", name="белым по чёрному").check()
    assert len(shown.pdf()) == len(usual)
    context.close()


def test_drawings_give_way_to_their_words(context: BrowserContext, site: Path) -> None:
    shown = turned(context, site, "sistema/")
    drawing = shown.locator("figure svg").first
    words = shown.locator("figure .sight__words").first
    shown.get_by_role("radio", name="заменять словами").wait_for()
    expect(drawing).to_be_visible()
    expect(words).to_be_hidden()
    shown.get_by_role("radio", name="заменять словами").check()
    expect(drawing).to_be_hidden()
    expect(words).to_have_text("Рисунок: " + drawing.locator("title").text_content())


APART = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"
"""What WCAG 1.4.12 asks a page to bear."""


@pytest.mark.parametrize(
    ("width", "style", "path"),
    [
        (1440, APART, "matrix/"),
        *(
            (360, "html { font-size: 200% !important }", path)
            for path in (
                "vybor-metoda/",
                "methods/ekspertnye-otsenki/",
                "matrix/",
                "surveys/primer-osen-2026/",
                "forms/blank-karta-proby/",
                "forms/blank-polozhenie/",
            )
        ),
    ],
)
def test_larger_letters_and_letters_further_apart_do_not_widen_a_page(
    browser: Browser, site: Path, width: int, style: str, path: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(address(site, path))
    page.add_style_tag(content=style)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
