"""Records that came and went since the site was published: whether it can be renewed, and who tells of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.catalogue.catalogue import Catalogue
from generator.pages.portal.offline import MOST_RECORDS
from generator.records.summary import Name, RecordSummary
from generator.search import documents
from generator.search.bundles import MOST_BUNDLED


def are_small(
    came: Sequence[RecordSummary], gone: Sequence[RecordSummary], catalogue: Catalogue
) -> bool:
    """Whether the site can be renewed: only routes came and went, without names and former addresses, and some stay."""
    both = (*came, *gone)
    if any(f.brief is None or f.brief.named or f.former for f in both):
        return False
    after = len(catalogue.summaries)
    before = after - len(came) + len(gone)
    stay = sum(f.brief is not None for f in catalogue.summaries.values()) - len(came)
    return not both or (stay > 0 and _layout(catalogue, before) == _layout(catalogue, after))


def _layout(catalogue: Catalogue, records: int) -> tuple[bool, bool]:
    """What a site of so many records has only up to some number: bundles of its index, one file of all."""
    return documents.count(catalogue, records) <= MOST_BUNDLED, records <= MOST_RECORDS


def referring(catalogue: Catalogue, ids: Collection[str]) -> set[Name]:
    """The records that refer to one of these ids, whether or not it leads anywhere now."""
    return {
        f.name
        for f in catalogue.summaries.values()
        if ids and any(_id(target) in ids for target in (*f.targets, *f.mentions))
    }


def _id(target: str) -> str:
    return target.rpartition(":")[2].rpartition("/")[2]


def order_before(
    catalogue: Catalogue, came: Sequence[RecordSummary], gone: Sequence[RecordSummary]
) -> tuple[Name, ...]:
    """The records in the order in which they were: routes by their paths, the others as they are."""
    new = {f.name for f in came}
    kept = [f for f in catalogue.summaries.values() if f.name not in new]
    routes = sorted((*gone, *(f for f in kept if f.brief)), key=lambda f: f.path)
    first = next((n for n, f in enumerate(kept) if f.brief), len(kept))
    others = [f for f in kept if not f.brief]
    return tuple(f.name for f in (*others[:first], *routes, *others[first:]))
