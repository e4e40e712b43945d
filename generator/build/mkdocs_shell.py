"""The shell of all pages, through MkDocs: everything else of a page is ours."""

from __future__ import annotations

import json
import logging
import tempfile
from pathlib import Path
from typing import Any

import yaml

from generator.catalogue.catalogue import Catalogue
from generator.render.shell import Shell
from generator.settings import PACKAGE_ROOT, Settings
from generator.system import cache
from generator.system.cache import Cache

TABLE = "shell"


def make(settings: Settings, catalogue: Catalogue, store: Cache, live: bool = False) -> Shell:
    """Let Material render the shell, or take the one that it rendered for the same portal.

    ``live``: for the server that reloads pages by a script of its own.
    """
    footer = sorted(catalogue.pages)
    version = cache.digest(
        cache.code(),
        cache.tree(settings.theme),
        _config(settings).read_bytes(),
        catalogue.sources.get("content/portal.yaml", ""),
        repr((catalogue.today, footer, live)),
    )
    known = store.load(TABLE, version).get("")
    if known:
        return Shell(tuple(json.loads(known[1])))
    shell = _rendered(settings, catalogue, live)
    store.put(TABLE, version, [("", "", shell.parts)])
    return shell


def _rendered(settings: Settings, catalogue: Catalogue, live: bool) -> Shell:
    from mkdocs.commands.build import build  # noqa: PLC0415 - slow to import, and seldom needed
    from mkdocs.config import load_config  # noqa: PLC0415

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="iom-shell-") as folder:
        config = load_config(**_options(settings), site_dir=folder)
        plugin: Any = config.plugins["iom"]
        plugin.given = catalogue
        config.plugins.on_startup(command="serve" if live else "build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    shell: Shell = plugin.shell
    return shell


def _config(settings: Settings) -> Path:
    """The portal's own configuration, or ours where it has none."""
    own = settings.root.resolve() / "mkdocs.yml"
    return own if own.is_file() else PACKAGE_ROOT / "mkdocs.yml"


def _options(settings: Settings) -> dict[str, Any]:
    """What MkDocs is told."""
    root = settings.root.resolve()
    config = yaml.safe_load(_config(settings).read_text("utf-8"))
    theme = {**config.get("theme", {}), "name": "material", "custom_dir": str(settings.theme)}
    said = {"today": settings.today, "paper": settings.paper}
    return {
        "config_file": str(_config(settings)),
        "docs_dir": str(root / "content"),
        "theme": theme,
        "plugins": {"iom": said},  # a list would be emptied by its first reader
        "watch": [],
    }
