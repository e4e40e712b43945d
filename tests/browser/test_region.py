"""The search over several districts, as a reader of one of them meets it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import TODAY, tiny
from tests.support.cli import iom

NAMES = {"severny": "Мурлыкинский район", "yuzhny": "Шмелёвский район"}


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two districts whose texts are the same but for the name of the district."""
    folder = tmp_path_factory.mktemp("region")
    said = "".join(
        f"- {{адрес: {id}, портал: {id}, название: {name}}}\n" for id, name in NAMES.items()
    )
    (folder / "regions.yaml").write_text(f"название: Край\nучреждение: И\nрайоны:\n{said}", "utf-8")
    for id in NAMES:
        tiny(folder / id)
    done = iom("build", "--region", str(folder / "regions.yaml"), "--no-paper", "--today", TODAY)
    assert done.exit_code == 0, done.output
    return folder / "site"


@pytest.mark.parametrize(
    ("asked", "folder"),
    [((), "severny"), (("yuzhny",), "yuzhny"), (("yuzhny", "severny"), "yuzhny")],
)
def test_a_text_that_districts_share_leads_into_the_one_that_is_asked_for(
    browser: Browser, region: Path, asked: tuple[str, ...], folder: str
) -> None:
    page: Page = browser.new_page()
    chosen = "".join(f"&district={NAMES[id]}" for id in asked)
    page.goto((region / "search" / "index.html").as_uri() + "?q=кейсы" + chosen)
    first = page.locator('[data-portal="results"] a').first
    expect(first).to_be_visible()
    assert f"/{folder}/methods/" in str(first.get_attribute("href"))
    first.click()
    expect(page.locator("h1")).to_be_visible()
    page.close()
