"""Commands that make the site: whole, live, and as an edition that is kept."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.catalogue import snapshots
from generator.checks import check
from generator.checks.formats import text
from generator.checks.formats.text import printable
from generator.cli.click_ru import Command, PathType
from generator.cli.options import on_disk, root_option, today_option
from generator.findings import UserError
from generator.language.russian import counted, number

if TYPE_CHECKING:
    from generator.build.build import Published


@click.command(cls=Command)
@root_option
@today_option
@click.option("--site-dir", type=PathType(folder=True), help="Куда положить сайт.")
@click.option("--strict", is_flag=True, help="Остановиться, если в записях есть ошибки.")
@click.option("--no-paper", is_flag=True, help="Без PDF и DOCX.")
def build(root: Path, today: str, site_dir: Path | None, strict: bool, no_paper: bool) -> None:
    """Собрать сайт. Записи с ошибками не останавливают сборку: они отложены."""
    from generator.build import build as publisher  # noqa: PLC0415 - MkDocs is slow to import

    settings = on_disk(root, today, paper=not no_paper, strict=strict)
    if strict:
        checked = check.check(settings)
        found = checked.findings or publisher.unfit(settings)
        if found:
            click.echo(text.show(found, checked.texts), nl=False)
            sys.exit(1)
    target = site_dir or root / "site"
    if why := publisher.unfit_folder(settings.root, target):
        raise click.BadParameter(why, param_hint="--site-dir")
    done = publisher.build(settings, target, _progress)
    for aside in done.aside:
        outcome = "показана прошлая редакция" if aside.replaced else "пока не показана"
        click.echo(f"Отложено: {aside.path} — {outcome}: {aside.findings[0].message}", err=True)
    for tag in done.missing:
        click.echo(f"Нет в git: метка «{tag}», редакция /editions/{tag}/ не собрана.", err=True)
    for finding in done.sheets.findings:
        where = f"{finding.place.path}:{finding.place.line}"
        click.echo(f"Без карточек методов: {where}: {finding.message}; {finding.fix}", err=True)
    if done.sheets.lost:
        click.echo(f"Без файлов Word: {done.sheets.lost}", err=True)
    for sheet in done.sheets.failed:
        click.echo(f"Без листа: {printable(sheet)}", err=True)
    click.echo(_published(done))


def _published(done: Published) -> str:
    pages = counted(done.pages, "страница", "страницы", "страниц")
    count = counted(done.files, "файл", "файла", "файлов")
    seconds = f"{number(round(done.seconds, 1))} с — {done.site}"
    if done.whole:
        return f"Опубликовано: {pages}, всего {count}, за {seconds}"
    if not done.pages:
        return f"Ничего не изменилось: сайт тот же, {count}, за {seconds}"
    return f"Обновлено: {pages}, всего на сайте {count}, за {seconds}"


def _progress(items: Iterable[Any], what: str, count: int) -> Iterator[Any]:
    """Show how far a long loop is, on a terminal only."""
    from rich.console import Console  # noqa: PLC0415 - only a build shows progress
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    console = Console(stderr=True)
    if not console.is_terminal:
        yield from items
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(items, total=count, description=what.capitalize())


@click.command(cls=Command)
@root_option
@click.option("--addr", default="127.0.0.1:8000", metavar="УЗЕЛ:ПОРТ", help="Где открыть сайт.")
def serve(root: Path, addr: str) -> None:
    """Открыть сайт у себя; сохранили файл — страница обновилась."""
    from generator.build import serve as build_serve  # noqa: PLC0415 - MkDocs is slow to import

    def say(opened: str, done: Published | None) -> None:
        click.echo(_published(done) if done else f"Сайт открыт: {opened} (остановить: Ctrl+C)")

    settings = on_disk(root)
    try:
        build_serve.serve(settings, build_serve.free(addr), say)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="--addr") from None


@click.command(cls=Command)
@click.argument("tag", metavar="МЕТКА")
@root_option
def edition(tag: str, root: Path) -> None:
    """Сохранить нынешний портал целиком: под меткой git, по адресу /editions/МЕТКА/."""
    try:
        address = snapshots.start(root.resolve(), tag)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="МЕТКА") from None
    click.echo(f"Редакция «{tag}» хранится: {address} появится при следующей сборке.")
    click.echo("Сохраните в git content/portal.yaml и отправьте метку: git push --tags.")
    click.echo("Правки, которых ещё нет в git, в неё не вошли.")
