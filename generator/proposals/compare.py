"""What ``iom review`` does: a commit beside another, and the portal as it would be."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.catalogue import catalogue
from generator.catalogue.catalogue import Catalogue
from generator.checks import baseline, quarantine
from generator.proposals import review
from generator.proposals.review import Review
from generator.settings import Settings
from generator.system import git
from generator.system.git_call import GitRefused


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
    compared = baseline.compare(settings, old, new)
    outside = [p for p in git.changed(settings.root, old, new) if not review.is_reviewed(p)]
    made, after = review.make(compared, outside), compared.after
    records, aside = quarantine.apply(after.records, after.findings, settings.root, after.today)
    for one in aside:
        if one.unread:
            raise GitRefused(one.unread)
    drafts = frozenset(record.id for record in made.records if record.kind == "route")
    found = catalogue.build(records, after.today, aside, drafts)
    proposed = {(r.kind, r.id): () for r in made.records if (r.kind, r.id) in found.summaries}
    found = replace(found, proofs=proposed)
    return Proposal(made, found, found.portal.address)
