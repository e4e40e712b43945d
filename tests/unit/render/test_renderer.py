"""A page becomes HTML; what does not fit is told with its page and its template."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec import Struct, structs
from msgspec.structs import replace

from generator.catalogue.catalogue import Catalogue
from generator.pages import chrome, registry
from generator.pages.page import Page
from generator.render import renderer
from generator.render.renderer import Renderer, TemplateBroken
from generator.settings import Settings
from generator.system import theme_files
from tests.conftest import TINY


@pytest.fixture(scope="module")
def page(catalogue: Catalogue) -> Page:
    return next(iter(registry.of(catalogue, ("route", "primer"))))


def test_data_for_machines_cannot_end_their_element() -> None:
    made = renderer.linked([{"name": "</script><script>alert(1)</script>&amp;"}])
    assert made.count("</script>") == 1
    said = made.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(said) == {"name": "</script><script>alert(1)</script>&amp;"}


def test_a_name_leads_to_a_section_or_a_record_or_nowhere(catalogue: Catalogue) -> None:
    leads = renderer.Resolver(catalogue)
    assert leads("terms", "") == ("terms/", "Словарь")
    found = leads("keysy", "ход")
    assert found
    assert found[0].startswith("methods/keysy/#")
    assert leads("net-takogo", "") is None


class Empty(Struct, frozen=True):
    """A context that has nothing of what a template prints."""


def test_a_context_that_does_not_fit_names_page_and_template(
    catalogue: Catalogue, page: Page
) -> None:
    theme: Path = theme_files.folder(Settings(TINY))
    with pytest.raises(
        TemplateBroken,
        match=r"страница «/routes/primer/», шаблон «.*\.html», строка \d+: .* is undefined",
    ):
        Renderer(catalogue, theme).render(
            replace(page, context=Empty()), chrome.make(catalogue, page), ""
        )


def test_a_drawing_nobody_made_leaves_its_place_empty(catalogue: Catalogue) -> None:
    made = Renderer(catalogue, theme_files.folder(Settings(TINY)))
    assert made._insert("схема", "net-takoy") == ""


@pytest.mark.parametrize(("count", "there"), [(2, False), (3, True)])
def test_a_long_page_has_a_table_of_contents(catalogue: Catalogue, count: int, there: bool) -> None:
    page = next(p for p in registry.make(catalogue) if p.template == "pages/prose.html")
    body = "\n\n".join(f"## Раздел <b>{n}</b> & другое\n\nТекст." for n in range(count))
    context = structs.replace(page.context, body=body, related=(), sources=())
    long = structs.replace(page, context=context)
    made = Renderer(catalogue, theme_files.folder(Settings(TINY))).render(
        long, chrome.make(catalogue, long), "../"
    )
    assert made.contents.startswith('<nav class="contents"') is there
    assert made.contents.count("<li>") == (count if there else 0)
    assert "<b>" not in made.contents
    assert ("&amp; другое" in made.contents) is there
