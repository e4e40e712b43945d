"""Whose fault a finding is: what an edition found that the one before it did not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from generator.checks import check
from generator.checks.check import Checked
from generator.findings import Finding, Unread
from generator.settings import Settings
from generator.system import files, git
from generator.system.files import File


class Comparison(Struct, frozen=True):
    """Two states of a portal, checked as of one day, and what the newer one is answerable for."""

    before: Checked
    after: Checked
    touched: frozenset[str]
    """The paths whose content is not the same."""
    findings: tuple[Finding, ...]
    """Those of ``after`` in touched files, and those elsewhere that ``before`` had not."""
    left: int
    """How many others there are: they were there before, in files that were not touched."""


def compare(settings: Settings, old: str, new: str = "") -> Comparison:
    """Check a commit and another, or what lies on disk; nothing is checked out."""
    after = check.certain(check.check(settings, new))
    if not new and (shut := files.shut(after.records.findings)):
        raise Unread(shut)
    before = check.check(replace(settings, today=after.today), old)
    paths = touched(before.records.files, after.records.files)
    found, left = caused(after.findings, before.findings, paths)
    return Comparison(before, after, paths, found, left)


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
    before = Counter(known(f) for f in old)
    kept, left = [], 0
    for finding in new:
        if finding.place.path not in paths and before[known(finding)] > 0:
            before[known(finding)] -= 1
            left += 1
        else:
            kept.append(finding)
    return tuple(kept), left


def known(finding: Finding) -> tuple[str, str, str]:
    """By what a finding is known again, wherever in its file it stands now."""
    return finding.place.path, finding.rule, finding.message
