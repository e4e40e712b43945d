"""Tables and drawings on a phone and a tablet: what is a table stays one, and every word of it is read."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_pages import TORN
from tests.support.browser import address

SMALLEST = 12
"""Pixels of the smallest letter on a phone."""
LETTERS = """(drawing) => [...drawing.querySelectorAll('text')].map((text) =>
  parseFloat(getComputedStyle(text).fontSize) * drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width)"""
EDGES = """(table) => [...table.rows].map((row) => [...row.cells].map((cell) => Math.round(cell.getBoundingClientRect().left)))"""


def test_columns_of_numbers_stand_under_their_heads_on_a_phone(
    browser: Browser, site: Path
) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 740})
    shown.goto(address(site, "vybor-metoda"))
    rows = shown.locator(".table--few > table").first.evaluate(EDGES)
    shown.close()
    assert len(rows) > 2
    assert all(row == rows[0] for row in rows)


@pytest.mark.parametrize(
    "page", ["cnppm", "methods/fokus-gruppa", "seminars/uchimsya-razrabatyvat-iom", "sistema"]
)
def test_up_to_four_columns_are_a_table_on_a_tablet(
    browser: Browser, site: Path, page: str
) -> None:
    shown = browser.new_page(viewport={"width": 768, "height": 1024})
    shown.goto(address(site, page))
    rows = shown.locator(":is(.cards.slim, .table--slim > table)").first.evaluate(EDGES)
    assert all(row == rows[0] for row in rows)
    assert len(rows[0]) > 1
    assert shown.evaluate("document.documentElement.scrollWidth") <= 768
    shown.set_viewport_size({"width": 360, "height": 740})
    cards = shown.locator(":is(.cards.slim, .table--slim > table) tbody tr").first
    assert len(set(cards.locator("> *").evaluate_all("(all) => all.map((c) => c.offsetLeft)"))) == 1
    shown.close()


@pytest.mark.parametrize("width", [320, 360])
def test_no_head_of_the_hours_is_torn_on_a_phone(browser: Browser, site: Path, width: int) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 740})
    shown.goto(address(site, "routes/govorenie-na-uroke"))
    assert shown.evaluate(TORN) == []
    lines = shown.locator(".totals td").evaluate_all(
        """(all) => all.map((one) => {
            const words = document.createRange();
            words.selectNodeContents(one);
            return words.getClientRects().length;
        })"""
    )
    assert set(lines) == {1}
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    shown.close()


@pytest.mark.parametrize(
    ("page", "drawing"),
    [("matrix", ".matrix__picture svg"), ("sistema", ".figure svg"), ("algoritm", ".figure svg")],
)
def test_the_words_of_a_drawing_are_large_enough_on_a_phone(
    browser: Browser, site: Path, page: str, drawing: str
) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 740})
    shown.goto(address(site, page))
    letters = shown.locator(drawing).first.evaluate(LETTERS)
    assert min(letters) >= SMALLEST
    assert shown.evaluate("document.documentElement.scrollWidth") <= 360
    shown.close()


def test_the_heads_of_the_picture_stand_apart_on_a_phone(browser: Browser, site: Path) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 740})
    shown.goto(address(site, "matrix"))
    boxes = shown.locator(".matrix__head").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect()).map((b) => [b.left, b.right, b.top])"
    )
    tabs = shown.locator(".views").bounding_box()
    shown.close()
    assert tabs is not None
    assert min(top for *_, top in boxes) >= tabs["y"] + tabs["height"]
    boxes.sort()
    assert all(one[1] <= other[0] + 3 for one, other in pairwise(boxes))


@pytest.mark.parametrize(
    ("page", "sheet"),
    [("refleksiya", "gap"), ("keysy", "case-profile"), ("ekspertnye-otsenki", "competence")],
)
def test_what_was_counted_is_read_on_a_phone(
    browser: Browser, site: Path, page: str, sheet: str
) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 740})
    shown.goto(address(site, f"methods/{page}"))
    part = shown.locator(f'[data-sheet="{sheet}"]')
    part.get_by_role("button", name="Пример").click()
    names = part.locator(".chart__name")
    names.first.wait_for()
    wide = part.locator(".chart").evaluate("(one) => one.clientWidth")
    assert min(names.evaluate_all("(all) => all.map((one) => one.clientWidth)")) > wide * 0.9
    assert shown.evaluate("document.documentElement.scrollWidth") <= 360
    shown.close()


@pytest.mark.parametrize("sheet", ["gain", "case-profile", "kendall"])
def test_numbers_to_be_counted_are_a_table_on_a_tablet_and_stand_beside_labels_on_a_phone(
    browser: Browser, site: Path, sheet: str
) -> None:
    pages = {"gain": "issledovanie-deystviem", "case-profile": "keysy"}
    shown = browser.new_page(viewport={"width": 768, "height": 900})
    shown.goto(address(site, f"methods/{pages.get(sheet, 'ekspertnye-otsenki')}"))
    part = shown.locator(f'[data-sheet="{sheet}"]')
    part.get_by_role("button", name="Пример").click()
    cells = part.locator(".worksheet__table tbody tr:first-child td")
    tops = "(all) => [...new Set(all.map((one) => one.getBoundingClientRect().top))].length"
    assert cells.evaluate_all(tops) == 1
    shown.emulate_media(media="print")  # the name of the bars is not left at the foot of a sheet
    chart = part.locator(".chart")
    assert chart.evaluate("(one) => getComputedStyle(one).breakInside") == "avoid"
    shown.emulate_media(media="screen")
    shown.set_viewport_size({"width": 360, "height": 740})
    assert cells.evaluate_all(tops) == cells.count()
    assert max(cells.evaluate_all("(all) => all.map((one) => one.offsetHeight)")) < 60
    assert shown.evaluate("document.documentElement.scrollWidth") <= 360
    shown.close()


@pytest.mark.parametrize(
    ("page", "sheet", "width"),
    [
        *(("fokus-gruppa", "kappa", width) for width in (360, 414)),
        *(("refleksiya", "gap", width) for width in (320, 360)),
    ],
)
def test_no_word_of_a_table_of_a_result_is_broken_on_a_phone(
    browser: Browser, site: Path, page: str, sheet: str, width: int
) -> None:
    shown = browser.new_page(viewport={"width": width, "height": 740})
    shown.goto(address(site, f"methods/{page}"))
    part = shown.locator(f'[data-sheet="{sheet}"]')
    part.get_by_role("button", name="Пример").click()
    part.locator(".chart").first.wait_for()
    broken = part.locator(".worksheet__result table:not(.cards) :is(th, td)").evaluate_all(
        """(all) => all.filter((one) => one.firstChild).flatMap((one) => Array.from(one.firstChild.data.matchAll(/\\S+/g), (word) => {
            const range = document.createRange();
            range.setStart(one.firstChild, word.index);
            range.setEnd(one.firstChild, word.index + word[0].length);
            return range.getClientRects().length > 1 ? word[0] : "";
        })).filter(Boolean)"""
    )
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    shown.close()
    assert width < 360 or broken == []


@pytest.mark.parametrize("width", [768, 1440])
def test_no_word_of_a_head_is_broken(browser: Browser, site: Path, width: int) -> None:
    """«Экспер-т», «Интуиц-ия»: eight columns of one width had no room for the longest words."""
    shown = browser.new_page(viewport={"width": width, "height": 900})
    shown.goto(address(site, "methods/ekspertnye-otsenki"))
    heads = shown.locator('[data-sheet="competence"] .worksheet__table th')
    lines = heads.evaluate_all(
        """(all) => all.filter((one) => !one.textContent.includes(" ")).map((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return range.getClientRects().length;
        })"""
    )
    assert lines == [1] * 4
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    shown.close()


def test_blank_cells_of_a_form_are_but_their_names_on_a_phone(browser: Browser, site: Path) -> None:
    shown = browser.new_page(viewport={"width": 360, "height": 740})
    shown.goto(address(site, "forms/blank-e-4"))
    rows = shown.locator(".sheet__table--blank tbody tr")
    assert max(rows.evaluate_all("(all) => all.map((one) => one.offsetHeight)")) < 160
    shown.get_by_role("button", name="Заполнить на экране").click()
    shown.locator(".is-filling").first.wait_for()
    cell = rows.first.locator("td").first
    assert cell.evaluate("(one) => getComputedStyle(one).display") == "block"
    shown.close()
