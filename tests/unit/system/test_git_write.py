"""What is written through git: nothing of the folder, no hook; two changes joined, or said not to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.system import git_write
from tests.support.repository import Repository


def test_a_proposal_is_a_branch_and_touches_nothing_else(repository: Repository) -> None:
    base = repository.git("rev-parse", "HEAD")
    hook = repository.root / ".git" / "hooks" / "post-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\ntouch pwned\n")
    hook.chmod(0o755)
    made = git_write.propose(
        repository.root, base, "novyy", {"routes/novyy.yaml": b"a: b\n"}, "Новый"
    )
    assert made
    assert repository.git("show", "novyy:routes/novyy.yaml") == "a: b"
    assert repository.git("rev-parse", "novyy~1") == base
    assert repository.git("status", "--porcelain") == ""
    assert not (repository.root / "pwned").exists()
    again = git_write.propose(
        repository.root, base, "novyy", {"routes/novyy.yaml": b"c: d\n"}, "Ещё"
    )
    assert again is None
    assert repository.git("rev-parse", "novyy") == made


def test_a_file_is_removed_by_a_proposal(repository: Repository) -> None:
    base = repository.git("rev-parse", "HEAD")
    made = git_write.propose(repository.root, base, "bez", {"routes/primer.yaml": None}, "Без")
    assert made
    assert "routes/primer.yaml" not in repository.git("ls-tree", "-r", "--name-only", made).split()
    assert (repository.root / "routes" / "primer.yaml").is_file()


@pytest.mark.parametrize(
    ("ours", "theirs", "joined"),
    [
        (b"A\nb\nc\nd\ne\n", b"a\nb\nc\nd\nE\n", b"A\nb\nc\nd\nE\n"),
        (b"A\nb\nc\nd\ne\n", b"X\nb\nc\nd\ne\n", None),
        (b"\0\1", b"\0\2", None),
    ],
)
def test_two_changes_are_joined_or_meet(
    tmp_path: Path, ours: bytes, theirs: bytes, joined: bytes | None
) -> None:
    base = b"a\nb\nc\nd\ne\n" if joined or b"\0" not in ours else b"\0"
    assert git_write.merged(tmp_path, base, ours, theirs) == joined
