"""What a build says: what it did, what it left out, why it stopped, and how far it is."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from generator.checks.formats.text import printable
from generator.language.russian import counted, number
from generator.settings import MKDOCS

if TYPE_CHECKING:
    from generator.build.losses import SiteLost
    from generator.build.published import Published
    from generator.checks.quarantined import Quarantined

MOST_NAMED = 20
"""Addresses and records set aside that are named where the build stops: their reason is mostly the same."""


def stopped(refused: SiteLost) -> str:
    """Say what the site would lose, and what to do."""
    from generator.catalogue import urls  # noqa: PLC0415 - the model is slow to import

    count, shown = len(refused.lost), refused.lost[:MOST_NAMED]
    whose = f" района «{refused.district}»" if refused.district else ""
    lines = [
        f"Сборка остановлена: с сайта{whose} пропали бы страницы записей, {count} из {refused.count}."
    ]
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


def say_aside(aside: Iterable[Quarantined], folder: str = "") -> None:
    """Say which records were set aside, and why; ``folder``: of which portal, where there are several."""
    for one in aside:
        outcome = "показана прошлая редакция" if one.replaced else "пока не показана"
        if one.path == MKDOCS:
            outcome = "взяты обычные настройки"
        unread = f" (прошлых редакций git не дал: {one.unread})" if one.unread else ""
        what = f"Отложено: {folder}{one.path} — {outcome}: {one.findings[0].message}{unread}"
        click.echo(printable(what), err=True)


def say(done: Published, folder: str = "") -> None:
    """Say what a build did and what is wrong; aloud what it could not know."""
    for line in done.unknown:
        click.echo(printable(line), err=True)
    say_aside(done.aside, folder)
    for tag in done.missing:
        click.echo(f"Нет в git: метка «{tag}», редакция /editions/{tag}/ не собрана.", err=True)
    for finding in done.sheets.findings:
        where = f"{finding.place.path}:{finding.place.line}"
        click.echo(f"Без карточки метода: {where}: {finding.message}; {finding.fix}", err=True)
    for title, why in done.sheets.lost.items():
        click.echo(f"Без файлов {title}: {why}", err=True)
    for sheet in done.sheets.failed:
        click.echo(f"Без листа: {printable(sheet)}", err=True)
    click.echo(published(done))


def published(done: Published) -> str:
    pages = counted(done.pages, "страница", "страницы", "страниц")
    count = counted(done.files, "файл", "файла", "файлов")
    seconds = f"{number(round(done.seconds, 1))} с — {done.site}"
    if done.whole:
        return f"Опубликовано: {pages}, всего {count}, за {seconds}"
    if not done.pages:
        return f"Ничего не изменилось: сайт тот же, {count}, за {seconds}"
    return f"Обновлено: {pages}, всего на сайте {count}, за {seconds}"


def progress(items: Iterable[Any], what: str, count: int) -> Iterator[Any]:
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
    with Progress(*columns, console=console, transient=True) as shown:
        yield from shown.track(items, total=count, description=what.capitalize())
