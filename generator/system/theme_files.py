"""The theme of a portal: that of the package, with the files that the portal has of its own in their places."""

from __future__ import annotations

import os
import shutil
from functools import cache
from pathlib import Path

from generator.settings import PACKAGE_FILES, Settings
from generator.system.asked_once import asked_once
from generator.system.cache import FOLDER
from generator.system.digests import digest, folder_digest

PACKAGE_THEME = PACKAGE_FILES / "theme"


@asked_once
def folder(settings: Settings) -> Path:
    """The folder with all files of the theme.

    It is the portal's own one where that is whole, the package's where there is none, and otherwise
    a folder under ``.cache/`` in which both are laid together. A link out of the portal is not followed.
    """
    own = settings.root / "theme"
    inside = own.resolve().is_relative_to(settings.root.resolve())
    if not inside or not own.is_dir():
        return PACKAGE_THEME
    if own.resolve() == PACKAGE_THEME or _of_package() <= _names(own):
        return own
    return _joined(own, settings.root / FOLDER / "theme")


def changed(settings: Settings) -> tuple[str, ...]:
    """The files that the portal has otherwise than the package, by their paths from the theme."""
    own = settings.root / "theme"
    return tuple(name for name in _own(settings) if not _same(own / name, PACKAGE_THEME / name))


def unknown(settings: Settings) -> tuple[str, ...]:
    """The files of the portal's own theme that stand in the place of none."""
    return tuple(name for name in _own(settings) if name not in _of_package())


def _own(settings: Settings) -> list[str]:
    own = settings.root / "theme"
    if folder(settings) == PACKAGE_THEME or own.resolve() == PACKAGE_THEME:
        return []
    return sorted(name for name in _names(own) if not name.rpartition("/")[2].startswith("."))


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


@cache
def _of_package() -> frozenset[str]:
    """The files of the theme of the package, which nobody changes while it runs."""
    return frozenset(_names(PACKAGE_THEME))


def _names(theme: Path) -> set[str]:
    """Every file by its path from the theme; a folder that is a link is not followed."""
    start = len(str(theme)) + 1
    found = ((folder, name) for folder, _, names in os.walk(theme) for name in names)
    paths = (f"{folder}/{name}" for folder, name in found)
    return {path[start:].replace(os.sep, "/") for path in paths if os.path.isfile(path)}  # noqa: PTH113 - asked several times a build


def _joined(own: Path, place: Path) -> Path:
    """Lay both themes together, once for what they hold; the folders of other contents are removed."""
    target = place / digest(folder_digest(PACKAGE_THEME), folder_digest(own))[:16]
    if target.is_dir():
        return target
    shutil.rmtree(place, ignore_errors=True)
    aside = target.with_name(f"{target.name}-next")
    shutil.copytree(PACKAGE_THEME, aside)
    for name in sorted(_names(own)):
        found = (own / name).resolve()
        if found.is_relative_to(own.resolve()):
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(found, aside / name)
    aside.replace(target)
    return target
