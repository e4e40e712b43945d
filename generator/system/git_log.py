"""The main line of git, commit by commit: which files each one changed, and never who made it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from generator.system.git_call import ask, unwrap

MOST_COMMITS = 100_000
"""How many commits of the main line are read."""


class Touch(Struct, frozen=True):
    """What one commit did to one file: ``status`` is a letter of git; ``blob`` empty for a removal.

    ``was`` is the path before a rename or the same path.
    """

    status: str
    was: str
    path: str
    blob: str


class Commit(Struct, frozen=True):
    """One commit of the main line; ``when`` in seconds, ``day`` as «ГГГГ-ММ-ДД», both by the committer.

    Whoever made it is never read: names and addresses of commits are not ours to publish.
    """

    id: str
    when: int
    day: str
    merge: bool
    touches: tuple[Touch, ...]


def log(root: Path, revision: str, folders: Iterable[str]) -> list[Commit]:
    """Read the main line of a revision in one pass, oldest first; ``GitRefused`` without an answer.

    A merge is laid against its first parent, so that each commit says what it changed for a reader.
    Renames are those that git sees.
    """
    result = ask(
        root,
        *("-c", "diff.renameLimit=1000"),
        *("log", "--first-parent", "-m", "--raw", "-z", "-M75%", "--no-abbrev", "--relative"),
        *(
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules",
            "--no-mailmap",
            "--no-color",
            "-O/dev/null",
        ),
        *(f"-n{MOST_COMMITS}", "--format=%x01%H|%ct|%cs|%P", revision, "--", *folders),
    )
    return list(commits(unwrap(result).decode("utf-8", "surrogateescape")))[::-1]


MOST_PATHS = 200
"""Paths that git is asked about by name; of more it tells everything."""


def versions(
    root: Path, revision: str, paths: Iterable[str], folders: Iterable[str]
) -> dict[str, list[str]]:
    """The blobs of files on the main line of a revision, newest first, in one question."""
    wanted = frozenset(paths)
    asked = sorted(wanted) if len(wanted) <= MOST_PATHS else folders
    found: dict[str, list[str]] = {}
    for commit in reversed(log(root, revision, asked)) if wanted else ():
        for touch in commit.touches:
            if touch.blob and touch.path in wanted:
                found.setdefault(touch.path, []).append(touch.blob)
    return found


def commits(answer: str) -> Iterator[Commit]:
    """Take the answer of ``log`` apart, in its order."""
    tokens = iter(answer.split("\0"))
    said: list[str] = []
    touches: list[Touch] = []
    for token in tokens:
        token = token.lstrip("\n")
        if token.startswith("\x01"):
            if said:
                yield _commit(said, touches)
            said, touches = token.strip("\x01\n").split("|"), []
        elif token.startswith(":"):
            touches.append(_touch(token.split(), tokens))
    if said:
        yield _commit(said, touches)


def _commit(said: list[str], touches: list[Touch]) -> Commit:
    id, when, day, parents = said
    return Commit(id, int(when or 0), day, " " in parents, tuple(touches))


def _touch(said: list[str], tokens: Iterator[str]) -> Touch:
    """Read «:mode mode blob blob status» and the paths that follow; only files have a blob."""
    _, mode, _, blob, status = said
    was = next(tokens, "")
    path = next(tokens, "") if status[0] in "RC" else was
    return Touch(status[0], was, path, blob if mode.startswith("100") else "")
