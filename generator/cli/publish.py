"""Commands that make the site: whole, live, and as an edition that is kept."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.build import target, unchanged
from generator.build.published import Published
from generator.checks.formats import text
from generator.checks.formats.text import printable
from generator.cli.click_ru import Command, PathType
from generator.cli.main import explain
from generator.cli.options import commit_of, on_disk, root_option, today_option
from generator.findings import UserError
from generator.language.russian import counted, number
from generator.settings import MKDOCS

if TYPE_CHECKING:
    from generator.build.losses import SiteLost
    from generator.checks.quarantined import Quarantined


@click.command(cls=Command)
@root_option
@today_option
@click.option("--site-dir", type=PathType(folder=True), help="Куда положить сайт.")
@click.option("--strict", is_flag=True, help="Остановиться, если в записях есть ошибки.")
@click.option("--no-paper", is_flag=True, help="Без PDF и DOCX.")
@click.option("--accept-losses", is_flag=True, help="Собрать, даже если пропадёт много страниц.")
@click.option("--against", metavar="РЕВИЗИЯ", help="С чем сравнить новый сайт, чтобы не потерять.")
def build(
    root: Path,
    today: str,
    site_dir: Path | None,
    strict: bool,
    no_paper: bool,
    accept_losses: bool,
    against: str | None,
) -> None:
    """Собрать сайт. Записи с ошибками не останавливают сборку: они отложены."""
    settings = on_disk(root, today, paper=not no_paper, strict=strict)
    site = site_dir or root / "site"
    if why := target.unfit_folder(settings.root, site):
        raise click.BadParameter(why, param_hint="--site-dir")
    seen = unchanged.tell(settings, site) if against is None and not strict else None
    if isinstance(seen, Published):
        _say(seen)
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
        done = publisher.build(settings, site, _progress, brake=brake, seen=seen)
    except losses.SiteLost as refused:
        _say_aside(refused.aside[:MOST_NAMED])
        click.echo(_stopped(refused), err=True)
        sys.exit(1)
    _say(done)


MOST_NAMED = 20
"""Addresses and records set aside that are named where the build stops: their reason is mostly the same."""


def _stopped(refused: SiteLost) -> str:
    """Say what the site would lose, and what to do."""
    from generator.catalogue import urls  # noqa: PLC0415 - the model is slow to import

    count, shown = len(refused.lost), refused.lost[:MOST_NAMED]
    what = counted(count, "страница", "страницы", "страниц")
    lines = [f"Сборка остановлена: с сайта пропало бы {what} записей из {refused.count}."]
    lines += [f"  /{printable(address)}" for address in shown]
    if count > len(shown):
        lines.append(f"  …и ещё {count - len(shown)}")
    lines += [
        f"Опустел бы раздел «{urls.LISTINGS.get(section, 'Страницы')}»."
        for section in refused.emptied
    ]
    lines += [
        f"Сравнивали {printable(refused.against)}. Прежний сайт цел.",
        "Что делать:",
        "  — запись отложена из-за ошибки: исправьте её, всё покажет iom check;",
        "  — запись переименована: впишите в неё «прежние адреса»;",
        "  — всё так и задумано: повторите с --accept-losses.",
    ]
    return "\n".join(lines)


def _say_aside(aside: Iterable[Quarantined]) -> None:
    for one in aside:
        outcome = "показана прошлая редакция" if one.replaced else "пока не показана"
        if one.path == MKDOCS:
            outcome = "взяты обычные настройки"
        unread = f" (прошлых редакций git не дал: {one.unread})" if one.unread else ""
        what = f"Отложено: {one.path} — {outcome}: {one.findings[0].message}{unread}"
        click.echo(printable(what), err=True)


def _say(done: Published) -> None:
    """Say what a build did and what is wrong; aloud what it could not know."""
    for line in done.unknown:
        click.echo(printable(line), err=True)
    _say_aside(done.aside)
    for tag in done.missing:
        click.echo(f"Нет в git: метка «{tag}», редакция /editions/{tag}/ не собрана.", err=True)
    for finding in done.sheets.findings:
        where = f"{finding.place.path}:{finding.place.line}"
        click.echo(f"Без карточки метода: {where}: {finding.message}; {finding.fix}", err=True)
    for title, why in done.sheets.lost.items():
        click.echo(f"Без файлов {title}: {why}", err=True)
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
    if not sys.stderr.isatty():  # before anything is imported that draws
        yield from items
        return
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


NO_SERVER = (
    "iom serve показывает страницы сервером MkDocs, а он не установлен: установите mkdocs "
    "или соберите сайт (iom build) и откройте site/index.html"
)


@click.command(cls=Command)
@root_option
@click.option("--addr", default="127.0.0.1:8000", metavar="УЗЕЛ:ПОРТ", help="Где открыть сайт.")
def serve(root: Path, addr: str) -> None:
    """Открыть сайт у себя; сохранили файл — страница обновилась."""
    try:
        from generator.build import serve as build_serve  # noqa: PLC0415 - MkDocs is slow to import
    except ModuleNotFoundError as absent:
        raise UserError(NO_SERVER) from absent

    def say(opened: str, done: Published | None) -> None:
        if done:
            _say(done)
        else:
            click.echo(f"Сайт открыт: {opened} (остановить: Ctrl+C)")

    def complain(fault: Exception) -> None:
        click.echo(explain(fault, True)[0], err=True)
        click.echo("Исправьте и сохраните файл: страницы обновятся сами.", err=True)

    settings = on_disk(root)
    try:
        build_serve.serve(settings, build_serve.free(addr), say, complain)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="--addr") from None


@click.command(cls=Command)
@click.argument("tag", metavar="МЕТКА")
@root_option
def edition(tag: str, root: Path) -> None:
    """Сохранить нынешний портал целиком: под меткой git, по адресу /editions/МЕТКА/."""
    from generator.catalogue import snapshots  # noqa: PLC0415 - the model is slow to import

    try:
        address = snapshots.start(root.resolve(), tag)
    except UserError as refused:
        raise click.BadParameter(str(refused), param_hint="МЕТКА") from None
    click.echo(f"Редакция «{tag}» хранится: {address} появится при следующей сборке.")
    click.echo("Сохраните в git content/portal.yaml и отправьте метку: git push --tags.")
    click.echo("Правки, которых ещё нет в git, в неё не вошли.")
