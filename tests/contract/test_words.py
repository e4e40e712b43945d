"""One thing has one name: the word of the menu is the title of its page, and no other name comes back."""

from __future__ import annotations

import re

import pytest

from generator.build import prepare
from generator.catalogue import urls
from generator.pages.registry import listings
from generator.settings import Settings
from tests.conftest import ROOT, TODAY

GONE = {
    "Банк дефицитов": "Дефициты",
    "Что менялось": "История",
    "Выявлено": "Чем выявлено",
    "Чем выявляют": "Чем подтвердить",
    "Методы диагностики": "Методы",
    "Право и нормы": "Право",
    "Год семинаров": "Семинары",
}
"""What a thing was called elsewhere, and what it is called everywhere."""

SHOWN = [
    *(ROOT / "theme/portal").rglob("*.html"),
    *(ROOT / "theme/partials").rglob("*.html"),
    *(ROOT / "generator/pages").rglob("*.py"),
    *(ROOT / "generator/paper/layouts").rglob("*.py"),
]


def test_the_word_of_the_menu_is_the_title_of_the_page() -> None:
    found = prepare.prepare(Settings(ROOT, TODAY))
    pages = {page.address: page for page in (one() for _, one in listings(found))}
    for section, title in urls.LISTINGS.items():
        page = pages[urls.listing(section)]
        assert page.context.head.title == title, section


@pytest.mark.parametrize("word", GONE)
def test_a_name_that_was_given_up_heads_nothing(word: str) -> None:
    heads = re.compile(rf"[\">]{word}[\"<]")
    found = [path.name for path in SHOWN if heads.search(path.read_text("utf-8"))]
    assert not found, f"say «{GONE[word]}»"
