"""The thirteen tasks of readers once more, by the keyboard alone: no stop unseen, none more than forty away."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.catalogue import urls
from tests.browser.test_worksheets import NUMBERS, named, paste, tabbed
from tests.support.keys import SEEN, Typist
from tests.support.wait import until

ROUTE = "routes/geometriya-dokazatelstvo/"


@pytest.fixture(params=[1366, 360])
def typist(browser: Browser, site: Path, request: pytest.FixtureRequest) -> Iterator[Typist]:
    context = browser.new_context(viewport={"width": request.param, "height": 768})
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield Typist(page, site)
    context.close()


def test_1_a_route_for_a_young_teacher_of_english(typist: Typist) -> None:
    typist.skip()
    typist.follow(typist.link("Найти маршрут под своё затруднение"))
    typist.title("Маршруты")
    typist.skip()
    rows = typist.ask("английский малая школа")
    wanted = rows.and_(
        typist.page.locator("[data-subject*='иностранный язык'][data-condition*='малая школа']")
    )
    title = wanted.locator("> a").inner_text()
    typist.follow(wanted.locator("> a"))
    typist.title(" ".join(title.split()))


def test_1_the_choices_open_and_close(typist: Typist) -> None:
    typist.open("routes/")
    typist.skip()
    turn = typist.page.locator(".find__turn")
    if turn.is_visible():
        typist.follow(turn)
    subject = typist.page.locator('[data-question="subject"]')
    typist.follow(subject.locator("summary"))
    typist.reach(subject.locator('input[value="биология"]'))
    typist.press("Space")
    typist.page.locator('[data-portal="chosen"] li[data-record]').first.wait_for()
    assert not typist.page.evaluate(SEEN)
    typist.press("Escape")
    expect(subject).not_to_have_attribute("open", "")
    assert subject.locator("summary").evaluate("(one) => one === document.activeElement")


def test_2_the_sheets_of_a_focus_group(typist: Typist) -> None:
    typist.page.add_init_script("window.print = () => { window.printed = true; }")
    typist.skip()
    typist.follow(typist.link("Выбрать метод диагностики"))
    typist.title("Как выбрать метод")
    typist.skip()
    typist.follow(typist.link("Распечатать на встречу"))
    typist.page.locator(".meeting__plan caption").filter(has_text="Всего").wait_for()
    typist.skip()
    typist.reach(typist.page.locator("[name=people]"))
    typist.press("Control+a")
    typist.type("20")
    typist.follow(typist.page.get_by_role("button", name="Напечатать"))
    until(typist.page, "window.printed")


def test_3_a_method_for_a_difficulty(typist: Typist) -> None:
    typist.skip()
    rows = typist.ask("ученики не понимают задачи")
    typist.skip()
    typist.follow(rows.first.get_by_role("link", name="Исследование действием"))
    typist.title("Исследование действием")


def test_4_whether_a_route_is_obligatory(typist: Typist) -> None:
    typist.skip()
    typist.follow(typist.link("Обязан ли я составлять ИОМ?"))
    typist.title("Вопросы учителя")


def test_5_two_routes_side_by_side(typist: Typist) -> None:
    typist.open("routes/")
    typist.skip()
    ticks = typist.page.locator(".tick input")
    for number in range(2):
        typist.reach(ticks.nth(number))
        typist.press("Space")
    typist.follow(typist.link("Сравнить два маршрута"))
    typist.page.locator("table.compare thead th").nth(1).wait_for()


def test_6_what_is_new(typist: Typist) -> None:
    typist.skip()
    typist.follow(typist.link("Всё новое по месяцам"))
    typist.title("Что нового")


@pytest.mark.parametrize(
    ("asked", "title"), [("фг4", "ФГ-4"), ("к1.1", "К-1.1"), ("htaktrcbz", "ефлекси")]
)
def test_7_and_8_a_form_by_its_code_and_the_wrong_layout(
    typist: Typist, asked: str, title: str
) -> None:
    typist.search(asked)
    typist.title(title)


def test_8_the_search_is_left_as_it_was_met(typist: Typist) -> None:
    typist.skip()
    box = typist.page.get_by_role("button", name="Найти")
    typist.reach(box)
    typist.press("/")
    typist.page.locator("dialog input[type=search]").wait_for()
    typist.press("Escape")
    expect(typist.page.locator("dialog[open]")).to_have_count(0)
    assert box.evaluate("(one) => one === document.activeElement")


def test_9_a_term_is_explained_in_place(typist: Typist) -> None:
    typist.open("sistema/")
    typist.skip()
    typist.reach(typist.page.locator("a.term").filter(has_text="ШМО"))
    note = typist.page.get_by_role("tooltip")
    assert "объединение" in note.inner_text()
    typist.press("Escape")
    expect(note).to_have_count(0)
    assert typist.page.url.endswith("sistema/index.html#soderzhanie")


def test_10_from_a_number_of_the_coverage_to_the_builder(typist: Typist) -> None:
    typist.skip()
    typist.follow(typist.link("Увидеть, какие дефициты без маршрута"))
    typist.title("Покрытие")
    typist.skip()
    typist.follow(typist.page.locator(".matrix td a"))
    typist.title("Дефициты")
    rows = typist.page.locator('[data-portal="chosen"] li[data-record]')
    rows.first.wait_for()
    typist.skip()
    deficit = rows.first.locator(".chains__what > a")
    title = deficit.inner_text()
    typist.follow(deficit)
    typist.title(title)
    typist.skip()
    typist.follow(typist.link("Составить маршрут из цепочки"))
    typist.page.get_by_text("взята в маршрут").first.wait_for()


def test_11_the_agreement_of_experts(typist: Typist) -> None:
    typist.skip()
    typist.follow(typist.link("Выбрать метод диагностики"))
    typist.title("Как выбрать метод")
    typist.skip()
    typist.follow(typist.link("Экспертные оценки"))
    typist.title("Экспертные оценки")
    typist.skip()
    typist.follow(typist.link("К списку «На этой странице»"))
    contents = typist.page.locator(".contents")
    if not contents.locator("details").evaluate("(one) => one.open"):
        typist.press("Enter")  # the leap stands on it
    typist.follow(contents.get_by_role("link", name="Посчитать согласие экспертов"))
    part = typist.page.locator('[data-sheet="kendall"]')
    typist.reach(part.locator("tbody input"))
    paste(part, f"Эксперт\tД1\tД2\tД3\tД4\tД5\n{tabbed(named(NUMBERS))}")
    part.get_by_text("4 эксперта × 5 объектов").first.wait_for()
    assert "W = " in part.locator('[data-portal="result"]').inner_text()


def test_12_marks_are_gone_on_with(typist: Typist) -> None:
    typist.open(ROUTE)
    typist.skip()
    typist.reach(typist.page.locator("[data-part] input[type=checkbox]"))
    typist.press("Space")
    title = typist.page.locator("h1").inner_text()
    typist.open("")
    typist.skip()
    typist.follow(typist.page.locator('[data-portal="begun"] a'))
    typist.title(title)
    expect(typist.page.locator("[data-part] input[type=checkbox]").first).to_be_checked()


def test_13_a_packet_from_a_stick(typist: Typist) -> None:
    typist.skip()
    typist.follow(typist.page.locator('[data-portal="next"] a'))
    typist.page.get_by_role("heading", name="Программа").wait_for()
    typist.skip()
    typist.follow(typist.link("Раздатка семинара").and_(typist.page.locator("[href*='handout/']")))
    typist.title("Раздатка")
    assert "/handout/index.html?pages=" in typist.page.url
    typist.page.get_by_role("button", name="Напечатать").first.wait_for()


@pytest.fixture
def still_typist(still: Page, site: Path, tmp_path: Path) -> Typist:
    with zipfile.ZipFile(site / urls.ZIP) as stick:
        stick.extractall(tmp_path)
    return Typist(still, next(tmp_path.rglob("index.html")).parent)


def test_13_a_packet_without_scripts(still_typist: Typist) -> None:
    still_typist.skip()
    still_typist.follow(still_typist.page.locator(".year a"))
    still_typist.page.get_by_role("heading", name="Программа").wait_for()
    still_typist.skip()
    still_typist.reach(still_typist.page.get_by_role("link", name="Раздатка семинара (PDF)"))
    href = still_typist.page.evaluate("document.activeElement.href")
    assert Path(href.removeprefix("file://")).is_file()
