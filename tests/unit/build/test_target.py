"""Which folder may become the site: all that is in it goes. What a build does is held by tests/site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import target


@pytest.mark.parametrize(
    "name", ["", "content", "routes/site", "theme/x", ".git/site", "generator"]
)
def test_a_folder_of_sources_is_not_built_over(tmp_path: Path, name: str) -> None:
    for folder in ("content", "routes", "theme", "generator"):
        (tmp_path / folder).mkdir()
    assert target.unfit_folder(tmp_path, tmp_path / name)


def test_the_folder_above_the_portal_is_not_built_over(tmp_path: Path) -> None:
    (tmp_path / "portal").mkdir()
    assert target.unfit_folder(tmp_path / "portal", tmp_path)


def test_a_folder_with_other_files_is_not_built_over(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert target.unfit_folder(tmp_path, site) == ""
    site.mkdir()
    assert target.unfit_folder(tmp_path, site) == ""
    (site / "diplom.docx").write_text("")
    assert "чужие файлы" in target.unfit_folder(tmp_path, site)
    (site / target.OURS).mkdir(parents=True)
    assert target.unfit_folder(tmp_path, site) == ""


def test_a_file_is_not_built_over(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("план")
    assert "файл" in target.unfit_folder(tmp_path, tmp_path / "site")


def test_a_link_does_not_hide_the_sources(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "content")
    assert target.unfit_folder(tmp_path, tmp_path / "site")
