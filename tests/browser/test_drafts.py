"""A draft is never lost: a list of drafts with their saves, two tabs, a browser that keeps nothing, «Back»."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from generator.records.models.enums import ForgeKind
from tests.conftest import ROOT
from tests.support import axe
from tests.support.browser import address
from tests.support.builder import (
    forge_data,
    holding,
    opened,
    panel,
    settle,
    step,
    text,
)
from tests.support.cli import iom
from tests.support.repository import Repository
from tests.support.wait import until

ROUTE = "geometriya-dokazatelstvo"
DRAFTS = "portal.submit.store.all().map((d) => portal.submit.get(d.root.value, 'название'))"
TITLE = "portal.submit.get(portal.submit.draft.root.value, 'название')"


def titled(shown: Page, words: str) -> None:
    """Write a title, as the first words of a draft."""
    step(shown, 1)
    panel(shown).get_by_label("Название").fill(words)
    settle(shown)


def file(shown: Page, words: str, name: str = "chuzhoy.yaml") -> None:
    """Open a file with a title."""
    data = f"название: {words}\n".encode()
    shown.set_input_files(
        "input[type=file]", {"name": name, "mimeType": "text/yaml", "buffer": data}
    )
    until(shown, f"{TITLE} === '{words.splitlines()[0]}'")


def unfold(shown: Page) -> None:
    shown.locator(".drafts > summary").click()
    shown.locator(".drafts__item").first.wait_for()


def test_a_link_that_is_opened_again_finds_its_draft(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    packed = shown.evaluate("portal.submit.packed('route', '', 'название: По ссылке\\n')")
    follow = "f => { location.hash = '#d=' + f; }"
    shown.evaluate(follow, packed)
    until(shown, f"{TITLE} === 'По ссылке'")
    titled(shown, "По ссылке, с правкой")
    shown.evaluate(follow, packed)
    shown.get_by_text("Эту ссылку вы уже открывали").wait_for()
    assert shown.evaluate(DRAFTS) == ["По ссылке, с правкой"]
    other = shown.evaluate("portal.submit.packed('route', '', 'название: Другая ссылка\\n')")
    shown.evaluate(follow, other)
    until(shown, f"{TITLE} === 'Другая ссылка'")
    shown.evaluate(follow, packed)
    until(shown, f"{TITLE} === 'По ссылке, с правкой'")
    assert len(shown.evaluate(DRAFTS)) == 2
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    until(shown, f"{TITLE} === 'Другая ссылка'")


def test_a_file_and_a_link_become_drafts_beside_ones_own(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site)
    titled(shown, "Мой")
    file(shown, "Из файла")
    packed = shown.evaluate("portal.submit.packed('route', '', 'название: По ссылке\\n')")
    shown.evaluate("f => { location.hash = '#d=' + f; }", packed)
    until(shown, f"{TITLE} === 'По ссылке'")
    assert sorted(shown.evaluate(DRAFTS)) == ["Из файла", "Мой", "По ссылке"]
    unfold(shown)
    shown.get_by_role("button", name="Открыть: Мой").click()
    until(shown, f"{TITLE} === 'Мой'")
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    until(shown, f"{TITLE} === 'По ссылке'")
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert shown.evaluate(TITLE) == "По ссылке"
    assert len(shown.evaluate(DRAFTS)) == 3


def test_an_earlier_save_comes_back_and_so_does_the_later_one(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site)
    titled(shown, "Сначала")
    step(shown, 2)
    titled(shown, "Потом")
    unfold(shown)
    shown.get_by_text("Прежние сохранения").first.click()
    shown.get_by_role("button", name="Вернуть такой: Потом").last.click()
    until(shown, f"{TITLE} === 'Сначала'")
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    until(shown, f"{TITLE} === 'Потом'")


def test_saves_are_bounded(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Много")
    count, size = shown.evaluate(
        """() => {
          const { store, draft } = portal.submit;
          const many = Array.from({ length: 50 }, (_, at) => ({ at, name: "", text: "а".repeat(30000) + at }));
          store.putSaves(draft.uid, many);
          const kept = store.saves(draft.uid);
          return [kept.length, kept.reduce((sum, one) => sum + one.text.length, 0), kept.pop().at];
        }"""
    )[:2]
    assert 1 < count <= 20
    assert size <= 256 * 1024


def test_what_is_deleted_comes_back_with_its_saves(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Первый")
    file(shown, "Второй")
    unfold(shown)
    shown.get_by_role("button", name="Удалить все").click()
    assert shown.evaluate(DRAFTS) == []
    assert not any("portal" in key for key in shown.evaluate("Object.keys(localStorage)"))
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    until(shown, f"{TITLE} === 'Второй'")
    assert sorted(shown.evaluate(DRAFTS)) == ["Второй", "Первый"]
    saves = "portal.submit.store.all().every((d) => portal.submit.store.saves(d.uid).length)"
    assert shown.evaluate(saves)


OLD = """() => {
  const root = (title) => ({ ...portal.submit.entry(portal.submit.map([["название", title]])) });
  const old = { name: "staryy", named: true, mine: null, step: 2 };
  localStorage.setItem("portal.submit.route", JSON.stringify({ ...old, kind: "route", exists: "", root: root("Старый") }));
  localStorage.setItem("portal.submit.edit.term.x", JSON.stringify({ ...old, kind: "term", exists: "x", root: root("Слово") }));
  localStorage.setItem("portal.submit.case", "{ broken");
}"""


def test_drafts_of_the_earlier_page_are_taken_over(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    shown.evaluate(OLD)
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert shown.evaluate(TITLE) == "Старый"
    assert sorted(shown.evaluate(DRAFTS)) == ["Слово", "Старый"]
    left = [
        k for k in shown.evaluate("Object.keys(localStorage)") if k.startswith("portal.submit.")
    ]
    assert not {"portal.submit.route", "portal.submit.edit.term.x"} & set(left)
    assert shown.evaluate("localStorage.getItem('portal.submit.case')") == "{ broken"
    shown.reload()
    shown.wait_for_selector(".step__title:visible")
    assert len(shown.evaluate(DRAFTS)) == 2


def test_two_tabs_know_of_each_other(context: BrowserContext, site: Path) -> None:
    first = opened(context, site)
    titled(first, "Общий")
    second = opened(context, site)
    for shown in (first, second):
        shown.get_by_text("Этот черновик открыт и в другой вкладке").wait_for()
    second.close()
    first.get_by_text("Этот черновик открыт и в другой вкладке").wait_for(state="detached")


def test_an_idle_tab_shows_the_newer_save_and_never_writes_over_it(
    context: BrowserContext, site: Path
) -> None:
    idle = opened(context, site)
    titled(idle, "Общий")
    busy = opened(context, site)
    panel(busy).get_by_label("Кратко").fill("Новое из второй вкладки")
    settle(busy)
    until(idle, "portal.submit.text().includes('Новое из второй вкладки')")
    idle.evaluate("portal.submit.saveDraft()")
    idle.close(run_before_unload=True)
    busy.reload()
    busy.wait_for_selector(".step__title:visible")
    assert panel(busy).get_by_label("Кратко").input_value() == "Новое из второй вкладки"
    assert busy.evaluate(DRAFTS) == ["Общий"]


def test_a_tab_that_slept_through_a_save_looks_again_before_it_writes(
    context: BrowserContext, site: Path
) -> None:
    """A frozen tab hears nothing: it must not write what it remembers over what is newer."""
    context.add_init_script(
        "window.deaf = false; const add = window.addEventListener.bind(window);"
        "window.addEventListener = (name, hear, more) =>"
        "  add(name, (event) => { if (!(window.deaf && name === 'storage')) hear(event); }, more);"
    )
    frozen = opened(context, site)
    titled(frozen, "Общий")
    frozen.evaluate("window.deaf = true")
    busy = opened(context, site)
    panel(busy).get_by_label("Кратко").fill("Из второй")
    settle(busy)
    panel(frozen).get_by_label("Кратко").fill("Из первой")
    settle(frozen)
    assert frozen.get_by_text("Написанное здесь сохранено отдельным черновиком").is_visible()
    briefs = "portal.submit.store.all().map((d) => portal.submit.get(d.root.value, 'кратко'))"
    assert sorted(busy.evaluate(briefs)) == ["Из второй", "Из первой"]
    assert panel(busy).get_by_label("Кратко").input_value() == "Из второй"


OFF = {
    "forbidden": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
    "absent": "Object.defineProperty(window, 'localStorage', { value: null });",
}


@pytest.mark.parametrize("why", OFF)
def test_a_browser_that_keeps_nothing_says_so_and_asks_at_leaving(
    context: BrowserContext, site: Path, why: str
) -> None:
    context.add_init_script(OFF[why])
    shown = opened(context, site)
    asked: list[str] = []
    shown.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss())[1])
    assert shown.get_by_text("Этот браузер не хранит черновики").is_visible()
    titled(shown, "Мой")
    file(shown, "Другой")
    assert sorted(shown.evaluate(DRAFTS)) == ["Другой", "Мой"]
    unfold(shown)
    shown.get_by_role("button", name="Открыть: Мой").click()
    until(shown, f"{TITLE} === 'Мой'")
    shown.close(run_before_unload=True)
    shown.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    assert shown.evaluate(TITLE) == "Мой"


def test_whoever_has_the_file_is_not_asked(context: BrowserContext, site: Path) -> None:
    context.add_init_script(OFF["full"])
    shown = opened(context, site)
    titled(shown, "Мой")
    with shown.expect_download() as waiting:
        shown.get_by_role("button", name="Скачать файл черновика").click()
    assert "название: Мой" in waiting.value.path().read_text("utf-8")
    assert shown.evaluate("portal.submit.mayLeave()")
    panel(shown).get_by_label("Кратко").fill("И ещё.")
    settle(shown)
    assert not shown.evaluate("portal.submit.mayLeave()")


def test_a_browser_that_keeps_asks_nothing(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Мой")
    assert shown.get_by_text("Этот браузер не хранит черновики").count() == 0
    assert shown.evaluate("portal.submit.mayLeave()")


def test_back_goes_a_step_back(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Мой")
    for _ in range(2):
        panel(shown).get_by_role("button", name="Дальше").click()
    at = "portal.submit.draft.step"
    assert shown.evaluate(at) == 2
    for number in (1, 0):
        shown.go_back()
        until(shown, f"{at} === {number}")
    assert shown.url.split("?")[0].endswith("submit/index.html")
    shown.go_forward()
    until(shown, f"{at} === 1")
    assert shown.evaluate("document.activeElement.className") == "step__title"
    file(shown, "Другой")
    shown.go_back()
    until(shown, f"{TITLE} === 'Мой'")
    shown.go_forward()
    until(shown, f"{TITLE} === 'Другой'")


def test_an_opened_correction_that_was_not_touched_is_no_draft(
    context: BrowserContext, site: Path
) -> None:
    """It would keep today's text of the record, and bring it back in a year."""
    shown = opened(context, site, f"?edit={ROUTE}")
    until(shown, "portal.submit.draft.exists")
    settle(shown)
    assert shown.evaluate(DRAFTS) == []
    panel(shown).get_by_label("Кратко").fill("Правка.")
    settle(shown)
    assert len(shown.evaluate(DRAFTS)) == 1


def test_a_correction_of_an_earlier_text_says_so(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, f"?edit={ROUTE}")
    until(shown, "portal.submit.draft.exists")
    panel(shown).get_by_label("Кратко").fill("Правка.")
    settle(shown)
    shown.reload()
    shown.get_by_text("Продолжаем вашу правку.").wait_for()
    settle(shown)
    changed = shown.get_by_text("опубликованный текст изменился")
    assert changed.count() == 0
    shown.evaluate("portal.submit.draft.base = '1.1'")
    panel(shown).get_by_label("Кратко").fill("Ещё правка.")
    settle(shown)
    shown.reload()
    changed.wait_for()
    shown.get_by_role("button", name="Открыть нынешний текст").click()
    until(shown, "!portal.submit.text().includes('Ещё правка.')")
    assert changed.count() == 0
    assert len(shown.evaluate(DRAFTS)) == 1


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
    assert shown.get_by_text("Из таблицы в дорожную карту: 3").is_visible()
    assert shown.evaluate("window.hurt") is None
    assert faults == []
    shown.get_by_role("button", name="Вернуть", exact=True).click()
    assert text(shown) == before


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
    assert shown.get_by_text("Из таблицы").count() == 0


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


def test_nobody_publishes_from_here(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    options = "one => [...one.options].map((o) => o.value)"
    field = panel(shown).get_by_label("Состояние")
    assert field.evaluate(options) == ["", "черновик", "на экспертизе"]
    assert panel(shown).get_by_text("ставит методист портала, когда примет маршрут").is_visible()
    file(shown, "Готовый\nсостояние: опубликован")
    assert shown.get_by_text("Состояние теперь «на экспертизе»").is_visible()
    assert "состояние: на экспертизе\n" in text(shown)


def test_a_correction_keeps_its_state(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, f"?edit={ROUTE}")
    until(shown, "portal.submit.draft.exists")
    field = panel(shown).get_by_label("Состояние")
    assert field.input_value() == "опубликован"
    assert not field.is_editable()
    assert "состояние: опубликован\n" in text(shown)


def test_a_twin_of_a_title_is_told_with_a_way_to_it(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    title = str(shown.evaluate(f"portal.submit.model.titles.route['{ROUTE}']"))
    titled(shown, f"  «{title.upper()}»")
    said = shown.locator(".submit__lasting")
    assert "Такое название уже есть на портале" in said.inner_text()
    link = str(said.get_by_role("link").get_attribute("href"))
    assert link == f"../routes/{ROUTE}/"
    titled(shown, f"{title} заново")
    assert said.inner_text() == ""
    corrected = opened(context, site, f"?edit={ROUTE}")
    until(corrected, "portal.submit.draft.exists")
    settle(corrected)
    assert corrected.locator(".submit__lasting").inner_text() == ""


def test_a_correction_that_went_by_letter_corrects_its_route(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    """«Предложить правку» → a file → «iom intake», where there is no forge at all."""
    desk = Repository(tmp_path / "portal")
    for name in ("content", "routes"):
        shutil.copytree(ROOT / name, desk.root / name)
    shutil.copy(ROOT / "mkdocs.yml", desk.root)
    desk.git("init", "-q", "-b", "main")
    desk.commit("Начало")
    shown = context.new_page()
    shown.goto(address(site, f"routes/{ROUTE}/"))
    shown.get_by_role("link", name="Предложить правку").click()
    holding(shown)
    shown.evaluate("data => { portal.submit.model.forge = data; }", forge_data(ForgeKind.NONE)[0])
    panel(shown).get_by_label("Кратко").fill("Новые слова о маршруте.")
    step(shown, 10)
    with shown.expect_download() as waiting:
        panel(shown).get_by_role("button", name=f"Скачать {ROUTE}.yaml").click()
    letter = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(letter)
    done = iom("intake", str(letter), "--root", str(desk.root))
    assert done.exit_code == 0, done.output
    assert "Это правка записи" in done.output
    assert "Состояние остаётся прежним: «опубликован»." in done.output
    assert "Новые слова о маршруте." in done.output
    changed = desk.git("diff", "-U0", "main", f"predlozhenie/{ROUTE}").splitlines()
    rows = [row for row in changed if row[0] in "+-" and row[:3] not in ("+++", "---")]
    assert [row.partition(":")[0] for row in rows] == ["-кратко", "+кратко"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1440])
def test_the_list_is_accessible_and_fits(
    browser: Browser, site: Path, dark: bool, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if dark else "light",
        locale="ru-RU",
    )
    shown = opened(context, site)
    titled(shown, "Доказательство в геометрии: запись рассуждения в седьмом классе сельской школы")
    file(shown, "Второй")
    other = opened(context, site)
    unfold(shown)
    shown.get_by_text("Прежние сохранения").first.click()
    found = axe.faults(shown)
    assert found == []
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    other.close()
    context.close()


def test_the_list_is_used_by_keyboard_alone(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    titled(shown, "Первый")
    file(shown, "Второй")
    shown.locator(".drafts > summary").focus()
    shown.keyboard.press("Enter")
    shown.locator(".drafts__item").first.wait_for()
    for _ in range(20):
        shown.keyboard.press("Tab")
        if shown.evaluate("document.activeElement.ariaLabel") == "Открыть: Первый":
            break
    shown.keyboard.press("Enter")
    until(shown, f"{TITLE} === 'Первый'")
    assert shown.evaluate("document.activeElement.className") == "step__title"


def test_an_address_of_a_server_works_alike(context: BrowserContext, site: Path) -> None:
    """Tabs meet over the same event from a server as from a disk."""
    types = {
        ".html": "text/html",
        ".js": "text/javascript",
        ".css": "text/css",
        ".svg": "image/svg+xml",
    }
    context.route(
        "http://portal.test/**",
        lambda route: route.fulfill(
            body=_file(site, route.request.url).read_bytes(),
            content_type=types[_file(site, route.request.url).suffix],
        ),
    )
    tabs = [context.new_page() for _ in range(2)]
    for shown in tabs:
        shown.goto("http://portal.test/submit/")
        shown.wait_for_selector(".step__title:visible")
        titled(shown, "Общий")
    tabs[0].reload()
    tabs[1].get_by_text("Этот черновик открыт и в другой вкладке").wait_for()
    assert address(site, "submit/").startswith("file://")


def _file(site: Path, url: str) -> Path:
    path = url.split("?", maxsplit=1)[0].removeprefix("http://portal.test/")
    return site / path / "index.html" if path.endswith("/") else site / path
