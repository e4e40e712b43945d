"""Words in, exit code out: the command line ``iom``."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator import files, git
from generator.checks.run import run
from generator.findings import errors
from generator.records import load
from generator.report import formats


@click.group()
def main() -> None:
    """Методический портал района: проверить записи, собрать сайт, найти, напечатать."""


@main.command()
@click.argument("paths", nargs=-1)
@click.option("--root", default=".", type=click.Path(file_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(list(formats.FORMATS)), default="text")
def check(paths: tuple[str, ...], root: Path, form: str) -> None:
    """Показать всё, что не так в записях, сразу."""
    records = load.load(files.read(root))
    found = run(records, git.day_of_newest_commit(root))
    found = tuple(f for f in found if not paths or any(f.place.path.startswith(p) for p in paths))
    texts = {path: d.text for path, d in records.documents.items()}
    click.echo(formats.FORMATS[form](found, texts), nl=False)
    sys.exit(1 if errors(found) else 0)
