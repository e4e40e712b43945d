"""What lies in a tree of git, and what differs between two of them; nothing is checked out, so nothing of it can run.

Every function here may raise ``GitRefused``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from generator.system.git_call import GitRefused, ask, unwrap
from generator.system.git_objects import ID, UNREAD

LINK, PROGRAM, MODULE = "120000", "100755", "160000"
"""Modes of git: a symbolic link, a file that may be run, a repository inside of this one."""

MOST_NAMES = 300
"""Names in one question: a system starts no program with more than some hundred kilobytes of them."""


class TreeEntry(Struct, frozen=True):
    """One file of a revision: its path from the folder that was asked about, its mode, its blob."""

    path: str
    mode: str
    id: str
    size: int

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == LINK


def names(root: Path, commit: str, folders: Iterable[str]) -> list[str]:
    """The paths of the files under folders of a commit; nothing of the files is needed for it."""
    answer = unwrap(ask(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", *folders))
    return [path.decode("utf-8", "replace") for path in answer.split(b"\0") if path]


def listing(
    root: Path, commit: str, folders: Iterable[str], *, modules: bool = False
) -> list[TreeEntry]:
    """List the files under folders of a commit; with ``modules`` the repositories inside of them, too."""
    answer = unwrap(ask(root, "ls-tree", "-r", "-z", "--long", commit, "--", *folders))
    return _entries(answer, modules)


def joined(root: Path, one: str, other: str) -> str:
    """The tree that two commits make together, written beside the others; nothing is checked out or moved.

    Empty where they cannot be joined without a person. Raises ``GitRefused`` where git (before 2.38) cannot say.
    """
    answer = ask(
        root, "merge-tree", "--write-tree", "--no-messages", one, other, absent=frozenset({1})
    )
    tree = unwrap(answer).decode("utf-8", "replace").strip()
    return tree if ID.fullmatch(tree) else ""


def beside(root: Path, commit: str, whole: Callable[[str], bool]) -> list[TreeEntry]:
    """List the files in the root of a commit and in the folders right under it, some of them as a ``whole``."""
    answer = unwrap(ask(root, "ls-tree", "-z", commit))
    folders = [row.split(b"\t", 1) for row in answer.split(b"\0") if b" tree " in row]
    names = [name.decode("utf-8", "surrogateescape") for _, name in folders]
    found = _entries(unwrap(ask(root, "ls-tree", "-z", "--long", commit, "--", ".")))
    deep = [name for name in names if whole(name)]
    flat = [f"{name}/" for name in names if not whole(name)]
    for some in _apart(flat):
        found += _entries(unwrap(ask(root, "ls-tree", "-z", "--long", commit, "--", *some)))
    for some in _apart(deep):
        found += listing(root, commit, some)
    return found


def _apart(names: list[str]) -> Iterator[list[str]]:
    """Yield names as many at a time as one question may hold."""
    for first in range(0, len(names), MOST_NAMES):
        yield names[first : first + MOST_NAMES]


def _entries(answer: bytes, modules: bool = False) -> list[TreeEntry]:
    """Take an answer apart; names that are no UTF-8 are those that Python gives to them on disk."""
    found = []
    for row in answer.split(b"\0"):
        if row:
            facts, path = row.split(b"\t", 1)
            mode, what, id, size = facts.decode().split()
            name = path.decode("utf-8", "surrogateescape")
            if what == "blob":
                if not size.isdigit():
                    raise GitRefused(UNREAD)
                found.append(TreeEntry(name, mode, id, int(size)))
            elif modules and mode == MODULE:
                found.append(TreeEntry(name, mode, id, 0))
    return found


def changed(root: Path, old: str, new: str = "") -> dict[str, str]:
    """The paths from ``root`` that differ between two commits, or a commit and what lies on disk.

    Gives the newer mode of each. What lies outside of ``root`` is named too, with «../»; what a
    ``.gitmodules`` asks to ignore as well.
    """
    prefix = unwrap(ask(root, "rev-parse", "--show-prefix")).decode("utf-8", "replace").rstrip("\n")
    words = ("--raw", "-z", "--no-renames", "--no-relative", "--ignore-submodules=none")
    plain = ("--no-ext-diff", "--no-textconv")
    told = unwrap(ask(root, "diff", *words, *plain, old, *([new] if new else []), "--")).split(
        b"\0"
    )
    here = {}
    for facts, name in zip(told[::2], told[1::2], strict=False):
        path = name.decode("utf-8", "replace")
        path = os.path.relpath(path, prefix).replace(os.sep, "/") if prefix else path
        here[path] = facts.decode().split()[1]
    if not new:
        lying = unwrap(ask(root, "ls-files", "--others", "--exclude-standard", "-z")).split(b"\0")
        here |= {
            name.decode("utf-8", "replace"): _mode(root / os.fsdecode(name))
            for name in lying
            if name
        }
    return dict(sorted(here.items()))


def _mode(path: Path) -> str:
    if path.is_symlink():
        return LINK
    if path.is_dir():
        return MODULE
    return PROGRAM if os.access(path, os.X_OK) else "100644"
