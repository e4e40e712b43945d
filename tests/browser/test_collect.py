"""The sheet of a school in Chromium: a pasted table becomes a file that ``iom collect`` reads whole, and no name leaves."""

from __future__ import annotations

import gzip
import re
import zipfile
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.language.russian import counted
from generator.proposals.collect import collect
from generator.proposals.collect.summary import Summary
from tests.support import axe
from tests.support.browser import address
from tests.support.collected import our_form, portal, row
from tests.support.wait import until

LIGHTEST = 60 * 1024
"""Bytes of a first visit, packed."""
MOST_STEPS = 12
"""Steps of a person, at twenty seconds each four minutes."""
WORDS = (
    *("дети не слышат друг друга в группе", "pr-1", "m-2", "Трудный разговор с родителем"),
    *("показываю готовое доказательство", "не хватает исследований в лесу"),
)
HEAD = (
    *("№", "Шифр", "Должность", "Преподаваемый предмет", "Классы", "Стаж", "Затруднения"),
    *("Образовательные задачи", "Статус ИОМ", "Чего ждёте от района"),
)
TWENTY = [
    HEAD,
    *(
        (
            *(str(n), f"П-{n}", "учитель", ("математика", "физика", "химия")[n % 3], "5-9"),
            *(f"{n} лет", WORDS[n % len(WORDS)], f"освоить приём {n}", "проба", "показ урока"),
        )
        for n in range(1, 21)
    ),
]
PASTE = """([html, text]) => {
  const data = new DataTransfer();
  if (html) { data.setData("text/html", html); }
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""
DROP = "Вставьте её сюда"
ROWS = "document.querySelectorAll('.collect__row').length"


@pytest.fixture
def shown(context: BrowserContext, site: Path) -> Page:
    return opened(context, site)


def opened(context: BrowserContext, site: Path) -> Page:
    page = context.new_page()
    page.goto(address(site, "collect/"))
    page.locator(".collect__row").first.wait_for()
    return page


def html(rows: list[tuple[str, ...]]) -> str:
    cells = ("".join(f"<td>{escape(said)}</td>" for said in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def paste(page: Page, rows: list[tuple[str, ...]], as_text: bool = False) -> None:
    text = "\n".join("\t".join(row) for row in rows)
    page.evaluate(PASTE, ["" if as_text else html(rows), text])


def taken(page: Page, button: str, folder: Path) -> tuple[str, bytes]:
    """Press a button that gives a file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path.name, path.read_bytes()


def read(*files: tuple[str, bytes]) -> Summary:
    """What the district makes of files."""
    return collect.collect(files, portal())


def line(page: Page) -> str:
    return page.locator(".collect__line").inner_text().replace("\u00a0", " ")


class Steps:
    """Does what a person does, and counts."""

    def __init__(self, page: Page) -> None:
        self.page, self.done = page, list[str]()

    def click(self, label: str) -> None:
        self.done.append(f"нажать «{label}»")
        self.page.get_by_label(label).click()

    def paste(self, rows: list[tuple[str, ...]]) -> None:
        self.done.append("вставить таблицу")
        paste(self.page, rows)

    def write(self, label: str, text: str) -> None:
        self.done += [f"встать в «{label}»", f"написать «{text}»"]
        self.page.get_by_label(label, exact=True).fill(text)

    def take(self, button: str, folder: Path) -> tuple[str, bytes]:
        self.done.append(f"нажать «{button}»")
        return taken(self.page, button, folder)


def test_twenty_pasted_tasks_become_a_file_that_the_district_reads_whole(
    shown: Page, tmp_path: Path
) -> None:
    person = Steps(shown)
    person.click(DROP)
    person.paste(TWENTY)
    until(shown, f"{ROWS} === 20")
    person.write("Школа", "МБОУ Раздольская СОШ № 3")
    person.write("Период", "октябрь 2026")
    until(shown, "document.querySelector('.collect__line').textContent")
    said = line(shown)
    files = person.take("Скачать Excel", tmp_path), taken(shown, "Скачать .csv", tmp_path)
    print(f"{len(person.done)} шагов: {'; '.join(person.done)}")
    assert len(person.done) <= MOST_STEPS
    for file in files:
        found = read(file)
        assert (len(found.gathering.rows), found.gathering.found.unread) == (20, [])
        assert found.gathering.schools == ("МБОУ Раздольская СОШ № 3",)
        deficits = counted(len(found.deficits), "дефицит", "дефицита", "дефицитов")
        numbers = f"{len(found.teachers)} педагогов, {deficits}".replace("\u00a0", " ")
        assert said == f"{numbers}, все строки поняты"


def test_teachers_without_a_deficit_reach_the_district(shown: Page, tmp_path: Path) -> None:
    asked = [("Код", "Дефицит", "Этап"), ("П-1", "pr-1", "проба"), ("П-2", "m-2", "")]
    asked += [("П-3", "нет", ""), ("П-4", "дефицитов не выявлено", ""), ("П-5", "в отпуске", "")]
    shown.get_by_label(DROP).focus()
    paste(shown, asked)
    until(shown, f"{ROWS} === 4")
    until(shown, "document.querySelector('.collect__line').textContent")
    assert line(shown) == "4 педагога, 2 дефицита, у 2 дефицита нет, все строки поняты"
    for button in ("Скачать Excel", "Скачать .csv"):
        found = read(taken(shown, button, tmp_path))
        assert (len(found.teachers), len(found.without)) == (2, 2), button


def test_the_file_is_the_workbook_of_the_form(shown: Page, tmp_path: Path) -> None:
    shown.get_by_label(DROP).focus()
    paste(shown, [HEAD, *TWENTY[1:] * 4])
    until(shown, f"{ROWS} === 80")
    name, data = taken(shown, "Скачать Excel", tmp_path)
    with zipfile.ZipFile(tmp_path / name) as made:
        assert made.testzip() is None
        sheet = made.read("xl/worksheets/sheet1.xml").decode()
    assert sheet.count("dataValidation ") > 5
    assert 'r="A80"' in sheet
    assert len(read((name, data)).gathering.rows) >= 20


def test_a_table_without_a_head_is_asked_about(shown: Page) -> None:
    shown.get_by_label(DROP).focus()
    rows = [
        ("А1", "физика", "m-2", "проба", "синий"),
        ("А2", "химия", "pr-1", "рефлексия", "белый"),
    ]
    paste(shown, rows, as_text=True)
    shown.get_by_role("heading", name="Что в столбцах?").wait_for()
    assert shown.evaluate("document.activeElement.textContent") == "Что в столбцах?"
    chosen = "[...document.querySelectorAll('.collect__sample select')].map((one) => one.value)"
    assert shown.evaluate(chosen) == ["код", "предмет", "дефицит", "этап", ""]
    shown.get_by_label("Что в столбце 5").select_option("запрос")
    shown.get_by_role("button", name="Прочитать так").click()
    until(shown, f"{ROWS} === 2")
    expect(shown.get_by_label("Что нужно от района").nth(1)).to_have_value("белый")


def test_a_row_is_written_with_the_keyboard_alone(shown: Page) -> None:
    shown.get_by_label("Код").focus()
    for text in ("учитель", "физика", "ООО", "опытный", ""):
        shown.keyboard.press("Tab")
        shown.keyboard.type(text)
    until(shown, "portal.collect.isReady()")
    field = shown.get_by_label("Дефицит из банка")
    shown.keyboard.type("не слышат друг др")
    expect(field).to_have_attribute("aria-expanded", "true")
    shown.keyboard.press("ArrowDown")
    marked = shown.locator(f"[id='{field.get_attribute('aria-activedescendant')}']")
    expect(marked).to_have_attribute("aria-selected", "true")
    chosen = marked.inner_text().split("\n")[0]
    shown.keyboard.press("Enter")
    expect(field).to_have_attribute("aria-expanded", "false")
    assert field.input_value() and chosen.startswith(field.input_value()[:20])
    until(shown, "document.querySelector('.collect__line').textContent.includes('1\\u00a0дефицит')")
    for name, rows in (("Добавить педагога", 2), ("Отменить", 1)):
        shown.get_by_role("button", name=name).focus()
        shown.keyboard.press("Enter")
        expect(shown.locator(".collect__row")).to_have_count(rows)
    shown.get_by_role("button", name="Повторить строку 1").press("Enter")
    expect(shown.get_by_label("Код").nth(1)).to_have_value("У2")
    shown.get_by_role("button", name="Удалить строку 2").press("Enter")
    expect(shown.locator(".collect__row")).to_have_count(1)


def test_words_that_the_bank_has_not_stay_her_own(shown: Page) -> None:
    field = shown.get_by_label("Дефицит из банка")
    field.focus()
    until(shown, "portal.collect.isReady()")
    field.fill("вышивать крестиком на уроке")
    field.press("Tab")
    expect(shown.get_by_label("Или своими словами")).to_have_value("вышивать крестиком на уроке")
    expect(field).to_have_value("")


def test_a_reload_keeps_the_sheet_and_a_second_tab_does_not_write_over_it(
    context: BrowserContext, site: Path
) -> None:
    first = opened(context, site)
    first.get_by_label("Образовательная задача").fill("освоить одно")
    first.get_by_text("Сохранено в этом браузере.").wait_for()
    asleep = context.new_page()
    asleep.add_init_script(
        "addEventListener('storage', (event) => event.stopImmediatePropagation())"
    )
    asleep.goto(address(site, "collect/"))
    task = asleep.get_by_label("Образовательная задача")
    expect(task).to_have_value("освоить одно")
    first.get_by_label("Образовательная задача").fill("освоить первое")
    until(asleep, "Object.values(localStorage).join().includes('освоить первое')")
    task.fill("освоить второе")
    options = "document.querySelectorAll('.collect__sheets option').length"
    until(asleep, f"{options} === 2")
    expect(asleep.get_by_text("изменили в другой вкладке")).to_be_visible()
    until(first, f"{options} === 2")
    expect(first.get_by_label("Образовательная задача")).to_have_value("освоить первое")
    first.reload()
    until(first, f"{options} === 2")
    kept = first.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.startsWith('portal.collect.sheet'))"
        ".map(([, text]) => JSON.parse(text).rows[0]['задача']).sort()"
    )
    assert kept == ["освоить второе", "освоить первое"]


def test_a_browser_that_keeps_nothing_is_told(context: BrowserContext, site: Path) -> None:
    context.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page = opened(context, site)
    expect(page.get_by_text("Браузер не хранит лист")).to_be_visible()


def test_a_name_is_named_by_its_place_and_does_not_leave(shown: Page, tmp_path: Path) -> None:
    shown.get_by_label("Образовательная задача").fill(
        "освоить опыты; спросить Сидорову Анну Ивановну, +7 913 222-33-44"
    )
    shown.get_by_label("Дефицит из банка").fill("pr-1")
    shown.get_by_label("Кто собирает").fill("завуч Козлов Пётр Петрович")
    until(shown, "document.querySelector('.collect__places').textContent.includes('Кто собирает')")
    places = shown.locator(".collect__places").inner_text()
    assert "Строка 1" in places
    assert "Кто собирает" in places
    assert "телефон" in places
    excel, commas = taken(shown, "Скачать Excel", tmp_path), taken(shown, "Скачать .csv", tmp_path)
    with zipfile.ZipFile(tmp_path / excel[0]) as made:
        sheet = made.read("xl/worksheets/sheet1.xml").decode()
    said = " ".join(re.findall(r"<t[^>]*>([^<]*)", sheet)) + commas[1].decode("utf-8-sig")
    assert "освоить опыты" in said
    assert not re.search("Сидоров|Козлов|913|222", said)
    assert read(excel).gathering.found.personal == read(commas).gathering.found.personal == []
    shown.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    shown.get_by_role("button", name="Напечатать").click()
    paper = shown.locator(".collect__paper")
    paper.wait_for(state="attached")
    assert not re.search("Сидоров|Козлов|913", paper.text_content() or "")
    assert "освоить опыты" in (paper.text_content() or "")


def test_the_menu_of_the_browser_prints_the_table_and_no_name(
    context: BrowserContext, site: Path
) -> None:
    page = opened(context, site)
    page.get_by_label("Школа", exact=True).fill("СОШ № 9")
    page.get_by_label("Образовательная задача").fill("освоить опыты с Сидоровым Петром Ильичом")
    printing = "dispatchEvent(new Event('beforeprint'))"
    until(page, f"({printing}, document.querySelector('.has-paper > .collect__paper') !== null)")
    paper = page.locator(".collect__paper").text_content() or ""
    assert "СОШ № 9" in paper
    assert "Сидоров" not in paper
    page.emulate_media(media="print")
    expect(page.locator(".collect__paper")).to_be_visible()
    expect(page.locator(".collect__row")).to_be_hidden()
    page.wait_for_timeout(500)  # the sheet is kept with a pause
    again = opened(context, site)
    until(again, f"({printing}, document.querySelector('.has-paper > .collect__paper') !== null)")
    again.get_by_role("button", name="Удалить лист").click()
    again.evaluate(printing)
    again.emulate_media(media="print")
    expect(again.locator(".collect__paper")).to_be_hidden()
    expect(again.locator(".collect__row")).to_be_visible()
    expect(again.get_by_text("Есть готовая таблица?")).to_be_hidden()


def test_a_file_is_opened_and_what_is_no_table_is_told(shown: Page) -> None:
    file = shown.get_by_label("Или откройте файл")
    data = our_form({"Школа": "СОШ № 9"}, [row("П-1", дефицит="pr-1"), row("П-2", дефицит="m-1")])
    file.set_input_files({"name": "l.xlsx", "mimeType": "", "buffer": data})
    until(shown, f"{ROWS} === 2")
    expect(shown.get_by_label("Школа", exact=True)).to_have_value("СОШ № 9")
    file.set_input_files({"name": "foto.jpg", "mimeType": "", "buffer": b"\xff\xd8\xff"})
    shown.get_by_text("Это снимок, а не таблица").wait_for()
    expect(shown.locator(".collect__row")).to_have_count(2)


@pytest.mark.parametrize("width", [360, 1440])
def test_it_fits_and_is_accessible_with_rows_and_suggestions(shown: Page, width: int) -> None:
    shown.set_viewport_size({"width": width, "height": 800})
    shown.get_by_label(DROP).focus()
    paste(shown, TWENTY[:4])
    until(shown, f"{ROWS} === 3")
    shown.get_by_label("Дефицит из банка").first.fill("разговор")
    shown.locator(".collect__option").first.wait_for()
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    found = axe.faults(shown)
    assert found == []


def test_the_first_visit_is_light_and_asks_nobody_else(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address(site, "collect/"))
    page.locator(".collect__row").first.wait_for()
    files = [Path(unquote(urlsplit(url).path)) for url in asked if url.startswith("file:")]
    assert len(files) == len(asked) > 5
    assert sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files) <= LIGHTEST


def test_without_scripts_the_form_is_named(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(site, "collect/"))
    expect(page.get_by_text("со скриптами")).to_be_visible()
    expect(page.get_by_role("link", name="Образовательные задачи школы").first).to_be_visible()
    context.close()
