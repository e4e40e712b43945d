"""What is hard to print goes on paper whole: long tables, wide ones, long words, hostile texts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import Portal, build, tiny
from tests.support import paper
from tests.support.browser import address, shown

LONG = "Ж" * 60
CELL = " ".join(f"слово{n}" for n in range(620))
HOSTILE = "<b>жирно</b> {{ 7*7 }} #let x = 1 <script>document.title='взлом'</script>"


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small portal with everything that is hard to print."""
    folder = tmp_path_factory.mktemp("hard")
    root = folder / "portal"
    tiny(root)
    rows = "".join(f"| начало{n} | середина | конец{n} |\n" for n in range(80))
    many = "| " + " | ".join(f"столбец{n}" for n in range(8)) + " |\n" + "|---" * 8 + "|\n"
    body = (
        f"## Таблицы\n\n| Шапка | Вторая | Третья |\n|---|---|---|\n{rows}\n"
        f"## Широкая\n\n{many}| " + " | ".join("узкая" for _ in range(8)) + " |\n\n"
        f"## Длинное\n\n{LONG}\n\n| Одна | Ячейка |\n|---|---|\n| {CELL} | {LONG} |\n\n"
        f"`{HOSTILE}`\n"
    )
    small = Portal(root)
    small.change("content/portal.yaml", "адрес сайта: https://portal.example.ru/")
    small.write(
        "content/pages/o-portale.md",
        f"---\nназвание: О портале\nкратко: Всё трудное сразу.\nпрежние адреса: [o-nas]\n---\n{body}",
    )
    small.change(
        "content/forms/protokol.yaml",
        "блоки:\n  - поле: 'Тема `</textarea><b>жирно</b>` {{ 7*7 }}'\n"
        "  - таблица: {название: Ход, колонки: [Время, Слова], строк: 3}\n",
    )
    build(folder / "site", "--today", "2026-11-24", root=root)
    return folder / "site"


def test_hard_content_is_printed_whole(browser: Browser, hard: Path) -> None:
    opened = shown(browser, address(hard, "o-portale/"))
    title, said = opened.title(), opened.evaluate(paper.ARTICLE)
    found = paper.sheets(paper.printed(opened))
    opened.close()
    assert title == "О портале — Портал для проверки"
    assert paper.lost(said, found) == set()
    whole = " ".join(sheet.text for sheet in found)
    assert paper.plain(HOSTILE) in whole
    assert LONG in re.sub(r"\s", "", whole)


def test_a_long_table_repeats_its_header_and_splits_no_row(browser: Browser, hard: Path) -> None:
    opened = shown(browser, address(hard, "o-portale/"))
    found = paper.sheets(paper.printed(opened))
    opened.close()
    holding = [sheet for sheet in found if "середина" in sheet.text]
    assert len(holding) > 1
    for sheet in holding:
        assert "Шапка Вторая Третья" in sheet.text
        assert set(re.findall(r"начало(\d+)", sheet.text)) == set(
            re.findall(r"конец(\d+)", sheet.text)
        )


def test_a_wide_table_lies_with_its_heading_and_the_rest_stands(
    browser: Browser, hard: Path
) -> None:
    opened = shown(browser, address(hard, "o-portale/"))
    found = paper.sheets(paper.printed(opened))
    opened.close()
    lying = [sheet for sheet in found if sheet.lies]
    assert len(lying) == 1
    assert "Широкая столбец0" in lying[0].text[:20], lying[0].text
    assert not found[0].lies
    assert "О портале" in found[0].text


def test_a_sheet_with_a_former_address_gets_its_answer_too(browser: Browser, hard: Path) -> None:
    opened = shown(browser, f"{address(hard, 'o-nas/')}?v=0badc0de")
    opened.wait_for_url("**/o-portale/index.html?v=0badc0de")
    opened.get_by_role("status").filter(has_text="не то, что здесь").wait_for()
    opened.close()


def test_hostile_words_of_a_form_stay_words_on_the_screen_and_on_paper(
    browser: Browser, hard: Path
) -> None:
    opened = shown(browser, address(hard, "forms/protokol/"))
    opened.get_by_role("button", name="Заполнить на экране").click()
    field = opened.get_by_label("Тема </textarea><b>жирно</b> {{ 7*7 }}")
    field.fill("</span><script>document.title = 'взлом'</script>")
    text = paper.sheets(paper.printed(opened))[0].text
    assert "Тема </textarea><b>жирно</b> {{ 7*7 }}" in text
    assert "</span><script>document.title = 'взлом'</script>" in text
    expect(opened.locator(".sheet b, .sheet script")).to_have_count(0)
    opened.close()
