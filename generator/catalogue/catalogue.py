"""The portal that holds together: only records that passed, links known in both directions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar, cast

from generator.catalogue import urls
from generator.catalogue.history.model import History
from generator.catalogue.snapshot_tags import SnapshotTag
from generator.catalogue.snapshots import Snapshot
from generator.checks.freshness import Stale
from generator.checks.quarantined import Quarantined
from generator.findings import Finding
from generator.records.fields import Record
from generator.records.lazy_mapping import Lazy
from generator.records.models.act import Act
from generator.records.models.deficit import Deficit
from generator.records.models.enums import READABLE
from generator.records.models.form import Form
from generator.records.models.kinds import KINDS, OF_MODEL
from generator.records.models.method import Method
from generator.records.models.page import ProsePage
from generator.records.models.portal import Portal, nameless
from generator.records.models.registry import Registry
from generator.records.models.route import Route
from generator.records.models.seminar import Seminar
from generator.records.models.term import GlossaryTerm
from generator.records.records import Opened, Records, Texts
from generator.records.summary import Name, RecordSummary
from generator.records.wikilinks import LINK

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Catalogue:
    """Everything that is published, and what was set aside."""

    portal: Portal
    by_kind: Mapping[str, Mapping[str, Record]]
    """The published records of each kind by id; each is read when it is asked for."""
    today: str = ""
    aside: tuple[Quarantined, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    history: History = field(default_factory=History)
    stale: tuple[Stale, ...] = ()
    snapshots: tuple[SnapshotTag, ...] = ()
    """Old editions of the whole portal that are kept beside it, each under its own address."""
    frozen: Snapshot | None = None
    """Set where this whole portal is an old edition of itself: its name, and the way to today's."""

    summaries: Mapping[Name, RecordSummary] = field(default_factory=dict)
    """Every published record from outside, in the order of the kinds."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """Of the bytes of their files, by path, where they are known."""
    unknown: tuple[str, ...] = ()
    """What git did not tell and what is left out for it, in sentences; no page says it."""
    proofs: Mapping[Name, tuple[Finding, ...]] = field(default_factory=dict)
    """Records that are printed though they are not published as they stand, with what is to be mended."""
    faults: Mapping[str, str] = field(default_factory=dict)
    """Why a record that was asked for cannot be printed at all, in Russian, by its id."""

    @cached_property
    def records(self) -> Mapping[Name, Record]:
        """Every published record by kind and id; each is read when it is asked for."""
        return _All(self.by_kind, self.summaries)

    def of(self, model: type[R]) -> Mapping[str, R]:
        """The published records of one kind by id."""
        return cast(Mapping[str, R], self.by_kind[OF_MODEL[model].name])

    def with_records(self, kind: str, records: Mapping[str, Record]) -> Catalogue:
        """The same portal with other records of one kind."""
        return replace(self, by_kind={**self.by_kind, kind: records})

    @property
    def routes(self) -> Mapping[str, Route]:
        """The routes by id."""
        return self.of(Route)

    @property
    def deficits(self) -> Mapping[str, Deficit]:
        """The deficits by id."""
        return self.of(Deficit)

    @property
    def methods(self) -> Mapping[str, Method]:
        """The methods by id, in the order that the portal says."""
        return self.of(Method)

    @property
    def seminars(self) -> Mapping[str, Seminar]:
        """The seminars by id."""
        return self.of(Seminar)

    @property
    def forms(self) -> Mapping[str, Form]:
        """The forms by id."""
        return self.of(Form)

    @property
    def acts(self) -> Mapping[str, Act]:
        """The acts by id."""
        return self.of(Act)

    @property
    def terms(self) -> Mapping[str, GlossaryTerm]:
        """The terms by id."""
        return self.of(GlossaryTerm)

    @property
    def pages(self) -> Mapping[str, ProsePage]:
        """The pages of prose by id."""
        return self.of(ProsePage)

    @property
    def registries(self) -> Mapping[str, Registry]:
        """The closed lists by id."""
        return self.of(Registry)

    @cached_property
    def _kinds_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for kind, id in self.summaries:
            found.setdefault(id, []).append(kind)
        return found

    def resolve(self, target: str) -> Name | None:
        """Find what ``id``, ``kind/id`` or ``section/id`` names, or ``None``."""
        section, _, id = target.strip().rpartition("/")
        for kind in self._kinds_of.get(id, ()):
            if not section or section in (kind, KINDS[kind].section):
                return kind, id
        return None

    def title(self, name: Name) -> str:
        """What a record is called."""
        return self.summaries[name].title

    def called(self, name: Name) -> str:
        """How a record is called inside a sentence: an act by its number, the rest by the title."""
        return self.acts[name[1]].called if name[0] == "act" else self.title(name)

    def words(self, text: str) -> str:
        """A text with the words of its links in their place: what shows no link shows no brackets."""
        if "[[" not in text:
            return text
        return LINK.sub(lambda link: link[2] or self._named(link[1]), text)

    def _named(self, target: str) -> str:
        name = self.resolve(target)
        return self.called(name) if name else urls.LISTINGS.get(target, "")

    def fingerprint(self, kind: str, id: str) -> str:
        """The fingerprint of the edition that is shown."""
        summary = self.summaries.get((kind, id))
        return summary.fingerprint if summary else ""

    @cached_property
    def links(self) -> dict[Name, tuple[Name, ...]]:
        """Where each record points, in the order of its text, each place once."""
        leads = _Leads(self)
        found: dict[Name, tuple[Name, ...]] = {}
        for name, summary in self.summaries.items():
            targets = dict.fromkeys(map(leads.__getitem__, summary.targets))
            found[name] = tuple(n for n in targets if n and n != name)
        return found

    @cached_property
    def backlinks(self) -> dict[Name, tuple[Name, ...]]:
        """Which records point at each record."""
        found: dict[Name, list[Name]] = {name: [] for name in self.summaries}
        for name, targets in self.links.items():
            for target in targets:
                found[target].append(name)
        return {name: tuple(sources) for name, sources in found.items()}

    @cached_property
    def routes_on(self) -> Mapping[str, tuple[RecordSummary, ...]]:
        """The routes that work on each deficit, in the order of their ids."""
        found: dict[str, list[RecordSummary]] = {}
        for summary in self.summaries.values():
            for deficit in summary.brief.deficits if summary.brief else ():
                found.setdefault(deficit, []).append(summary)
        return {id: tuple(routes) for id, routes in found.items()}

    def neighbours(self, kind: str, id: str) -> list[Name]:
        """What a record points at and what points at it, each once, in the order of the kinds."""
        order = list(KINDS)
        both = dict.fromkeys([*self.links[(kind, id)], *self.backlinks[(kind, id)]])
        return sorted(both, key=lambda name: order.index(name[0]))

    def targets(self, summary: RecordSummary) -> Iterator[Name]:
        """Where the references of a record lead, in the order of its text."""
        found = (self.resolve_reference(target) for target in summary.targets)
        return (name for name in found if name)

    def resolve_reference(self, target: str) -> Name | None:
        """Where a reference of ``RecordSummary.targets`` leads, or ``None``."""
        kinds, _, id = target.partition(":")
        if not kinds:
            return self.resolve(id)
        return next(((k, id) for k in kinds.split("|") if (k, id) in self.summaries), None)

    def address(self, name: Name) -> str:
        """The address of a record."""
        return urls.of(*name)


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
    portal = records.portal
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
            kind: Opened(records, {id: summary.path for id, summary in by_id.items()})
            for kind, by_id in known.items()
        },
        today=today,
        aside=aside,
        sources=Texts(records),
        history=history or History(),
        stale=stale,
        digests=records.digests,
        summaries={
            summary.name: summary
            for kind, by_id in known.items()
            if KINDS[kind].has_pages
            for summary in by_id.values()
        },
    )


def _ordered(found: dict[str, RecordSummary], first: tuple[str, ...]) -> dict[str, RecordSummary]:
    """Put the named records first, in the order of their names; the rest follows by id."""
    return {id: found[id] for id in dict.fromkeys([*first, *found]) if id in found}


class _Leads(dict[str, Name | None]):
    """A memo of ``resolve_reference``: ten thousand routes share a few targets."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue

    def __missing__(self, target: str) -> Name | None:
        found = self[target] = self._catalogue.resolve_reference(target)
        return found


class ChangedRecords(Lazy[str, R]):
    """Records of one kind, each changed when it is asked for."""

    def __init__(self, found: Mapping[str, R], change: Callable[[str, R], R]) -> None:
        super().__init__(found)
        self._found = found
        self._change = change

    def __getitem__(self, id: str) -> R:
        return self._change(id, self._found[id])


class _All(Lazy[Name, Record]):
    """Records of every kind by kind and id, in the order of the summary."""

    def __init__(self, by_kind: Mapping[str, Mapping[str, Record]], names: Iterable[Name]) -> None:
        super().__init__(dict.fromkeys(names))
        self._by_kind = by_kind

    def __getitem__(self, name: Name) -> Record:
        return self._by_kind[name[0]][name[1]]
