"""What a proposal changes, for the one who reads it."""

from __future__ import annotations

from pathlib import Path

import click

from generator.build import proofs
from generator.checks import baseline as work
from generator.cli.click_ru import Command, PathType
from generator.cli.options import commit_of, root_option, save, settled, there, today_option
from generator.proposals import comment, compare, preview
from generator.system import theme_files


@click.command(cls=Command)
@click.argument("base", metavar="БЫЛО")
@click.argument("head", metavar="[СТАЛО]", default="")
@root_option
@today_option
@click.option("--html", type=PathType(), help="Файл с показом.")
def review(base: str, head: str, root: Path, today: str, html: Path | None) -> None:
    """Рассказать словами, что изменилось: для того, кто читает предложение.

    БЫЛО и СТАЛО — ревизии git; без второй берётся то, что лежит в папке.
    """
    settings = settled(root, today)
    new = commit_of(settings, head, "СТАЛО") if head else ""
    old = commit_of(settings, base, "БЫЛО")
    there(root, old, new or old)
    start = work.start(settings.root, old, new or "HEAD")
    done = compare.read(settings, start, new, old)
    click.echo(comment.write(done.review, done.site), nl=False)
    if html:
        broken = {record.id for record in preview.printed(done.review)}
        broken &= {one.id for one in done.catalogue.aside}
        paper = proofs.over(done.catalogue, done.after, broken) if broken else done.catalogue
        theme = theme_files.folder(settings)
        shown = preview.write(done.review, done.catalogue, theme, paper, done.site)
        save(html, shown.encode(), "--html")
