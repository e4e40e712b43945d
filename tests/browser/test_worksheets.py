"""A pasted table is understood, asked about or refused; what was typed outlives the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support import axe
from tests.support.browser import address
from tests.support.tables import NUMBERS, SCORES, lines, named, turned

EXPERTS = "methods/ekspertnye-otsenki/"


def tabbed(text: str) -> str:
    return "\n".join("\t".join(line) for line in lines(text))


def open_sheet(page: Page, site: Path, kind: str = "kendall") -> Locator:
    page.goto(address(site, EXPERTS))
    return page.locator(f'[data-sheet="{kind}"]')


def paste(part: Locator, text: str, cell: str = "td:nth-child(1) input") -> None:
    part.locator(cell).first.evaluate(
        """(input, text) => {
            const data = new DataTransfer();
            data.setData("text/plain", text);
            const event = new Event("paste", {bubbles: true, cancelable: true});
            event.clipboardData = data; // Firefox gives no data to a ClipboardEvent that no person made
            input.focus();
            input.dispatchEvent(event);
        }""",
        text,
    )


def result(part: Locator) -> str:
    return part.locator(".worksheet__result").inner_text()


def question(part: Locator) -> str:
    return part.locator(".worksheet__asked").inner_text()


def test_five_by_four_numbers_are_never_three_objects(shown: Page, site: Path) -> None:
    part = open_sheet(shown, site)
    part.get_by_label("В ячейках").select_option("scores")
    paste(part, tabbed(SCORES))
    assert "5 экспертов × 4 объекта — верно?" in question(part)
    assert "ничего не посчитано" in question(part)
    assert result(part) == ""
    assert shown.evaluate("document.activeElement.closest('.worksheet__asked') !== null")
    part.get_by_role("button", name="5 экспертов × 4 объекта").click()
    assert "W = " in result(part)
    assert "при 3 степенях свободы" in result(part)
    paste(part, tabbed(turned(named(NUMBERS))))
    part.get_by_role("button", name="4 эксперта × 5 объектов").first.click()
    assert "при 4 степенях свободы" in result(part)
    part.get_by_role("button", name="Вернуть прежнюю таблицу").click()
    assert "при 3 степенях свободы" in result(part)


def test_the_form_is_pasted_with_its_heads_and_the_result_names_them(
    shown: Page, site: Path
) -> None:
    part = open_sheet(shown, site)
    paste(part, f"Э1\tД1\tД2\tД3\tД4\tД5\n{tabbed(named(NUMBERS))}")
    assert "4 эксперта × 5 объектов — верно?" in question(part)
    assert "W = " in result(part)
    expect(part.locator("thead th").nth(1)).to_have_text("Д1")
    assert "Д5" in part.locator(".chart").inner_text()
    part.get_by_role("button", name="Верно").click()
    assert "верно" not in question(part)


def test_an_empty_cell_never_moves_its_neighbours(shown: Page, site: Path) -> None:
    part = open_sheet(shown, site)
    part.get_by_role("button", name="Пример").click()
    part.locator("tbody tr:nth-child(2) td:nth-child(3) input").fill("")
    assert "Строка «Э2», столбец «2»" in result(part)
    part.locator("tbody tr:nth-child(2) td:nth-child(3) input").fill("9")
    assert "места 9 нет, объектов 6" in result(part)


def test_numbers_outlive_the_page_until_they_are_cleared(shown: Page, site: Path) -> None:
    part = open_sheet(shown, site)
    paste(part, f"Эксперт\tД1\tД2\tД3\tД4\tД5\n{tabbed(named(NUMBERS))}")
    was = result(part)
    shown.reload()
    assert result(part) == was
    expect(part.locator("thead th").nth(5)).to_have_text("Д5")
    part.get_by_role("button", name="Очистить").click()
    assert shown.evaluate("localStorage.length") == 0
    part.get_by_role("button", name="Вернуть прежнюю таблицу").click()
    assert result(part) == was


def test_what_lies_in_storage_may_be_anything(shown: Page, site: Path) -> None:
    faults: list[str] = []
    shown.on("pageerror", lambda fault: faults.append(str(fault)))
    part = open_sheet(shown, site)
    for left in ("[", "null", '{"portal": "worksheet", "heads": [1], "rows": [["<b>"]]}'):
        shown.evaluate("(text) => localStorage.setItem('portal.worksheet.kendall', text)", left)
        shown.reload()
        expect(part.locator("tbody tr")).to_have_count(3)
    assert faults == []


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251"])
def test_a_file_brings_back_what_it_took(
    shown: Page, site: Path, tmp_path: Path, encoding: str
) -> None:
    part = open_sheet(shown, site)
    part.get_by_label("В ячейках").select_option("scores")
    paste(part, f"Эксперт\tД1\tД2\tД3\tД4\n{tabbed(named(SCORES))}")
    was = result(part)
    with shown.expect_download() as saved:
        part.get_by_role("button", name="Сохранить CSV").click()
    text = Path(saved.value.path()).read_text("utf-8-sig")
    file = tmp_path / "kendall.csv"
    file.write_bytes(text.encode(encoding, "replace"))
    part.get_by_role("button", name="Очистить").click()
    part.get_by_label("В ячейках").select_option("ranks")
    part.locator("input[type=file]").set_input_files(file)
    part.get_by_text("5 экспертов × 4 объекта — верно?").wait_for()
    expect(part.get_by_label("В ячейках")).to_have_value("scores")
    assert result(part) == was


def test_a_file_of_another_program_is_read_below_its_empty_rows(
    shown: Page, site: Path, tmp_path: Path
) -> None:
    part = open_sheet(shown, site)
    part.get_by_role("button", name="Пример").click()
    was = result(part)
    file = tmp_path / "table.csv"
    head, rows = "Эксперт;А;Б;В\n", "Э1;1;2;3\n;;;\nЭ2;2;1;3\nЭ3;1;3;2\n"
    ours = f"{head};;;\n{rows};;;\nВ ячейках;баллы: больше — важнее;;\n"
    for text in (f"Согласие;;;\n;;;\n{head}{rows}", ours):
        part.get_by_role("button", name="Очистить").click()
        file.write_text(text, "utf-8")
        part.locator("input[type=file]").set_input_files(file)
        part.get_by_text("3 эксперта × 3 объекта").first.wait_for()
    expect(part.get_by_label("В ячейках")).to_have_value("scores")
    part.get_by_role("button", name="Вернуть прежнюю таблицу").click()
    expect(part.get_by_label("В ячейках")).to_have_value("ranks")
    part.get_by_role("button", name="Пример").click()
    file.write_text("Эксперт;А;Б\nЭ1;1;х\n\nВ ячейках;баллы: больше — важнее\n", "utf-8")
    part.locator("input[type=file]").set_input_files(file)
    part.get_by_text("«х» не подходит").wait_for()
    expect(part.get_by_label("В ячейках")).to_have_value("ranks")
    assert result(part) == was


def test_a_long_statement_outlives_the_page_and_what_is_too_long_is_told(
    shown: Page, site: Path
) -> None:
    shown.goto(address(site, "methods/fokus-gruppa/"))
    part = shown.locator('[data-sheet="kappa"]')
    said = "Не хватает времени на проверку. " * 10
    paste(part, f"{said}\tА\tА\nвторое\tБ\tБ\nтретье\tА\tБ")
    assert "Совпало 2 из 3" in result(part)
    shown.reload()
    assert "Совпало 2 из 3" in result(part)
    paste(part, f"{said * 10}\tА\tА\nвторое\tБ\tБ")
    assert "Браузер не хранит числа" in question(part) or "2 высказывания" in question(part)


def test_a_workbook_is_refused_with_what_to_do(shown: Page, site: Path, tmp_path: Path) -> None:
    part = open_sheet(shown, site)
    file = tmp_path / "kendall.csv"
    file.write_bytes(b"PK\x03\x04 not a text")
    part.locator("input[type=file]").set_input_files(file)
    part.get_by_text("Это книга Excel, а не CSV.").wait_for()


def test_word_takes_a_table_with_lines(shown: Page, site: Path) -> None:
    part = open_sheet(shown, site)
    part.get_by_role("button", name="Пример").click()
    part.locator("tbody input").first.fill("<img src=x>")
    shown.evaluate(
        """() => document.addEventListener('copy', event => {
            window.taken = ['text/html', 'text/plain'].map(kind => event.clipboardData.getData(kind));
        })"""
    )
    part.get_by_role("button", name="Скопировать для Word").click()
    html, plain = shown.evaluate("window.taken")
    assert html.count('<table border="1"') == 2
    assert "&lt;img src=x&gt;" in html
    assert "W = 0,854" in html
    assert plain.startswith("Эксперт\t1\t2")
    assert "Скопировано: вставьте в Word." in question(part)


@pytest.mark.parametrize("width", [360, 1440])
def test_the_question_and_the_bars_are_for_everyone(shown: Page, site: Path, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    part = open_sheet(shown, site)
    paste(part, f"Эксперт\tД1\tД2\tД3\tД4\tД5\n{tabbed(named(NUMBERS))}")
    assert axe.faults(shown, ".worksheet") == []
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    expect(part.locator(".chart li")).to_have_count(5)
