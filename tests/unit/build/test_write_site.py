"""The site is written whole: what is made is told by its rows, and nothing else of it stays in memory."""

from __future__ import annotations

from pathlib import Path

import msgspec

from generator.build import prepare, write_site
from generator.build.plan import FULL
from generator.build.site_state import UnitRow
from generator.catalogue import reads
from generator.render.shell import Shell
from generator.settings import Settings
from tests.conftest import Portal

SHELL = Shell.cut("<html><title>%%title%%</title>%%body%%</html>")
ROUTE = ("route", "primer")


def written(portal: Portal, site: Path) -> write_site.Written:
    settings = Settings(portal.root, "2026-11-24", paper=False)
    site.mkdir()
    catalogue = prepare.prepare(settings)
    return write_site.publish(catalogue, settings, SHELL, site, lambda some, *_: some, "", FULL)


def test_what_is_made_is_told_by_rows_of_the_cache(portal: Portal, tmp_path: Path) -> None:
    done = written(portal, site := tmp_path / "site")
    rows = {key: msgspec.json.decode(row, type=UnitRow) for key, row in done.made.items()}
    route = rows[reads.record(ROUTE)]
    assert reads.summary(ROUTE) in route.reads
    assert "routes/primer/index.html" in route.pages
    assert {"calendars", "builder", "search sections", "portal.home.make"} <= rows.keys()
    pages = {page for row in rows.values() for page in row.pages}
    assert all((site / page).is_file() for page in pages)
    assert done.pages == len({page for page in pages if page.endswith(".html")})


def test_of_a_site_that_is_made_whole_nobody_asks_which_files_are_new(
    portal: Portal, tmp_path: Path
) -> None:
    assert written(portal, tmp_path / "site").touched == ()
