"""What Click says by itself, in Russian: subclasses that it asks, nothing of it is replaced."""

from __future__ import annotations

import difflib
import pathlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from generator.checks.formats.text import printable

_HEADINGS = {"Options": "Параметры", "Commands": "Команды"}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, "Вызов: " if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(_HEADINGS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is in Russian."""

    context_class = _Context

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"options_metavar": "[ПАРАМЕТРЫ]", **kwargs})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Say what -h does."""
        option = super().get_help_option(ctx)
        if option:
            option.help = "Показать эту справку."
        return option

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Refuse words that no argument takes."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as wrong:
            wrong.ctx = wrong.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group) and not ctx.resilient_parsing:
            ctx.fail(f"лишнее: {_shown(' '.join(rest))}")
        return rest


class RussianGroup(Command, click.Group):
    """A group whose help is in Russian, and all that is said of wrong calls of its commands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"subcommand_metavar": "КОМАНДА …", **kwargs})

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,
    ) -> click.Context:
        """Read what stands before the command."""
        with _translated():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Read the rest, and run the command."""
        with _translated():
            return super().invoke(ctx)


class Wrong(click.UsageError):
    """A wrong call: how the command is called, and what is wrong."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Say it."""
        if self.ctx:
            click.echo(f"{self.ctx.get_usage()}\n", file, err=True)
        click.echo(f"Ошибка в вызове: {self.format_message()}", file, err=True)
        if self.ctx:
            click.echo(f"Справка: {self.ctx.command_path} --help", file, err=True)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except (NoArgsIsHelpError, Wrong):
        raise
    except click.UsageError as wrong:
        raise Wrong(_said(wrong), wrong.ctx) from None


def _said(wrong: click.UsageError) -> str:
    match wrong:
        case click.NoSuchOption():
            return f"параметра {_shown(wrong.option_name)} нет{_near(wrong.possibilities)}"
        case NoSuchCommand():
            return f"команды {_shown(wrong.command_name)} нет{_near(wrong.possibilities)}"
        case click.MissingParameter():
            known = wrong.param.type if wrong.param else None
            listed = f"; бывает: {', '.join(known.choices)}" if isinstance(known, OneOf) else ""
            return f"не хватает: {_named(wrong)}{listed}"
        case click.BadParameter():
            return f"{_named(wrong)}: {wrong.message}"
        case click.BadOptionUsage():
            flag = any(wrong.option_name in p.opts for p in _flags(wrong.ctx))
            name = _shown(wrong.option_name)
            return f"после {name} значения не бывает" if flag else f"после {name} нужно значение"
    if wrong.ctx and isinstance(wrong.ctx.command, click.Group):
        return "не названа команда"
    return wrong.message


def _named(wrong: click.BadParameter) -> str:
    """What is wrong in the call: a parameter by its longest name, an argument as in the help."""
    if isinstance(wrong.param_hint, str):
        return wrong.param_hint
    if isinstance(wrong.param, click.Option):
        return max(wrong.param.opts, key=len)
    return wrong.param.make_metavar(wrong.ctx) if wrong.param and wrong.ctx else "значение"


def _flags(ctx: click.Context | None) -> list[click.Option]:
    found = ctx.command.get_params(ctx) if ctx else ()
    return [p for p in found if isinstance(p, click.Option) and p.is_flag]


def _near(names: list[str] | None) -> str:
    return f"; возможно, это {names[0]}" if names else ""


def _shown(text: str) -> str:
    return f"«{printable(text)}»"


class OneOf(click.Choice[str]):
    """One of a few words."""

    def get_invalid_choice_message(self, value: Any, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Say what may stand here."""
        near = difflib.get_close_matches(str(value).lower(), self.choices, n=1)
        perhaps = f" (возможно, это {near[0]})" if near else ""
        return f"{_shown(str(value))} здесь не бывает{perhaps}, а бывает: {', '.join(self.choices)}"


class PathType(click.Path[pathlib.Path]):
    """A file, or a folder where no file may stand."""

    def __init__(self, folder: bool = False, exists: bool = False) -> None:
        super().__init__(exists, file_okay=not folder, dir_okay=folder, path_type=pathlib.Path)
        self.folder = folder

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """Say what is named."""
        return "ПАПКА" if self.folder else "ФАЙЛ"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> pathlib.Path:
        """Take a path that is fit."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(self._why(pathlib.Path(value)), param, ctx)

    def _why(self, path: pathlib.Path) -> str:
        name = _shown(str(path))
        if not path.exists():
            return f"папки {name} нет" if self.folder else f"файла {name} нет"
        if path.is_dir() != self.folder:
            return (
                f"{name} — файл, а нужна папка" if self.folder else f"{name} — папка, а нужен файл"
            )
        return f"{name} не читается: проверьте права"


class Count(click.IntRange):
    """A whole number between two."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Take a number that is fit."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"нужно целое число от {self.min} до {self.max}", param, ctx)
