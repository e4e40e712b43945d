"""The page of what was saved is there before the site is, and is the page that the site gets."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from generator.build import ahead
from generator.build.ahead import Live, Superseded
from generator.build.build import build
from generator.settings import Settings
from tests.conftest import TODAY, Portal

FORM, PAGE = "content/forms/protokol.yaml", "forms/protokol/index.html"


def test_pages_ahead_are_those_that_the_site_gets_and_a_newer_save_ends_a_build(
    portal: Portal, tmp_path: Path
) -> None:
    settings, site = Settings(portal.root, TODAY, paper=False), tmp_path / "shown"
    asked: list[int] = []
    calm = Live(nullcontext(), lambda: asked.append(1))

    def made(live: Live) -> None:
        build(settings, site, lambda items, *_: items, live)

    made(calm)
    assert ahead.pages(settings, site) == {}
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    portal.change(FORM, "название: Иной бланк")
    shown = ahead.pages(settings, site)
    assert PAGE in shown
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before

    def newer() -> None:
        raise Superseded

    with pytest.raises(Superseded):
        made(Live(nullcontext(), newer))
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    made(calm)
    assert asked
    assert {address: (site / address).read_bytes() for address in shown} == shown
