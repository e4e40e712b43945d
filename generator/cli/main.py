"""The group of all commands, and the one door for faults: of our own and of the disk."""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, cast

import click
from click.exceptions import NoSuchCommand

from generator.checks.formats.text import printable
from generator.cli.click_ru import RussianGroup, Wrong
from generator.findings import Unread, UserError
from generator.language.russian import capital
from generator.system.git_call import GitRefused

_FAULT = 3

_GC_THRESHOLDS = (500_000, 50, 100)
"""Thresholds of the garbage collector: a build of ten thousand records makes many objects and no cycles.

With the usual numbers a sixth of a renewal goes into looking.
"""

_RIGHTS = (
    "нет доступа",
    "проверьте права на эту папку и закройте программу, в которой открыт файл",
)
_SPACE = "освободите место"
_REFUSED = {
    errno.ENOSPC: ("не записано: на диске кончилось место", _SPACE),
    errno.EDQUOT: ("не записано: кончилось место, отведённое вам на диске", _SPACE),
    errno.EFBIG: ("не записано: файл велик для этого диска", "возьмите другой диск"),
    errno.EROFS: ("не записано: диск закрыт для записи", "возьмите другую папку"),
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EIO: ("диск не отвечает", "проверьте диск"),
    errno.EMFILE: ("открыто слишком много файлов", "закройте другие программы"),
    errno.ENFILE: ("открыто слишком много файлов", "закройте другие программы"),
    errno.EADDRINUSE: (
        "адрес занят: возможно, портал уже открыт",
        "закройте другой iom serve или назовите другой адрес: --addr 127.0.0.1:8001",
    ),
}
"""What the system refused, and what to do."""

_OTHER = ("не прочитано или не записано", "проверьте, что эта папка и файл на месте")
"""The same, of a file, where the system gives another reason."""


class PortalGroup(RussianGroup):
    """A group whose own faults are said in one sentence, with exit code 3.

    ``rooms``: the module of each command, read when the command is called.
    """

    def __init__(self, *args: Any, rooms: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._rooms = rooms

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all commands."""
        return sorted(self._rooms)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Read the module of a command; ``None`` where there is no such command."""
        if cmd_name not in self._rooms:
            return None
        room = import_module(f"generator.cli.{self._rooms[cmd_name]}")
        return cast(click.Command, getattr(room, cmd_name))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is called; of one that is not there, the nearest is named."""
        try:
            return super().resolve_command(ctx, args)
        except NoSuchCommand as wrong:
            raise NoSuchCommand(wrong.command_name, possibilities=self._rooms, ctx=ctx) from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        try:
            os.getcwd()  # noqa: PTH109 - only to see whether it is there
        except OSError:
            raise Wrong(
                "текущей папки больше нет: перейдите в папку портала (cd) и повторите", ctx
            ) from None
        gc.set_threshold(*_GC_THRESHOLDS)
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit):
            raise
        except (click.Abort, KeyboardInterrupt):
            click.echo("\nОстановлено.", err=True)
            sys.exit(1)
        except BrokenPipeError:  # the reader of the pipe has closed it (head, less)
            raise
        except Exception as fault:  # the one door for faults
            said, code = explain(fault, ctx.invoked_subcommand in ("build", "serve"))
            click.echo(said, err=True)
            if ctx.params.get("debug"):
                raise
            sys.exit(code)


def explain(fault: Exception, building: bool) -> tuple[str, int]:
    """Say what happened in Russian, without a traceback, and with what code a command ends then."""
    whole = "; прежний сайт цел" if building else ""
    if isinstance(fault, UserError):
        return f"{capital(printable(str(fault)))}{whole}.", 1
    if isinstance(fault, GitRefused):
        reason = printable(str(fault))
        return (
            f"Git не ответил: {reason}.\n"
            f"Поэтому ничего не сказано и не сделано{whole}. Записи ни при чём."
        ), _FAULT
    if isinstance(fault, Unread):
        reason = capital(printable(str(fault)).removesuffix("."))
        return f"{reason}.\nПоэтому ничего не сказано и не сделано{whole}.", _FAULT
    notes = "".join(f"\n  {note}" for note in getattr(fault, "__notes__", ()))
    if said := _refusal(fault, building):
        return f"{said[0]}{notes}\n{said[1]}", _FAULT
    name = type(fault).__name__
    return (
        f"Сбой самого генератора: {name}: {fault}{notes}\n"
        "Записи ни при чём. Перешлите это сообщение разработчикам."
    ), _FAULT


def _refusal(fault: Exception, building: bool) -> tuple[str, str] | None:
    """What the system refused and what to do; nothing of a fault that is our own."""
    if not isinstance(fault, OSError) or not fault.errno:
        return None
    where = _where(fault)
    if not where and fault.errno not in _REFUSED:
        return None
    why, fix = _REFUSED.get(fault.errno, _OTHER)
    place = f": {printable(where)}" if where else ""
    whole = "Прежний сайт цел. " if building else ""
    return (
        f"Система отказала: {why}{place} ({fault.strerror}).",
        f"{whole}Записи ни при чём: {fix} и повторите команду. "
        "Не помогло — перешлите это сообщение разработчикам.",
    )


def _where(fault: OSError) -> str:
    """The file of a refusal, from the folder of the call where it lies in it."""
    named = fault.filename2 or fault.filename
    if not isinstance(named, (str, bytes, os.PathLike)):
        return ""
    path = Path(os.fsdecode(named))
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
