"""Which frozen editions of the portal git has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from generator.system import git

TAG = re.compile(r"[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,39}")
"""Names that are an address, a folder and a tag at once."""


class SnapshotTag(Struct, frozen=True):
    """One frozen edition: its tag, its commit, and the day of that commit."""

    name: str
    commit: str
    day: str


def tags(root: Path, names: Iterable[str]) -> Iterator[SnapshotTag]:
    """Yield the editions that git has, in the order in which the portal names them."""
    for name in dict.fromkeys(names):
        found = git.head(root, f"refs/tags/{name}") if TAG.fullmatch(name) else None
        if found:
            yield SnapshotTag(name, found.commit, git.day_of(root, found.commit))
