"""What calls have in common: where the portal is, what day it is, which files are meant."""

from __future__ import annotations

import errno
import os
import shlex
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from generator.checks.formats.text import printable
from generator.cli.click_ru import PathType
from generator.findings import Unread
from generator.language.personal import mask
from generator.records.dates import read_date
from generator.settings import Settings
from generator.system import files, git, git_call, git_tree, write_file

root_option = click.option(
    "--root",
    default=".",
    type=PathType(folder=True, exists=True),
    help="Папка портала: в ней mkdocs.yml, content/ и routes/.",
)
today_option = click.option("--today", default="", metavar="ГГГГ-ММ-ДД", help="Какой сегодня день.")


def settled(root: Path, today: str = "", **more: Any) -> Settings:
    """The settings of this call; a day that is not one is a wrong call."""
    if today and not is_day(today):
        raise click.BadParameter(
            "нужен день из календаря, ГГГГ-ММ-ДД: 2026-09-01", param_hint="--today"
        )
    return Settings(root.resolve(), today, **more)


def readable(settings: Settings) -> Settings:
    """The same settings, where every folder of the portal can be looked into.

    Raises ``Unread`` where one cannot: what lies in it is unknown, and so is the answer.
    """
    if said := files.shut(files.read(settings.root).findings):
        raise Unread(said)
    return settings


def on_disk(root: Path, today: str = "", **more: Any) -> Settings:
    """The settings of a call that makes something of a portal that lies on disk."""
    if not (root / "content").is_dir():
        raise _absent(root)
    return settled(root, today, **more)


def there(root: Path, *commits: str) -> Path:
    """A folder that holds a portal, or a part of one that can be looked at by itself.

    It lies on disk, or in one of ``commits`` where some are named: a proposal may take the whole portal away.
    """
    parts = (*files.FOLDERS, "mkdocs.yml")
    known = any(git_tree.names(root.resolve(), commit, parts) for commit in commits)
    if not (known or (not commits and any((root / name).exists() for name in parts))):
        raise _absent(root)
    return root


def _absent(root: Path) -> click.BadParameter:
    """Say that a folder is no portal, and where one is, if the call was made inside of it."""
    message = (
        f"в папке «{printable(str(root))}» портала нет: в нём есть mkdocs.yml, content/ и routes/"
    )
    for above in root.resolve().parents:
        if (above / "content").is_dir() and (above / "mkdocs.yml").is_file():
            message += f"; он выше: --root {shlex.quote(os.path.relpath(above))}"
            break
    return click.BadParameter(message, param_hint="--root")


def is_day(text: str) -> bool:
    """Whether a text is a day of the calendar, «ГГГГ-ММ-ДД»."""
    found = read_date(text)
    return bool(found and found.day)


def commit_of(settings: Settings, name: str, where: str) -> str:
    """The commit that a revision names; a revision that git does not know is a wrong call."""
    found = git.commit(settings.root, name)
    if found is None:
        why = f"git не знает ревизию «{mask.path(printable(name))}»"
        if not git_call.has_repository(settings.root):
            why += f": {git.NOWHERE}"
        raise click.BadParameter(why, param_hint=where)
    return found


def inside(root: Path, path: str, commit: str = "") -> str:
    """Name a path as findings do: from the root of the portal, with slashes.

    With a ``commit`` it has to be there, whatever lies in the folder. A path that is not there is a wrong call.
    """
    whole = root.resolve()
    for base in (Path.cwd(), whole):
        meant = [(base / path).resolve()]
        if commit:  # a link in the folder leads nowhere there
            meant.insert(0, Path(os.path.normpath(base / path)))
        for full in meant:
            said = full.relative_to(whole).as_posix() if full.is_relative_to(whole) else ""
            if said and (git_tree.names(whole, commit, [said]) if commit else full.exists()):
                return said
    where = "в этой ревизии" if commit else "в портале"
    raise click.BadParameter(f"{where} нет «{printable(path)}»", param_hint="ПУТЬ")


def is_file(root: Path, path: str, commit: str = "") -> bool:
    """Whether a path of the portal, or of a ``commit``, is that of a file."""
    return git_tree.names(root, commit, [path]) == [path] if commit else (root / path).is_file()


def asked(path: str, wanted: list[str]) -> bool:
    """Whether a path lies at or under one of those that were asked for; none means all."""
    return not wanted or "." in wanted or any(path == w or path.startswith(f"{w}/") for w in wanted)


def given(file: Path) -> bytes:
    """Read a file that was sent, and no more of it than is ever taken."""
    from generator.proposals.intake import docx_body  # noqa: PLC0415 - few commands are given a file

    with file.open("rb") as sent:
        return sent.read(docx_body.LARGEST + 1)


def apart(target: Path | None, asked_for: Iterable[Path]) -> None:
    """Refuse to write over a file that was given to be read; a pattern of names often takes in the answer of before."""
    same = target is not None and target.exists() and any(target.samefile(one) for one in asked_for)
    if target is not None and same:
        raise click.BadParameter(
            f"{printable(str(target))} — один из файлов, которые надо прочитать, он пропал бы: "
            "назовите другой, а прежний ответ уберите из названных",
            param_hint="-o",
        )


def ends(target: Path | str | None, known: Iterable[str]) -> None:
    """Refuse a name of a file whose ending says another format than is written; none is as good as the right one."""
    ending = Path(target).suffix.lower() if target else ""
    if ending and ending not in known:
        listed = ", ".join(known)
        raise click.BadParameter(
            f"{printable(ending)} здесь не записывается, имя файла кончается на {listed}",
            param_hint="-o",
        )


def save(path: Path, data: bytes, where: str) -> None:
    """Write where the call said; a place that is no good is a wrong call, a disk that refuses is a fault of its own."""
    try:
        write_file.replace(path, data)
    except OSError as fault:
        if why := _unfit(path, fault):
            raise click.BadParameter(why, param_hint=where) from fault
        raise


def _unfit(path: Path, fault: OSError) -> str:
    """Say why nothing can be written to a place; empty where the place is not to blame."""
    name, folder = printable(str(path)), printable(str(path.parent))
    if fault.errno == errno.ENAMETOOLONG:  # of such a path nothing more can be asked
        return f"{name[:80]}… не записывается: имя слишком длинное"
    if path.is_dir():
        return f"{name} — папка, а нужен файл"
    if not path.parent.is_dir():
        return f"{name} не записывается: папки {folder} нет"
    why = {
        errno.EACCES: "проверьте права",
        errno.EPERM: "проверьте права",
        errno.EINVAL: "такого имени не бывает",
    }.get(fault.errno or 0)
    return f"{name} не записывается: {why}" if why else ""
