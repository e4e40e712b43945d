"""What is written through git: a first commit, a branch with a proposal, a tag; and two changes joined.

Every function here may raise ``GitRefused``. No hook runs, and what lies in the folder is not changed.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.system.git import head
from generator.system.git_call import Absent, GitRefused, ask, unwrap

_NO = frozenset({1})
"""The exit code by which git says «not there» of what it was asked quietly."""


def propose(
    root: Path, base: str, branch: str, files: Mapping[str, bytes | None], subject: str
) -> str | None:
    """Make a new branch with files other than in ``base``; gives its commit, or ``None``.

    ``files``: the new content by path from ``root``; ``None`` removes. Only objects and the name of the branch
    are written: the folder and its index stay as they are, and no hook runs. A branch of that name is never moved.
    """
    prefix = unwrap(ask(root, "rev-parse", "--show-prefix")).decode().strip()
    entries = b"".join(
        _entry(root, prefix + path, data, base) for path, data in sorted(files.items())
    )
    with tempfile.TemporaryDirectory() as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        unwrap(ask(root, "read-tree", base, more=index))
        unwrap(ask(root, "update-index", "-z", "--index-info", given=entries, more=index))
        tree = unwrap(ask(root, "write-tree", more=index))
    words = ("commit-tree", tree.decode().strip(), "-p", base, "-m", subject)
    commit = unwrap(ask(root, *words, more=_identity(root))).decode().strip()
    if head(root, f"refs/heads/{branch}"):
        return None
    unwrap(ask(root, "update-ref", f"refs/heads/{branch}", commit, "0" * len(commit)))
    return commit


def _entry(root: Path, path: str, data: bytes | None, like: str) -> bytes:
    """A line of ``update-index --index-info`` that puts a blob at a path, or removes what is there."""
    if data is None:
        return f"0 {'0' * len(like)}\t{path}\0".encode()
    blob = unwrap(ask(root, "hash-object", "-w", "--stdin", given=data))
    return f"100644 {blob.decode().strip()}\t{path}\0".encode()


def begin(root: Path, branch: str, subject: str) -> str:
    """Make a repository of a folder with all that lies in it as its first commit; gives the commit."""
    unwrap(ask(root, "init", "--quiet", f"--initial-branch={branch}"))
    unwrap(ask(root, "add", "--all"))
    words = ("commit", "--quiet", "--no-gpg-sign", "--message", subject)
    unwrap(ask(root, *words, more=_identity(root)))
    found = head(root)
    if found is None:
        raise GitRefused("первый коммит не создан")
    return found.commit


_CONFLICTS = frozenset(range(1, 256))
"""The exit code of ``git merge-file``: how many places could not be joined; 255 for what is no text."""


def merged(root: Path, base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
    """Join two changes of one text; ``None`` where both changed the same lines."""
    with tempfile.TemporaryDirectory() as folder:
        places = [Path(folder) / name for name in ("ours", "base", "theirs")]
        for place, data in zip(places, (ours, base, theirs), strict=True):
            place.write_bytes(data)
        answer = ask(root, "merge-file", "-p", *map(str, places), absent=_CONFLICTS)
    return None if isinstance(answer, Absent) else unwrap(answer)


def _identity(root: Path) -> dict[str, str]:
    """Who commits: the person git knows here, or the portal."""
    names: dict[str, str] = {}
    for key, word, otherwise in (
        ("NAME", "name", "Портал"),
        ("EMAIL", "email", "portal@localhost"),
    ):
        asked = unwrap(ask(root, "config", f"user.{word}", absent=_NO))
        known = asked.decode("utf-8", "replace").strip() or otherwise
        names |= {f"GIT_AUTHOR_{key}": known, f"GIT_COMMITTER_{key}": known}
    return names


def knows_who(root: Path) -> bool:
    """Whether git knows by what name it would save what a person does here: without one it refuses."""
    return all(
        unwrap(ask(root, "config", f"user.{word}", absent=_NO)) for word in ("name", "email")
    )


def tag(root: Path, name: str) -> bool:
    """Set a tag on the newest commit; no, where such a name is none for git."""
    if isinstance(ask(root, "check-ref-format", f"refs/tags/{name}", absent=_NO), Absent):
        return False
    unwrap(ask(root, "tag", "--no-sign", "--end-of-options", name))
    return True
