"""The preview of a proposal: one file from disk, nothing asked of anybody, nothing executed."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from playwright.sync_api import Browser, expect

from tests.support import axe
from tests.support.cli import iom
from tests.support.repository import Repository

ROUTE = "routes/primer.yaml"
EVIL = "<script>document.title='взлом'</script><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("preview")
    repository = Repository.start(folder / "portal")
    text = (repository.root / ROUTE).read_text("utf-8")
    repository.write("routes/novyy.yaml", text.replace("опубликован", "на экспертизе"))
    repository.change("routes/novyy.yaml", f'название: Новый\nусловия: "{EVIL}"')
    repository.change("routes/drugoy.yaml", "рески: [а]")
    repository.change("content/terms/iom.yaml", "значение: Пишите 8 900 000-00-00")
    repository.change("content/methods/keysy/index.md", "время: 80 минут")
    done = iom("review", "HEAD", "--root", str(repository.root), "--html", str(folder / "p.html"))
    assert done.exit_code == 0, done.output
    return folder / "p.html"


def test_it_opens_from_disk_and_asks_for_nothing(preview: Path, browser: Browser) -> None:
    page = browser.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(preview.as_uri())
    assert asked == [preview.as_uri()]
    assert said == []
    assert page.title().startswith("Показ изменений")
    expect(page.locator("script")).to_have_count(0)
    expect(page.get_by_role("heading", name="Новый", exact=True)).to_have_count(1)
    assert page.get_by_text("на экспертизе").count() >= 1
    page.get_by_role("link", name="Маршрут «Новый»").click()
    assert page.url.endswith("#zapis-2")
    page.close()


@pytest.mark.parametrize("width", [320, 1440])
def test_it_fits_and_axe_finds_nothing(preview: Path, browser: Browser, width: int) -> None:
    # axe is a script: the policy of the file is set aside for it alone
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(preview.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert axe.faults(page) == []
    context.close()


def test_it_is_strict_html_whose_anchors_are_its_own(preview: Path) -> None:
    text = preview.read_text("utf-8")
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    links = [node.get("href") for node in tree.iter("a") if node.get("href")]
    assert all(link[1:] in ids for link in links if link.startswith("#"))
    assert all(link.startswith(("#", "https://")) for link in links)


def test_there_is_nothing_to_act_on_and_the_strip_of_time_is_there(preview: Path) -> None:
    text = preview.read_text("utf-8")
    assert "Предложить правку" not in text
    assert "Мои отметки" not in text
    assert 'class="time"' in text
    assert "<nav class=" not in text


def test_what_cannot_be_shown_says_why(preview: Path) -> None:
    text = preview.read_text("utf-8")
    assert "900 000" not in text.replace("\u00a0", " ")
    assert "в записи найдены личные данные" in text
    assert "в записи есть ошибки" in text
    assert "<script>document" not in text
