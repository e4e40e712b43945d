"""Whose fault a finding is: what an edition found that the one before it did not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.findings import Finding
from generator.system import git
from generator.system.files import File


def start(root: Path, base: str, head: str = "HEAD") -> str:
    """The commit at which the work on ``head`` left ``base``.

    What others did on ``base`` meanwhile counts for nobody.
    """
    return git.merge_base(root, base, head) or base


def touched(old: Mapping[str, File], new: Mapping[str, File]) -> frozenset[str]:
    """The paths whose content is not the same in two trees; line ends do not count."""
    same = {p for p in old.keys() & new.keys() if _plain(old[p].data) == _plain(new[p].data)}
    return frozenset((old.keys() | new.keys()) - same)


def _plain(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n")


def caused(
    new: Iterable[Finding], old: Iterable[Finding], paths: frozenset[str]
) -> tuple[tuple[Finding, ...], int]:
    """Keep the findings in touched files and those elsewhere that were not there before.

    Gives them and the number of those that were left out. A finding is known again by its file, its
    rule and its words, wherever in the file it stands now.
    """
    before = Counter(_known(f) for f in old)
    kept, left = [], 0
    for finding in new:
        if finding.place.path not in paths and before[_known(finding)] > 0:
            before[_known(finding)] -= 1
            left += 1
        else:
            kept.append(finding)
    return tuple(kept), left


def _known(finding: Finding) -> tuple[str, str, str]:
    return finding.place.path, finding.rule, finding.message
