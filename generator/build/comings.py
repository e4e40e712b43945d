"""Records that came and went since the site was published: whether it can be renewed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.catalogue.catalogue import Catalogue
from generator.pages.portal import search
from generator.pages.portal.offline import MOST_RECORDS
from generator.records.summary import RecordSummary
from generator.search import listing_documents
from generator.search.bundles import MOST_BUNDLED


def are_small(
    came: Sequence[RecordSummary], gone: Sequence[RecordSummary], catalogue: Catalogue
) -> bool:
    """Whether the site can be renewed.

    Those that came and went have no names of persons and no former addresses, some of their kinds stay,
    and no edition of the whole portal leads to today's pages.
    """
    both = (*came, *gone)
    if both and catalogue.snapshots:
        return False
    if any((f.brief and f.brief.named) or f.former for f in both):
        return False
    after = len(catalogue.summaries)
    before = after - len(came) + len(gone)
    new = Counter(f.kind for f in came)
    stay = Counter(f.kind for f in catalogue.summaries.values())
    if any(stay[f.kind] <= new[f.kind] for f in both):
        return False
    return not both or _layout(catalogue, before) == _layout(catalogue, after)


def _layout(catalogue: Catalogue, records: int) -> tuple[bool, bool, bool]:
    """What a site of so many records has only up to some number, or from there: bundles of its index, one file of all, pages of letters."""
    bundled = listing_documents.count(catalogue, records) <= MOST_BUNDLED
    return bundled, records <= MOST_RECORDS, search.has_letters(records)
