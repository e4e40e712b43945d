"""The frame of a page: one row of header at every width, and nothing that jumps while it loads."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.support import axe
from tests.support.browser import address
from tests.support.wait import pause, until

ASKED = (
    ("deficits/", "?q=ученики не понимают задачи"),
    ("routes/", "?level=ООО"),
    ("vybor-metoda/", "?q=ученики не понимают задачи"),
    ("handout/", "?pages=methods/keysy/,forms/blank-fg-4/"),
    ("handout/", "?for=methods/fokus-gruppa&people=20"),
)
ROW = 60
"""Pixels of one row: two lines of a name, or a button that a finger hits."""
SHIFTS = """window.shifts = 0;
new PerformanceObserver((list) => list.getEntries().forEach((one) => {
  window.shifts += one.hadRecentInput ? 0 : one.value;
})).observe({ type: "layout-shift", buffered: true });"""
PAGES = (
    "routes/geometriya-dokazatelstvo/",
    "methods/fokus-gruppa/",
    "forms/blank-fg-4/",
    "routes/",
    "deficits/",
)


@pytest.mark.parametrize("packet", ["[]", '["forms/blank-fg-4/"]'], ids=["empty", "packet"])
def test_the_header_is_one_row_at_every_width(browser: Browser, site: Path, packet: str) -> None:
    shown = browser.new_page()
    shown.goto(address(site, ""))
    shown.evaluate("(packet) => localStorage.setItem('portal.packet', packet)", packet)
    for width in (320, 360, 768, 1024, 1265, 1280, 1366, 1440, 1920):
        shown.set_viewport_size({"width": width, "height": 640})
        shown.reload()
        height, wide = shown.evaluate(
            "[document.querySelector('.bar').offsetHeight, document.documentElement.scrollWidth]"
        )
        assert height <= ROW, width
        assert wide <= width
    shown.close()


def test_without_scripts_the_header_is_one_row_and_opens(browser: Browser, site: Path) -> None:
    shown = browser.new_page(java_script_enabled=False)
    shown.goto(address(site, "methods/"))
    menu = shown.locator("#razdely")
    for width in (320, 360, 768, 1024):
        shown.set_viewport_size({"width": width, "height": 640})
        assert shown.locator(".bar").bounding_box()["height"] <= ROW, width  # type: ignore[index]
        expect(menu).to_be_hidden()
    shown.locator("label[for=menyu]").click()
    expect(menu.get_by_role("link", name="Дефициты")).to_be_visible()
    shown.get_by_role("switch", name="Разделы").press("Space")
    expect(menu).to_be_hidden()
    shown.set_viewport_size({"width": 1440, "height": 640})
    expect(menu).to_be_visible()
    shown.close()


def test_the_switch_of_low_vision_comes_out_when_the_keyboard_reaches_it(
    browser: Browser, site: Path
) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 640})
    shown.goto(address(site, ""))
    label = shown.get_by_text("Версия для слабовидящих", exact=True)
    strip = "document.querySelector('.sight').offsetHeight"
    assert shown.evaluate(strip) == 1
    shown.keyboard.press("Tab")
    shown.keyboard.press("Tab")
    assert shown.evaluate(strip) >= 24
    shown.get_by_role("button", name="Разделы").click()
    label.click()
    expect(shown.locator("#sight")).to_be_checked()
    shown.close()


@pytest.mark.parametrize("width", [360, 1366])
@pytest.mark.parametrize(("page", "query"), [*((page, "") for page in PAGES), *ASKED])
def test_nothing_jumps_while_a_page_loads(
    browser: Browser, site: Path, page: str, query: str, width: int
) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 640})
    shown.add_init_script(SHIFTS)
    shown.goto(address(site, page) + query, wait_until="load")
    pause(shown, 300)
    assert shown.evaluate("window.shifts") < 0.02
    shown.close()


def test_the_first_route_is_at_most_a_screen_down_on_a_phone(browser: Browser, site: Path) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 640})
    shown.goto(address(site, "routes/"))
    box = shown.locator(".rows > li > a").first.bounding_box()
    bar = shown.locator(".contents").bounding_box()
    assert box is not None
    assert bar is not None
    assert box["y"] + box["height"] <= bar["y"]  # seen whole, above the bar of contents
    turn = shown.locator(".find__turn")
    expect(shown.locator(".find summary").first).to_be_hidden()
    turn.click()
    shown.locator(".find summary").first.click()
    shown.locator(".find input[type=checkbox]").first.check()
    turn.click()
    assert turn.inner_text().startswith("Отбор (1)")
    shown.close()


@pytest.mark.parametrize("width", [360, 1440])
def test_methods_are_a_view_of_the_finder(browser: Browser, site: Path, width: int) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 640})
    shown.goto(address(site, "methods/") + "?q=ученики не понимают задачи")
    until(shown, "!document.querySelector('[data-portal=chosen]').hidden")
    rows = shown.locator("[data-portal=chosen] tbody tr")
    expect(
        rows.first.get_by_role("link", name="Исследование действием", exact=True)
    ).to_be_visible()
    box = shown.locator("input[name=subject][value=математика]")
    shown.locator("form.find").evaluate("(form) => form.classList.add('is-open')")
    shown.locator("[data-question=subject] summary").click()
    box.check()
    assert "subject=" in shown.url
    box.press("Escape")
    shown.get_by_role("button", name="Снять").click()
    until(shown, "!location.search")
    assert shown.locator("[data-portal=groups] tbody tr").count() >= 5
    shown.close()


@pytest.mark.parametrize(("width", "size"), [(1280, "150"), (1280, "200"), (800, "125")])
def test_upright_heads_of_coverage_are_whole_in_large_text(
    browser: Browser, site: Path, width: int, size: str
) -> None:
    """Neither torn nor over the next column, where letters are larger and wider."""
    shown = browser.new_page(viewport={"width": width, "height": 900})
    shown.goto(address(site, "matrix/"))
    shown.evaluate(
        "(size) => localStorage.setItem('portal.sight', JSON.stringify({on: true, size}))", size
    )
    shown.reload()
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    torn = shown.locator(".matrix thead th").evaluate_all(
        """(heads) => heads.filter((head) => head.offsetWidth && (head.scrollWidth > head.clientWidth + 1 ||
          head.textContent.trim().split(" ").some((word) => {
            const node = document.createTreeWalker(head, NodeFilter.SHOW_TEXT).nextNode();
            const range = document.createRange();
            const at = node.data.indexOf(word);
            range.setStart(node, Math.max(at, 0));
            range.setEnd(node, Math.max(at, 0) + word.length);
            return !word.includes("-") && range.getClientRects().length > 1;
          }))).map((head) => head.textContent)"""
    )
    assert torn == []
    shown.close()


@pytest.mark.parametrize(("width", "size"), [(360, "150"), (360, "200"), (768, "200")])
def test_the_name_of_the_portal_is_whole_in_large_text(
    browser: Browser, site: Path, width: int, size: str
) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 740})
    shown.goto(address(site, "routes/"))
    shown.evaluate(
        "(size) => localStorage.setItem('portal.sight', JSON.stringify({on: true, size}))", size
    )
    shown.reload()
    name = shown.locator(".bar__name")
    assert name.evaluate("(name) => name.scrollHeight <= name.clientHeight + 1")
    shown.close()


@pytest.mark.parametrize("width", [800, 1000, 1280])
def test_choices_open_inside_the_screen(browser: Browser, site: Path, width: int) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 900})
    shown.goto(address(site, "routes/"))
    for question in shown.locator(".find__question").all():
        question.locator("summary").click()
        panel = question.locator(".find__panel")
        panel.wait_for()
        left, right = panel.evaluate(
            "(panel) => [panel.getBoundingClientRect().left, panel.getBoundingClientRect().right]"
        )
        assert left >= 0
        assert right <= width
    shown.close()


@pytest.mark.parametrize("width", [700, 768, 1000])
def test_coverage_is_one_table_on_a_tablet(browser: Browser, site: Path, width: int) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 900})
    shown.goto(address(site, "matrix/"))
    heights = (
        shown.locator(".matrix")
        .first.locator("tbody tr")
        .evaluate_all("(rows) => rows.map((row) => row.offsetHeight)")
    )
    assert max(heights) <= ROW
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    shown.close()


def test_a_fault_is_told_with_the_page_and_its_edition(browser: Browser, site: Path) -> None:
    shown = browser.new_page()
    for page in ("", *PAGES, "404.html"):
        shown.goto((site / page).as_uri() if page.endswith("html") else address(site, page))
        link = shown.get_by_role("link", name="Сообщить об ошибке")
        told = urlsplit(link.get_attribute("href") or "")
        said = parse_qs(told.query)
        assert (told.scheme, told.path) == ("mailto", "metodist@example.ru")
        assert f"Страница: https://portal.example.ru/{page}" in said["body"][0].splitlines()
        edition = shown.locator("article.page").get_attribute("data-edition")
        assert not edition or f"Редакция: {edition}" in said["body"][0]
    shown.close()


def test_a_section_has_a_link_that_the_keyboard_reaches(browser: Browser, site: Path) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 640})
    shown.goto(address(site, "methods/fokus-gruppa/"))
    shown.evaluate(
        """() => document.addEventListener('copy', event => {
            window.taken = event.clipboardData.getData('text/plain');
        })"""
    )
    heading = shown.locator("#podgotovka")
    expect(heading).to_have_text("Подготовка")
    heading.get_by_role("link", name="Ссылка на раздел").press("Enter")
    where = "https://portal.example.ru/methods/fokus-gruppa/#podgotovka"
    assert shown.evaluate("window.taken") == where
    assert shown.url.endswith("#podgotovka")
    shown.get_by_role("button", name="Скопировать ссылку").click()
    assert shown.evaluate("window.taken") == where
    assert shown.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe.faults(shown) == []
    shown.close()


@pytest.mark.parametrize(
    "page", ["routes/geometriya-dokazatelstvo", "methods/fokus-gruppa", "routes"]
)
def test_the_contents_of_a_long_page_are_at_hand_on_a_phone(
    browser: Browser, site: Path, page: str
) -> None:
    """Folded at the foot of the screen wherever one reads; a link leads there and folds them again."""
    shown = browser.new_page(viewport={"width": 360, "height": 640})
    shown.goto(address(site, page))
    bar = shown.locator(".contents")
    expect(bar.locator("ol")).to_be_hidden()
    shown.evaluate("scrollTo(0, 3000)")
    foot = bar.evaluate("(one) => one.getBoundingClientRect().bottom")
    assert 600 < foot <= 640
    bar.locator("summary").click()
    bar.locator("li a").last.click()
    expect(bar.locator("ol")).to_be_hidden()
    heading = shown.locator(f"[id='{shown.url.partition('#')[2]}']")
    assert 0 <= heading.evaluate("(one) => one.getBoundingClientRect().top") < 640
    bar.get_by_role("link", name="Наверх").click()
    until(shown, "scrollY < 100")
    shown.close()


def test_contents_are_open_without_scripts(browser: Browser, site: Path) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": 1440, "height": 900}
    )
    shown = context.new_page()
    shown.goto(address(site, "methods/fokus-gruppa"))
    expect(shown.locator(".contents li a").first).to_be_visible()
    context.close()


def test_a_route_on_a_phone_shows_its_months_and_no_lines_for_a_pen(
    browser: Browser, site: Path
) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 640})
    shown.goto(address(site, "routes/geometriya-dokazatelstvo"))
    expect(shown.locator(".time__rows li svg").first).to_be_visible()
    expect(shown.locator(".time__rows li")).to_have_count(shown.locator(".map .phase").count())
    expect(shown.locator(".blanks .sheet__line").first).to_be_hidden()
    above = "(one) => one.getBoundingClientRect().top"
    assert shown.locator(".map").evaluate(above) < shown.locator(".progress").evaluate(above)
    shown.emulate_media(media="print")
    expect(shown.locator(".blanks .sheet__line").first).to_be_visible()
    expect(shown.locator(".time__rows")).to_be_hidden()
    shown.close()


def test_the_first_route_is_one_screen_down_at_most(browser: Browser, site: Path) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 640})
    shown.goto(address(site, "routes"))
    first = shown.locator("[data-portal=groups] li[data-record] > a").first
    assert first.evaluate("(one) => one.getBoundingClientRect().top") <= 2 * 640
    shown.close()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_a_long_name_of_a_district_takes_two_lines(
    browser: Browser, site: Path, width: int
) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 600})
    shown.goto(address(site, "routes"))
    shown.locator(".bar__name").evaluate(
        "(one) => { one.textContent = 'Управление образования администрации Северного муниципального района края'; }"
    )
    assert shown.locator(".bar").evaluate("(one) => one.offsetHeight") < 80
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    shown.close()
