"""The portal that holds together: only records that passed, links known in both directions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator import urls
from generator.frozen import Frozen, Tag
from generator.history import History
from generator.quarantine import Aside
from generator.records.act import Act
from generator.records.deficit import Deficit
from generator.records.field import Record, Source, walk
from generator.records.form import Form
from generator.records.kinds import KINDS
from generator.records.links import LINK
from generator.records.load import Records
from generator.records.method import Method
from generator.records.page import ProsePage
from generator.records.portal import Portal
from generator.records.registry import Registry
from generator.records.route import Route
from generator.records.seminar import Seminar
from generator.records.term import GlossaryTerm
from generator.records.words import State
from generator.stale import Stale

R = TypeVar("R", bound=Record)
Name = tuple[str, str]
"""A record by kind and id."""

_SHOWN = (State.PUBLISHED, State.ARCHIVED)


@dataclass(frozen=True)
class Catalogue:
    """Everything that is published, and what was set aside."""

    portal: Portal
    routes: Mapping[str, Route]
    deficits: Mapping[str, Deficit]
    methods: Mapping[str, Method]
    seminars: Mapping[str, Seminar]
    forms: Mapping[str, Form]
    acts: Mapping[str, Act]
    terms: Mapping[str, GlossaryTerm]
    pages: Mapping[str, ProsePage]
    registries: Mapping[str, Registry]
    today: str = ""
    aside: tuple[Aside, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    history: History = field(default_factory=History)
    stale: tuple[Stale, ...] = ()
    editions: tuple[Tag, ...] = ()
    """Editions of the whole portal that are kept beside it."""
    frozen: Frozen | None = None
    """Where today's portal is, if this one is such an edition."""

    @cached_property
    def records(self) -> dict[Name, Record]:
        """Every published record by kind and id, in the order of the kinds."""
        by_kind: dict[str, Mapping[str, Record]] = {
            "method": self.methods,
            "form": self.forms,
            "deficit": self.deficits,
            "route": self.routes,
            "seminar": self.seminars,
            "act": self.acts,
            "term": self.terms,
            "page": self.pages,
        }
        return {
            (kind, id): record for kind in KINDS for id, record in by_kind.get(kind, {}).items()
        }

    @cached_property
    def _kinds_of(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for kind, id in self.records:
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
        return str(getattr(self.records[name], "title", name[1]))

    def called(self, name: Name) -> str:
        """How a record is called inside a sentence: an act by its number, the rest by the title."""
        record = self.records[name]
        return record.called if isinstance(record, Act) else self.title(name)

    @cached_property
    def links(self) -> dict[Name, tuple[Name, ...]]:
        """Where each record points, in the order of its text, each place once."""
        return {
            name: tuple(dict.fromkeys(n for n in self._targets(record) if n != name))
            for name, record in self.records.items()
        }

    @cached_property
    def backlinks(self) -> dict[Name, tuple[Name, ...]]:
        """Which records point at each record."""
        found: dict[Name, list[Name]] = {name: [] for name in self.records}
        for name, targets in self.links.items():
            for target in targets:
                found[target].append(name)
        return {name: tuple(sources) for name, sources in found.items()}

    def neighbours(self, kind: str, id: str) -> list[Name]:
        """What a record points at and what points at it, each once, in the order of the kinds."""
        order = list(KINDS)
        both = dict.fromkeys([*self.links[(kind, id)], *self.backlinks[(kind, id)]])
        return sorted(both, key=lambda name: order.index(name[0]))

    def _targets(self, record: Record) -> Iterator[Name]:
        for _, key, value in walk(record):
            if key.refers:
                for kind in key.refers:
                    if (kind, value) in self.records:
                        yield kind, value
                        break
            if "[[" in value:
                yield from self._linked(value)
        if "[[" in record.body:
            yield from self._linked(record.body)

    def _linked(self, text: str) -> Iterator[Name]:
        for match in LINK.finditer(text):
            name = self.resolve(match[1])
            if name:
                yield name

    def address(self, name: Name) -> str:
        """The address of a record."""
        return urls.of(*name)


def build(
    records: Records,
    today: str = "",
    aside: tuple[Aside, ...] = (),
    drafts: frozenset[str] = frozenset(),
    history: History | None = None,
    stale: tuple[Stale, ...] = (),
) -> Catalogue:
    """Make the catalogue of what may be shown; records with holes are left out.

    ``drafts`` are ids of routes that are shown whatever their state: a reviewer reads what is proposed.
    """
    portal = records.portal
    return Catalogue(
        portal=portal if portal and not portal.source.holes else _nameless(),
        routes={
            id: r for id, r in _whole(records, Route).items() if r.state in _SHOWN or id in drafts
        },
        deficits=_whole(records, Deficit),
        methods=_ordered(_whole(records, Method), portal.methods if portal else ()),
        seminars=_whole(records, Seminar),
        forms=_whole(records, Form),
        acts=_whole(records, Act),
        terms=_whole(records, GlossaryTerm),
        pages=_whole(records, ProsePage),
        registries=_whole(records, Registry),
        today=today,
        aside=aside,
        sources={d.path: d.text for d in (*records.documents.values(), *records.blanks.values())},
        history=history or History(),
        stale=stale,
    )


def _ordered(found: dict[str, R], first: tuple[str, ...]) -> dict[str, R]:
    """Put the named records first, in the order of their names; the rest follows by id."""
    return {id: found[id] for id in dict.fromkeys([*first, *found]) if id in found}


def _whole(records: Records, model: type[R]) -> dict[str, R]:
    return {id: r for id, r in records.of(model).items() if not r.source.holes}


def _nameless() -> Portal:
    """A portal whose own file cannot be read still opens."""
    return Portal(
        id="portal",
        source=Source("content/portal.yaml"),
        title="Методический портал",
        summary="Маршруты, методы диагностики, семинары и бланки.",
        institution="Управление образования",
        district="Район",
        town="",
    )
