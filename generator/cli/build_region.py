"""``iom build --region``: one site over several districts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.checks.formats.text import printable, show
from generator.cli.build_said import MOST_NAMED, progress, say, say_aside, stopped
from generator.cli.options import settled
from generator.language.personal import mask
from generator.language.russian import counted, number
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.build.published import Published
    from generator.build.region.region_file import Entry


def build(file: Path, today: str, site_dir: Path | None, paper: bool, braked: bool) -> None:
    """Build the site of the region that a file names; 1 where it stops, 2 where the file is wrong."""
    from generator.build import losses, target  # noqa: PLC0415 - a build imports much
    from generator.build.region import build_region, region_file  # noqa: PLC0415

    read = region_file.read(file)
    if read.region is None:
        click.echo(show(read.findings, {file.name: mask.hide(read.text)}), nl=False, err=True)
        click.echo("Сайт не собран: исправьте файл и повторите.", err=True)
        sys.exit(2)
    base = file.resolve().parent
    site = (site_dir or base / "site").resolve()
    for root in (base / entry.portal for entry in read.region.districts):
        if why := target.unfit_folder(root, site):
            raise click.BadParameter(why, param_hint="--site-dir")

    def settings(root: Path) -> Settings:
        return settled(root, today, paper=paper, region=read.region.title if read.region else "")

    def told(entry: Entry, done: Published | None) -> None:
        if done:
            say(done, f"{entry.portal}/")
        else:
            click.echo(f"{entry.id}:")

    try:
        brake = losses.Brake() if braked else None
        done = build_region.build(read.region, base, settings, site, progress, told, brake)
    except losses.SiteLost as refused:
        folders = {entry.id: f"{entry.portal}/" for entry in read.region.districts}
        say_aside(refused.aside[:MOST_NAMED], folders.get(refused.district, ""))
        click.echo(stopped(refused), err=True)
        sys.exit(1)
    districts = counted(len(read.region.districts), "район", "района", "районов")
    seconds = number(round(done.seconds, 1))
    click.echo(printable(f"Регион собран: {districts}, за {seconds} с — {done.site}"))
    if done.twins:
        titles = counted(done.twins, "название", "названия", "названий")
        click.echo(f"Двойники: {titles} с разным текстом в разных районах — страница /twins/.")
