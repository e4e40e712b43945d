"""The portal without a network: from a stick, scripts or none, and from the copy that a browser keeps."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.catalogue import urls
from generator.render import csp
from tests.support.browser import address
from tests.support.host import served
from tests.support.wait import until

WORKER = Path(__file__).parents[2] / "theme" / "assets" / "portal" / "offline" / "worker.js"


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the portal, unpacked."""
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(site / urls.ZIP) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[str]:
    """The portal in a folder of a host, as a forge publishes it."""
    (tmp_path / "portal").symlink_to(site)
    with served(tmp_path, csp.HEADERS) as found:
        yield f"{found}portal/"


def test_the_file_holds_every_file_of_the_site(site: Path) -> None:
    there = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    with zipfile.ZipFile(site / urls.ZIP) as archive:
        assert set(archive.namelist()) == there - {urls.ZIP}


def test_links_open_pages_from_a_stick_without_scripts(browser: Browser, stick: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(stick, ""))
    page.get_by_role("link", name="Маршруты").first.click()
    page.locator("article a[href*='/index.html']").first.click()
    assert page.title()
    assert page.url.endswith("/index.html")
    expect(page.locator("h1")).to_have_count(1)
    page.locator("#razdely a", has_text="Маршруты").click()
    assert page.url == address(stick, "routes")
    page.goto(address(stick, "search"))
    page.fill("input[type=search]", "рефлексия")
    page.locator("input[type=search]").press("Enter")
    assert "/search/index.html?q=" in page.url
    context.close()


def test_search_works_from_a_stick(browser: Browser, stick: Path) -> None:
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.goto(f"{address(stick, 'search')}?q=рефлексия")
    page.locator("[data-portal=results] a").first.click()
    page.locator("h1").wait_for()
    expect(page.locator("h1")).to_have_count(1)
    page.goto(address(stick, "offline"))
    assert "открыт с диска" in page.locator("[data-portal=kept]").inner_text()
    expect(page.locator("[data-portal=keep]")).to_be_hidden()
    assert faults == []
    page.close()


def test_a_kept_copy_is_shown_where_the_host_is_silent(browser: Browser, host: str) -> None:
    """Kept when asked for, shown with its day, whole; what is not in it is said; removed on demand."""
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(f"{host}offline/")
    page.get_by_role("button", name="Сохранить портал").click()
    page.get_by_text("Доступно без сети").wait_for(timeout=60_000)
    page.goto(f"{host}routes/geometriya-dokazatelstvo/")
    expect(page.locator("[data-portal=offline-note]")).to_have_count(0)
    context.set_offline(True)
    page.reload()
    assert page.locator("h1").inner_text()
    page.get_by_text("Нет сети: показана копия от").wait_for()
    page.goto(f"{host}search/?q=рефлексия")
    page.locator("[data-portal=results] a").first.click()
    page.locator("h1").wait_for()
    expect(page.locator("h1")).to_have_count(1)
    page.goto(f"{host}routes/net-takogo/?v=1")
    page.get_by_text("в копии нет страницы").wait_for()
    expect(page.get_by_role("link", name="Открыть её ещё раз")).to_have_attribute(
        "href", f"{host}routes/net-takogo/?v=1"
    )
    context.set_offline(False)
    page.goto(f"{host}offline/")
    page.get_by_role("button", name="Убрать копию").click()
    until(
        page, "document.querySelector('[data-portal=kept]').textContent.includes('Копии ещё нет')"
    )
    assert page.evaluate("caches.keys()") == []
    assert {url for url in asked if not url.startswith(host)} == set()
    context.close()


def test_nothing_is_kept_unasked(browser: Browser, host: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{host}offline/", wait_until="networkidle")
    registered = "navigator.serviceWorker.getRegistrations().then((all) => all.length)"
    assert page.evaluate(registered) == 0
    assert page.evaluate("caches.keys()") == []
    context.close()


def test_a_newer_site_is_told_where_a_copy_is_kept(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    """A site of a few files, whose archive changes after it was kept."""
    for name in ("offline", "assets", urls.WORKER):
        (tmp_path / name).symlink_to(site / name)
    archive = tmp_path / urls.ZIP
    _pack(archive, "first")
    with served(tmp_path, csp.HEADERS) as host:
        page = browser.new_page()
        page.goto(f"{host}offline/")
        page.get_by_role("button", name="Сохранить портал").click()
        page.get_by_text("Доступно без сети").wait_for()
        _pack(archive, "second edition")
        page.reload()
        page.get_by_text("На сайте есть новое").wait_for()
        page.get_by_role("button", name="Обновить копию").click()
        until(page, "document.querySelector('[data-portal=keep]').offsetParent !== null")
        kept = "caches.keys().then((all) => all.length)"
        assert page.evaluate(kept) == 1
        said = f"caches.match('{host}a/').then((found) => found.text())"
        assert page.evaluate(said) == "second edition"
        page.close()


def _pack(archive: Path, text: str) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("a/index.html", text)


def test_only_the_host_of_the_portal_is_asked_by_the_worker() -> None:
    text = WORKER.read_text("utf-8")
    assert text.count("fetch(request)") == 3
    assert text.count("fetch(ZIP") == 2
    assert text.count("fetch(") == 5
    assert "importScripts" not in text
