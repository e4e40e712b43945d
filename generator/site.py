"""The commands that go through MkDocs: a build swapped in whole, and the live server."""

from __future__ import annotations

import logging
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config

from generator.catalogue import Catalogue
from generator.paper.make import Sheets
from generator.publish import Progress
from generator.settings import PACKAGE_ROOT, Settings


@dataclass(frozen=True, slots=True)
class Published:
    """What a build did."""

    pages: int
    files: int
    seconds: float
    site: Path
    catalogue: Catalogue
    sheets: Sheets

    @property
    def missing(self) -> tuple[str, ...]:
        """Editions of the portal that its file names and git does not have."""
        there = {tag.name for tag in self.catalogue.editions}
        return tuple(name for name in self.catalogue.portal.editions if name not in there)


def build(settings: Settings, site: Path, progress: Progress) -> Published:
    """Build aside and put the new site in the place of the old one at the very end.

    Whatever happens before that — a fault, a full disk, Ctrl+C — the old site stays whole.
    """
    started = time.monotonic()
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    try:
        config = load_config(**_options(settings), site_dir=str(aside))
        plugin: Any = config.plugins["iom"]
        plugin.progress = progress
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
        config.plugins.on_shutdown()
        aside.chmod(0o755)
        count = sum(1 for path in aside.rglob("*") if path.is_file())
        _swap(aside, site)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    done = plugin.published
    seconds = time.monotonic() - started
    return Published(done.pages, count, seconds, site, plugin.catalogue, done.sheets)


def _swap(fresh: Path, site: Path) -> None:
    """Put ``fresh`` at ``site``; a mount point that cannot be renamed is filled instead."""
    old = site.with_name(f"{fresh.name}-old")
    try:
        if site.exists():
            site.replace(old)
        fresh.replace(site)
    except OSError:
        if old.exists() and not site.exists():
            old.replace(site)
        shutil.copytree(fresh, site, dirs_exist_ok=True)
    shutil.rmtree(old, ignore_errors=True)


def serve(settings: Settings, address: str) -> None:
    """Serve the site and build it again when a record, a text or the theme changes."""
    options = _options(settings)
    mkdocs_serve(options.pop("config_file"), livereload=True, dev_addr=address, **options)


def _options(settings: Settings) -> dict[str, Any]:
    """What MkDocs is told: the portal's own file, or ours where it has none."""
    root = settings.root.resolve()
    own = root / "mkdocs.yml"
    config = yaml.safe_load(
        (own if own.is_file() else PACKAGE_ROOT / "mkdocs.yml").read_text("utf-8")
    )
    theme = {**config.get("theme", {}), "name": "material", "custom_dir": str(settings.theme)}
    options = {"today": settings.today, "paper": settings.paper}
    return {
        "config_file": str(own if own.is_file() else PACKAGE_ROOT / "mkdocs.yml"),
        "docs_dir": str(root / "content"),
        "theme": theme,
        "plugins": {"iom": options},  # a list would be emptied by its first reader
        "watch": [str(p) for p in (root / "routes", settings.theme) if p.is_dir()],
    }
