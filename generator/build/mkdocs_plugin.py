"""The plugin of MkDocs: it renders one page, the shell, with which all pages of the portal are joined.

``mkdocs build`` publishes them from here, after its own build; ``build/mkdocs_shell.py`` takes the shell
alone, for a portal whose settings or templates only MkDocs knows. Nothing else in the project knows of MkDocs.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.build import portal_zip, prepare, snapshots, write_site
from generator.build.write_site import Progress, silent
from generator.catalogue.catalogue import Catalogue
from generator.findings import Unread, UserError
from generator.language.russian import capital
from generator.render import frame
from generator.render.shell import Shell
from generator.settings import Settings
from generator.system import theme_files

SHELL = "shell.md"


class Options(Config):
    """The options of the plugin in ``mkdocs.yml``."""

    today = config_options.Type(str, default="")
    paper = config_options.Type(bool, default=True)


class Iom(BasePlugin[Options]):
    """Publishes the portal through MkDocs."""

    progress: Progress = staticmethod(silent)
    given: Catalogue | None = None
    """The portal, where it was read already: then only the shell is wanted."""
    settings: Settings
    shell: Shell
    live: bool = False
    region: str = ""

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Leave the policy out of the live server: its reloading is an inline script of MkDocs."""
        self.live = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the portal: its names become those of the site."""
        root = Path(config.docs_dir).parent
        self.settings = Settings(root, self.config.today, self.config.paper)
        try:
            self.catalogue = self.given or prepare.prepare(self.settings)
        except (UserError, Unread) as refused:
            raise PluginError(capital(str(refused))) from refused
        config.site_name = self.catalogue.portal.title
        theme = str(theme_files.folder(self.settings))
        if theme not in config.theme.dirs:  # a portal without a theme of its own has the package's
            config.theme.dirs.insert(0, theme)
        config.theme.static_templates.clear()
        logging.getLogger("mkdocs.commands.build").addFilter(_about_shell)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG002
        """Publish nothing because it lies in a folder: only the shell goes through MkDocs."""
        return Files([File.generated(config, SHELL, content="shell\n")])

    def on_page_context(self, context: Any, page: Page, config: Any, nav: Any) -> Any:  # noqa: ARG002
        """Give the shell the names of the district."""
        context["iom"] = frame.values(self.catalogue, self.live, self.region)
        return context

    def on_post_page(self, output: str, page: Page, config: Any) -> str:  # noqa: ARG002
        """Keep the shell; MkDocs itself writes no page."""
        self.shell = Shell.cut(output)
        return ""

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write the site."""
        if self.given:
            return
        site = Path(config.site_dir)
        write_site.publish(self.catalogue, self.settings, self.shell, site, self.progress)
        snapshots.publish(self.catalogue, self.settings, self.shell, site, self.progress)
        portal_zip.write(site, self.catalogue)


def _about_shell(record: logging.LogRecord) -> bool:
    """Drop the remark of MkDocs that the shell page came out empty: that is meant."""
    return SHELL not in record.getMessage()
