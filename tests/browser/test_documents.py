"""A teacher's own document in the builder: opened, sorted by hand, filled up, checked and published."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.conftest import TODAY, Portal, build
from tests.support import axe, documents
from tests.support.browser import address
from tests.support.builder import opened, panel, press, settle, step, text
from tests.support.pages import read
from tests.support.wait import until

LIGHTEST = 130_000
"""Bytes of the first load, packed as a server packs them."""


def give(shown: Page, name: str, data: bytes) -> None:
    """Choose a file in «Открыть файл»."""
    if not shown.locator("input[type=file]").is_visible():
        shown.get_by_text("Открыть файл или вставить текст").click()
    shown.set_input_files(
        "input[type=file]",
        {"name": name, "mimeType": "application/octet-stream", "buffer": data},
    )


def taken(context: BrowserContext, site: Path, name: str, data: bytes) -> Page:
    """The builder with a document open."""
    shown = opened(context, site)
    give(shown, name, data)
    shown.wait_for_selector(".sorting")
    return shown


def field(within: Locator, *keys: str) -> Locator:
    """The input of a field by the keys that lead to it."""
    for key in keys:
        within = within.locator(f'[data-step="{key}"]').first
    return within.locator("input, textarea, select").first


def plan() -> bytes:
    return documents.saved(documents.word(documents.PEOPLE, documents.LINES))


@pytest.fixture(scope="module")
def formats(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The district's table as Word has it, and as LibreOffice writes it."""
    folder = tmp_path_factory.mktemp("office")
    paper = documents.saved(documents.word(documents.JOURNEY, documents.THEME))
    book = documents.workbook(documents.JOURNEY, documents.THEME)
    return {
        "docx": paper,
        "odt": documents.converted({"plan.docx": paper}, "odt", folder)["plan"],
        "xlsx": documents.converted({"plan.xlsm": book}, "xlsx", folder)["plan"],
    }


@pytest.mark.parametrize("kind", ["docx", "odt", "xlsx"])
def test_a_table_of_the_district_becomes_a_published_route(
    context: BrowserContext,
    site: Path,
    portal: Portal,
    tmp_path: Path,
    formats: dict[str, bytes],
    kind: str,
) -> None:
    shown = taken(context, site, f"Мой план.{kind}", formats[kind])
    said = shown.locator(".sorting__count").inner_text()
    placed, words = map(int, re.findall(r"Разобрано (\d+) из (\d+)", said)[0])
    assert placed >= 0.8 * words
    assert "потеряно" not in said
    sort(shown)
    fill_up(shown)
    step(shown, 10)
    expect(panel(shown).locator(".summary")).to_have_text("Ошибок нет: можно отправлять")
    with shown.expect_download() as download:
        panel(shown).get_by_role("button", name=re.compile("^Скачать")).first.click()
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    record = path.read_text("utf-8")
    assert portal.write(f"routes/{path.name}", record).check(TODAY) == ()
    portal.write(f"routes/{path.name}", record.replace("на экспертизе", "опубликован"))
    assert portal.check(TODAY) == ()
    target = tmp_path / "site"
    build(target, "--no-paper", "--today", TODAY, root=portal.root)
    page = re.sub(r"\s+", " ", read(target / "routes" / path.stem / "index.html").text)
    page = page.replace("\u2060", "")
    for row in documents.JOURNEY[1:]:
        assert row[2] in page, row[2]
    assert documents.JOURNEY[1][0] in page
    assert "сентябрь 2026" in page
    assert "Просьба дать время" in page


def sort(shown: Page) -> None:
    """Send the text that found no field to its own with the keyboard, and take the others out."""
    piece = shown.locator(".sorting__piece", has_text="Просьба дать время")
    piece.locator("select").focus()
    for _ in range(60):
        shown.keyboard.press("ArrowDown")
        if shown.evaluate("document.activeElement.selectedOptions[0].textContent") == "Условия":
            break
    press(shown, "Перенести")
    shown.get_by_text("Перенесено в поле «Условия».").wait_for()
    for _ in range(shown.locator(".sorting__piece").count()):
        shown.locator(".sorting__piece").first.get_by_role("button", name="Удалить").click()
    expect(shown.get_by_role("heading", name="Не поняли: 0")).to_be_visible()


def fill_up(shown: Page) -> None:
    """Add what the document does not say."""
    field(panel(shown), "кратко").fill("Как вести беседу вопросами.")
    field(panel(shown), "вид").select_option("типовой")
    field(panel(shown), "состояние").select_option("на экспертизе")
    step(shown, 2)
    field(panel(shown), "роль").select_option("учитель")
    panel(shown).get_by_label("основное общее").check()
    panel(shown).locator('[data-step="группы компетенций"] input').first.check()
    step(shown, 3)
    note = panel(shown)
    field(note, "диагностика", "0", "метод").select_option("keysy")
    field(note, "диагностика", "0", "что показала").fill("вопросы задаёт только учитель")
    field(note, "форма самообразования").select_option("индивидуальная")
    field(note, "ожидаемый результат").fill("Ученики спрашивают сами.")
    field(note, "отчёт", "форма").fill("лист встречи")
    field(note, "отчёт", "периодичность").fill("раз в четверть")
    step(shown, 5)
    phases = ("теоретическое осмысление", "проектирование пробы", "проба", "рефлексия")
    strays = panel(shown).locator("fieldset.phase-row__item", has_text="Этап не назван")
    expect(strays).to_have_count(len(phases))
    for at, phase in enumerate(phases):
        strays.nth(at).locator("select").first.select_option(phase)
    field(panel(shown), "результат", "признак").fill("восемь уроков из десяти начаты вопросом")
    step(shown, 6)
    field(panel(shown), "вопросы").fill("Что изменилось?")
    step(shown, 8)
    field(panel(shown), "организация").fill("Управление образования")
    field(panel(shown), "город").fill("Образцово")
    field(panel(shown), "год").fill("2026")
    settle(shown)


def test_what_is_personal_is_neither_shown_nor_stored(context: BrowserContext, site: Path) -> None:
    shown = taken(context, site, "план.docx", plan())
    settle(shown)
    kept = shown.evaluate("JSON.stringify(localStorage)") + shown.locator("body").inner_text()
    assert "Образцов" not in kept.replace("Образцово", "")
    assert "123-45-67" not in kept
    assert "личное вырезано" in kept
    assert "вышивка" in kept


@pytest.mark.parametrize("width", [360, 1440])
def test_both_sides_fit_and_are_accessible(context: BrowserContext, site: Path, width: int) -> None:
    shown = opened(context, site)
    shown.set_viewport_size({"width": width, "height": 800})
    give(shown, "план.docx", documents.crafted())
    shown.wait_for_selector(".sorting")
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    found = axe.faults(shown)
    assert found == []
    assert shown.evaluate("document.activeElement.textContent") == "Что понято из документа"


def test_a_text_is_dragged_to_its_field_and_comes_back(context: BrowserContext, site: Path) -> None:
    shown = taken(context, site, "план.docx", plan())
    before = text(shown)
    piece = shown.locator(".sorting__piece", has_text="вышивка")
    piece.locator(".sorting__text").drag_to(
        shown.locator(".sorting__fields li", has_text="Актуальность")
    )
    assert "  актуальность: Хобби — вышивка и походы\n" in text(shown)
    expect(piece).to_have_count(0)
    shown.get_by_role("button", name="Вернуть").click()
    assert text(shown) == before
    expect(piece).to_have_count(1)


def test_nothing_is_sent_before_a_field_is_chosen(context: BrowserContext, site: Path) -> None:
    shown = taken(context, site, "план.docx", plan())
    before = text(shown)
    shown.get_by_role("button", name="Перенести").first.click()
    expect(shown.get_by_text("Сначала выберите поле.")).to_be_visible()
    assert text(shown) == before


def test_a_text_becomes_an_action_of_the_road_map(context: BrowserContext, site: Path) -> None:
    data = documents.saved(documents.word(documents.DISTRICT, ("Сходить в музей",)))
    shown = taken(context, site, "план.docx", data)
    piece = shown.locator(".sorting__piece", has_text="музей")
    piece.locator("select").select_option(label="Новое мероприятие")
    piece.get_by_role("button", name="Перенести").click()
    assert "          - что: Сходить в музей\n" in text(shown)
    assert "не разложено" not in text(shown)


def test_the_sides_come_back_with_the_draft(context: BrowserContext, site: Path) -> None:
    shown = taken(context, site, "план.docx", plan())
    settle(shown)
    shown.reload()
    shown.wait_for_selector(".sorting__piece")
    expect(shown.locator(".sorting__count")).to_have_count(0)
    shown.get_by_text("Открыть файл или вставить текст").click()
    shown.get_by_role("button", name="Начать заново").click()
    shown.wait_for_selector(".sorting", state="detached")


def test_a_text_file_is_a_document_or_a_record(context: BrowserContext, site: Path) -> None:
    shown = taken(context, site, "план.txt", documents.text(documents.PEOPLE).encode("cp1251"))
    assert "тема самообразования: Вопрос как начало исследования" in text(shown)
    give(shown, "запись.txt", "название: Запись\nкратко: Как есть.\nвид: типовой\n".encode())
    shown.get_by_text("Открыт файл «запись.txt».").wait_for()
    assert text(shown).startswith("название: Запись\n")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("план.pdf", b"%PDF-1.4", "Файл PDF здесь не читается"),
        ("план.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Старый документ Word (.doc)"),
        ("план.rtf", b"MZ", "Это не документ .rtf"),
        ("план.docx", b"PK", "Файл не читается"),
        ("план.docx", documents.bomb(), "Внутри файла слишком много данных"),
        ("план.odt", b"\0" * (11 * 1024 * 1024), "Файл больше 10 МБ"),
        ("план.txt", b" ", "В документе нет текста"),
    ],
)
def test_a_bad_file_is_refused_and_the_draft_stays(
    context: BrowserContext, site: Path, name: str, data: bytes, said: str
) -> None:
    shown = opened(context, site)
    field(panel(shown), "кратко").fill("Мой черновик.")
    give(shown, name, data)
    alarm = shown.get_by_role("alert")
    alarm.get_by_text(said).wait_for()
    assert "Ваш черновик остался как был." in alarm.inner_text()
    assert "Читаем" not in shown.locator(".submit__bar").inner_text()
    assert "кратко: Мой черновик." in text(shown)


def test_the_first_load_is_light(context: BrowserContext, site: Path) -> None:
    shown = context.new_page()
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(address(site, "submit/"))
    shown.wait_for_selector(".step__title:visible")
    files = [Path(unquote(urlsplit(url).path)) for url in asked if url.startswith("file:")]
    files = [file / "index.html" if file.is_dir() else file for file in files]
    assert len(files) == len(asked) > 5
    assert sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files) <= LIGHTEST


def test_the_steps_behind_the_open_one_come_by_themselves(
    context: BrowserContext, site: Path
) -> None:
    shown = opened(context, site)
    until(
        shown,
        "[...document.querySelectorAll('.submit__form .step')].every((one) => one.querySelector('.step__turns'))",
    )
    until(shown, "portal.submit.draft.findings.length > 0")  # the checks come after the steps


def test_the_reader_is_loaded_only_when_a_document_is_opened(
    context: BrowserContext, site: Path
) -> None:
    shown = context.new_page()
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    shown.goto(address(site, "submit/"))
    shown.wait_for_selector(".step__title:visible")
    assert "documents.js" not in asked
    give(shown, "план.docx", plan())
    shown.wait_for_selector(".sorting")
    assert {"documents.js", "words.js", "search.js"} <= set(asked)
