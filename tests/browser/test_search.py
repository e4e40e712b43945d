"""The dialog and the page of results, as a reader meets them: from a stick, under a strict policy, by keyboard."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import axe, paper
from tests.support.host import served


@pytest.fixture(scope="module")
def strict(site: Path) -> Iterator[str]:
    """The site behind a server that forbids everything foreign and inline."""
    with served(site, {"Content-Security-Policy": "default-src 'self'"}) as host:
        yield host


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose complaints fail the test."""
    shown = browser.new_page()
    said: list[str] = []
    shown.on("console", lambda message: said.append(message.text))
    shown.on("pageerror", lambda fault: said.append(str(fault)))
    yield shown
    shown.close()
    assert not said


def _open(page: Page, site: Path, path: str = "index.html") -> None:
    page.goto((site / path.partition("?")[0]).as_uri() + path[len(path.partition("?")[0]) :])


def _ask(page: Page) -> None:
    page.keyboard.press("/")
    expect(page.locator("dialog.finder")).to_be_visible()


def test_what_is_typed_before_the_dialog_has_loaded_is_not_lost(page: Page, strict: str) -> None:
    page.goto(strict)
    page.keyboard.type("/ltabwbns")  # the driver sends no key presses for Cyrillic
    expect(page.locator(".finder__said")).to_contain_text("Искали: дефициты")
    expect(page.locator("dialog.finder input")).to_have_value("ltabwbns")


def test_the_keyboard_alone_finds_and_opens_a_page(page: Page, site: Path) -> None:
    _open(page, site)
    _ask(page)
    page.keyboard.type("нарушение дисциплины")
    expect(page.locator(".finder__said")).to_contain_text("Нашлось")
    page.keyboard.press("ArrowDown")
    while page.evaluate("document.activeElement.tagName") != "A":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("дисциплины")


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("фг4", "/forms/blank-fg-4"),
        ("pr-1", "/deficits/pr-1"),
        ("м-5", "/deficits/m-5"),
        ("Э-1", "/forms/"),
        ("фг4 протокол", "/search/"),
        ("фокус", "/search/"),
    ],
)
def test_a_code_alone_and_enter_open_its_page(
    page: Page, site: Path, typed: str, where: str
) -> None:
    _open(page, site)
    _ask(page)
    page.locator("dialog.finder input").fill(typed)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: where in url)
    if "/forms/" in where:
        code = {"фг4": "ФГ-4"}.get(typed, typed)
        expect(page.locator("h1")).to_contain_text(code)


def test_control_k_opens_escape_closes_and_focus_comes_back(page: Page, site: Path) -> None:
    _open(page, site, "methods/index.html")
    page.locator('[data-portal="search"]').focus()
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.finder")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.finder")).to_be_hidden()
    expect(page.locator('[data-portal="search"]')).to_be_focused()


def test_a_slash_inside_a_field_is_a_slash(page: Page, site: Path) -> None:
    _open(page, site)
    page.fill("#zatrudnenie", "а")
    page.locator("#zatrudnenie").press("/")
    expect(page.locator("#zatrudnenie")).to_have_value("а/")


def test_what_was_searched_instead_is_said(page: Page, site: Path) -> None:
    _open(page, site, "search/index.html?q=ltabwbns")
    expect(page.locator('[data-portal="said"]')).to_contain_text("Искали: дефициты")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("-фокус", "Ничего не нашлось. Здесь одни слова с минусом"),
        ("фокус -протокол", "Без страниц, где есть: «протокол»."),
        ("и", "Это служебные слова"),
    ],
)
def test_an_odd_query_is_explained(page: Page, site: Path, query: str, words: str) -> None:
    _open(page, site, f"search/index.html?q={query}")
    expect(page.locator('[data-portal="said"]')).to_contain_text(words)


def test_an_odd_query_of_a_list_is_explained(page: Page, site: Path) -> None:
    _open(page, site, "deficits/index.html?q=-урок")
    expect(page.locator('[data-portal="found"]')).to_contain_text("одни слова с минусом")
    _open(page, site, "deficits/index.html?q=дети  молчат")
    expect(page.locator('[data-portal="found"]')).to_contain_text("дефицит")
    expect(page.locator('[data-portal="found"]')).not_to_contain_text("Искали")


def test_a_title_and_its_kind_are_two_words(page: Page, site: Path) -> None:
    _open(page, site, "search/index.html?q=кейсы")
    expect(page.locator(".found > li").first).to_have_text(re.compile(r"^Кейсы метод"))


def test_filters_stand_in_the_address_and_their_counts_are_true(page: Page, site: Path) -> None:
    _open(page, site, "search/index.html?q=урок")
    label = page.locator(".results__facets label", has_text="Методы")
    count = int(label.locator(".label").inner_text())
    label.locator("input").check()
    expect(page.locator('[data-portal="said"]')).to_contain_text(f" {count}\u00a0")
    assert "kind=method" in page.url
    page.reload()
    expect(page.locator('input[value="method"]')).to_be_checked()
    expect(page.locator('[data-portal="said"]')).to_contain_text(f" {count}\u00a0")
    expect(page.locator(".found > li")).to_have_count(count)


@pytest.mark.parametrize("name", ["constructor", "__proto__", "toString", "hasOwnProperty", "q2"])
def test_any_name_in_the_address_is_no_filter(page: Page, site: Path, name: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    _open(page, site, f"search/index.html?q=урок&{name}=1")
    expect(page.locator(".found > li").first).to_be_visible()
    assert faults == []


def test_a_printed_answer_says_public_addresses(page: Page, site: Path) -> None:
    _open(page, site, "search/index.html?q=кейсы")
    shown = page.locator(".found__address")
    expect(shown.first).to_be_attached()
    expect(shown.first).to_be_hidden()
    base = page.locator(".imprint__address").text_content() or ""
    assert base.startswith("https://")
    text = "".join(sheet.text for sheet in paper.sheets(paper.printed(page)))
    assert paper.plain(base.removesuffix("search/") + "methods/keysy/") in text


def test_nothing_found_offers_what_to_do_next(page: Page, site: Path) -> None:
    _open(page, site, "search/index.html?q=ыфвапролджэ")
    expect(page.locator('[data-portal="said"]')).to_contain_text("Ничего не нашлось")
    expect(page.locator(".finder__more a").first).to_be_visible()
    expect(page.locator("#ukazatel")).to_be_visible()


@pytest.mark.parametrize(
    "query",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "(.*)+[a-z]{9}\\",
        "😀😀",
        "я" * 10_000,
    ],
)
def test_any_text_is_a_query_and_nothing_of_it_runs(page: Page, site: Path, query: str) -> None:
    _open(page, site, "search/index.html")
    page.fill("#zapros", query)
    page.locator("#zapros").press("Enter")
    expect(page.locator('[data-portal="said"]')).not_to_be_empty()
    expect(page.locator("article script, article img[src=x]")).to_have_count(0)


def test_queries_are_kept_in_the_browser_and_can_be_forgotten(page: Page, site: Path) -> None:
    _open(page, site, "search/index.html")
    page.fill("#zapros", "рубрика")
    page.locator("#zapros").press("Enter")
    expect(page.locator(".found > li").first).to_be_visible()
    _open(page, site, "terms/index.html")
    _ask(page)
    expect(page.locator(".finder__hint", has_text="рубрика")).to_be_visible()
    page.get_by_role("button", name="Забыть запросы").click()
    expect(page.locator(".finder__hint", has_text="рубрика")).to_have_count(0)
    assert page.evaluate("localStorage.getItem('portal.queries')") is None


def test_nothing_of_the_index_loads_before_the_first_query(page: Page, strict: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(strict)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "/search" in url]
    page.evaluate("portal.search('рефлексия')")
    assert [url for url in asked if "/search/index.js" in url]
    assert all(url.startswith(strict) for url in asked)


def test_dialog_and_page_work_under_a_strict_policy(page: Page, strict: str) -> None:
    page.goto(f"{strict}routes/")
    _ask(page)
    page.keyboard.type("каппа")
    expect(page.locator(".found > li").first).to_be_visible()
    page.goto(f"{strict}search/?q=каппа")
    expect(page.locator(".found mark").first).to_be_visible()


def test_without_a_script_there_is_the_index(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    _open(page, site, "search/index.html?q=кейс")
    expect(page.locator("#ukazatel")).to_be_visible()
    assert page.locator(".letter a").count() > 150
    context.close()


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_and_dialog_are_accessible(
    page: Page, strict: str, width: int, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{strict}search/?q=оценивание")
    expect(page.locator(".found > li").first).to_be_visible()
    assert axe.faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(strict)
    _ask(page)
    page.keyboard.type("оценива")
    expect(page.locator(".found > li").first).to_be_visible()
    assert axe.faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("query", ["дефицит", "посещение уроков аналитическая справка"])
def test_a_first_query_costs_few_requests(browser: Browser, site: Path, query: str) -> None:
    """Shards lie in bundles, and what a summary says need not be read from the texts of ten pages."""
    page = browser.new_page()
    asked: list[str] = []
    page.goto((site / "index.html").as_uri())
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("/")
    page.locator("dialog.finder input").fill(query)
    page.locator("dialog.finder .found a").first.wait_for()
    page.wait_for_load_state("networkidle")
    assert len(asked) <= 8, asked
    files = (Path(unquote(urlsplit(url).path)) for url in asked)
    assert sum(len(gzip.compress(one.read_bytes())) for one in files) <= 300_000
    page.close()


def test_an_excerpt_is_a_sentence(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto(f"{(site / 'search' / 'index.html').as_uri()}?q=дефицит")
    page.locator("[data-portal=results] li p").first.wait_for()
    said = page.locator("[data-portal=results] li p").all_inner_texts()
    assert len(said) == 10
    assert not [text for text in said if " · " in text]
    page.close()


def test_a_term_is_explained_in_place_on_a_tap_and_on_focus(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, has_touch=True)
    page = context.new_page()
    _open(page, site, "algoritm/index.html")
    term, note = page.locator("a.term").first, page.locator(".explained")
    address, meaning = page.url, term.get_attribute("title")
    term.tap()
    expect(note).to_contain_text(meaning or "?")
    assert page.url == address
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(term).to_have_attribute("title", meaning)
    page.evaluate("document.querySelector('a.term').focus({focusVisible: true})")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(note).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/terms/**")
    context.close()


@pytest.mark.parametrize(("width", "columns"), [(360, 1), (768, 3), (1280, 1)])
def test_choices_under_the_answers_of_a_tablet_stand_beside_each_other(
    page: Page, site: Path, width: int, columns: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    _open(page, site, "search/index.html?q=рефлексия")
    labels = page.locator(".results__facets fieldset", has_text="Предмет").locator("label")
    labels.first.wait_for()
    starts = labels.evaluate_all("all => all.map(one => Math.round(one.getBoundingClientRect().x))")
    assert len(set(starts)) == columns
