"""Whether a folder has all the files of its repository: ``git sparse-checkout`` takes some of them only."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.system.git_call import ask, unwrap

_LEFT_OUT = b"S "
"""How ``git ls-files -t`` marks what is known and not laid out."""


def leaves_out(root: Path, folders: Iterable[str]) -> bool:
    """Whether files under some folders were left out. Raises ``GitRefused``."""
    if not _may(root):
        return False
    told = unwrap(ask(root, "ls-files", "-t", "-z", "--", *folders))
    return any(row.startswith(_LEFT_OUT) for row in told.split(b"\0"))


def _may(root: Path) -> bool:
    """Whether the list of what is taken was ever written: hardly any repository has it, and git need not be asked."""
    for folder in (root.absolute(), *root.absolute().parents):
        place = folder / ".git"
        if place.is_file():  # of a worktree: where its own settings lie
            place = folder / place.read_text("utf-8", "replace").partition("gitdir:")[2].strip()
        if place.is_dir():
            return (place / "info" / "sparse-checkout").exists()
    return False
