"""The folder that becomes the site: whether it may, and which folder it is."""

from __future__ import annotations

from pathlib import Path

from generator.system import files

OURS = "assets/portal"
"""What every site of ours has, and no other folder."""

SOURCES = (*files.FOLDERS, "generator", "theme", ".git")


def unfit_folder(root: Path, site: Path) -> str:
    """Say in Russian why a folder may not become the site, or nothing: all that is in it goes."""
    root, site = root.resolve(), site.resolve()
    if root.is_relative_to(site):
        return "в этой папке лежит сам портал, сайт стёр бы его: назовите другую"
    if any(site.is_relative_to(root / name) for name in SOURCES):
        return "это папка с исходниками портала, сайт стёр бы их: назовите другую"
    if site.exists() and not site.is_dir():
        return "это файл, а не папка, сайт стёр бы его: назовите другую"
    if site.is_dir() and any(site.iterdir()) and not (site / OURS).is_dir():
        return "в папке лежат чужие файлы, сайт стёр бы их: назовите пустую папку или новую"
    return ""


def state(site: Path) -> str:
    """Tell a site from any other that may lie in its place."""
    try:
        status = site.stat()
    except OSError:
        return ""
    return f"{status.st_dev}-{status.st_ino}-{status.st_mtime_ns}"
