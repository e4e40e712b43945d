"""What the comparison takes from the page of a route by its words is there: a fact called otherwise would leave a row empty."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator.pages import chrome
from generator.pages.records import route
from generator.render.renderer import Renderer
from tests.conftest import ROOT
from tests.support import here

SCRIPT = (ROOT / "theme/assets/portal/js/find/compare.js").read_text("utf-8")
ROUTE = "geometriya-dokazatelstvo"


def shown() -> str:
    catalogue = here.catalogue()
    filled = replace(catalogue.routes[ROUTE], conditions="сельская школа")
    page = route.make(catalogue, filled)
    return (
        Renderer(catalogue, ROOT / "theme").render(page, chrome.make(catalogue, page), "../").html
    )


def test_the_facts_and_cells_that_are_compared_are_on_the_page_of_a_route() -> None:
    html = shown()
    (said,) = re.findall(r"const FACTS = \[(.*?)\];", SCRIPT, re.S)
    facts = re.findall(r'"([^"]+)"', said)
    assert len(facts) == 8
    assert [one for one in facts if f"<dt>{one}</dt>" not in html] == []
    cells = set(re.findall(r"data-label='([^']+)'", SCRIPT))
    assert cells == {one for one in cells if f'data-label="{one}"' in html} != set()
