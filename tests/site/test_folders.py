"""A folder that cannot be read is not an empty one, and a link at the top leads nowhere."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from generator.settings import PACKAGE_ROOT, Settings
from generator.system import files
from tests.conftest import Portal
from tests.support.repository import Repository


@pytest.mark.parametrize("folder", ["content", "routes", "content/methods/keysy"])
def test_a_folder_that_cannot_be_read_is_said(
    portal: Portal, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    closed, real = portal.root.resolve() / folder, os.scandir

    def refuse(path: Any) -> Any:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    read = files.read(portal.root)
    assert [(f.rule, f.place.path) for f in read.findings] == [("folder-unreadable", folder)]


def test_a_folder_that_is_not_there_is_an_empty_one(portal: Portal, tmp_path: Path) -> None:
    (portal.root / "routes").rename(tmp_path / "other")
    assert files.read(portal.root).findings == ()


def test_a_file_in_the_place_of_a_top_folder_is_said(portal: Portal, tmp_path: Path) -> None:
    (portal.root / "routes").rename(tmp_path / "other")
    portal.write("routes", "")
    assert [f.rule for f in files.read(portal.root).findings] == ["folder-unreadable"]


@pytest.mark.parametrize("top", ["content", "routes"])
@pytest.mark.parametrize("inside", [True, False])
def test_a_link_at_the_top_is_refused_on_disk_as_at_a_revision(
    tmp_path: Path, top: str, inside: bool
) -> None:
    repository = Repository.start(tmp_path / "portal")
    away = (repository.root if inside else tmp_path) / "deep" / "deeper" / "away"
    away.parent.mkdir(parents=True)
    (repository.root / top).rename(away)
    (repository.root / top).symlink_to(away)
    commit = repository.commit()
    disk, then = files.read(repository.root), files.at(repository.root, commit)
    for read in (disk, then):
        assert [(f.rule, f.place.path) for f in read.findings] == [("file-link", top)]
        assert not any(path.startswith(f"{top}/") for path in read.files)


def test_a_theme_that_lies_outside_is_refused_and_ours_is_taken(
    portal: Portal, tmp_path: Path
) -> None:
    away = tmp_path / "theme"
    (away / "portal").mkdir(parents=True)
    (portal.root / "theme").symlink_to(away)
    assert [f.rule for f in files.read(portal.root).findings] == ["file-link"]
    assert Settings(portal.root).theme == PACKAGE_ROOT / "theme"
    (portal.root / "theme").unlink()
    (portal.root / "theme" / "portal").mkdir(parents=True)
    assert files.read(portal.root).findings == ()
    assert Settings(portal.root).theme == portal.root / "theme"
