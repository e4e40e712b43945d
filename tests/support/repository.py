"""A real repository of git around the smallest good portal."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.conftest import Portal, tiny

EMPTY = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
"""The tree of git in which nothing lies."""

IDENTITY = ("-c", "user.name=Автор", "-c", "user.email=a@example.org")


def git(root: Path, *words: str, given: bytes = b"") -> str:
    """Run git in a folder, ``given`` on its standard input, and give what it said."""
    done = subprocess.run(
        ["git", *IDENTITY, *words], cwd=root, check=True, capture_output=True, input=given
    )
    return done.stdout.decode().strip()


class Repository(Portal):
    """A portal whose every step is committed."""

    @classmethod
    def start(cls, root: Path) -> Repository:
        """Copy the smallest portal and commit it on the branch ``main``."""
        tiny(root)
        made = cls(root)
        made.git("init", "-q", "-b", "main")
        made.commit("Начало")
        return made

    def git(self, *words: str) -> str:
        """Run git here."""
        return git(self.root, *words)

    def commit_named(self, files: Mapping[bytes, bytes]) -> str:
        """Commit files beside all that is committed, by names that the disk of this system may not take."""
        tree = self._tree("HEAD", files)
        commit = self.git("commit-tree", tree, "-p", "HEAD", "-m", "Имена")
        self.git("update-ref", "HEAD", commit)
        return commit

    def _tree(self, over: str, files: Mapping[bytes, bytes]) -> str:
        """Write a tree of git: that of ``over``, with these files in it."""
        rows = subprocess.run(
            ["git", "ls-tree", "-z", over], cwd=self.root, check=True, capture_output=True
        ).stdout.split(b"\0")
        known = {row.partition(b"\t")[2]: row for row in rows if row}
        folders: dict[bytes, dict[bytes, bytes]] = {}
        for path, data in files.items():
            folder, inside, name = path.partition(b"/")
            if inside:
                folders.setdefault(folder, {})[name] = data
            else:
                blob = git(self.root, "hash-object", "-w", "--stdin", given=data)
                known[path] = b"100644 blob %b\t%b" % (blob.encode(), path)
        for folder, inner in folders.items():
            below = known[folder].split()[2].decode() if folder in known else EMPTY
            known[folder] = b"040000 tree %b\t%b" % (self._tree(below, inner).encode(), folder)
        return git(self.root, "mktree", "-z", given=b"".join(row + b"\0" for row in known.values()))

    def commit(self, subject: str = "Правка") -> str:
        """Commit everything and give the name of the commit."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", subject)
        return self.git("rev-parse", "HEAD")
