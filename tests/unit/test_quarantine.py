"""A broken record never stops the portal: its last good version stands in, or a visible gap."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator import build
from generator.settings import Settings
from tests.conftest import Portal


def git(root: Path, *words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words],
        cwd=root,
        check=True,
        capture_output=True,
    )


def commit(portal: Portal) -> None:
    if not (portal.root / ".git").exists():
        git(portal.root, "init", "-q")
    git(portal.root, "add", "-A")
    git(portal.root, "commit", "-qm", "a")


def prepared(portal: Portal):  # type: ignore[no-untyped-def]
    settings = Settings(portal.root, "2026-11-24")
    return build.prepare(settings)


def test_the_last_good_version_stands_in(portal: Portal) -> None:
    commit(portal)
    portal.change("routes/primer.yaml", "срок: {начало: 2026-09, месяцев: х}")
    commit(portal)
    catalogue = prepared(portal)
    (aside,) = catalogue.aside
    assert (aside.id, aside.replaced) == ("primer", True)
    assert catalogue.routes["primer"].term.months == 24


def test_a_new_broken_record_is_left_out_and_named(portal: Portal) -> None:
    commit(portal)
    portal.write("routes/novyy.yaml", "название: [")
    catalogue = prepared(portal)
    (aside,) = catalogue.aside
    assert (aside.path, aside.replaced) == ("routes/novyy.yaml", False)
    assert "novyy" not in catalogue.routes
    assert "primer" in catalogue.routes


def test_it_works_where_there_is_no_git(portal: Portal) -> None:
    portal.change("routes/primer.yaml", "срок: {начало: 2026-09, месяцев: х}")
    catalogue = prepared(portal)
    assert [(a.id, a.replaced) for a in catalogue.aside] == [("primer", False)]


def test_what_refers_to_a_record_set_aside_stays(portal: Portal) -> None:
    portal.change("content/deficits/pr-1.yaml", "группа: никакая")
    catalogue = prepared(portal)
    assert [a.id for a in catalogue.aside] == ["pr-1"]
    assert "primer" in catalogue.routes
