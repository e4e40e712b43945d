"""The command line as a value."""

from __future__ import annotations

from click.testing import CliRunner, Result

from generator.cli import main


def iom(*words: str) -> Result:
    """Run one command in this process."""
    return CliRunner().invoke(main, list(words))
