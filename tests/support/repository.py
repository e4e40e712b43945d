"""A real repository of git around the smallest good portal."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.conftest import Portal, tiny

IDENTITY = ("-c", "user.name=Автор", "-c", "user.email=a@example.org")


def git(root: Path, *words: str) -> str:
    """Run git in a folder and give what it said."""
    done = subprocess.run(
        ["git", *IDENTITY, *words], cwd=root, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


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

    def commit(self, subject: str = "Правка") -> str:
        """Commit everything and give the name of the commit."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", subject)
        return self.git("rev-parse", "HEAD")
