"""What ``iom review`` does: a commit beside another, and the portal as it would be."""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.checks import baseline, quarantine
from generator.checks.check import Checked
from generator.proposals import meanwhile, review
from generator.proposals.review import Review
from generator.settings import Settings
from generator.system import git_tree
from generator.system.git_call import GitRefused


class Proposal(Struct, frozen=True, dict=True):
    """A proposal and what it does."""

    review: Review
    after: Checked
    settings: Settings
    site: str
    """The public address of the portal as it is without the proposal, or empty."""

    @cached_property
    def catalogue(self) -> Catalogue:
        """The portal as it would be; only a preview needs it, and a thousand broken records take long.

        Routes in any state are in it: what is proposed is seldom published already.
        """
        made, after = self.review, self.after
        root = self.settings.root
        records, aside = quarantine.apply(after.records, after.findings, root, after.today)
        for one in aside:
            if one.unread:
                raise GitRefused(one.unread)
        drafts = frozenset(record.id for record in made.records if record.kind == "route")
        found = assembly.build(records, after.today, aside, drafts)
        proposed = {(r.kind, r.id): () for r in made.records if (r.kind, r.id) in found.summaries}
        return replace(found, proofs=proposed)


def read(settings: Settings, old: str, new: str = "", base: str = "") -> Proposal:
    """Compare a commit with another, or with what lies on disk; nothing is checked out.

    ``base``: the portal of today, where it has gone on from ``old`` since.
    """
    compared = baseline.compare(settings, old, new)
    portal = compared.before.records.portal  # a proposal may not say where its review leads
    made = review.make(compared, git_tree.changed(settings.root, old, new))
    if base:
        news = meanwhile.find(settings, old, base, new, compared)
        made = replace(made, meanwhile=news)
    return Proposal(made, compared.after, settings, portal.address if portal else "")
