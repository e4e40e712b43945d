"""The pipeline up to the catalogue: files → records → checks → catalogue; ``publish`` writes the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from generator import (
    catalogue,
    files,
    frozen,
    git,
    history,
    kept,
    quarantine,
    stale,
    study,
)
from generator import review as reviews
from generator.catalogue import Catalogue
from generator.checks import run
from generator.files import FOLDERS
from generator.findings import Finding
from generator.paper import make as paper
from generator.records import load
from generator.records.load import Records
from generator.review import Edition, Review
from generator.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """The records of a portal, what is wrong with them, and the day that counts as today."""

    records: Records
    findings: tuple[Finding, ...]
    today: str

    @property
    def texts(self) -> Mapping[str, str]:
        """The text of every file, for reports that quote it."""
        return catalogue.Texts(self.records)


def check(
    settings: Settings, commit: str = "", packs: bool = False, listed: files.Tree | None = None
) -> Checked:
    """Read and check everything: what lies on disk, or a commit.

    ``packs``: whether pages will be made of all records; ``listed``: what lies on disk, where that
    was listed already.
    """
    today = settings.today or git.day_of_newest_commit(settings.root)
    tree = files.at(settings.root, commit) if commit else listed or files.read(settings.root)
    with kept.at(settings.root) as store:
        records = load.load(tree, partial(study.study, store, not commit, packs))
    return Checked(records, run.run(records, today), today)


def prepare(settings: Settings, listed: files.Tree | None = None) -> Catalogue:
    """Make the catalogue of what can be shown; what cannot is set aside."""
    checked = check(settings, packs=True, listed=listed)
    records, aside = quarantine.settle(
        checked.records, checked.findings, settings.root, checked.today
    )
    past = history.read(settings.root, records, [a.path for a in aside if a.replaced])
    aged = stale.find(records, checked.findings, checked.today)
    found = catalogue.build(records, checked.today, aside, history=past, stale=aged)
    return replace(found, editions=tuple(frozen.tags(settings.root, found.portal.editions)))


def aged(settings: Settings) -> tuple[stale.Stale, ...]:
    """Find what has to be read again."""
    checked = check(settings)
    return stale.find(checked.records, checked.findings, checked.today)


def check_paper(settings: Settings) -> tuple[Finding, ...]:
    """Find what does not fit the paper it is printed on."""
    return paper.check(prepare(settings), settings.theme) if settings.paper else ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal, what it does, and the portal as it would be."""

    review: Review
    catalogue: Catalogue
    site: str


def review(settings: Settings, old: str, new: str = "") -> Proposal:
    """Compare a commit with another, or with what lies on disk; nothing is checked out.

    Routes in any state are in the catalogue: what is proposed is seldom published already.
    """
    after = check(settings, new)
    before = check(replace(settings, today=after.today), old)
    outside = [p for p in git.changed(settings.root, old, new) if p.split("/")[0] not in FOLDERS]
    made = reviews.make(
        Edition(before.records, before.findings), Edition(after.records, after.findings), outside
    )
    records, aside = quarantine.settle(after.records, after.findings, settings.root, after.today)
    drafts = frozenset(record.id for record in made.records if record.kind == "route")
    found = catalogue.build(records, after.today, aside, drafts)
    return Proposal(made, found, found.portal.address)


def settled(settings: Settings, checked: Checked) -> Records:
    """The records that can be shown: what is broken is replaced or left out."""
    return quarantine.settle(checked.records, checked.findings, settings.root, checked.today)[0]
