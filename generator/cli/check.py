"""Commands that say what is wrong, what is old and what is written another way."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import click

from generator.checks import baseline
from generator.checks import check as checks_check
from generator.checks.formats import freshness, registry, text
from generator.cli import streams
from generator.cli.click_ru import Command, OneOf
from generator.cli.options import (
    asked,
    commit_of,
    inside,
    is_file,
    readable,
    root_option,
    settled,
    there,
    today_option,
)
from generator.findings import Finding, Unread, arrange, errors
from generator.language.russian import counted
from generator.paper import fit_cache, signs
from generator.records import format_files, migrations
from generator.system import files, theme_files, write_file

_CHECKED = (*(f"{folder}/" for folder in files.FOLDERS), "mkdocs.yml")
"""How the paths begin of what is looked at; a record that lies elsewhere is told, too."""


@click.command(cls=Command)
@click.argument("paths", nargs=-1, metavar="[ПУТЬ]…")
@root_option
@today_option
@click.option("--since", metavar="РЕВИЗИЯ", help="Только то, что изменилось с этой ревизии.")
@click.option("--at", "at", metavar="РЕВИЗИЯ", help="Проверить ревизию git, а не папку.")
@click.option(
    "--format",
    "form",
    type=OneOf(list(registry.FORMATS)),
    default="text",
    help="Для кого: text — для чтения, остальное — для программ и площадок.",
)
def check(
    paths: tuple[str, ...], root: Path, today: str, since: str | None, at: str | None, form: str
) -> None:
    """Показать всё, что не так в записях, сразу.

    С --at файлы ревизии не извлекаются на диск: читаются объекты git.
    """
    settings = settled(root, today)
    commit = "" if at is None else commit_of(settings, at, "--at")
    old = "" if since is None else commit_of(settings, since, "--since")
    there(root, *((commit, old or commit) if commit else ()))
    wanted = [inside(root, path, commit) for path in paths]
    for path in wanted:
        if not path.startswith(_CHECKED) and is_file(settings.root, path, commit):
            click.echo(
                f"{text.printable(path)} — не запись: записи лежат в content/ и routes/.", err=True
            )
    root, theme = settings.root, theme_files.folder(settings)
    left, accepted = 0, None
    mine: Callable[[str], bool] = partial(asked, wanted=wanted)
    if not old:
        checked = checks_check.check(settings, commit)
        found = checked.findings
    else:
        start = baseline.start(settings.root, old, commit or "HEAD")
        compared = baseline.compare(settings, start, commit)
        checked, found, mine = compared.after, compared.findings, compared.touched.__contains__
        left, accepted = compared.left, compared.before
    if newer := migrations.newer(checked.findings):
        found, wanted = newer, []  # the rest would not be true, whatever was asked for
    else:
        over = fit_cache.find(checked, theme, mine, root)
        found = (*found, *over, *signs.find(checked, theme, mine, root))
        _tell_left(left)
    for line in checked.unknown if form == "text" else ():
        click.echo(line, err=True)
    found = _only(arrange(found), wanted)
    portal = (accepted or checked).records.portal  # links lead where they led before the change
    site = portal.address if portal else ""
    said = registry.FORMATS[form](found, checked.texts, site)
    click.echo(said if form in ("text", "github") else streams.exact(said), nl=False)
    sys.exit(1 if errors(found) else 0)


def _tell_left(left: int) -> None:
    """Count what was there before: it is not shown."""
    if left:
        count = counted(left, "находка", "находки", "находок")
        click.echo(f"Не показано то, что было и раньше: {count} в других записях.", err=True)


def _only(findings: Iterable[Finding], paths: list[str]) -> tuple[Finding, ...]:
    return tuple(f for f in findings if asked(f.place.path, paths))


@click.command(cls=Command)
@click.argument("paths", nargs=-1, metavar="[ПУТЬ]…")
@root_option
@click.option("--check", "only", is_flag=True, help="Ничего не менять: код 1, если есть что.")
def fmt(paths: tuple[str, ...], root: Path, only: bool) -> None:
    """Записать записи единообразно; комментарии и незнакомые ключи остаются."""
    wanted = [inside(root, path) for path in paths]
    tree = files.read(readable(settled(there(root))).root)
    migrator = migrations.of(tree.files)
    files_asked = (f for f in tree.files.values() if asked(f.path, wanted))
    done = format_files.run(files_asked, migrator, whole=not wanted)
    for file in done:
        if file.differs and not only:
            write_file.replace(root / file.path, file.data)
        if file.differs:
            click.echo(f"{'Иначе пишется' if only else 'Записано'}: {file.path}")
    left = [finding for file in done for finding in file.findings]
    if left:
        click.echo("Эти файлы оставлены как есть:\n", err=True)
        texts = {file.path: file.text for file in done}
        click.echo(text.show(left, texts), nl=False, err=True)
    if migrator.has_work and (wanted or left):
        why = (
            "исправьте эти файлы и повторите"
            if left
            else "переименованы ключи не всех файлов, повторите"
        )
        click.echo(f"Версия формата осталась {migrator.since}: {why}: iom fmt.", err=True)
    changed = sum(file.differs for file in done)
    if only and changed:
        count = counted(changed, "файл", "файла", "файлов")
        click.echo(f"Не в единой записи: {count}. Исправит команда iom fmt.", err=True)
    sys.exit(1 if left or (only and changed) else 0)


@click.command(cls=Command)
@root_option
@today_option
def stale(root: Path, today: str) -> None:
    """Показать методисту, что пора перечитать: сроки, давние проверки, утратившие силу акты."""
    checked = checks_check.understood(checks_check.check(readable(settled(there(root), today))))
    if not checked.today:
        raise Unread(checked.unknown[0])
    found, unread = checks_check.aged(checked), checks_check.undated(checked)
    click.echo(freshness.show(found, unread), nl=False)
