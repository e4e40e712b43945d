"""Words in, exit code out: the command line ``iom``. Every command is named here."""

from __future__ import annotations

import click

from generator.cli.main import PortalGroup

COMMANDS = {
    "check": "check",
    "stale": "check",
    "fmt": "check",
    "new": "records",
    "blank": "records",
    "intake": "records",
    "collect": "collect",
    "schema": "records",
    "review": "review",
    "build": "publish",
    "serve": "publish",
    "edition": "publish",
    "handout": "paper",
    "packet": "paper",
    "search": "search",
    "init": "starter",
    "update": "starter",
}
"""Every command and the module here that has it; read when it is called, for a quick start."""


@click.group(
    cls=PortalGroup, rooms=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(
    package_name="iom-portal", message="iom %(version)s", help="Показать версию пакета и выйти."
)
@click.option("--debug", is_flag=True, help="При сбое показать, где он случился (разработчикам).")
def main(debug: bool) -> None:
    """Методический портал района: проверить записи, собрать сайт, начать новую запись."""
