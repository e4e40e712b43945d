"""A folder that cannot be read is not an empty one, and a link at the top leads nowhere."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.settings import Settings
from generator.system import files, theme_files
from tests.conftest import Portal
from tests.support.cli import iom
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


QUESTIONS = (
    ("build", "--no-paper"),
    ("stale", "--today", "2026-11-24"),
    ("search", "кейсы"),
    ("handout", "primer", "-o", "x.html"),
    ("blank", "primer", "-o", "x.docx"),
    ("fmt", "--check"),
    ("review", "main"),
    ("check", "--since", "main"),
    ("intake", "x.yaml", "-o", "y.yaml"),
    ("collect", "x.yaml"),
)


@pytest.mark.parametrize("folder", ["routes", "content/methods", "theme/partials"])
def test_no_command_answers_as_if_a_closed_folder_were_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    repository = Repository.start(tmp_path / "portal")
    (repository.root / "theme" / "partials").mkdir(parents=True)
    (repository.root / "x.yaml").write_text("название: а\n")
    closed, real = repository.root.resolve() / folder, os.scandir

    def refuse(path: Any = ".") -> Any:
        if Path(path) == closed:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.chdir(repository.root)
    for words in QUESTIONS:
        done = iom(*words, "--root", str(repository.root))
        assert done.exit_code == 3, (words, done.output)
        assert f"Папка «{folder}» не открывается" in done.output, words
        assert "ничего не сказано и не сделано" in done.output
    assert not (repository.root / "site").exists()
    done = iom("check", "--root", str(repository.root))
    assert "folder-unreadable" in done.output
    assert "создайте" not in done.output, "nobody knows that it is missing"


def test_what_is_not_known_of_ages_is_said(portal: Portal) -> None:
    done = iom("stale", "--root", str(portal.root))
    assert done.exit_code == 3
    assert "какой сегодня день" in done.output
    portal.write("routes/primer.yaml", "название: а: б\n")
    portal.change("routes/drugoy.yaml", "пересмотреть до: осень")
    done = iom("stale", "--root", str(portal.root), "--today", "2026-11-24")
    assert done.exit_code == 0
    assert "неизвестно (2):\n  routes/drugoy.yaml\n  routes/primer.yaml\n" in done.output
    assert "сроки не прошли" not in done.output


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
    assert theme_files.folder(Settings(portal.root)) == theme_files.PACKAGE_THEME


def test_a_file_of_the_portals_own_theme_takes_the_place_of_the_packages(portal: Portal) -> None:
    own = portal.root / "theme" / "partials" / "footer.html"
    own.parent.mkdir(parents=True)
    own.write_text("наш подвал")
    assert files.read(portal.root).findings == ()
    joined = theme_files.folder(Settings(portal.root))
    assert (joined / "partials" / "footer.html").read_text() == "наш подвал"
    ours, package = (
        {p.relative_to(theme) for p in theme.rglob("*") if p.is_file()}
        for theme in (joined, theme_files.PACKAGE_THEME)
    )
    assert ours == package
    own.write_text("другой подвал")
    again = theme_files.folder(Settings(portal.root))
    assert (again / "partials" / "footer.html").read_text() == "другой подвал"
    assert not joined.exists(), "what is not used any more is removed"


def test_a_whole_theme_of_the_portals_own_is_used_where_it_lies(portal: Portal) -> None:
    shutil.copytree(theme_files.PACKAGE_THEME, portal.root / "theme")
    assert theme_files.folder(Settings(portal.root)) == portal.root / "theme"
