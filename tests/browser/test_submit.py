"""The builder as a teacher meets it: from an empty form to a file that passes the checks, losing nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from generator.records import format_files
from generator.system.files import File
from tests.conftest import ROOT
from tests.conftest import Portal as Folder
from tests.support import axe
from tests.support.browser import address
from tests.support.builder import (
    choose,
    holding,
    keyboard,
    month,
    opened,
    panel,
    press,
    settle,
    step,
    text,
)
from tests.support.wait import until

HERE = ROOT / "content"


def test_a_short_route_is_written_by_keyboard_alone(
    context: BrowserContext, site: Path, portal: Folder
) -> None:
    shown = opened(context, site)
    keyboard(shown, "Начать с цепочки банка", "")
    choose(shown, "pr-1")
    press(shown, "Начать")
    keyboard(shown, "Название", "Маршрут с клавиатуры")
    keyboard(shown, "Кратко", "Как обойтись без мыши.")
    press(shown, "Дальше")
    press(shown, "Дальше")
    keyboard(shown, "Метод", "")
    choose(shown, "keysy")
    keyboard(shown, "Что показала", "вижу ошибку, не знаю, как учить")
    keyboard(shown, "Тема самообразования", "Запись рассуждения")
    keyboard(shown, "Цель", "Ученики записывают обоснование.")
    keyboard(shown, "Задачи", "Разобрать критерии")
    keyboard(shown, "Ожидаемый результат", "Задания работают.")
    keyboard(shown, "Форма", "лист встречи")
    keyboard(shown, "Периодичность", "раз в четверть")
    press(shown, "Дальше")
    keyboard(shown, "Начало", "")
    month(shown, 9, "2026")
    press(shown, "Дальше")
    for number, year in ((9, "2026"), (11, "2026"), (1, "2027"), (4, "2027")):
        keyboard(shown, "Когда", "")
        month(shown, number, year)
    press(shown, "Дальше")
    keyboard(shown, "Вопросы", "Что изменилось?")
    press(shown, "Дальше")
    press(shown, "Дальше")
    press(shown, "Дальше")
    press(shown, "Проверить")
    settle(shown)
    expect(panel(shown).locator(".summary")).to_have_text("Ошибок нет: можно отправлять")
    portal.write("routes/novyy.yaml", text(shown))
    assert portal.check("2026-11-24") == ()


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_no_step_scrolls_sideways(browser: Browser, site: Path, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    for number in range(10):
        shown.evaluate("n => document.querySelectorAll('.steps__step')[n].click()", number)
        assert shown.evaluate("document.documentElement.scrollWidth") <= width, number
    if width < 1200:
        shown.evaluate("document.querySelector('.steps__look button').click()")
        expect(shown.locator(".preview__sheet--page")).to_be_visible()
        assert shown.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize(
    ("query", "dark"),
    [
        *(
            (query, dark)
            for query in ("?edit=geometriya-dokazatelstvo", "")
            for dark in (False, True)
        ),
        ("?kind=deficit", True),
        ("?kind=case", False),
        ("?kind=term", True),
        ("?kind=form", False),
    ],
)
def test_every_step_is_accessible(browser: Browser, site: Path, query: str, dark: bool) -> None:
    context = browser.new_context(
        viewport={"width": 320 if dark else 1440, "height": 900},
        color_scheme="dark" if dark else "light",
    )
    shown = opened(context, site, query)
    if "edit" in query:
        until(shown, "portal.submit.draft.exists")
    for number in range(shown.locator(".steps__step").count() - 1, -1, -1):
        shown.evaluate("n => document.querySelectorAll('.steps__step')[n].click()", number)
        assert axe.faults(shown) == [], number
    context.close()


def test_a_published_route_is_corrected_and_keeps_its_comments(
    context: BrowserContext, site: Path
) -> None:
    shown = context.new_page()
    shown.goto(address(site, "routes/geometriya-dokazatelstvo/"))
    shown.get_by_role("link", name="Предложить правку").click()
    holding(shown)
    before = (ROOT / "routes/geometriya-dokazatelstvo.yaml").read_text("utf-8")
    assert text(shown) == before
    shown.evaluate(
        "([t]) => portal.submit.openText(t, 'x', '', {kind: 'route', exists: 'x', name: 'x', mine: ['x']})",
        ["# голова\n" + before.replace("вид: типовой", "вид: типовой  # справа")],
    )
    panel(shown).get_by_label("Название").fill("Другое название")
    after = text(shown)
    assert after.startswith("# голова\nназвание: Другое название\n")
    assert "вид: типовой  # справа\n" in after


CORRECTED = {"deficit": "deficits/c-1", "term": "terms/attestatsiya", "form": "forms/blank-e-1"}


@pytest.mark.parametrize("kind", CORRECTED)
def test_a_deficit_a_term_and_a_form_are_corrected_there_too(
    context: BrowserContext, site: Path, kind: str
) -> None:
    shown = context.new_page()
    shown.goto(address(site, f"{CORRECTED[kind]}/"))
    shown.get_by_role("link", name="Предложить правку").click()
    holding(shown)
    path = f"content/{CORRECTED[kind]}.yaml"
    (there,) = format_files.run([File(path, (ROOT / path).read_bytes())])
    assert text(shown) == there.data.decode()
    expect(shown.get_by_text("Открыт опубликованный текст")).to_be_visible()
    panel(shown).get_by_label("Название").fill("Другое название")
    settle(shown)
    shown.reload()
    shown.get_by_text("Продолжаем вашу правку.").wait_for()
    assert "название: Другое название\n" in text(shown)
    shown.evaluate(
        "n => document.querySelectorAll('.steps__step')[n].click()",
        shown.locator(".steps__step").count() - 2,
    )
    assert shown.evaluate("portal.submit.draft.name") == CORRECTED[kind].split("/")[1]


def test_what_is_removed_comes_back(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    before = text(shown)
    step(shown, 5)
    panel(shown).get_by_role("button", name="Убрать: задача 2").click()
    assert text(shown) != before
    shown.get_by_role("button", name="Вернуть").click()
    assert text(shown) == before
    panel(shown).get_by_role("button", name="Ниже: задача 1").click()
    assert text(shown) != before
    panel(shown).get_by_role("button", name="Выше: задача 2").click()
    assert text(shown) == before


def test_a_phase_left_empty_is_missing_not_broken(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    step(shown, 5)
    row = panel(shown).locator(".phase-row").nth(2)
    for label in ("Что", "Когда", "До", "Часов", "Ресурсы", "С кем"):
        row.get_by_label(label, exact=True).fill("")
    step(shown, 10)
    link = panel(shown).locator(".summary a").first
    expect(link).to_have_text("Нет этапа «проба»")
    link.click()
    assert shown.evaluate("document.activeElement.labels[0].textContent") == "Задача"


def test_the_page_prints_its_paper_alone(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, "?edit=geometriya-dokazatelstvo")
    until(shown, "portal.submit.draft.exists")
    settle(shown)
    shown.emulate_media(media="print")
    expect(shown.locator(".preview__sheet--paper")).to_be_visible()
    for part in (
        ".submit__lasting",
        ".drafts",
        ".submit__form",
        ".submit__steps",
        ".submit__bar",
        ".preview__tabs",
        ".preview__sheet--page",
        "h1",
    ):
        expect(shown.locator(part).first, part).to_be_hidden()


def test_without_a_script_the_page_says_what_to_do(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(address(site, "submit/"))
    expect(bare.get_by_role("link", name="Как предложить маршрут").first).to_be_visible()
    expect(bare.get_by_text("Конструктор работает со скриптами")).to_be_visible()
    bare.get_by_text("Бланк маршрута целиком").click()
    expect(bare.get_by_text("Впишите, о чём маршрут")).to_be_visible()
    context.close()


@pytest.mark.parametrize("kind", ["deficit", "term", "form", "case"])
def test_other_kinds_have_a_form_of_the_same_hand(
    context: BrowserContext, site: Path, kind: str
) -> None:
    shown = opened(context, site, f"?kind={kind}")
    shown.locator(".steps__step").nth(0).click()
    assert panel(shown).locator(".field").count() >= 2
    panel(shown).locator("input[type=text], textarea").first.fill("Проба")
    settle(shown)
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert "Проба" in text(shown)


def test_an_example_reads_as_what_one_would_write(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    for n in (2, 5):
        shown.locator(".steps__step").nth(n).click()
        expect(panel(shown).locator(".field__help").first).to_be_attached()
    helps = shown.locator(".field__help").all_inner_texts()
    assert any(
        "Например: Что изменилось в записях учеников? Каждый пункт" in said for said in helps
    )
    assert not any("keysy" in said or "?." in said for said in helps)


def test_a_browser_without_a_month_field_takes_words(context: BrowserContext, site: Path) -> None:
    context.add_init_script(
        """const real = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "type");
        Object.defineProperty(HTMLInputElement.prototype, "type", {
          get: real.get, set(value) { real.set.call(this, value === "month" ? "text" : value); },
        });"""
    )
    shown = opened(context, site)
    step(shown, 4)
    field = panel(shown).get_by_label("Начало")
    for words in ("сентябрь 2026", "09.2026", "Сентября 2026 г.", "2026-09"):
        field.fill(words)
        panel(shown).get_by_label("Месяцев").focus()
        expect(field, words).to_have_value("2026-09")
    assert "начало: 2026-09\n" in text(shown)


def test_a_chain_that_comes_late_takes_no_word_from_a_field(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site)
    shown.evaluate(
        """() => {
          const script = portal.script;
          portal.script = (name) => name === "submit/chains.js"
            ? new Promise((go) => { window.come = go; }).then(() => script(name)) : script(name);
        }"""
    )
    keyboard(shown, "Начать с цепочки банка", "")
    choose(shown, "pr-1")
    press(shown, "Начать")
    keyboard(shown, "Название", "Маршрут ")
    shown.evaluate("window.come()")
    until(shown, "!document.querySelector('.begin')")
    shown.keyboard.type("с клавиатуры")
    expect(panel(shown).get_by_label("Название", exact=True)).to_have_value("Маршрут с клавиатуры")
    settle(shown)
    assert shown.evaluate("portal.submit.text()").startswith("название: Маршрут с клавиатуры\n")


LATE = ("js/fine.js", "js/written.js", "submit/personal.js", "js/documents.js", "submit/chains.js")


def test_what_is_not_needed_at_once_comes_when_something_is_written(
    context: BrowserContext, site: Path
) -> None:
    asked: list[str] = []
    shown = context.new_page()
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(address(site, "submit/"))
    shown.wait_for_selector(".step__title:visible")
    settle(shown)
    assert not [url for url in asked if url.endswith(LATE)]
    panel(shown).get_by_label("Название", exact=True).fill("Звоните 8 (900) 123-45-67")
    until(shown, "portal.submit.isSought()")
    settle(shown)
    assert [f["rule"] for f in shown.evaluate("portal.submit.draft.findings") if f.get("private")]
    assert not [url for url in asked if url.endswith(LATE[3:])]


def test_an_empty_form_says_at_its_end_what_is_missing(context: BrowserContext, site: Path) -> None:
    """Before anything is written nothing personal is looked for; the words of the portal are read all the same."""
    shown = opened(context, site)
    step(shown, 10)
    expect(panel(shown).locator(".summary")).to_contain_text("Нужно поправить")
    told = panel(shown).inner_text()
    assert "Не заполнено «название»" in told.replace("\u00a0", " ")
    assert "«роль» в части «для кого»" in told.replace("\u00a0", " ")
    assert "•" not in told
