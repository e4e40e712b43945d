"""A site is known again by digests of all that its pages are made of."""

from __future__ import annotations

from pathlib import Path

from generator.build import prepare, site_state
from generator.render.shell import Shell
from generator.settings import Settings
from tests.conftest import Portal

SHELL = Shell(("начало", "конец"))


def test_the_file_of_the_district_is_of_every_page_and_a_list_is_not(portal: Portal) -> None:
    settings = Settings(portal.root, "2026-11-24")

    def version() -> str:
        return site_state.version(prepare.prepare(settings), settings, SHELL, Path("site"))

    first = version()
    portal.change("content/registries/roles.yaml", "название: Должности")
    assert version() == first
    portal.change("content/portal.yaml", "район: Иной район")
    assert version() != first


def test_files_that_are_no_records_are_summed_up_one_by_one(portal: Portal) -> None:
    found = site_state.files(prepare.prepare(Settings(portal.root, "2026-11-24")))
    assert "content/registries/roles.yaml" in found
    assert not {site_state.PORTAL, "routes/primer.yaml"} & found.keys()


def test_what_is_a_records_own_changes_its_digest(portal: Portal) -> None:
    settings = Settings(portal.root, "2026-11-24")
    before = site_state.digests(prepare.prepare(settings), portal.root)
    portal.change("routes/primer.yaml", "риски: [Школа отпускает на пробы раз в неделю]")
    after = site_state.digests(prepare.prepare(settings), portal.root)
    assert [path for path in after if after[path] != before[path]] == ["routes/primer.yaml"]
    assert site_state.joint({"a": "1"}) != site_state.joint({"a": "2"})
