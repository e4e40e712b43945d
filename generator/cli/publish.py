"""Commands that make the site: whole, live, and as an edition that is kept."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.build import target, unchanged
from generator.build.published import Published
from generator.checks.formats import text
from generator.cli import build_region
from generator.cli.build_said import MOST_NAMED, progress, say, say_aside, stopped
from generator.cli.click_ru import Command, PathType
from generator.cli.main import explain
from generator.cli.options import commit_of, on_disk, root_option, today_option
from generator.findings import UserError
from generator.records import migrations
from generator.settings import Settings
from generator.system import asked_once, files


@click.command(cls=Command)
@root_option
@today_option
@click.option("--site-dir", type=PathType(folder=True), help="Куда положить сайт.")
@click.option("--strict", is_flag=True, help="Остановиться, если в записях есть ошибки.")
@click.option("--no-paper", is_flag=True, help="Без PDF и DOCX.")
@click.option("--accept-losses", is_flag=True, help="Собрать, даже если пропадёт много страниц.")
@click.option("--against", metavar="РЕВИЗИЯ", help="С чем сравнить новый сайт, чтобы не потерять.")
@click.option(
    "--region", type=PathType(exists=True), help="Собрать один сайт районов, названных в файле."
)
def build(
    root: Path,
    today: str,
    site_dir: Path | None,
    strict: bool,
    no_paper: bool,
    accept_losses: bool,
    against: str | None,
    region: Path | None,
) -> None:
    """Собрать сайт. Записи с ошибками не останавливают сборку: они отложены."""
    if region:
        if against is not None or strict:
            raise click.UsageError(
                "--region не берёт --against и --strict: проверьте районы по одному"
            )
        build_region.build(region, today, site_dir, not no_paper, not accept_losses)
        return
    settings = on_disk(root, today, paper=not no_paper)
    site = site_dir or root / "site"
    if why := target.unfit_folder(settings.root, site):
        raise click.BadParameter(why, param_hint="--site-dir")
    _publish(settings, site, against, strict, accept_losses)


@asked_once.block()
def _publish(
    settings: Settings, site: Path, against: str | None, strict: bool, accept_losses: bool
) -> None:
    seen = unchanged.tell(settings, site) if against is None and not strict else None
    if isinstance(seen, Published):
        say(seen)
        return
    from generator.build import build as publisher  # noqa: PLC0415 - what makes pages is slow to import
    from generator.build import losses  # noqa: PLC0415
    from generator.checks import check  # noqa: PLC0415

    if strict:
        checked = check.check(settings)
        found = checked.findings or publisher.unfit(settings)
        if found:
            click.echo(text.show(found, checked.texts), nl=False)
            sys.exit(1)
    commit = "" if against is None else commit_of(settings, against, "--against")
    brake = None if accept_losses else losses.Brake(commit)
    try:
        done = publisher.build(settings, site, progress, brake=brake, seen=seen)
    except losses.SiteLost as refused:
        say_aside(refused.aside[:MOST_NAMED])
        click.echo(stopped(refused), err=True)
        sys.exit(1)
    say(done)


@click.command(cls=Command)
@root_option
@today_option
@click.option("--addr", default="127.0.0.1:8000", metavar="УЗЕЛ:ПОРТ", help="Где открыть сайт.")
def serve(root: Path, today: str, addr: str) -> None:
    """Открыть сайт у себя; сохранили файл — страница обновилась."""
    from generator.build import serve as build_serve  # noqa: PLC0415 - a build imports much

    def told(opened: str, done: Published | None) -> None:
        if done:
            say(done)
        else:
            click.echo(f"Сайт открыт: {opened} (остановить: Ctrl+C)")

    def complain(fault: Exception) -> None:
        click.echo(explain(fault, True)[0], err=True)
        click.echo("Исправьте и сохраните файл: страницы обновятся сами.", err=True)

    settings = on_disk(root, today)
    migrations.of(files.read(root).files)  # no edit would mend that
    try:
        build_serve.serve(settings, build_serve.free(addr), told, complain)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="--addr") from None


@click.command(cls=Command)
@click.argument("tag", metavar="МЕТКА")
@root_option
def edition(tag: str, root: Path) -> None:
    """Сохранить нынешний портал целиком: под меткой git, по адресу /editions/МЕТКА/."""
    from generator.catalogue import snapshots  # noqa: PLC0415 - the model is slow to import

    migrations.of(files.read(root).files)
    try:
        address = snapshots.start(root.resolve(), tag)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="МЕТКА") from None
    click.echo(f"Редакция «{tag}» хранится: {address} появится при следующей сборке.")
    click.echo("Сохраните в git content/portal.yaml и отправьте метку: git push --tags.")
    click.echo("Правки, которых ещё нет в git, в неё не вошли.")
