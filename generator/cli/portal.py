"""The group of all commands, and the one door for faults of our own."""

from __future__ import annotations

import gc
import sys
from typing import Any

import click

_FAULT = 3

_CALM = (100_000, 50, 100)
"""How seldom Python looks for rubbish: a build of ten thousand records has much memory and no rubbish.

With the usual numbers a sixth of a renewal goes into looking.
"""


class Portal(click.Group):
    """A group whose own faults are said in one sentence, with exit code 3."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command."""
        gc.set_threshold(*_CALM)
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as fault:  # the one door for faults of our own
            notes = "".join(f"\n  {note}" for note in getattr(fault, "__notes__", ()))
            click.echo(f"Сбой самого генератора: {type(fault).__name__}: {fault}{notes}", err=True)
            click.echo("Записи ни при чём. Перешлите это сообщение разработчикам.", err=True)
            if ctx.params.get("debug"):
                raise
            sys.exit(_FAULT)
