"""The portal that holds together: only records that passed, links known in both directions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar, cast

from msgspec import Struct, field
from msgspec.structs import replace

from generator.catalogue import links, reads, urls
from generator.catalogue.history.model import History
from generator.catalogue.snapshot_tags import SnapshotTag
from generator.catalogue.snapshots import Snapshot
from generator.catalogue.watched import (
    Backlinks,
    ByInitial,
    EveryRecord,
    Links,
    RoutesBy,
    RoutesOn,
)
from generator.checks.freshness import Stale
from generator.checks.quarantined import Quarantined
from generator.findings import Finding
from generator.language.russian import INITIALS, initial
from generator.records.fields import Record
from generator.records.models.act import Act
from generator.records.models.deficit import Deficit
from generator.records.models.form import Form
from generator.records.models.kinds import KINDS, OF_MODEL
from generator.records.models.method import Method
from generator.records.models.page import ProsePage
from generator.records.models.portal import Portal
from generator.records.models.registry import Registry, Value
from generator.records.models.route import Route
from generator.records.models.seminar import Seminar
from generator.records.models.term import GlossaryTerm
from generator.records.summary import Name, RecordSummary
from generator.records.wikilinks import LINK

R = TypeVar("R", bound=Record)


class Catalogue(Struct, frozen=True, dict=True):
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

    def aged(self, name: Name) -> tuple[Stale, ...]:
        """What time has done to one record."""
        reads.note(reads.record(name))
        with reads.unnoted():
            return tuple(s for s in self.stale if (s.kind, s.id) == name)

    def is_replaced(self, path: str) -> bool:
        """Whether an older version of a file is shown."""
        reads.note(reads.source(path))
        with reads.unnoted():
            return any(a.path == path and a.replaced for a in self.aside)

    @cached_property
    def records(self) -> Mapping[Name, Record]:
        """Every published record by kind and id; each is read when it is asked for."""
        return EveryRecord(self.by_kind, self.summaries)

    def of(self, model: type[R]) -> Mapping[str, R]:
        """The published records of one kind by id."""
        return cast(Mapping[str, R], self.by_kind[OF_MODEL[model].name])

    def told(self, kind: str) -> Iterator[RecordSummary]:
        """What is told of every published record of one kind."""
        reads.note(reads.every_summary(kind))
        with reads.unnoted():
            return iter([f for f in self.summaries.values() if f.kind == kind])

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

    def listed(self, name: str) -> tuple[Value, ...]:
        """The values of a closed list; none where the portal has no such list."""
        registry = self.registries.get(name)
        return registry.entries if registry else ()

    @cached_property
    def _kinds_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        with reads.unnoted():
            for kind, id in self.summaries:
                found.setdefault(id, []).append(kind)
        return found

    def resolve(self, target: str) -> Name | None:
        """Find what ``id``, ``kind/id`` or ``section/id`` names, or ``None``."""
        section, _, id = target.strip().rpartition("/")
        reads.note(reads.lies(id))
        for kind in self._kinds_of.get(id, ()):
            if not section or section in (kind, KINDS[kind].section):
                return kind, id
        return None

    def title(self, name: Name) -> str:
        """What a record is called."""
        reads.note(reads.title(name))
        return self._titles[name]

    @cached_property
    def _titles(self) -> dict[Name, str]:
        with reads.unnoted():
            return {name: summary.title for name, summary in self.summaries.items()}

    @cached_property
    def by_initial(self) -> Mapping[str, tuple[Name, ...]]:
        """The records whose titles begin with each of ``russian.INITIALS``."""
        found: dict[str, list[Name]] = {letter: [] for letter in INITIALS}
        with reads.unnoted():
            for name, title in self._titles.items():
                found[initial(title)].append(name)
        return ByInitial({letter: tuple(names) for letter, names in found.items()})

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
        reads.note(reads.record((kind, id)))
        summary = self.summaries.get((kind, id))
        return summary.fingerprint if summary else ""

    @cached_property
    def links(self) -> Mapping[Name, tuple[Name, ...]]:
        """Where each record points, in the order of its text, each place once."""
        with reads.unnoted():
            return Links(links.of(self.summaries, self.resolve_reference))

    @cached_property
    def backlinks(self) -> Mapping[Name, Mapping[str, tuple[Name, ...]]]:
        """Which records point at each record, by their kinds, in the order of the records."""
        with reads.unnoted():
            return Backlinks(links.turned(self.links))

    @cached_property
    def routes_on(self) -> Mapping[str, tuple[RecordSummary, ...]]:
        """The routes that work on each deficit, in the order of their ids."""
        with reads.unnoted():
            return RoutesOn(links.routes(self.summaries, links.deficits))

    @cached_property
    def routes_by(self) -> Mapping[str, tuple[RecordSummary, ...]]:
        """The routes that rest on each method, in the order of their ids."""
        with reads.unnoted():
            return RoutesBy(links.routes(self.summaries, links.methods))

    def work_out(self) -> None:
        """Work out what follows from all summaries, so that processes that are forked have it in common."""
        _ = self._kinds_of, self._titles, self.backlinks, self.routes_on, self.routes_by

    def neighbours(self, kind: str, id: str, skip: Sequence[str] = ()) -> list[Name]:
        """What a record points at and what points at it, each once, in the order of the kinds; some kinds may be left out."""
        order = list(KINDS)
        both = dict.fromkeys(name for name in self.links[(kind, id)] if name[0] not in skip)
        for source, sources in self.backlinks[(kind, id)].items():
            if source not in skip:
                both |= dict.fromkeys(sources)
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
