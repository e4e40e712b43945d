"""The page of a route: each text of an author is read by itself."""

from __future__ import annotations

from generator import build
from generator.pages import route
from generator.render.body import Renderer
from generator.settings import Settings
from tests.conftest import ROOT, Portal


def body(portal: Portal) -> str:
    found = build.prepare(Settings(portal.root, "2026-11-24"))
    page = route.make(found, found.routes["primer"])
    return Renderer(found, ROOT / "theme").render(page, "../../").html


def test_a_mark_of_one_text_never_pairs_with_a_mark_of_the_next(portal: Portal) -> None:
    text = (portal.root / "routes/primer.yaml").read_text("utf-8")
    text = text.replace("форма: лист встречи", 'форма: "*лист"').replace(
        "периодичность: раз в четверть", 'периодичность: "раз*"'
    )
    text = text.replace("что показала: за задачи", "что показала: за *задачи").replace(
        "что показала: показываю готовое", "что показала: показываю* готовое"
    )
    portal.write("routes/primer.yaml", text)
    made = body(portal)
    assert "*лист, раз*" in made
    assert "<em>" not in made
