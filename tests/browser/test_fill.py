"""A form filled on the screen: kept in the browser, printed as typed, sent nowhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import axe, paper
from tests.support.browser import address

TABLE, SCALE, KEYED = "forms/blank-fg-4/", "forms/blank-karta-proby/", "forms/blank-e-1/"
TYPED = "<img src=x onerror=alert(1)> {{ 7*7 }} «Ж»"


def start(shown: Page, site: Path, form: str) -> None:
    shown.goto(address(site, form))
    shown.get_by_role("button", name="Заполнить на экране").click()


def test_what_is_typed_lives_through_a_reload_and_goes_on_paper(shown: Page, site: Path) -> None:
    asked: list[str] = []
    start(shown, site, TABLE)
    shown.on("request", lambda request: asked.append(request.url))
    long = " ".join(f"высказывание{n}" for n in range(80))
    shown.get_by_label("Тема, дата, номер группы").fill(TYPED)
    shown.get_by_label("Высказывание дословно, строка 2", exact=True).fill(long)
    shown.reload()
    expect(shown.get_by_label("Тема, дата, номер группы")).to_have_value(TYPED)
    text = " ".join(sheet.text for sheet in paper.sheets(paper.printed(shown)))
    assert paper.plain(TYPED) in text
    assert paper.words(long) <= paper.words(text)
    expect(shown.locator(".sheet img")).to_have_count(0)
    assert [url for url in asked if not url.startswith("file://")] == []


def test_an_empty_cell_stays_a_blank_line_and_the_blank_comes_back(shown: Page, site: Path) -> None:
    shown.goto(address(site, TABLE))
    blank = paper.picture(paper.printed(shown)).tobytes()
    shown.get_by_role("button", name="Заполнить на экране").click()
    assert paper.picture(paper.printed(shown)).tobytes() == blank
    shown.get_by_label("Тема, дата, номер группы").fill("тема")
    assert paper.picture(paper.printed(shown)).tobytes() != blank
    shown.get_by_role("button", name="Показать пустой бланк").click()
    assert paper.picture(paper.printed(shown)).tobytes() == blank
    shown.get_by_role("button", name="Заполнить на экране").click()
    expect(shown.get_by_label("Тема, дата, номер группы")).to_have_value("тема")


def test_clearing_deletes_the_draft_and_can_be_taken_back(shown: Page, site: Path) -> None:
    start(shown, site, TABLE)
    field = shown.get_by_label("Тема, дата, номер группы")
    field.fill("черновик")
    stored = "Object.keys(localStorage).filter(key => key.startsWith('portal.form.')).length"
    assert shown.evaluate(stored) == 1
    shown.get_by_role("button", name="Очистить").click()
    expect(field).to_have_value("")
    assert shown.evaluate(stored) == 0
    shown.get_by_role("button", name="Вернуть написанное").click()
    expect(field).to_have_value("черновик")
    assert shown.evaluate(stored) == 1


def more(shown: Page) -> None:
    shown.get_by_role("button", name="Добавить строку").first.click()


def test_rows_are_added_kept_saved_to_a_file_and_opened_from_it(
    shown: Page, site: Path, tmp_path: Path
) -> None:
    start(shown, site, TABLE)
    rows = shown.locator(".sheet__table").first.locator("tbody tr")
    printed = rows.count()
    more(shown)
    more(shown)
    last = rows.nth(printed + 1).locator("textarea").nth(1)
    assert (last.get_attribute("aria-label") or "").endswith(f"строка {printed + 2}")
    last.fill("высказывание сверх листа")
    shown.reload()
    expect(rows).to_have_count(printed + 2)
    expect(rows.nth(printed + 1).locator("textarea").nth(1)).to_have_value(
        "высказывание сверх листа"
    )
    said = " ".join(sheet.text for sheet in paper.sheets(paper.printed(shown)))
    assert {"высказывание", "сверх"} <= paper.words(said)
    assert "Добавить строку" not in said
    with shown.expect_download() as got:
        shown.get_by_role("button", name="Сохранить в файл").click()
    file = tmp_path / "blank-fg-4.json"
    got.value.save_as(file)
    assert got.value.suggested_filename == file.name
    shown.get_by_role("button", name="Очистить").click()
    expect(rows).to_have_count(printed)
    shown.get_by_label("Открыть файл").set_input_files(file)
    shown.get_by_text("Файл открыт:").wait_for()
    expect(rows.nth(printed + 1).locator("textarea").nth(1)).to_have_value(
        "высказывание сверх листа"
    )
    shown.goto(address(site, SCALE))
    shown.get_by_label("Открыть файл").set_input_files(file)
    shown.get_by_text("Это файл другого бланка").wait_for()


def test_what_has_no_place_in_this_edition_is_shown_kept_and_saved(
    shown: Page, site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "a.json"
    texts = {"Тема, дата, номер группы#1": "тема", "Прежняя строка#1": "ответ", "Ещё#1": "о" * 5001}
    written = {"бланк": "forms/blank-fg-4/", "написано": texts}
    file.write_text(json.dumps(written, ensure_ascii=False), "utf-8")
    start(shown, site, TABLE)
    shown.get_by_label("Тема, дата, номер группы").fill("моё")
    shown.get_by_label("Открыть файл").set_input_files(file)
    shown.get_by_text("места не нашлось — перенесите сами: «Прежняя строка»: ответ").wait_for()
    expect(shown.get_by_text("Ответов длиннее 5000 знаков не взято: 1.")).to_be_visible()
    shown.get_by_label("Тема, дата, номер группы").fill("тема 2")
    shown.reload()
    expect(shown.get_by_text("«Прежняя строка»: ответ")).to_be_visible()
    expect(shown.get_by_label("Тема, дата, номер группы")).to_have_value("тема 2")
    with shown.expect_download() as got:
        shown.get_by_role("button", name="Сохранить в файл").click()
    assert "Прежняя строка" in Path(got.value.path()).read_text("utf-8")
    shown.get_by_role("button", name="Очистить").click()
    expect(shown.get_by_text("Прежняя строка")).to_have_count(0)


def test_a_file_that_is_opened_over_a_draft_can_be_taken_back(
    shown: Page, site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "a.json"
    file.write_text('{"бланк": "forms/blank-fg-4/", "написано": {}}', "utf-8")
    start(shown, site, TABLE)
    shown.get_by_label("Тема, дата, номер группы").fill("моё")
    shown.get_by_label("Открыть файл").set_input_files(file)
    expect(shown.get_by_label("Тема, дата, номер группы")).to_have_value("")
    shown.get_by_role("button", name="Вернуть написанное").click()
    expect(shown.get_by_label("Тема, дата, номер группы")).to_have_value("моё")


@pytest.mark.parametrize(
    "text", ["", "[]", '{"бланк": 1}', '{"бланк":"x","написано":null}', "\x00"]
)
def test_a_strange_file_is_refused_and_takes_nothing(
    shown: Page, site: Path, tmp_path: Path, text: str
) -> None:
    file = tmp_path / "a.json"
    file.write_text(text, "utf-8")
    start(shown, site, TABLE)
    shown.get_by_label("Тема, дата, номер группы").fill("моё")
    shown.get_by_label("Открыть файл").set_input_files(file)
    shown.get_by_text("Файл не прочитан").wait_for()
    expect(shown.get_by_label("Тема, дата, номер группы")).to_have_value("моё")


def test_a_filled_form_goes_into_the_packet_as_it_was_filled(shown: Page, site: Path) -> None:
    start(shown, site, TABLE)
    shown.get_by_label("Тема, дата, номер группы").fill(TYPED)
    shown.get_by_role("button", name="В раздатку").click()
    shown.goto(address(site, "handout/"))
    shown.get_by_text("заполнен на экране").wait_for()
    said = " ".join(sheet.text for sheet in paper.sheets(paper.printed(shown)))
    assert paper.plain(TYPED) in said
    expect(shown.locator(".packet__sheet img[src=x]")).to_have_count(0)


def test_a_scale_is_marked_from_the_keyboard_and_the_mark_is_printed(
    shown: Page, site: Path
) -> None:
    start(shown, site, SCALE)
    before = paper.picture(paper.printed(shown)).tobytes()
    shown.get_by_label("это действие: 1").focus()
    shown.keyboard.press("ArrowRight")
    expect(shown.get_by_label("это действие: 2")).to_be_checked()
    shown.reload()
    expect(shown.get_by_label("это действие: 2")).to_be_checked()
    assert paper.picture(paper.printed(shown)).tobytes() != before


def test_the_sheet_of_the_facilitator_is_left_out_of_a_print_for_participants(
    shown: Page, site: Path
) -> None:
    shown.goto(address(site, KEYED))
    shown.evaluate("window.print = () => { window.seen = document.documentElement.className; }")
    shown.get_by_role("button", name="Напечатать без листа ведущего").click()
    assert "no-key" in shown.evaluate("window.seen")
    found = paper.sheets(paper.printed(shown))  # the print itself ends what the button began
    assert "Только ведущему" not in " ".join(sheet.text for sheet in found)
    assert "no-key" not in shown.evaluate("document.documentElement.className")


@pytest.mark.parametrize("form", [TABLE, SCALE, KEYED])
@pytest.mark.parametrize("width", [320, 1440])
def test_a_form_being_filled_fits_and_is_accessible(
    browser: Browser, site: Path, form: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="dark")
    page = context.new_page()
    start(page, site, form)
    page.locator(".sheet textarea").first.fill("слово" * 40)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = axe.faults(page)
    context.close()
    assert found == []


def test_without_a_script_or_a_storage_the_blank_is_there(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(address(site, TABLE))
    expect(bare.locator(".sheet__table")).to_be_visible()
    expect(bare.get_by_role("button", name="Заполнить на экране")).to_be_hidden()
    context.close()
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }})"
    )
    poor = context.new_page()
    start(poor, site, TABLE)
    poor.get_by_label("Тема, дата, номер группы").fill("без памяти")
    assert "не хранит черновики" in poor.locator('[data-portal="fill-note"]').inner_text()
    assert "без памяти" in paper.sheets(paper.printed(poor))[0].text
    context.close()


def test_what_was_typed_under_a_former_address_is_on_the_sheet(shown: Page, site: Path) -> None:
    form = "forms/blank-zadachi/"
    start(shown, site, form)
    field = shown.locator(".sheet textarea, .sheet input").first
    field.fill("осень")
    draft = shown.evaluate("address => localStorage.getItem(`portal.form.${address}`)", form)
    shown.evaluate("localStorage.clear()")
    shown.evaluate("draft => localStorage.setItem('portal.form.forms/blank-svodka/', draft)", draft)
    shown.reload()
    expect(field).to_have_value("осень")
    assert shown.evaluate("Object.keys(localStorage).filter(one => one.includes('form.'))") == [
        f"portal.form.{form}"
    ]
