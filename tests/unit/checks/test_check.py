"""Checking needs nothing but files: on disk or in a commit."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from generator.checks import check
from generator.findings import errors
from generator.settings import Settings
from tests.conftest import Portal
from tests.support.repository import Repository

ROUTE = "routes/primer.yaml"


def test_the_day_is_said_or_that_of_the_newest_commit(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    assert check.check(Settings(repository.root, "2030-01-02")).today == "2030-01-02"
    day = repository.git("log", "-1", "--format=%cs")
    assert check.check(Settings(repository.root)).today == day


def test_a_commit_is_checked_as_it_was(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    good = repository.git("rev-parse", "HEAD")
    repository.change(ROUTE, "рески: [а]")
    settings = Settings(repository.root, "2026-11-24")
    assert errors(check.check(settings).findings)
    assert not errors(check.check(settings, good).findings)
    assert "рески" not in check.check(settings, good).texts[ROUTE]


def test_a_look_at_a_commit_leaves_what_the_disk_said(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    good = repository.git("rev-parse", "HEAD")
    path = "content/registries/roles.yaml"
    repository.write(path, (repository.root / path).read_text("utf-8") + "# позже\n")
    settings = Settings(repository.root, "2026-11-24")

    def version() -> tuple[str]:
        with sqlite3.connect(repository.root / ".cache/iom.sqlite") as opened:
            (found,) = opened.execute("SELECT version FROM versions WHERE name = 'closed_lists'")
        return found

    check.check(settings)
    before = version()
    check.check(settings, good)
    assert version() == before


def test_what_is_broken_is_replaced_by_its_last_good_version(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    settings = Settings(repository.root, "2026-11-24")
    title = check.check(settings).records.summaries[ROUTE].title
    repository.change(ROUTE, "название: Новое\nрески: [а]")
    checked = check.check(settings)
    assert check.settled(settings, checked).summaries[ROUTE].title == title


def test_a_broken_list_does_not_take_its_readers_along(tmp_path: Path) -> None:
    repository = Repository.start(tmp_path / "portal")
    settings = Settings(repository.root, "2026-11-24")
    lists = sorted((repository.root / "content" / "registries").glob("*.yaml"))
    path = lists[0].relative_to(repository.root).as_posix()
    repository.write(path, "значения: [")
    whole = check.with_lists(settings, check.check(settings))
    assert {f.place.path for f in errors(whole.findings)} == {path}


def test_a_sound_portal_is_not_read_twice(portal: Portal) -> None:
    settings = Settings(portal.root, "2026-11-24")
    checked = check.check(settings)
    assert check.with_lists(settings, checked) is checked


@pytest.mark.parametrize(
    "said",
    [
        "|\n  О. О. <!-- учитель\n  Химии --> Образцова peфлeксия",
        '"О. О.\\\n   Образцова peфлeксия"',
        "'Образцова <!-- Учитель --> Ольга Олеговна peфлeксия'",
    ],
)
def test_a_name_is_covered_in_every_line_that_a_report_quotes(portal: Portal, said: str) -> None:
    text = (portal.root / ROUTE).read_text("utf-8").rstrip()
    portal.write(ROUTE, f"{text}\nусловия: {said}\n")
    checked = check.check(Settings(portal.root, "2026-11-24"))
    quoted = [f.place.line for f in checked.findings if f.rule == "letters-mixed"]
    rows = checked.texts[ROUTE].split("\n")
    assert "peфлeксия" in rows[quoted[0] - 1]
    assert "Образцова" not in checked.texts[ROUTE]
