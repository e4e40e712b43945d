"""The index from А to Я: on the page of the search, and by letters where it would be too long for that."""

from __future__ import annotations

import pytest

from generator.build.prepare import prepare
from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import chrome, registry
from generator.pages.page import Link
from generator.pages.portal import search
from generator.render.renderer import Renderer
from generator.settings import Settings
from generator.system import theme_files
from tests.conftest import TODAY, Portal


@pytest.fixture
def catalogue(portal: Portal) -> Catalogue:
    return prepare(Settings(portal.root, TODAY))


def letters(catalogue: Catalogue) -> list[search.LetterContext]:
    found = (page.context for page in registry.make(catalogue))
    return [one for one in found if isinstance(one, search.LetterContext)]


def test_a_short_index_stands_on_the_page_of_the_search(catalogue: Catalogue) -> None:
    shown = search.make(catalogue).context.letters
    listed = [link.address for one in shown for link in one.links]
    assert sorted(listed) == sorted(urls.of(*name) for name in catalogue.summaries)
    assert all(one.address.startswith("#") for one in shown)
    assert letters(catalogue) == []


def test_of_a_long_index_each_letter_has_a_page(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_ENTRIES", len(catalogue.summaries) - 1)
    listed = [link.address for one in letters(catalogue) for link in one.links]
    assert sorted(listed) == sorted(urls.of(*name) for name in catalogue.summaries)
    made = {page.address: page for page in registry.make(catalogue)}
    shown = search.make(catalogue).context.letters
    assert not any(one.links for one in shown)
    for one in shown:  # a letter of the page leads to what begins with it
        there = made[one.address].context
        assert isinstance(there, search.LetterContext)
        assert there.links
        assert made[one.address].title == f"Указатель: {one.letter}"


def test_a_letter_that_nothing_begins_with_says_so(catalogue: Catalogue, portal: Portal) -> None:
    page = search.letter(catalogue, "Ъ")
    theme = theme_files.folder(Settings(portal.root, TODAY))
    html = Renderer(catalogue, theme).render(page, chrome.make(catalogue, page), "../../").html
    assert search.EMPTY in html
    assert "<ul" not in html
    assert 'href="../../search/#ukazatel">Все буквы</a>' in html


@pytest.mark.parametrize("most", [10, 1])
def test_the_index_of_a_region_is_parted_alike(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_ENTRIES", most)
    links = [Link("Ёлка", "b/"), Link("Ель", "a/"), Link("«5 минут»", "c/")]
    first, *others = search.pages(links)
    assert isinstance(first.context, search.SearchContext)
    assert [one.letter for one in first.context.letters] == ["0–9", "Е"]
    if most > len(links):
        assert [link.text for link in first.context.letters[1].links] == ["Ёлка", "Ель"]
        assert others == []
    else:
        assert [p.title for p in others if p.context.links] == ["Указатель: 0–9", "Указатель: Е"]  # type: ignore[attr-defined]
