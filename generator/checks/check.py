"""What ``iom check`` does: files → records → rules; nothing is made of what was read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator.checks import cached, freshness, quarantine, run
from generator.checks.freshness import Stale
from generator.findings import Finding, errors
from generator.records import load
from generator.records.records import Records, Texts
from generator.settings import Settings
from generator.system import cache, files, git


@dataclass(frozen=True, slots=True)
class Checked:
    """The records of a portal, what is wrong with them, and the day that counts as today."""

    records: Records
    findings: tuple[Finding, ...]
    today: str

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of every file, for reports that quote it."""
        return Texts(self.records)


def check(
    settings: Settings,
    commit: str = "",
    packs: bool = False,
    listed: files.SourceTree | None = None,
) -> Checked:
    """Read and check everything: what lies on disk, or a commit.

    ``packs``: whether pages will be made of all records; ``listed``: what lies on disk, where that
    was listed already.
    """
    today = settings.today or git.day_of_newest_commit(settings.root)
    tree = files.at(settings.root, commit) if commit else listed or files.read(settings.root)
    with cache.at(settings.root) as store:
        records = load.load(tree, partial(cached.parse, store, not commit, packs))
    return Checked(records, run.run(records, today), today)


def aged(settings: Settings) -> tuple[Stale, ...]:
    """Find what has to be read again."""
    checked = check(settings)
    return freshness.find(checked.records, checked.findings, checked.today)


def settled(settings: Settings, checked: Checked) -> Records:
    """The records that can be shown: what is broken is replaced or left out."""
    whole = with_lists(settings, checked)
    return quarantine.apply(whole.records, whole.findings, settings.root, whole.today)[0]


def with_lists(
    settings: Settings,
    checked: Checked,
    packs: bool = False,
    listed: files.SourceTree | None = None,
) -> Checked:
    """Read everything once more with the last whole closed lists, where one is broken or gone."""
    mended = quarantine.lists(checked.records, settings.root) if errors(checked.findings) else {}
    if not mended:
        return checked
    tree = listed or files.read(settings.root)
    again = check(settings, packs=packs, listed=replace(tree, files={**tree.files, **mended}))
    own = [f for f in checked.findings if f.place.path in mended]
    return replace(again, findings=(*again.findings, *own))
