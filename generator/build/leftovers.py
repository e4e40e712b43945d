"""Folders of a build that is under way; what a killed build left is removed by the next one.

A folder is held by a lock on it (``flock``), which the system lets go of however its process ends.
Where there are no such locks, nothing is removed.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_WITHIN = ("site", "old", ".gitignore")
"""What such a folder of ours has in it; whatever has anything else is not ours."""


@contextlib.contextmanager
def folder(parent: Path, prefix: str) -> Iterator[Path]:
    """Make a folder for a build, unseen by git, and remove it at the end; before it, those of the killed."""
    sweep(parent, prefix)
    made = Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
    lock = _lock(made)
    try:
        (made / ".gitignore").write_bytes(b"*\n")
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def sweep(parent: Path, prefix: str) -> None:
    """Remove what killed builds left in a folder under names that begin so."""
    with contextlib.suppress(OSError):
        for left in sorted(parent.glob(f"{_literal(prefix)}*")):
            if left.is_symlink() or not left.is_dir() or not _is_ours(left):
                continue
            lock = _lock(left)
            if lock is not None:
                shutil.rmtree(left, ignore_errors=True)
                os.close(lock)


def _literal(prefix: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in prefix)


def _is_ours(left: Path) -> bool:
    return all(p.name in _WITHIN or p.name.startswith(".site-build-") for p in left.iterdir())


def _lock(held: Path) -> int | None:
    """Take a folder for this process; ``None``: another has it, or the system has no such locks."""
    if sys.platform == "win32":
        return None
    import fcntl  # noqa: PLC0415 - only there

    opened = None
    try:
        opened = os.open(held, os.O_RDONLY)
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        if opened is not None:
            os.close(opened)
        return None
    return opened
