"""One page of every type in three modes, the keyboard on four; `python -m tests.trust.accessibility` does all of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.build.build import build as build_site
from generator.build.write_site import silent
from generator.catalogue import urls
from generator.language.russian import INITIALS
from generator.pages.portal import search
from generator.settings import Settings
from tests.conftest import ROOT, TODAY, Portal
from tests.support.browser import forget
from tests.trust import accessibility
from tests.trust.accessibility import MODES, SCENES, WINDOWS, Fault, Scene

NARROW, WIDE = WINDOWS[0], WINDOWS[2]
ONES = [
    next(s for s in SCENES if s.template == t) for t in dict.fromkeys(s.template for s in SCENES)
]
STATES = [scene for scene in SCENES if scene.name]
LOOKS = ((MODES[0], WIDE), (MODES[1], NARROW), (MODES[4], NARROW))
"""Light on a desk, dark on a phone, the largest and widest letters on a phone."""
RICH = frozenset(
    {"home", "prose", "route", "routes", "form", "method", "submit", "matrix", "search"}
)
"""Templates on which the contrast of the third look is asked, too: its colours are the same on all of them."""
LARGE = frozenset({"letter"})
"""Templates of a portal that has more records than this one."""
BETWEEN = range(680, 840, 20)


def test_every_template_has_a_scene() -> None:
    pages = {path.stem for path in (ROOT / "theme" / "portal" / "pages").glob("*.html")}
    assert {scene.template for scene in SCENES} | LARGE == pages
    assert pages >= RICH


@pytest.fixture(scope="module")
def tabs(browser: Browser, site: Path) -> Iterator[list[Page]]:
    """A tab for each of ``LOOKS``."""
    contexts = [accessibility.context(browser, site, mode) for mode, _ in LOOKS]
    yield [context.new_page() for context in contexts]
    for context in contexts:
        context.close()


def faults(tabs: list[Page], site: Path, scene: Scene) -> list[str]:
    found = []
    for page, (mode, window) in zip(tabs, LOOKS, strict=True):
        forget(page)
        accessibility.show(page, site, scene, mode)
        page.set_viewport_size({"width": window.width, "height": 900})
        colours = not mode.sight or scene.template in RICH
        found += [
            str(Fault(scene, mode, window, what)) for what in accessibility.ask(page, mode, colours)
        ]
    return found


@pytest.mark.parametrize("scene", ONES, ids=lambda scene: scene.title)
def test_a_page_is_accessible(tabs: list[Page], site: Path, scene: Scene) -> None:
    assert faults(tabs, site, scene) == []


def test_a_page_of_a_letter_is_accessible(
    tabs: list[Page], portal: Portal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "MOST_ENTRIES", 1)
    build_site(Settings(portal.root, TODAY, paper=False), tmp_path / "site", silent)
    scene = Scene("letter", urls.letter(INITIALS.index("Д")))
    assert faults(tabs, tmp_path / "site", scene) == []


@pytest.mark.parametrize("address", ["forms/blank-fg-4/", "dossiers/primer-fokus-gruppa/"])
def test_a_table_that_became_cards_keeps_its_labels_between_a_phone_and_a_desk(
    browser: Browser, site: Path, address: str
) -> None:
    scene = next(s for s in SCENES if s.address == address and not s.name)
    page = browser.new_page(reduced_motion="reduce")
    accessibility.show(page, site, scene, MODES[0])
    found = {}
    for width in BETWEEN:
        page.set_viewport_size({"width": width, "height": 900})
        colours = width in (BETWEEN[0], BETWEEN[-1])  # of cards, and of the table
        found[width] = accessibility.ask(page, MODES[0], colours)
    page.close()
    assert found == {width: [] for width in BETWEEN}


@pytest.mark.parametrize("scene", STATES, ids=lambda scene: scene.title)
def test_a_state_of_a_page_is_accessible(browser: Browser, site: Path, scene: Scene) -> None:
    faults = [*accessibility.audit(browser, site, [scene], MODES[:1], [NARROW])]
    assert faults == [[]]


@pytest.mark.parametrize(
    "scene",
    [SCENES[1], *(s for s in SCENES if s.address in ("routes/", "handout/", "submit/"))],
    ids=lambda scene: scene.title,
)
def test_the_keyboard_gets_everywhere_and_is_seen(
    browser: Browser, site: Path, scene: Scene
) -> None:
    assert [*accessibility.walks(browser, site, [scene])] == [[], []]


BAD = """<!doctype html><html lang="en"><head><title>Плохая</title></head><body><main>
<h1>Одна</h1><h1>Вторая</h1><p style="color: #aaa">бледно</p><p style="color: #666">средне</p>
<img src="a.png"><svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg><input>
<table><tr><th>Голова</th></tr><tr><td>Тело</td></tr></table>
<div style="width: 3000px">широко</div></main></body></html>"""
UNSEEN = """<!doctype html><html lang="ru"><body><style>#one { outline: none }</style>
<a href="#" id="one">без рамки</a><a href="#" style="position: absolute; left: -99px">за краем</a></body></html>"""


def test_a_bad_page_is_told(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 900})
    page.set_content(BAD)
    usual = {what.split(":")[0].split(" ")[0] for what in accessibility.ask(page, MODES[0])}
    assert usual >= {
        *("color-contrast", "image-alt", "label", "picture-without-words", "head-without-scope"),
        *("table-without-name", "scrolls-sideways", "not-one-h1", "language"),
    }
    told = accessibility.ask(page, MODES[3])
    assert any(what.startswith(accessibility.ENHANCED) for what in told)
    page.close()


def test_a_focus_that_is_not_seen_is_told(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(UNSEEN)
    told = [what.split(":")[0] for what in accessibility.walk(page)]
    assert told == ["focus-not-marked", "focus-not-seen", "focus-not-marked"]
    page.close()
