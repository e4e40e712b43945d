"""A file of a person is written whole, or stays what it was: a disk may be full, a call may be ended."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path


def replace(path: Path, data: bytes) -> None:
    """Put new bytes in the place of a file; ``OSError``, with its name, where they do not get there.

    Its rights stay. A link (``/dev/stdout`` is one), a pipe, a file in a folder that takes no other one, and one that
    somebody closed are written as they are: to put another in its place the system would ask nobody.
    """
    try:
        if path.is_symlink() or (path.exists() and not _can_go(path)):
            path.write_bytes(data)
        else:
            _through(path.with_name(f".iom-{os.getpid()}"), path, data)
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(path)) from fault


def _can_go(path: Path) -> bool:
    return path.is_file() and os.access(path.parent, os.W_OK) and os.access(path, os.W_OK)


def _through(aside: Path, target: Path, data: bytes) -> None:
    try:
        aside.write_bytes(data)
        if target.exists():
            shutil.copymode(target, aside)
        aside.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise
