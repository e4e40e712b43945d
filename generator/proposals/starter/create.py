"""A new portal in an empty folder: its files and its first commit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from generator.findings import UserError
from generator.proposals.starter import content, manifest
from generator.proposals.starter.answers import Answers
from generator.records.models.enums import ForgeKind
from generator.system import git_write
from generator.system.git_call import GitRefused

BRANCH = "main"
FIRST = "Начало портала"


class Created(Struct, frozen=True):
    """What was made; ``commit`` is empty where git did not take it, and ``reason`` says why."""

    branch: str

    files: int
    commit: str = ""
    reason: str = ""
    package: bool = False
    """Whether the package lies in it, too."""
    nameless: bool = False
    """Whether git does not know who works here, and would refuse the next commit in English."""


def free(root: Path) -> None:
    """See that a portal may begin in a folder; raises ``UserError``."""
    if root.is_symlink() or (root.exists() and (not root.is_dir() or any(root.iterdir()))):
        raise UserError(f"«{root.name}» занято: нужна новая или пустая папка")


def create(root: Path, answers: Answers) -> Created:
    """Write a portal into a new or an empty folder and commit it; raises ``UserError`` for any other."""
    free(root)
    forge = answers.forge.kind if answers.forge else ForgeKind.NONE
    shared = content.shared(forge, answers.examples, answers.town or answers.district)
    kept = manifest.make(content.version(), forge, answers.examples, shared)
    package = content.package()
    files = {**shared, **content.own(answers), **package, manifest.PATH: manifest.write(kept)}
    _write(root, files)
    branch = answers.forge.branch if answers.forge else BRANCH
    try:
        commit = git_write.begin(root, branch, FIRST)
        known = git_write.knows_who(root)
    except GitRefused as refused:
        return Created(branch, len(files), reason=str(refused), package=bool(package))
    return Created(branch, len(files), commit, package=bool(package), nameless=not known)


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (root / "routes").mkdir(exist_ok=True)
