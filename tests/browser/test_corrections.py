"""A correction of a published record: it keeps its state, says which text it corrects, and corrects it however it went."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from generator.records.models.enums import ForgeKind
from tests.conftest import ROOT
from tests.support.browser import address
from tests.support.builder import forge_data, holding, opened, panel, settle, step, text
from tests.support.cli import iom
from tests.support.drafts import DRAFTS, ROUTE, file, titled
from tests.support.repository import Repository
from tests.support.wait import until


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
    expect(changed).to_have_count(0)
    shown.evaluate("portal.submit.draft.base = '1.1'")
    panel(shown).get_by_label("Кратко").fill("Ещё правка.")
    settle(shown)
    shown.reload()
    changed.wait_for()
    shown.get_by_role("button", name="Открыть нынешний текст").click()
    until(shown, "!portal.submit.text().includes('Ещё правка.')")
    expect(changed).to_have_count(0)
    assert len(shown.evaluate(DRAFTS)) == 1


def test_nobody_publishes_from_here(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site)
    options = "one => [...one.options].map((o) => o.value)"
    field = panel(shown).get_by_label("Состояние")
    assert field.evaluate(options) == ["", "черновик", "на экспертизе"]
    expect(
        panel(shown).get_by_text("ставит методист портала, когда примет маршрут")
    ).to_be_visible()
    file(shown, "Готовый\nсостояние: опубликован")
    expect(shown.get_by_text("Состояние теперь «на экспертизе»")).to_be_visible()
    assert "состояние: на экспертизе\n" in text(shown)


def test_a_correction_keeps_its_state(context: BrowserContext, site: Path) -> None:
    shown = opened(context, site, f"?edit={ROUTE}")
    until(shown, "portal.submit.draft.exists")
    field = panel(shown).get_by_label("Состояние")
    expect(field).to_have_value("опубликован")
    expect(field).not_to_be_editable()
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
    expect(said).to_have_text("")
    corrected = opened(context, site, f"?edit={ROUTE}")
    until(corrected, "portal.submit.draft.exists")
    settle(corrected)
    expect(corrected.locator(".submit__lasting")).to_have_text("")


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
