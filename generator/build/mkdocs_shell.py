"""The shell of all pages, through MkDocs: for a portal whose settings or templates only MkDocs knows."""

from __future__ import annotations

import contextlib
import logging
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from generator.catalogue.catalogue import Catalogue
from generator.checks import site_settings
from generator.findings import UserError
from generator.render.shell import Shell
from generator.settings import PACKAGE_FILES, Settings
from generator.system import theme_files
from generator.system.cache import Cache, CacheTable
from generator.system.digests import code_digest, digest, folder_digest

SHELL = CacheTable("shell", Shell)

PLAIN = frozenset(
    (
        *("site_name", "site_url", "site_description", "site_author", "copyright"),
        *("site_dir", "docs_dir", "use_directory_urls", "strict", "watch", "plugins", "nav"),
        *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "dev_addr"),
        *("remote_branch", "remote_name", "exclude_docs", "draft_docs", "not_in_nav", "validation"),
    )
)
"""Keys of ``mkdocs.yml`` that change nothing of the shell: names come from ``portal.yaml``."""
PLAIN_THEME = frozenset(("name", "custom_dir", "font", "icon", "logo", "favicon"))


def installed() -> bool:
    """Whether MkDocs and Material are there."""
    with contextlib.suppress(ImportError):  # also said by what keeps a package from being imported
        return all(find_spec(name) for name in ("mkdocs", "material"))
    return False


def asked(settings: Settings) -> list[str]:
    """Name the settings of ``mkdocs.yml`` that may change the shell; mostly there are none."""
    text = _config(settings).read_text("utf-8")
    config = yaml.load(text, Loader=yaml.BaseLoader)  # texts, lists and maps alone
    theme = config.get("theme", {})
    own = theme if isinstance(theme, dict) else {}
    found = [key for key, value in config.items() if value and key not in (*PLAIN, "theme")]
    found += [f"theme.{key}" for key in own if key not in (*PLAIN_THEME, "language")]
    return found + ["theme.language"] * (own.get("language", "ru") != "ru")


def make(settings: Settings, catalogue: Catalogue, store: Cache, live: bool = False) -> Shell:
    """Let Material render the shell, or take the one that it rendered for the same portal.

    ``live``: for the server that reloads pages by a script of its own.
    """
    footer = sorted(catalogue.pages)
    version = digest(
        code_digest(),
        folder_digest(theme_files.folder(settings)),
        _config(settings).read_bytes(),
        catalogue.sources.get("content/portal.yaml", ""),
        repr((catalogue.today, footer, live, settings.region)),
    )
    cached = store.load(SHELL, version).get("")
    if cached:
        return cached
    shell = _rendered(settings, catalogue, live)
    store.put(SHELL, version, [("", shell)])
    return shell


def _rendered(settings: Settings, catalogue: Catalogue, live: bool) -> Shell:
    from mkdocs.commands.build import build  # noqa: PLC0415 - slow to import, and seldom needed
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="iom-shell-") as folder:
        said = _Said()
        logging.getLogger("mkdocs").addHandler(said)
        try:
            config = load_config(**_options(settings), site_dir=folder)
        except (MkDocsException, yaml.YAMLError) as fault:
            why = ("; ".join(said.lines) or str(fault)).rstrip(".!")
            raise UserError(f"MkDocs не принял mkdocs.yml, исправьте его: {why}") from fault
        finally:
            logging.getLogger("mkdocs").removeHandler(said)
        plugin: Any = config.plugins["iom"]
        plugin.given, plugin.region = catalogue, settings.region
        config.plugins.on_startup(command="serve" if live else "build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
    shell: Shell = plugin.shell
    return shell


class _Said(logging.Handler):
    """Keeps what MkDocs says of its settings."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self.lines.append(record.getMessage())


def _config(settings: Settings) -> Path:
    """The portal's own configuration, or ours where it has none or a broken one."""
    own = settings.root.resolve() / site_settings.PATH
    usable = own.is_file() and not site_settings.broken(settings.root)
    return own if usable else PACKAGE_FILES / site_settings.PATH


def _options(settings: Settings) -> dict[str, Any]:
    """What MkDocs is told."""
    root = settings.root.resolve()
    config = yaml.safe_load(_config(settings).read_text("utf-8"))
    theme = config.get("theme", {})
    theme = {
        **(theme if isinstance(theme, dict) else {}),
        "name": "material",
        "custom_dir": str(theme_files.folder(settings)),
    }
    plugin = {"today": settings.today, "paper": settings.paper}
    return {
        "config_file": str(_config(settings)),
        "docs_dir": str(root / "content"),
        "theme": theme,
        "plugins": {"iom": plugin},  # a list would be emptied by its first reader
        "watch": [],
    }
