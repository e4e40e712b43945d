"""The page of a route: each text of an author is read by itself."""

from __future__ import annotations

import pytest
from msgspec import structs

from generator.build import prepare
from generator.pages import chrome
from generator.pages.records import roadmap, route
from generator.records.models.enums import PHASES
from generator.render.renderer import Renderer
from generator.settings import Settings
from tests.conftest import ROOT, Portal


def body(portal: Portal) -> str:
    found = prepare.prepare(Settings(portal.root, "2026-11-24"))
    page = route.make(found, found.routes["primer"])
    return Renderer(found, ROOT / "theme").render(page, chrome.make(found, page), "../../").html


@pytest.mark.parametrize("hours", [(5, 6, 24, 5), (1, 1, 1, 0), (1, 2, 3, 4), (7, 0, 0, 0)])
def test_the_shares_of_time_make_a_hundred(portal: Portal, hours: tuple[int, ...]) -> None:
    found = prepare.prepare(Settings(portal.root, "2026-11-24"))
    told = found.routes["primer"]
    first = told.activities[0]
    activities = tuple(
        structs.replace(first, phase=phase, hours=float(count))
        for phase, count in zip(PHASES, hours, strict=True)
    )
    task = structs.replace(told.map[0].tasks[0], activities=activities)
    stage = structs.replace(told.map[0], tasks=(task,))
    totals = roadmap.totals(structs.replace(told, map=(stage,)), sum(hours))
    shares = [int(total.share.split()[0]) for total in totals]
    assert sum(shares) == 100
    assert all(abs(s - 100 * h / sum(hours)) < 1 for s, h in zip(shares, hours, strict=True))


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
