"""Two trees of files that share what is the same: one is shown, the other is made ready and takes its place.

After the first build the second tree is a copy of links. A renewal writes a few files into it and puts
it in the place of the site; the next one brings the other tree up to date by what was written last,
so that the cost is that of the changes, and the site is whole at any moment.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path


def copy(source: Path, target: Path) -> bool:
    """Make a tree of links to the files of another; no, where the disk does not let it."""
    shutil.rmtree(target, ignore_errors=True)
    try:
        _link(source, target)
    except OSError:
        shutil.rmtree(target, ignore_errors=True)
        return False
    return True


def count(site: Path) -> int:
    """How many files a tree has."""
    return sum(len(names) for _, _, names in os.walk(site))


def _link(source: Path, target: Path) -> None:
    for folder, folders, names in os.walk(source):
        here = os.path.join(target, os.path.relpath(folder, source))  # noqa: PTH118 - sixty thousand
        os.makedirs(here, exist_ok=True)  # noqa: PTH103
        folders.sort()
        for name in names:
            os.link(f"{folder}/{name}", f"{here}/{name}")


def follow(source: Path, target: Path, addresses: Iterable[str]) -> None:
    """Make some files of a tree the same as those of another; what is not there is removed."""
    for address in addresses:
        old, new = source / address, target / address
        new.unlink(missing_ok=True)
        if old.is_file():
            new.parent.mkdir(parents=True, exist_ok=True)
            os.link(old, new)


def changed(one: Path, other: Path) -> list[str]:
    """The files of two trees that are not the same file, by their addresses."""
    mine, theirs = dict(_files(one)), dict(_files(other))
    return sorted(
        address
        for address in mine.keys() | theirs.keys()
        if mine.get(address) != theirs.get(address)
    )


def _files(root: Path) -> Iterator[tuple[str, int]]:
    stack = [("", str(root))]
    while stack:
        address, folder = stack.pop()
        with os.scandir(folder) as found:
            for entry in found:
                if entry.is_dir(follow_symlinks=False):
                    stack.append((f"{address}{entry.name}/", entry.path))
                else:
                    yield f"{address}{entry.name}", entry.inode()


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change names at once, where the system can: nobody ever sees neither."""
    if sys.platform != "linux" or not other.is_dir():
        return False
    here, both = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of renameat2(2)
    try:
        rename = ctypes.CDLL(None).renameat2
    except (OSError, AttributeError):
        return False
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), both) == 0)


def _put_by(left: Path, old: Path) -> bool:
    """Keep the tree that was the site; no, where it lies on another disk."""
    try:
        left.replace(old)
    except OSError:
        shutil.rmtree(left, ignore_errors=True)
        return False
    return True


def swap(fresh: Path, site: Path, old: Path) -> bool:
    """Put ``fresh`` in the place of ``site``, which becomes ``old``.

    A mount point cannot be renamed: it is filled instead, and the answer is no.
    """
    shutil.rmtree(old, ignore_errors=True)
    try:
        if _exchange(fresh, site):
            return _put_by(fresh, old)
        if site.exists():
            site.replace(old)
        fresh.replace(site)
    except OSError:
        if old.exists() and not site.exists():
            old.replace(site)
        with contextlib.suppress(OSError):
            (site / ".").stat()
        shutil.copytree(fresh, site, dirs_exist_ok=True)
        shutil.rmtree(fresh, ignore_errors=True)
        return False
    return True
