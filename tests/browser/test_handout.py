"""A packet from a folder: collected anywhere, ordered from the keyboard, printed as one job."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import axe, paper
from tests.support.browser import address
from tests.support.wait import until

METHOD, FORM, KEYED = "methods/keysy", "forms/blank-fg-4", "forms/blank-e-1"
POINTS_18 = 18 * 96 / 72

SMALL = """() => {
    const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const part = walk.currentNode.parentElement, box = part.getBoundingClientRect();
        if (!walk.currentNode.data.trim() || !part.checkVisibility() || part.closest('title')) continue;
        const by = part.closest('svg') && part.getScreenCTM(), drawn = by ? Math.hypot(by.a, by.b) : 1;
        if (part.closest('.visually-hidden')) continue;
        found.push([parseFloat(getComputedStyle(part).fontSize) * drawn, walk.currentNode.data.trim()]);
    }
    return found;
}"""


def packet(shown: Page, site: Path, *pages: str) -> None:
    """Open a packet by its address and wait until every page of it is there."""
    shown.goto(f"{address(site, 'handout/')}?pages={','.join(pages)}")
    shown.locator(".packet__sheet").nth(len(pages) - 1).wait_for(state="attached")


def test_pages_are_collected_counted_and_taken_out_again(shown: Page, site: Path) -> None:
    shown.goto(address(site, METHOD))
    link = shown.locator('[data-portal="packet"]')
    expect(link).to_be_hidden()
    shown.get_by_role("button", name="В раздатку").click()
    expect(link).to_have_text("Раздатка (1)")
    shown.goto(address(site, FORM))
    shown.get_by_role("button", name="В раздатку").click()
    expect(link).to_have_text("Раздатка (2)")
    shown.get_by_role("status").filter(has_text="страниц в ней: 2").wait_for(state="attached")
    link.click()
    shown.locator(".packet__sheet").nth(1).wait_for(state="attached")
    assert shown.locator(".packet__list a").all_inner_texts() == [
        "Кейсы",
        "ФГ-4. Протокол фокус-группы",
    ]
    shown.goto(address(site, FORM))
    shown.get_by_role("button", name="Убрать из раздатки").click()
    expect(link).to_have_text("Раздатка (1)")


def test_the_order_changes_from_the_keyboard_and_is_said(shown: Page, site: Path) -> None:
    packet(shown, site, METHOD, FORM, KEYED)
    shown.get_by_role("button", name="Ниже: Кейсы").focus()
    shown.keyboard.press("Enter")
    titles = shown.locator(".packet__list a")
    assert [t.split(".")[0] for t in titles.all_inner_texts()] == ["ФГ-4", "Кейсы", "Э-1"]
    assert shown.evaluate("document.activeElement.getAttribute('aria-label')") == "Ниже: Кейсы"
    shown.get_by_role("status").filter(has_text="Кейсы: место 2 из 3").wait_for(state="attached")
    shown.keyboard.press("Enter")
    assert shown.evaluate("document.activeElement.getAttribute('aria-label')") == "Выше: Кейсы"
    shown.get_by_role("button", name="Убрать: Кейсы").click()
    expect(titles).to_have_count(2)
    link = shown.get_by_role("link", name="Ссылка на эту раздатку").get_attribute("href")
    assert link == f"../handout/?pages={FORM},{KEYED}"


def test_a_packet_is_one_print_with_contents_first(shown: Page, site: Path) -> None:
    texts = []
    for page in (METHOD, FORM):
        shown.goto(address(site, page))
        shown.locator(".worksheet").evaluate_all("all => all.forEach(one => one.remove())")
        texts.append(shown.evaluate(paper.ARTICLE))
    packet(shown, site, METHOD, FORM)
    pdf = paper.printed(shown)
    found = paper.sheets(pdf)
    assert "Кейсы" in found[0].text
    assert "ФГ-4. Протокол фокус-группы" in found[0].text
    assert "Убрать" not in found[0].text
    for text in texts:
        assert paper.lost(text, found[1:]) == set()
    assert found[-1].lies
    assert not found[1].lies
    assert [code.split("?")[0] for code in paper.codes(pdf)] == [
        f"https://portal.example.ru/{METHOD}/",
        f"https://portal.example.ru/{FORM}/",
    ]
    ids = shown.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    links = shown.eval_on_selector_all(".packet__sheet a[href]", "all => all.map(one => one.href)")
    assert links
    for link in links:
        target = Path(link.removeprefix("file://").partition("#")[0])
        assert (target / "index.html").is_file() or target.is_file(), link


def test_large_print_has_nothing_under_18_points_and_loses_nothing(shown: Page, site: Path) -> None:
    route = "routes/geometriya-dokazatelstvo"
    packet(shown, site, METHOD, FORM, route, "algoritm")
    usual = paper.words(" ".join(sheet.text for sheet in paper.sheets(paper.printed(shown))))
    shown.get_by_label("крупно").check()
    until(shown, "[...document.styleSheets].some(s => (s.href || '').includes('large.css'))")
    large = paper.sheets(paper.printed(shown))
    months = {"сен", "ноя", "янв", "мар", "июл", "май", "2026", "2027", "2028"}  # the strip of time
    assert paper.lost(" ".join(sorted(usual - months)), large) - {"проект"} <= {
        word for word in usual if word.isdigit()
    }
    for sheet in large:
        assert not [box for box in sheet.boxes if box[2] > sheet.width - 15]
    shown.set_viewport_size({"width": 680, "height": 900})
    shown.emulate_media(media="print")
    small = [said for size, said in shown.evaluate(SMALL) if size < POINTS_18 - 0.01]
    assert small == []


def test_the_sheets_of_the_facilitator_stay_at_home_when_asked(shown: Page, site: Path) -> None:
    packet(shown, site, KEYED)
    fewer = paper.sheets(paper.printed(shown))
    shown.get_by_label("с листами «Только ведущему»").check()
    every = paper.sheets(paper.printed(shown))
    assert len(fewer) == len(every) - 1
    assert "Только ведущему" not in " ".join(sheet.text for sheet in fewer)


def test_the_packet_of_a_seminar_is_ready_and_leaves_ones_own_alone(
    shown: Page, site: Path
) -> None:
    shown.goto(address(site, METHOD))
    shown.get_by_role("button", name="В раздатку").click()
    shown.goto(address(site, "seminars/uchimsya-razrabatyvat-iom/"))
    named = shown.locator("#razdatka + .list li").count()
    shown.get_by_role("link", name="Раздатка семинара", exact=True).click()
    shown.locator(".packet__sheet").nth(named).wait_for(state="attached")
    expect(shown.locator(".packet__list li")).to_have_count(named + 1)
    shown.get_by_role("button", name="Убрать").first.click()
    expect(shown.locator('[data-portal="packet"]')).to_have_text("Раздатка (1)")
    shown.get_by_role("button", name="Добавить в мою раздатку").click()
    expect(shown.locator('[data-portal="packet"]')).to_have_text(f"Раздатка ({named + 1})")


def test_what_an_address_or_the_storage_brings_is_never_trusted(shown: Page, site: Path) -> None:
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    bad = [
        "../../etc",
        "https://evil.example/x",
        "<img src=x>",
        "forms//x",
        "forms/net-takogo",
        FORM,
    ]
    shown.goto(address(site, "handout/"))
    shown.evaluate(
        "localStorage.setItem('portal.packet', JSON.stringify([1, null, '//evil.example/', '<b>']))"
    )
    shown.goto(f"{address(site, 'handout/')}?pages={','.join(bad)}")
    shown.get_by_text("не нашлась").wait_for()
    shown.locator(".packet__sheet").wait_for(state="attached")
    expect(shown.locator(".packet__list li")).to_have_count(2)
    assert not [url for url in asked if "evil" in url.split("?")[0] or "etc" in url.split("?")[0]]
    assert all(url.startswith("file://") for url in asked)
    expect(shown.locator('[data-portal="packet"]')).to_be_hidden()
    expect(shown.get_by_role("button", name="Напечатать", exact=True)).to_be_enabled()


@pytest.mark.parametrize("width", [320, 1440])
def test_a_full_packet_fits_and_is_accessible(browser: Browser, site: Path, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="dark")
    packet(page, site, METHOD, FORM, KEYED)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = axe.faults(page)
    page.close()
    assert found == []


def test_without_a_script_the_page_says_what_to_do(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(address(site, "handout/"))
    assert "напечатайте каждую" in bare.locator('[data-portal="bare"]').inner_text()
    expect(bare.locator('[data-portal="handout"]')).to_be_hidden()
    bare.goto(address(site, FORM))
    expect(bare.get_by_role("button", name="В раздатку")).to_be_hidden()
    context.close()
