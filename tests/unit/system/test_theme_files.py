"""The theme of a portal is that of the package with the portal's own files in their places."""

from __future__ import annotations

from pathlib import Path

from generator.settings import Settings
from generator.system import theme_files
from generator.system.theme_files import PACKAGE_THEME


def _write(root: Path, name: str, data: bytes) -> None:
    path = root / "theme" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_a_portal_without_a_theme_has_that_of_the_package(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert theme_files.folder(settings) == PACKAGE_THEME
    assert theme_files.changed(settings) == theme_files.unknown(settings) == ()


def test_files_of_its_own_stand_in_the_places_of_those_of_the_package(tmp_path: Path) -> None:
    same = (PACKAGE_THEME / "main.html").read_bytes()
    _write(tmp_path, "main.html", same)
    _write(tmp_path, "portal/pages/act.html", b"ours")
    _write(tmp_path, "portal/pages/gone.html", b"of an older package")
    _write(tmp_path, ".DS_Store", b"")
    settings = Settings(tmp_path)
    both = theme_files.folder(settings)
    assert (both / "portal" / "pages" / "act.html").read_bytes() == b"ours"
    assert (both / "portal" / "pages" / "page.html").exists() is (
        PACKAGE_THEME / "portal" / "pages" / "page.html"
    ).exists()
    assert theme_files.changed(settings) == ("portal/pages/act.html", "portal/pages/gone.html")
    assert theme_files.unknown(settings) == ("portal/pages/gone.html",)
    _write(tmp_path, "portal/pages/act.html", b"ours, again")
    again = theme_files.folder(settings)
    assert (again / "portal" / "pages" / "act.html").read_bytes() == b"ours, again"
    assert not both.exists(), "what is out of date is removed"
