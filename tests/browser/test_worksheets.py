"""A pasted table is understood, asked about or refused; what was typed outlives the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page

from tests.conftest import ROOT
from tests.support import axe
from tests.support.browser import address

EXPERTS = "methods/ekspertnye-otsenki/"
HEAD = "Эксперт\tО1\tО2\tО3\tО4\tО5\tΣT"
NUMBERS = "1 3 2 4 5|1 2 3 4 5|2 1 3 5 4|1 2 4 3 5"
SCORES = "7 3 9 1|6 2 8 2|9 4 7 1|8 1 9 3|5 3 6 2"


def lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("|")]


def tabbed(text: str) -> str:
    return "\n".join("\t".join(line) for line in lines(text))


def turned(text: str) -> str:
    return "|".join(" ".join(line) for line in zip(*lines(text), strict=True))


def named(text: str, sign: str = "Э") -> str:
    return "|".join(f"{sign}{n} {line}" for n, line in enumerate(text.split("|"), 1))


@pytest.fixture
def shown(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.goto("about:blank")
    for name in ("worksheet-shapes", "worksheet-totals", "worksheet-read"):
        path = ROOT / f"theme/assets/portal/js/record/{name}.js"
        page.add_script_tag(content=path.read_text("utf-8"))
    yield page
    page.close()


def read(reader: Page, table: list[list[str]], kind: str, ranks: bool = True) -> tuple[Any, Any]:
    """Give the readings in words and whether the first is certain; or the refusal and nothing."""
    found = reader.evaluate(
        """([table, kind, ranks]) => {
            const found = portal.reading.read(table, kind, ranks);
            return found.fault ? [found.fault, null]
                : [found.readings.map(one => portal.reading.say(one, kind, true)), found.certain];
        }""",
        [table, kind, ranks],
    )
    return found[0], found[1]


CERTAIN = {
    "rankings without heads": (NUMBERS, "4 эксперта × 5 объектов: всё — числа", True),
    "names": (named(NUMBERS), "4 эксперта × 5 объектов: первый столбец — имена", True),
    "numbers of rows": (
        "|".join(f"{n} {line}" for n, line in enumerate(turned(turned(NUMBERS)).split("|"), 1)),
        "4 эксперта × 5 объектов: первый столбец — имена",
        True,
    ),
    "heads and names": (
        f"Эксперт Д1 Д2 Д3 Д4 Д5|{named(NUMBERS)}",
        "4 эксперта × 5 объектов: первая строка — названия, первый столбец — имена",
        True,
    ),
    "heads that are numbers": (
        f"Эксперт 1 2 3 4 5|{named(NUMBERS)}",
        "4 эксперта × 5 объектов: первая строка — названия, первый столбец — имена",
        True,
    ),
    "names of people over scores": (
        "|".join(f"{n} {line}" for n, line in zip("абвгд", SCORES.split("|"), strict=True)),
        "5 экспертов × 4 объекта: первый столбец — имена",
        False,
    ),
}


@pytest.mark.parametrize("case", CERTAIN)
def test_what_words_or_numbers_prove_is_certain(reader: Page, case: str) -> None:
    table, said, ranks = CERTAIN[case]
    assert read(reader, lines(table), "kendall", ranks) == ([said], True)


def test_numbers_alone_that_may_lie_either_way_are_asked_about(reader: Page) -> None:
    for ranks in (True, False):
        readings, certain = read(reader, lines(SCORES), "kendall", ranks)
        assert certain is False
        assert [one.split(":")[0] for one in readings] == [
            "5 экспертов × 4 объекта",
            "4 эксперта × 5 объектов",
        ]


def test_a_first_row_of_one_two_three_may_be_heads_or_places(reader: Page) -> None:
    readings, certain = read(reader, lines("1 2 3|2 1 3|1 3 2|2 3 1"), "kendall")
    assert certain is False
    assert readings == [
        "4 эксперта × 3 объекта: всё — числа",
        "3 эксперта × 3 объекта: первая строка — названия",
    ]


def test_what_lies_on_its_side_is_never_turned_without_a_word(reader: Page) -> None:
    for table in (
        turned(NUMBERS),
        turned(f"Объект О1 О2 О3 О4 О5|{named(NUMBERS)}"),
        turned(named(SCORES)),
    ):
        readings, certain = read(reader, lines(table), "kendall")
        assert certain is False
        assert "строки и столбцы поменять местами" in readings[0]


def test_the_sums_of_the_form_are_left_out(reader: Page) -> None:
    rows = [*([*row.split(), "0"] for row in named(NUMBERS).split("|"))]
    sheet = [
        HEAD.split("\t"),
        *rows,
        ["Э5"] + [""] * 6,
        ["Сумма", *["5", "8", "12", "16", "19"], ""],
    ]
    sheet = [[*row[:6], "", row[6]] for row in sheet]  # an object that nobody was asked about
    sheet[0][6] = "О6"
    readings, certain = read(reader, sheet, "kendall")
    assert certain is True
    assert readings[0].startswith("4 эксперта × 5 объектов")


@pytest.mark.parametrize(
    "name", ["Сумма баллов", "Итого:", "Средний балл", "СУММА", "Σ", "ΣT", "Ср. ранг", "Всего"]
)
def test_a_total_is_known_by_its_name(reader: Page, name: str) -> None:
    table = [*lines(named(SCORES)), [name, "1", "1", "1", "1"]]
    readings, certain = read(reader, table, "kendall", ranks=False)
    assert (readings, certain) == (["5 экспертов × 4 объекта: первый столбец — имена"], True)


@pytest.mark.parametrize("name", ["Итогов А.", "Место ошибки в работе", "Балл"])
def test_a_name_that_only_begins_like_a_total_is_a_name(reader: Page, name: str) -> None:
    table = [*lines(named(SCORES)), [name, "1", "1", "1", "1"]]
    readings, _ = read(reader, table, "kendall", ranks=False)
    assert readings == ["6 экспертов × 4 объекта: первый столбец — имена"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (f"{SCORES}|35 13 39 9", "последняя строка — итог"),
        (f"{SCORES}|7 2,6 7,8 1,8", "последняя строка — итог"),
        (f"{named(SCORES)}|Общий 35 13 39 9", "последняя строка — итог"),
        (
            "|".join(f"{row} {sum(map(int, row.split()))}" for row in SCORES.split("|")),
            "последний столбец — итог",
        ),
    ],
)
def test_a_total_without_a_name_is_asked_about(reader: Page, table: str, said: str) -> None:
    readings, certain = read(reader, lines(table), "kendall", ranks=False)
    assert certain is False
    assert readings[0].startswith("5 экспертов × 4 объекта")
    assert readings[0].endswith(said)


def test_a_title_above_the_table_is_no_part_of_it(reader: Page) -> None:
    table = [["Протокол", "", ""], *lines(f"Эксперт Д1 Д2 Д3 Д4 Д5|{named(NUMBERS)}")]
    readings, certain = read(reader, table, "kendall")
    assert certain is True
    assert readings[0].startswith("4 эксперта × 5 объектов")


@pytest.mark.parametrize(
    ("kind", "table", "said"),
    [
        ("gain", "Код До После|У1 4 6|У2 3 5", "2 ученика × 2 результата"),
        ("gain", "Код До После Прирост|У1 4 6 2|У2 3 5 2", "2 ученика × 2 результата"),
        ("gain", "4 6|3 5|5 7", "3 ученика × 2 результата: всё — числа"),
        ("gain", "17 4 6|23 3 5", "2 ученика × 2 результата: первый столбец — имена"),
        ("kappa", "№ Первый Второй|1 цель цель|2 цель время", "2 высказывания × 2 кодировщика"),
        ("gap", "Речь 5 2|Цель 4 4", "2 функции × 2 оценки: первый столбец — имена"),
        ("competence", "Э1 8 в в с н с с|Э2 5 с с н н с н", "2 эксперта × 7 ответов"),
        ("case-profile", "П1 2 1 2 1 1|П1 3 2 2 2 1", "2 работы × 5 критериев"),
    ],
)
def test_a_sheet_of_given_columns_knows_its_table(
    reader: Page, kind: str, table: str, said: str
) -> None:
    readings, certain = read(reader, lines(table), kind)
    assert (len(readings), certain) == (1, True)
    assert readings[0].startswith(said)


def test_a_table_on_its_side_is_turned_after_a_question(reader: Page) -> None:
    readings, certain = read(reader, lines("до 4 3 5 2|после 6 5 7 4"), "gain")
    assert certain is False
    assert readings[0].startswith("4 ученика × 2 результата")


@pytest.mark.parametrize(
    ("kind", "table", "words"),
    [
        ("kendall", "Э1 1 2 x|Э2 2 1 3|Э3 1 3 2", "строка «Э1», столбец «3»: «x» не подходит"),
        ("gain", "У1 1 2 3 4|У2 1 2 3 4|У3 4 3 2 1|У4 4 3 2 1", "2 результата"),
        ("case-profile", "П1 2 1 2 1 7", "строка «П1», столбец «5»: «7» не подходит"),
        ("kendall", "1|2|3", "хотя бы два столбца"),
        ("kendall", "|".join(["1 2"] * 501), "до 500 строк"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_place(
    reader: Page, kind: str, table: str, words: str
) -> None:
    said, certain = read(reader, lines(table), kind)
    assert certain is None
    assert words in said


@pytest.mark.parametrize(
    ("text", "file", "cells"),
    [
        ("а\t1,5\r\nб\t2\r\n", False, [["а", "1,5"], ["б", "2"]]),
        ('"а\nб"\t1\n"в ""г"""\t2', False, [["а б", "1"], ['в "г"', "2"]]),
        ('"не закрыто\t1', False, [['"не закрыто', "1"]]),
        ("\ufeffа;1,5\nб;2", True, [["а", "1,5"], ["б", "2"]]),
        ('а,"1,5"\nб,2', True, [["а", "1,5"], ["б", "2"]]),
        ("4,5\n3,2", False, [["4,5"], ["3,2"]]),
    ],
)
def test_cells_of_a_text(reader: Page, text: str, file: bool, cells: list[list[str]]) -> None:
    assert (
        reader.evaluate("([text, file]) => portal.reading.split(text, file)", [text, file]) == cells
    )


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
    assert part.locator("thead th").nth(1).inner_text() == "Д1"
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
    assert part.locator("thead th").nth(5).inner_text() == "Д5"
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
        assert part.locator("tbody tr").count() == 3
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
    assert part.get_by_label("В ячейках").input_value() == "scores"
    assert result(part) == was


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
    assert part.locator(".chart li").count() == 5
