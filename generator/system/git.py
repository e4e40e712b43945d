"""What is asked of the history of git. No repository, no commit yet, no such revision are answers; a refusal is raised.

Every function here may raise ``GitRefused``: what git could not say is not «nothing there».
"""

from __future__ import annotations

import re
from pathlib import Path

from msgspec import Struct

from generator.system import commit_days, git_objects
from generator.system.asked_once import asked_once
from generator.system.git_call import Answer, GitRefused, ask, unwrap
from generator.system.git_objects import ID, UNREAD

NEWEST_VERSIONS = 20
"""How far back a last good version is looked for."""

_RECENT = 200
"""Commits by which the clock of the newest one is judged."""

_NO = frozenset({1})
"""The exit code by which git says «not there» of what it was asked quietly."""


def commit(root: Path, name: str) -> str | None:
    """The full name of a commit that is called by branch, tag or number; ``None``: no such revision.

    Where not everything was fetched, a revision that is not known may exist: that is a refusal.
    """
    found = head(root, name)
    if found:
        if name != found.commit and _is_twofold(root, name):
            raise GitRefused(
                f"«{_plain(name)}» — и ветка, и метка: назовите refs/heads/{_plain(name)} "
                f"или refs/tags/{_plain(name)}"
            )
        return found.commit
    if ask(root, "rev-parse", "--is-shallow-repository") != Answer(b"true\n"):
        return None
    raise GitRefused(f"{_SHALLOW}, ревизии «{_plain(name)}» в ней нет: git fetch --unshallow")


def _is_twofold(root: Path, name: str) -> bool:
    """Whether a branch and a tag of one name lie at different commits: git would take the tag silently."""
    refs = (f"refs/heads/{name}", f"refs/tags/{name}")
    told = unwrap(
        ask(root, "for-each-ref", "--format=%(refname) %(objectname) %(*objectname)", *refs)
    )
    rows = [row.split() for row in told.decode("utf-8", "replace").splitlines()]
    return len({row[-1] for row in rows if row[0] in refs}) > 1


_SHALLOW = "взята не вся история портала"


def _plain(name: str) -> str:
    return "".join(c for c in name[:60] if c.isprintable())


NOWHERE = "папка портала не лежит в git"


def merge_base(root: Path, one: str, other: str) -> str | None:
    """The newest commit that two commits have in common; ``None``: their histories are not related."""
    answer = unwrap(ask(root, "merge-base", one, other, absent=_NO))
    if not answer and unwrap(ask(root, "rev-parse", "--is-shallow-repository")) == b"true\n":
        raise GitRefused(f"{_SHALLOW}, и не видно, где разошлись ветки: git fetch --unshallow")
    return answer.decode().split()[0] if answer else None


def day_of_newest_commit(root: Path) -> str:
    """The day of the newest commit as «ГГГГ-ММ-ДД», «today» of every build; empty: no commit yet.

    A clock that goes back is not believed: by it a consent that has run out would be in force again.
    """
    found = head(root)
    if not found:
        return ""
    words = ("--first-parent", f"-n{_RECENT}", "--no-color", "--format=%ct %cs")
    rows = unwrap(ask(root, "log", *words, "--end-of-options", found.commit)).decode().splitlines()
    said = [row.partition(" ") for row in reversed(rows)]
    days = commit_days.believed([(int(when), day) for when, _, day in said if when.isdecimal()])
    return days[-1] if days and days[-1] else day_of(root, found.commit)


def day_of(root: Path, commit: str) -> str:
    """The day of a commit as «ГГГГ-ММ-ДД»."""
    answer = unwrap(
        ask(root, "log", "-1", "--no-color", "--format=%cs", "--end-of-options", commit)
    )
    day = answer.decode("utf-8", "replace").strip()
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        raise GitRefused("день коммита не читается")
    return day


@asked_once
def has(root: Path, folder: str) -> bool:
    """Whether anything of a folder under a root lies in git."""
    return bool(unwrap(ask(root, "ls-files", "-z", "--", folder)))


def earlier_versions(root: Path, path: str) -> list[bytes]:
    """What a file was in the newest commits that changed it, newest first."""
    newest = head(root)
    if not newest:
        return []
    prefix = unwrap(ask(root, "rev-parse", "--show-prefix"))
    full = prefix.decode().strip() + path
    words = ("log", f"-{NEWEST_VERSIONS}", "--no-color", "--format=%H", newest.commit, "--", path)
    revisions = unwrap(ask(root, *words)).decode().split()
    given = "".join(f"{revision}:{full}\n" for revision in revisions).encode()
    ids = []
    for line in unwrap(ask(root, "cat-file", "--batch-check", given=given)).decode().splitlines():
        facts = line.rsplit(" ", 2)
        if len(facts) == 3 and facts[1] == "blob":
            ids.append(facts[0])
    data = git_objects.blobs(root, ids)
    return [data[id] for id in ids if id in data]


class HeadCommit(Struct, frozen=True):
    """The newest commit, and whether the commits before it are all there."""

    commit: str
    shallow: bool


@asked_once
def head(root: Path, revision: str = "HEAD") -> HeadCommit | None:
    """The commit that a revision names, or ``None``: no repository, no commit, no such revision."""
    words = ("rev-parse", "--is-shallow-repository", "--verify", "--quiet", "--end-of-options")
    lines = _lines(unwrap(ask(root, *words, f"{revision}^{{commit}}", absent=_NO)))
    if len(lines) == 2 and ID.fullmatch(lines[1]):
        return HeadCommit(lines[1], lines[0] == "true")
    named = _lines(unwrap(ask(root, *words, revision, absent=_NO)))
    if len(named) == 2 and ID.fullmatch(named[1]):  # there is such a name, and no commit behind it
        known = unwrap(ask(root, "cat-file", "--batch-check", given=named[1].encode() + b"\n"))
        if known.rstrip().endswith(b"missing"):
            raise GitRefused(UNREAD)
    return None


def _lines(answer: bytes) -> list[str]:
    words = answer.decode("utf-8", "replace").split()
    return [word for word in words if word != "--end-of-options"]
