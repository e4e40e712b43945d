"""The catalogue of routes of a portal that has none yet, as every new district has."""

from __future__ import annotations

from generator.build.prepare import prepare
from generator.pages import chrome
from generator.pages.portal import routes
from generator.render.renderer import Renderer
from generator.settings import Settings
from generator.system import theme_files
from tests.conftest import TODAY, Portal


def test_a_portal_without_routes_says_how_the_first_is_made(portal: Portal) -> None:
    for path in (portal.root / "routes").glob("*.yaml"):
        path.unlink()
    settings = Settings(portal.root, TODAY)
    catalogue = prepare(settings)
    page = routes.listing(catalogue)
    assert page.context.head.lead == routes.NONE_YET
    made = Renderer(catalogue, theme_files.folder(settings))
    said = made.render(page, chrome.make(catalogue, page), "../").html
    assert 'href="../submit/">конструкторе</a>' in said


def test_routes_that_are_there_are_counted(portal: Portal) -> None:
    page = routes.listing(prepare(Settings(portal.root, TODAY)))
    assert page.context.head.lead.startswith("2\u00a0маршрута ")
