"""The versions of each record in git: one pass over the main line, renames followed, days mended."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from msgspec import Struct

from generator.records.models.kinds import ID, KINDS, place
from generator.system import commit_days
from generator.system.git_log import Commit


class Version(Struct, frozen=True):
    """One version of a file: ``blob`` is empty where the file was removed.

    ``order`` counts commits; a version of the folder that is not in git yet comes last, without a day.
    """

    order: int
    day: str
    path: str
    blob: str
    merge: bool = False
    first: bool = False
    """Whether it lies in the oldest commit that was read: in a short history it may be older."""

    @property
    def id(self) -> str:
        """The id of the record, by its path."""
        found = place(self.path)
        return found[1] if found else ""


VersionLine = tuple[Version, ...]
"""All versions of one record, oldest first."""


def lines(
    commits: list[Commit], former: Mapping[tuple[str, str], Iterable[str]], short: bool = False
) -> dict[tuple[str, str], VersionLine]:
    """Give the versions of every record that is, or was, by kind and id.

    ``former`` are the ids that a record had before, as it says itself: where git did not see the
    rename, the line of the old id becomes the beginning of the new one. ``short`` says that there
    are older commits, which were not read.
    """
    live: dict[str, list[Version]] = {}
    gone: dict[str, list[Version]] = {}
    days = commit_days.believed([(commit.when, commit.day) for commit in commits])
    for order, commit in enumerate(commits):
        _apply(commit, order, days[order], short and not order, live, gone)
    found = {**gone, **live}
    for (kind, id), ids in former.items():
        path = KINDS[kind].path(id)
        for old in (KINDS[kind].path(i) for i in ids):
            if old in gone and old in found and old != path:
                both = [*found.pop(old), *found.get(path, ())]
                found[path] = sorted(both, key=lambda v: (v.order, bool(v.blob)))
    return {
        (placed[0].name, placed[1]): _without_gaps(line)
        for path, line in found.items()
        if (placed := place(path)) and placed[0].has_pages and ID.fullmatch(placed[1])
    }


def _apply(
    commit: Commit,
    order: int,
    day: str,
    first: bool,
    live: dict[str, list[Version]],
    gone: dict[str, list[Version]],
) -> None:
    """Take one commit: first what leaves its path, so that two files may change names."""
    taken: dict[str, list[Version]] = {}
    for touch in commit.touches:
        leaves = touch.status == "D" or (touch.status == "R" and touch.was != touch.path)
        if leaves and touch.was in live:
            line = live.pop(touch.was)
            if touch.status == "R" and _same_kind(touch.was, touch.path):
                taken[touch.path] = line
            else:
                line.append(Version(order, day, touch.was, "", commit.merge))
                gone[touch.was] = line
    for touch in commit.touches:
        if touch.status != "D" and touch.blob:
            line = taken.get(touch.path) or live.get(touch.path) or gone.pop(touch.path, [])
            line.append(Version(order, day, touch.path, touch.blob, commit.merge, first))
            live[touch.path] = line


def _same_kind(one: str, other: str) -> bool:
    a, b = place(one), place(other)
    return bool(a and b and a[0] is b[0])


def _without_gaps(line: list[Version]) -> VersionLine:
    """Drop a removal that was only half of a rename: the record was there again in the same commit."""
    there = {v.order for v in line if v.blob}
    return tuple(v for v in line if v.blob or v.order not in there)


def blob_id(data: bytes, like: str) -> str:
    """The id that git gives to a file, in the same kind of hash as ``like``."""
    said = b"blob %d\0" % len(data) + data
    make = hashlib.sha256 if len(like) == 64 else hashlib.sha1
    return make(said, usedforsecurity=False).hexdigest()


def with_folder(line: VersionLine, path: str, data: bytes) -> VersionLine:
    """Add the file of the folder, where it is not the newest version in git."""
    newest = line[-1] if line else None
    id = blob_id(data, newest.blob if newest else "")
    if newest and newest.blob == id and newest.path == path:
        return line
    return (*line, Version(newest.order + 1 if newest else 0, "", path, id))
