"""A forge on disk: a bare repository with a portal, a fork, and a proposal as ``refs/pull/1/head``."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, tiny
from tests.support.repository import Repository, git

ROUTE = "routes/novyy.yaml"
MACHINERY = ("generator", "theme", "mkdocs.yml", "Makefile", "pyproject.toml", ".gitlab-ci.yml")
FOLDERS = (".github", ".gitea", ".forgejo")


@dataclass
class Hub:
    """The bare repository and the folder of the contributor's fork."""

    bare: Path
    fork: Repository

    @classmethod
    def open(cls, folder: Path) -> Hub:
        """Publish the machinery of this portal with the content of the smallest one, and fork it."""
        work = folder / "work"
        tiny(work)
        for name in (*MACHINERY, *FOLDERS):
            source = ROOT / name
            copy = shutil.copytree if source.is_dir() else shutil.copyfile
            copy(source, work / name)
        shutil.rmtree(work / "generator" / "__pycache__", ignore_errors=True)
        (work / ".gitignore").write_text("__pycache__/\n.venv/\n/site/\n")
        portal = Repository(work)
        portal.git("init", "-q", "-b", "main")
        portal.commit("Портал")
        bare = folder / "rayon" / "portal.git"
        git(folder, "clone", "-q", "--bare", str(work), str(bare))
        git(folder, "clone", "-q", "--bare", str(bare), str(folder / "fork.git"))
        git(folder, "clone", "-q", str(folder / "fork.git"), str(folder / "fork"))
        return cls(bare, Repository(folder / "fork"))

    def submit(self, subject: str = "Новый маршрут") -> str:
        """Commit what the contributor wrote on a branch of the fork and open a proposal."""
        self.fork.git("checkout", "-q", "-B", "marshrut")
        commit = self.fork.commit(subject)
        self.fork.git("push", "-q", "-f", "origin", "marshrut")
        refs = ("refs/pull/1/head", "refs/merge-requests/1/head")
        for ref in refs:
            git(self.bare, "fetch", "-q", str(self.fork.root), f"+marshrut:{ref}")
        return commit

    def desk(self, ref: str = "") -> Path:
        """A fresh clone of the methodologist; ``ref`` is fetched beside it, never checked out."""
        desk = self.bare.parent / "desk"
        shutil.rmtree(desk, ignore_errors=True)
        git(self.bare.parent, "clone", "-q", str(self.bare), str(desk))
        if ref:
            git(desk, "fetch", "-q", "origin", f"{ref}:refs/heads/predlozhenie")
        return desk

    def merge(self, desk: Path | None = None, branch: str = "predlozhenie") -> None:
        """Accept a proposal, as the button of a forge does."""
        desk = desk or self.desk("refs/pull/1/head")
        git(desk, "merge", "-q", "--no-ff", "-m", "Принять предложение", branch)
        git(desk, "push", "-q", "origin", "main")
