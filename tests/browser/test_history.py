"""The past in a browser: the sheet in hand, and the marks of a teacher on her route; all from disk."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.conftest import build, lay
from tests.support import axe, scripted
from tests.support.wait import pause, until

ROUTE = "routes/dokazatelstvo"
FILE = f"{ROUTE}.yaml"
MAP = """
дорожная карта:
  - дефицит: pr-1
    задачи:
      - задача: Освоить пошаговое обучение доказательству
        мероприятия:
          - {этап: теоретическое осмысление, что: Прочитать главу о доказательстве, когда: 2026-09}
          - {этап: теоретическое осмысление, что: Разобрать критерии, когда: 2026-09, до: 2026-10, часов: 10}
          - {этап: проектирование пробы, что: Составить задания, когда: 2026-11, часов: 6}
          - {этап: проба, что: Провести шесть уроков, когда: 2027-02, до: 2027-03, часов: 12}
          - {этап: рефлексия, что: Сравнить работы, когда: 2027-04, часов: 4}
        результат: {форма: банк из 6 заданий, признак: доля обоснований выросла на 20 п. п.}
"""


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A site, and the same one after its route was edited."""
    folder = tmp_path_factory.mktemp("progress")
    root = scripted.make(folder / "portal")
    build(folder / "site", "--no-paper", root=root)
    shutil.copytree(folder / "site", folder / "before")
    path = root / FILE
    path.write_text(lay(path.read_text("utf-8"), MAP), "utf-8")
    scripted.git(root, "commit", "-qam", "x")
    build(folder / "site", "--no-paper", root=root)
    shutil.copytree(folder / "site", folder / "after")
    return folder / "before", folder / "after"


def show(page: Page, site: Path, address: str, query: str = "") -> None:
    page.goto((site / address / "index.html").as_uri() + query)


def words(page: Page, selector: str) -> str:
    said = page.locator(selector).first.inner_text()
    return " ".join(said.replace("\u00a0", " ").replace("\u2060", "").split())


def marks(site: Path) -> dict[int, str]:
    text = (site / ROUTE / "history.js").read_text("utf-8")
    told = json.loads(text[len("portal.editions(") : -len(");\n")])
    return {one["number"]: mark for mark, one in told.items()}


def test_a_sheet_of_an_older_edition_is_told_what_has_changed(
    browser: Browser, sites: tuple[Path, Path]
) -> None:
    page = browser.new_page()
    show(page, sites[1], ROUTE, f"?v={marks(sites[1])[4]}")
    page.locator(".sheet-past .changes").wait_for()
    said = words(page, ".sheet-past")
    assert "На вашем листе — редакция 4 от 20 января 2027." in said
    assert "проба › когда: январь 2027 → февраль 2027" in said
    show(page, sites[1], ROUTE, "?v=00000000")
    page.locator(".sheet-past .note").wait_for()
    assert "портал не знает" in words(page, ".sheet-past")
    for query in ("", f"?v={marks(sites[1])[5]}", "?v=<script>"):
        show(page, sites[1], ROUTE, query)
        expect(page.locator(".sheet-past")).to_have_count(0)
    page.close()


def test_an_older_sheet_is_told_what_it_prints_of_other_records_too(
    browser: Browser, sites: tuple[Path, Path]
) -> None:
    text = (sites[1] / ROUTE / "history.js").read_text("utf-8")
    told = json.loads(text[len("portal.editions(") : -len(");\n")])
    assert all(change["day"] for one in told.values() for change in one.get("linked", ()))
    elsewhere = [("названо иначе", "2027-01-29"), ("это было и на листе", "2027-01-20")]
    told[marks(sites[1])[5]]["linked"] = [{"words": w, "part": "", "day": d} for w, d in elsewhere]
    page = browser.new_page()
    page.route(
        "**/history.js", lambda route: route.fulfill(body=f"portal.editions({json.dumps(told)});")
    )
    show(page, sites[1], ROUTE, f"?v={marks(sites[1])[4]}")
    page.locator(".sheet-past .changes").wait_for()
    said = words(page, ".sheet-past")
    assert "проба › когда: январь 2027 → февраль 2027" in said
    assert "названо иначе" in said
    assert "это было и на листе" not in said
    page.close()


def answer(page: Page, site: Path, mark: str) -> tuple[str, str]:
    """What the page says of a sheet: itself, and what its history adds."""
    show(page, site, ROUTE, f"?v={mark}")
    page.locator('[data-portal="edition"]').filter(has_text="ист").wait_for()
    pause(page, 200)
    past = words(page, ".sheet-past") if page.locator(".sheet-past").count() else ""
    return words(page, '[data-portal="edition"]'), past


def test_a_sheet_that_prints_what_has_changed_elsewhere_is_not_current(
    browser: Browser, sites: tuple[Path, Path]
) -> None:
    page = browser.new_page()
    show(page, sites[1], ROUTE)
    mark = str(page.locator("#soderzhanie").get_attribute("data-edition"))
    record = mark[:8]
    assert record == marks(sites[1])[5]
    said, past = answer(page, sites[1], mark)
    assert "Ваш лист — действующая редакция" in said
    assert past == ""
    said, past = answer(page, sites[1], f"{record}0bad")
    assert "На листе — не то, что здесь" in said
    assert "Изменилось то, что на нём напечатано кроме неё" in past
    said, past = answer(page, sites[1], "0badc0de0bad")
    assert "портал не знает" in past
    assert "другой копии портала" in past
    page.close()


def test_the_page_not_found_answers_a_sheet(browser: Browser, sites: tuple[Path, Path]) -> None:
    page = browser.new_page()
    lost = "http://portal.test/routes/net/"

    def given(route: Route) -> None:
        path = sites[1] / route.request.url.split("portal.test/")[1].split("?")[0]
        route.fulfill(path=path if path.is_file() else sites[1] / "404.html")

    page.route("http://portal.test/**", given)
    page.goto(f"{lost}?v=0badc0de0bad")
    page.locator('[data-portal="edition"]').filter(
        has_text="Записи с этого листа на портале нет"
    ).wait_for()
    page.goto(lost)
    expect(page.locator('[data-portal="edition"]')).to_have_count(0)
    page.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(accept_downloads=True, viewport={"width": 320, "height": 800})
    yield made
    made.close()


def move(page: Page, after: Path, address: str) -> None:
    """Take the marks of one folder to another: both are files, with storages of their own or one."""
    kept = page.evaluate("JSON.stringify(Object.assign({}, localStorage))")
    show(page, after, address)
    page.evaluate(
        "kept => Object.entries(JSON.parse(kept)).forEach(([k, v]) => localStorage.setItem(k, v))",
        kept,
    )
    page.reload()


def test_marks_are_kept_and_carried_over_when_the_route_changes(
    context: BrowserContext, sites: tuple[Path, Path]
) -> None:
    before, after = sites
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    show(page, before, ROUTE)
    assert words(page, "[data-portal=progress-said]") == "Сделано 0 из 4."
    first = page.get_by_role(
        "checkbox", name="Сделано: теоретическое осмысление, Разобрать критерии"
    )
    first.focus()
    page.keyboard.press("Space")
    page.reload()
    expect(first).to_be_checked()
    assert words(page, "[data-portal=progress-said]") == "Сделано 1 из 4."
    move(page, after, ROUTE)
    page.locator("[data-portal=progress-news] .changes").wait_for()
    said = words(page, "[data-portal=progress-news]")
    assert "В том, что вам ещё предстоит" in said
    assert "проба › когда: январь 2027 → февраль 2027" in said
    assert "Прочитать главу" in said
    assert "часов: 8 → 10" not in said  # that is done already
    expect(first).to_be_checked()  # though it is the second one now
    expect(page.get_by_role("checkbox", name="Прочитать главу")).not_to_be_checked()
    assert words(page, "[data-portal=progress-said]") == "Сделано 1 из 5."
    page.reload()
    page.get_by_role("button", name="Понятно").click()
    page.reload()
    expect(page.locator("[data-portal=progress-news] .changes")).to_have_count(0)
    expect(first).to_be_checked()
    assert [url for url in asked if not url.startswith("file://")] == []


def test_marks_go_to_a_file_and_come_back(
    context: BrowserContext, sites: tuple[Path, Path], tmp_path: Path
) -> None:
    page = context.new_page()
    show(page, sites[0], ROUTE)
    second = page.get_by_role("checkbox", name="проектирование пробы")
    second.check()
    with page.expect_download() as kept:
        page.get_by_role("button", name="Сохранить в файл").click()
    file = tmp_path / kept.value.suggested_filename
    kept.value.save_as(file)
    assert file.name == "otmetki-dokazatelstvo.json"
    page.get_by_role("button", name="Снять отметки").click()
    expect(second).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0
    page.locator("[data-portal=progress-file]").set_input_files(file)
    until(page, "document.querySelectorAll('.is-done').length === 1")
    expect(second).to_be_checked()
    show(page, sites[1], ROUTE)
    page.evaluate("localStorage.clear()")
    page.reload()
    page.locator("[data-portal=progress-file]").set_input_files(file)
    page.locator("[data-portal=progress-news] .changes").wait_for()
    expect(second).to_be_checked()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"portal": "progress"}',
        '{"portal": "progress", "route": "routes/drugoy/"}',
    ]
    + [
        json.dumps({"portal": "progress", "route": f"{ROUTE}/", "mark": m, "seen": m, "done": d})
        for m, d in (("<b>", ["0.0.0"]), ("0" * 8, "0.0.0"), ("0" * 8, None))
    ],
)
def test_a_file_that_is_no_marks_is_refused(
    context: BrowserContext, sites: tuple[Path, Path], tmp_path: Path, text: str
) -> None:
    page = context.new_page()
    show(page, sites[0], ROUTE)
    page.get_by_role("checkbox", name="рефлексия").check()
    (tmp_path / "a.json").write_text(text, "utf-8")
    page.locator("[data-portal=progress-file]").set_input_files(tmp_path / "a.json")
    page.get_by_text("В файле нет отметок этого маршрута.").wait_for()
    expect(page.get_by_role("checkbox", name="рефлексия")).to_be_checked()


def test_marks_of_an_unknown_edition_are_kept_and_doubted(
    context: BrowserContext, sites: tuple[Path, Path]
) -> None:
    page = context.new_page()
    show(page, sites[0], ROUTE)
    state = {"portal": "progress", "route": f"{ROUTE}/", "mark": "0" * 8, "seen": "0" * 8}
    page.evaluate(
        "([key, said]) => localStorage.setItem(key, said)",
        [f"portal.progress.{ROUTE}/", json.dumps({**state, "done": ["0.0.1", "__proto__"]})],
    )
    page.reload()
    page.get_by_text("проверьте отметки").wait_for()
    expect(page.get_by_role("checkbox", name="проектирование пробы")).to_be_checked()


def test_nothing_of_the_marks_is_printed_or_shown_without_a_script(
    browser: Browser, sites: tuple[Path, Path]
) -> None:
    page = browser.new_page()
    show(page, sites[0], ROUTE)
    page.emulate_media(media="print")
    for part in (".progress", ".mark", ".colophon"):
        expect(page.locator(part).first, part).to_be_hidden()
    page.close()
    bare = browser.new_context(java_script_enabled=False)
    page = bare.new_page()
    show(page, sites[0], ROUTE)
    expect(page.locator(".progress")).to_be_hidden()
    bare.close()


PAGES = ["history", f"{ROUTE}/history", f"{ROUTE}/history/1", ROUTE, "routes/drugoy/history"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_of_the_past_fits_and_is_accessible(
    browser: Browser, sites: tuple[Path, Path], address: str, dark: bool
) -> None:
    page = browser.new_page(color_scheme="dark" if dark else "light")
    errors: list[str] = []
    page.on("pageerror", lambda fault: errors.append(str(fault)))
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    for width in (320, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        show(page, sites[1], address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert errors == []
    found = axe.faults(page)
    page.close()
    assert found == []


def test_marks_and_their_file_outlive_a_new_address(
    context: BrowserContext, sites: tuple[Path, Path], tmp_path: Path
) -> None:
    """What was marked while the route lay at /routes/primer/ is of the same route."""
    page = context.new_page()
    mark = marks(sites[0])[4]
    old = {"portal": "progress", "route": "routes/primer/", "mark": mark, "seen": mark}
    said = json.dumps({**old, "done": ["0.0.1"]})
    show(page, sites[0], ROUTE)
    page.evaluate("said => localStorage.setItem('portal.progress.routes/primer/', said)", said)
    page.reload()
    assert words(page, "[data-portal=progress-said]") == "Сделано 1 из 4."
    kept = page.evaluate("Object.keys(localStorage).filter(one => one.includes('progress'))")
    assert kept == ["portal.progress.routes/dokazatelstvo/"]
    file = tmp_path / "otmetki-primer.json"
    file.write_text(json.dumps({**old, "done": ["0.0.1", "0.0.2"]}), "utf-8")
    page.locator("[data-portal=progress-file]").set_input_files(file)
    expect(page.locator("[data-portal=progress-said]")).to_have_text("Сделано 2 из 4.")
    file.write_text(json.dumps({**old, "route": "routes/drugoy/", "done": []}), "utf-8")
    page.locator("[data-portal=progress-file]").set_input_files(file)
    expect(page.locator("[data-portal=progress-said]")).to_contain_text("нет отметок")
