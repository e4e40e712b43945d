"""What people come for, from the home page in at most as many clicks as were promised; typing is no click."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.test_worksheets import NUMBERS, named, paste, tabbed
from tests.support.browser import address
from tests.support.wait import until


class Reader:
    """A person at a page, who counts her clicks."""

    def __init__(self, page: Page, site: Path) -> None:
        self.page, self.site, self.clicks = page, site, 0
        page.goto(address(site, ""))

    def click(self, target: Locator) -> None:
        """Click what is seen."""
        self.clicks += 1
        target.locator("visible=true").first.click()

    def follow(self, name: str | re.Pattern[str]) -> None:
        """Click a link by its words."""
        self.click(self.page.get_by_role("link", name=name))

    def difficulty(self, words: str) -> Locator:
        """Ask the finder of the home page; gives the rows that answer, best first."""
        self.page.get_by_label("Что не получается?").fill(words)
        self.clicks += 1
        self.page.get_by_role("button", name="Найти").click()
        rows = self.page.locator('[data-portal="chosen"] li[data-record]')
        rows.first.wait_for()
        return rows

    def search(self, words: str) -> Locator:
        """Open the search with its key, which is no click, and ask it; gives the answers."""
        self.page.keyboard.press("/")
        box = self.page.locator("dialog input[type=search]")
        box.fill(words)
        answers = self.page.locator("dialog .found > li")
        answers.first.wait_for()
        return answers


@pytest.fixture
def reader(browser: Browser, site: Path) -> Iterator[Reader]:
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield Reader(page, site)
    context.close()


def test_a_route_for_a_young_teacher_of_english_in_a_small_school(reader: Reader) -> None:
    reader.follow("Найти маршрут под своё затруднение")
    reader.difficulty("английский малая школа")
    wanted = "[data-subject*='иностранный язык'][data-condition*='малая школа']"
    found = reader.page.locator(f'[data-portal="chosen"] li{wanted} > a').first
    assert found.bounding_box()["y"] < 768  # type: ignore[index]
    reader.click(found)
    expect(reader.page.locator(".map")).to_be_visible()
    assert reader.clicks <= 3


def test_the_choices_lead_to_the_same_route(reader: Reader) -> None:
    reader.follow("Найти маршрут под своё затруднение")
    for name, value in (("subject", "иностранный язык"), ("condition", "малая школа")):
        question = reader.page.locator(f'[data-question="{name}"]')
        question.locator("summary").click()
        question.locator(f'input[value="{value}"]').check()
    first = reader.page.locator('[data-portal="chosen"] li[data-record]').first
    assert "иностранный язык" in (first.get_attribute("data-subject") or "")
    assert first.bounding_box()["y"] < 768  # type: ignore[index]
    assert {"стаж до трёх лет", "*"} & set(
        (first.get_attribute("data-experience") or "").split("|")
    )


@pytest.mark.parametrize("width", [360, 1366])
def test_the_sheets_of_a_focus_group_for_twenty(reader: Reader, width: int) -> None:
    reader.page.add_init_script("window.print = () => { window.printed = true; }")
    reader.page.set_viewport_size({"width": width, "height": 768})
    reader.follow("Выбрать метод диагностики")
    row = reader.page.locator("li[data-record='methods/fokus-gruppa/']")
    reader.click(row.get_by_role("link", name="Распечатать на встречу"))
    reader.page.locator("[name=people]").fill("20")
    reader.page.locator(".meeting__plan caption").filter(has_text="Всего").wait_for()
    reader.click(reader.page.get_by_role("button", name="Напечатать"))
    until(reader.page, "window.printed")
    assert reader.clicks <= 3


def test_a_difficulty_in_ones_own_words_leads_to_its_method(reader: Reader) -> None:
    first = reader.difficulty("ученики не понимают задачи").first
    expect(first).to_have_attribute("data-record", "deficits/pr-7/")
    reader.click(first.get_by_role("link", name="Исследование действием"))
    expect(reader.page.locator("h1")).to_have_text("Исследование действием")
    assert reader.clicks <= 2


def test_the_page_on_choosing_a_method_chooses_one(reader: Reader) -> None:
    reader.follow("Выбрать метод диагностики")
    first = reader.difficulty("ученики не понимают задачи").first
    expect(first).to_have_attribute("data-record", "methods/issledovanie-deystviem/")
    assert "vybor-metoda" in reader.page.url
    expect(reader.page.get_by_role("heading", name="Правило двух источников")).to_be_visible()
    assert reader.clicks <= 2


def test_whether_a_route_is_obligatory(reader: Reader) -> None:
    reader.follow("Обязан ли я составлять ИОМ?")
    assert "voprosy-uchitelya" in reader.page.url
    assert "ИОМ составляют по своей воле" in " ".join(
        reader.page.locator("article").inner_text().split()
    )
    assert reader.clicks <= 1


def test_two_routes_side_by_side(reader: Reader) -> None:
    """From a route to it beside another one; ticked in the list it is the same page."""
    reader.follow("Маршруты")
    reader.click(reader.page.locator('[data-portal="groups"] li[data-record] > a'))
    first = reader.page.locator("h1").inner_text()
    reader.click(reader.page.locator("#drugie + ul a.beside"))
    assert reader.clicks <= 3
    table = reader.page.locator("table.compare")
    table.wait_for()
    assert table.locator("thead th").all_inner_texts()[0] == first
    rows = table.locator("tbody th").all_inner_texts()
    phases = ["Теоретическое осмысление", "Проектирование пробы", "Проба", "Рефлексия"]
    assert [row for row in rows if row in phases] == phases
    assert {"Для кого", "Срок", "Дефициты", "Результат", "Признак"} <= set(rows)
    hours = table.locator("tbody td p b").all_inner_texts()
    assert len(hours) == 8
    assert all(re.fullmatch(r"[\d,]+ ч", said) for said in hours)


def test_ticked_routes_are_compared(reader: Reader) -> None:
    reader.follow("Маршруты")
    bar, ticks = reader.page.locator(".ticked"), reader.page.locator(".tick input")
    expect(bar).to_be_hidden()
    for number in range(4):
        ticks.nth(number).press("Space")
    reader.page.keyboard.press("Tab")
    assert reader.page.evaluate("document.activeElement.textContent") == "Сравнить три маршрута"
    expect(ticks.nth(0)).not_to_be_checked()
    bar.get_by_role("link", name="Сравнить три маршрута").click()
    reader.page.locator("table.compare thead th").nth(2).wait_for()
    reader.page.goto(
        f"{address(reader.site, 'compare')}?routes=geometriya-dokazatelstvo,net-takogo"
    )
    note = reader.page.locator("[data-portal=compare] .note")
    expect(note).to_contain_text("Не открылся маршрут: net-takogo. Возможно, его больше нет.")
    reader.page.goto(f"{address(reader.site, 'compare')}?routes=net-takogo,net-i-etogo")
    expect(note).to_contain_text(
        "Не открылись маршруты: net-takogo, net-i-etogo. Возможно, их больше нет."
    )


def test_what_is_new_since_the_last_visit(reader: Reader) -> None:
    reader.page.evaluate(
        """() => localStorage.setItem('portal.visit',
             JSON.stringify({ since: '', newest: '2026-01-01', at: 0 }))"""
    )
    reader.page.reload()
    if not reader.page.locator('[data-portal="fresh"]').count():
        expect(reader.page.locator("#prodolzhit")).to_be_visible()  # a tree without git has no days
        return
    said = reader.page.locator('[data-portal="visit"]').inner_text()
    assert said.startswith("С вашего прошлого визита: ")
    reader.page.reload()
    expect(reader.page.locator('[data-portal="visit"]')).to_have_text(said)
    assert reader.clicks <= 1


@pytest.mark.parametrize(
    ("code", "title"),
    [("ФГ-4", "ФГ-4"), ("фг4", "ФГ-4"), ("э1", "Э-1"), ("к1.1", "К-1.1")],
)
def test_a_form_by_its_code(reader: Reader, code: str, title: str) -> None:
    reader.click(reader.search(code).get_by_role("link"))
    assert reader.page.locator("h1").inner_text().startswith(title)
    assert reader.clicks <= 1


@pytest.mark.parametrize(("typed", "wanted"), [("htaktrcbz", "ефлекси"), ("рефликсия", "ефлекси")])
def test_a_search_in_the_wrong_layout_or_with_a_slip(
    reader: Reader, typed: str, wanted: str
) -> None:
    reader.click(reader.search(typed).get_by_role("link"))
    assert wanted in reader.page.locator("h1").inner_text()
    assert reader.clicks <= 1


def test_a_word_that_has_another_meaning_is_not_put_for_one_that_is_not_there(
    reader: Reader,
) -> None:
    reader.page.keyboard.press("/")
    reader.page.locator("dialog input[type=search]").fill("поурочный план")
    reader.page.locator("dialog .found > li").first.wait_for()
    assert "срочный план" not in reader.page.locator("dialog .finder__said").inner_text()


def test_the_deficits_without_a_route_and_what_to_do(reader: Reader) -> None:
    reader.follow("Увидеть, какие дефициты без маршрута")
    expect(reader.page.locator("h1")).to_have_text("Покрытие")
    reader.click(reader.page.locator(".matrix td a"))
    told = reader.page.locator('[data-portal="chosen"] li[data-record]')
    told.first.wait_for()
    reader.click(told.first.locator(".chains__what a"))
    reader.page.get_by_role("link", name="Составить маршрут из цепочки").wait_for()
    assert reader.clicks <= 3


def test_the_builder_opens_with_the_chain_and_keeps_what_was_begun(reader: Reader) -> None:
    reader.page.goto(f"{address(reader.site, 'submit/')}?chain=pr-1")
    said = reader.page.get_by_text("Цепочка «Доказательство в геометрии» взята в маршрут")
    said.first.wait_for()
    assert "chain" not in reader.page.url or reader.page.url.startswith("file:")
    reader.page.goto(f"{address(reader.site, 'submit/')}?chain=pr-7")
    reader.page.get_by_text("Цепочка «Моделирование в текстовых задачах»").first.wait_for()
    until(
        reader.page,
        "Object.keys(localStorage).filter((k) => k.startsWith('portal.submit.draft.')).length === 2",
    )


def test_marks_and_packet_are_gone_on_with_from_the_home_page(reader: Reader) -> None:
    page = reader.page
    page.goto(address(reader.site, "routes/geometriya-dokazatelstvo/"))
    page.locator("[data-part] input[type=checkbox]").first.check()
    title = page.locator("h1").inner_text()
    page.get_by_role("button", name="В раздатку").first.click()
    page.goto(address(reader.site, ""))
    begun = page.locator('[data-portal="begun"]')
    assert "сделано 1 из" in begun.inner_text().replace("\u00a0", " ")
    assert "Раздатка" in begun.inner_text()
    reader.clicks = 0
    reader.click(begun.get_by_role("link").first)
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator("[data-part] input[type=checkbox]").first).to_be_checked()
    assert reader.clicks <= 1


def test_the_agreement_of_experts_from_a_pasted_table(reader: Reader) -> None:
    reader.follow("Выбрать метод диагностики")
    reader.follow(re.compile("^Экспертные оценки"))
    part = reader.page.locator('[data-sheet="kendall"]')
    paste(part, f"Эксперт\tД1\tД2\tД3\tД4\tД5\n{tabbed(named(NUMBERS))}")
    part.get_by_text("4 эксперта × 5 объектов").first.wait_for()
    assert "W = " in part.locator('[data-portal="result"]').inner_text()
    assert reader.clicks <= 2


def test_the_packet_of_the_next_seminar(reader: Reader) -> None:
    reader.click(reader.page.locator('[data-portal="next"] a'))
    reader.click(reader.page.locator("a[href*='handout/']").filter(has_text="Раздатка семинара"))
    reader.page.get_by_role("button", name="Напечатать").first.wait_for()
    assert reader.clicks <= 2


def test_the_next_seminar_is_told_by_the_month_of_the_reader(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    for day, month in (("2027-03-31", "Март"), ("2027-05-02", "Август"), ("2027-12-31", "Декабрь")):
        page.clock.set_fixed_time(f"{day}T12:00:00")
        page.goto(address(site, ""))
        assert page.locator('[data-portal="next"]').inner_text().startswith(month), day
    context.close()


def test_without_scripts_the_lists_are_whole(still: Page, site: Path) -> None:
    """Nothing comes later here; a wait over BiDi would have no script to ask with, and no end."""
    seen = "visible=true"
    still.goto(address(site, "deficits/"))
    rows = still.locator("li[data-record]")
    assert rows.count() == rows.locator(seen).count() > 40
    assert still.locator(".find").locator(seen).count() == 0
    still.goto(address(site, "vybor-metoda/"))
    assert still.locator("li[data-record]").locator(seen).count() == 5
    still.goto(address(site, ""))
    assert still.locator('[data-portal="next"] a').locator(seen).count() == 1
