"""A table that is pasted into the road map becomes its rows; what is no table is pasted as ever."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.builder import opened, panel, settle, step, text
from tests.support.drafts import ROUTE, titled
from tests.support.wait import until

WORD = """<html><head><style>td { color: red }</style></head><body><table>
<tr><td>№ п/п</td><td><p style="margin:0">Задача</p></td><td>Мероприятия</td><td>Сроки</td>
<td>Форма отчётности</td><td>Этап</td><td>Настроение</td></tr>
<tr><td>1</td><td rowspan="2">Освоить разбор</td><td>Прочитать<br>статью</td><td>сентябрь 2026</td>
<td>конспект</td><td>проба</td><td>бодрое</td></tr>
<tr><td>2</td><td>Открытый урок</td><td>октябрь–ноябрь 2026</td><td>урок</td><td>рефлексия</td><td></td></tr>
<tr><td>3</td><td>Вести записи</td><td>Дневник <script>window.hurt = 1</script><img src="x"
onerror="window.hurt = 1"></td><td>в течение года</td><td></td><td></td><td></td></tr></table></body></html>"""
READ = """дорожная карта:
  - задачи:
      - задача: Освоить разбор
        мероприятия:
          - этап: проба
            что: |-
              Прочитать
              статью (настроение: бодрое)
            когда: 2026-09
            отчёт: конспект
          - этап: рефлексия
            что: Открытый урок
            когда: 2026-10
            до: 2026-11
            отчёт: урок
      - задача: Вести записи
        мероприятия:
          - что: "Дневник (сроки: в течение года)"
"""


def pasted(shown: Page, html: str, words: str) -> None:
    shown.evaluate(
        """([html, words]) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          data.setData("text/plain", words);
          document.activeElement.dispatchEvent(
            new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
        }""",
        [html, words],
    )
    settle(shown)


def test_a_table_of_word_becomes_rows_of_the_road_map(context: BrowserContext, site: Path) -> None:
    faults: list[str] = []
    shown = opened(context, site)
    shown.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    titled(shown, "С таблицей")
    step(shown, 5)
    before = text(shown)
    panel(shown).get_by_label("Задача", exact=True).focus()
    pasted(shown, WORD, "")
    assert READ in text(shown)
    expect(shown.get_by_text("Из таблицы в дорожную карту: 3")).to_be_visible()
    assert shown.evaluate("window.hurt") is None
    assert faults == []
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    assert text(shown) == before


def test_every_column_of_a_table_has_its_place_or_stays_in_the_text(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site)
    titled(shown, "С таблицей")
    step(shown, 5)
    panel(shown).get_by_label("Задача", exact=True).focus()
    rows = (
        ("Дефицит", "Чем выявлен", "Уровень", "Мероприятие", "Начало", "Окончание", "Обсуждение"),
        ("Спешу", "хронометраж", "Средний", "Урок", "01.09.2026", "15.10.2026", "на ШМО"),
        ("", "", "", "Семинар", "по плану", "май 2027", ""),
    )
    pasted(shown, "", "\n".join("\t".join(row) for row in rows))
    said = text(shown)
    assert "дефицит: Спешу\n    подтверждение: хронометраж\n    уровень: средний\n" in said
    assert "когда: 2026-09-01\n            до: 2026-10-15\n" in said
    assert "Урок (обсуждение: на ШМО)" in said
    assert "Семинар (окончание: май 2027; начало: по плану)" in said


def test_a_table_of_a_spreadsheet_goes_where_the_cursor_stands(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site, f"?edit={ROUTE}")
    until(shown, "portal.submit.draft.exists")
    step(shown, 5)
    row = panel(shown).locator(".phase-row").nth(2)
    row.get_by_label("Что", exact=True).first.focus()
    pasted(
        shown, "", 'Прочитать "книгу"\tсентябрь 2026\t4 ч\nПосетить урок\tоктябрь 2026\tдва часа\n'
    )
    said = text(shown)
    assert (
        "          - этап: проба\n            что: Прочитать «книгу» (4 ч)\n            когда: 2026-09\n"
        in said
    )
    assert "что: Посетить урок (два часа)\n            когда: 2026-10\n" in said


@pytest.mark.parametrize("words", ["•\tПервый\n•\tВторой", "просто слова", "один\tдва", ""])
def test_what_is_no_table_is_pasted_as_ever(
    context: BrowserContext, site: Path, words: str
) -> None:
    shown = opened(context, site)
    step(shown, 5)
    panel(shown).get_by_label("Задача", exact=True).focus()
    pasted(shown, "<p>просто слова</p>", words)
    expect(shown.get_by_text("Из таблицы")).to_have_count(0)


def test_a_hostile_table_takes_no_time(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    for html in ("<style " * 60_000, "<!--" * 100_000, "<td " * 100_000, "<table><tr>" * 30_000):
        took = shown.evaluate(
            """(html) => {
              const data = new DataTransfer();
              data.setData("text/html", html);
              const from = performance.now();
              portal.submit.pastedTable(data);
              return performance.now() - from;
            }""",
            html,
        )
        assert took < 3_000, html[:8]
