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
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from generator.system import workers

MOST_ALONE = 1000
"""Folders whose files one process links sooner than a second one starts."""


def copy(source: Path, target: Path) -> bool:
    """Make a tree of links to the files of another; no, where the disk does not let it."""
    shutil.rmtree(target, ignore_errors=True)
    try:
        folders = [str(target), *_folders(source, target)]
        for folder in folders:
            os.mkdir(folder)  # noqa: PTH102 - twenty thousand
        for _ in workers.each(partial(_link, str(source), str(target)), folders, MOST_ALONE):
            pass
    except OSError:
        shutil.rmtree(target, ignore_errors=True)
        return False
    return True


def _folders(source: Path, target: Path) -> Iterator[str]:
    """The folders of another tree in this one, each before what is in it."""
    for folder, folders, _ in os.walk(source):
        here = f"{target}{folder[len(str(source)) :]}"
        yield from (f"{here}/{name}" for name in sorted(folders))


def count(site: Path) -> int:
    """How many files a tree has."""
    return sum(len(names) for _, _, names in os.walk(site))


def _link(source: str, target: str, folders: Sequence[str]) -> None:
    """Link the files of some folders, not those of folders in them."""
    for here in folders:
        with os.scandir(f"{source}{here[len(target) :]}") as entries:
            for entry in entries:
                if entry.is_file(follow_symlinks=False):
                    os.link(entry.path, f"{here}/{entry.name}")


def sync(source: Path, target: Path, addresses: Iterable[str]) -> None:
    """Make some files of a tree the same as those of another; what is not there is removed."""
    for address in addresses:
        old, new = source / address, target / address
        new.unlink(missing_ok=True)
        if old.is_file():
            new.parent.mkdir(parents=True, exist_ok=True)
            os.link(old, new)


MOST_FOLDERS = 4000
"""Folders that a tree remembers: files come folder by folder."""


class OutputTree:
    """A tree that is being written; it knows what was written, and what came and went."""

    def __init__(self, root: Path, heed: Callable[[], None] | None = None) -> None:
        """``heed`` is asked before each file; what it raises ends the writing."""
        self.root = root
        self._heed = heed
        self.touched: dict[str, None] = {}
        self.grown = 0
        """How many files more there are than before."""
        self._folders: set[str] = set()
        """Some of those that are known to be there."""

    def heed(self) -> None:
        """End here by what is raised, where whoever asked for the writing has something newer."""
        if self._heed:
            self._heed()

    def put(self, address: str, content: bytes) -> None:
        """Write a file; never into one that another tree may share."""
        if "/../" in f"/{address}/":  # no address of ours has it; a name from a file could
            raise ValueError(f"an address outside of the site: {address}")
        self.heed()
        target = f"{self.root}/{address}"  # ten thousand routes have fifty thousand files: no Path
        folder = target[: target.rindex("/")]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            if len(self._folders) >= MOST_FOLDERS:
                self._folders.clear()
            self._folders.add(folder)
        self.touched[address] = None
        self.grown += 1
        try:
            file = open(target, "xb")  # noqa: SIM115, PTH123
        except FileExistsError:
            os.unlink(target)  # noqa: PTH108
            self.grown -= 1
            file = open(target, "xb")  # noqa: SIM115, PTH123
        with file:
            file.write(content)

    def drop(self, address: str) -> None:
        """Remove a file."""
        self.touched[address] = None
        with contextlib.suppress(FileNotFoundError):
            (self.root / address).unlink()
            self.grown -= 1


class MemoryTree(OutputTree):
    """A tree of which nothing goes to disk."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.files: dict[str, bytes] = {}

    def put(self, address: str, content: bytes) -> None:
        """Keep a file."""
        self.files[address] = content


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


def _fill(site: Path, fresh: Path) -> None:
    """Make one folder what another is; what is no more on the site must not be read there."""
    for path in sorted(site.rglob("*"), reverse=True):
        new = fresh / path.relative_to(site)
        if path.is_dir() and not path.is_symlink():
            if not new.is_dir():
                path.rmdir()
        elif not new.is_file():
            path.unlink()
    for path in sorted(fresh.rglob("*")):
        target = site / path.relative_to(fresh)
        if path.is_dir():
            target.mkdir(exist_ok=True)
        else:
            target.unlink(missing_ok=True)  # the second tree may share the file
            shutil.copyfile(path, target)


def swap(fresh: Path, site: Path, old: Path) -> bool:
    """Put ``fresh`` in the place of ``site``, which becomes ``old``.

    A mount point cannot be renamed: it is filled instead, and the answer is no. Where the system does not let it
    be renamed (on Windows somebody has a file of it open), the site stays as it is: ``PermissionError``.
    """
    shutil.rmtree(old, ignore_errors=True)
    try:
        if _exchange(fresh, site):
            return _put_by(fresh, old)
        if site.exists():
            site.replace(old)
        fresh.replace(site)
    except OSError as fault:
        if old.exists() and not site.exists():
            old.replace(site)
        if isinstance(fault, PermissionError):
            raise
        with contextlib.suppress(OSError):
            (site / ".").stat()
        _fill(site, fresh)
        shutil.rmtree(fresh, ignore_errors=True)
        return False
    return True
