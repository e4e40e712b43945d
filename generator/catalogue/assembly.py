"""The catalogue is made of what may be shown: whole records, routes that are readable, past and today."""

from __future__ import annotations

from msgspec.structs import replace

from generator.catalogue import reads
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.history.model import History
from generator.catalogue.watched import Noted, Pasts, RecordsOfKind, Sources, Summaries
from generator.checks.freshness import Stale
from generator.checks.quarantined import Quarantined
from generator.records.models.enums import READABLE
from generator.records.models.kinds import KINDS
from generator.records.models.portal import nameless
from generator.records.records import Opened, Records, Texts
from generator.records.summary import RecordSummary


def build(
    records: Records,
    today: str = "",
    aside: tuple[Quarantined, ...] = (),
    drafts: frozenset[str] = frozenset(),
    history: History | None = None,
    stale: tuple[Stale, ...] = (),
) -> Catalogue:
    """Make the catalogue of what may be shown; records with holes are left out.

    ``drafts`` are ids of routes that are shown whatever their state: a reviewer reads what is proposed.
    """
    portal, past = records.portal, history or History()
    first = portal.methods if portal else ()
    known: dict[str, dict[str, RecordSummary]] = {kind: {} for kind in KINDS}
    for summary in records.summaries.values():
        if summary.whole and (
            not summary.brief or summary.brief.state in READABLE or summary.id in drafts
        ):
            known[summary.kind][summary.id] = summary
    known["method"] = _ordered(known["method"], first)
    return Catalogue(
        portal=portal if portal and not portal.source.holes else nameless(),
        by_kind={
            kind: RecordsOfKind(
                kind, Opened(records, {id: summary.path for id, summary in by_id.items()})
            )
            for kind, by_id in known.items()
        },
        today=today,
        aside=Noted.of(aside, reads.ASIDE),
        sources=Sources(Texts(records)),
        history=replace(past, past=Pasts(past.past)),
        stale=Noted.of(stale, reads.STALE),
        digests=records.digests,
        summaries=Summaries(
            {
                summary.name: summary
                for kind, by_id in known.items()
                if KINDS[kind].has_pages
                for summary in by_id.values()
            }
        ),
    )


def _ordered(found: dict[str, RecordSummary], first: tuple[str, ...]) -> dict[str, RecordSummary]:
    """Put the named records first, in the order of their names; the rest follows by id."""
    return {id: found[id] for id in dict.fromkeys([*first, *found]) if id in found}
