"""What ``iom review`` does: a commit beside another, and the portal as it would be."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.catalogue import catalogue
from generator.catalogue.catalogue import Catalogue
from generator.checks import check, quarantine
from generator.proposals import review
from generator.proposals.review import Review, Side
from generator.settings import Settings
from generator.system import git
from generator.system.files import FOLDERS


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal, what it does, and the portal as it would be."""

    review: Review
    catalogue: Catalogue
    site: str


def read(settings: Settings, old: str, new: str = "") -> Proposal:
    """Compare a commit with another, or with what lies on disk; nothing is checked out.

    Routes in any state are in the catalogue: what is proposed is seldom published already.
    """
    after = check.check(settings, new)
    before = check.check(replace(settings, today=after.today), old)
    outside = [p for p in git.changed(settings.root, old, new) if p.split("/")[0] not in FOLDERS]
    made = review.make(
        Side(before.records, before.findings), Side(after.records, after.findings), outside
    )
    records, aside = quarantine.apply(after.records, after.findings, settings.root, after.today)
    drafts = frozenset(record.id for record in made.records if record.kind == "route")
    found = catalogue.build(records, after.today, aside, drafts)
    return Proposal(made, found, found.portal.address)
