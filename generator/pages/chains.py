"""A chain as one row: the difficulty, by what it is confirmed, the sheets, the routes, the next seminar."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import counted
from generator.pages import conditions, diagnostics, finder, formatting
from generator.pages.page import Link
from generator.records.models.deficit import Deficit
from generator.records.models.method import Method
from generator.records.models.seminar import Seminar

MOST_ROUTES = 2
"""Routes that a row names; a link leads to the others."""

COVERED, BARE = "есть маршрут", "нет маршрута"
TWO, ONE = "два источника", "один источник"


class Proof(Struct, frozen=True):
    """One method that confirms a deficit: the people and minutes it takes, and its packet with copies."""

    method: Link
    effort: str
    packet: Link


class ChainRow(Struct, frozen=True):
    """One deficit with what is done about it."""

    link: Link
    words: str
    label: str
    proofs: tuple[Proof, ...]
    means: tuple[Link, ...]
    routes: tuple[Link, ...]
    more: Link
    compose: Link
    """The builder, begun with this chain."""
    seminars: str | None
    """Ids of the seminars that hand its sheets out, with spaces between; empty: any is as near; none: not told."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class ChainSection(Struct, frozen=True):
    """Rows of chains under a heading."""

    title: str
    anchor: str
    rows: tuple[ChainRow, ...]


class Meeting(Struct, frozen=True):
    """A seminar of the year, for the page to tell which comes next."""

    id: str
    month: int
    """1 to 12."""
    said: str
    link: Link


def row(catalogue: Catalogue, deficit: Deficit) -> ChainRow:
    """Make the row of one deficit."""
    routes = catalogue.routes_on.get(deficit.id, ())
    named = tuple(Link(f.title, urls.of("route", f.id)) for f in routes[:MOST_ROUTES])
    methods = [catalogue.methods[m] for m in deficit.methods if m in catalogue.methods]
    over = len(routes) - len(named)
    address = urls.of("deficit", deficit.id)
    return ChainRow(
        link=Link(deficit.title, address),
        words=deficit.deficit,
        label=formatting.audience(deficit.audience),
        proofs=tuple(_proof(method) for method in methods),
        means=tuple(diagnostics.link(catalogue, means) for means in deficit.means),
        routes=named,
        more=Link(f"и ещё {over}" if over > 0 else "", f"{address}#marshruty"),
        compose=compose(deficit.id),
        seminars=" ".join(s.id for s in catalogue.seminars.values() if _about(s, deficit, methods)),
        facets=facets(catalogue, deficit),
    )


def compose(id: str) -> Link:
    """The builder, begun with a chain of the bank."""
    return Link("составить из цепочки", f"{urls.SUBMIT}?chain={id}")


def facets(catalogue: Catalogue, deficit: Deficit) -> dict[str, tuple[str, ...]]:
    """What a deficit is chosen by."""
    audience = deficit.audience
    return {
        "role": (audience.role,),
        "subject": audience.subjects or (finder.SUBJECTLESS, finder.ANY),
        "level": audience.levels or (finder.ANY,),
        "experience": conditions.EXPERIENCE[audience.experience],
        "condition": conditions.of(catalogue, audience, deficit.title, deficit.deficit),
        "group": (deficit.group,),
        "method": (
            *(catalogue.title(("method", m)) for m in deficit.methods if m in catalogue.methods),
            *diagnostics.listed(catalogue, deficit.means),
        ),
        "route": (COVERED if catalogue.routes_on.get(deficit.id) else BARE,),
        "sources": (TWO if len(deficit.methods) + len(deficit.means) > 1 else ONE,),
    }


def _proof(method: Method) -> Proof:
    effort = f"{method.duration}, {formatting.people(method.people)}"
    count = counted(len(method.forms), "бланк", "бланка", "бланков")
    copies = f"{count} на {method.people.least}" if method.people.least > 1 else count
    packet = Link(
        copies if method.forms else "", urls.meeting("method", method.id, method.people.least)
    )
    return Proof(Link(method.title, urls.of("method", method.id)), effort, packet)


def _about(seminar: Seminar, deficit: Deficit, methods: list[Method]) -> bool:
    own = {deficit.id, *(m.id for m in methods), *(f for m in methods for f in m.forms)}
    return not own.isdisjoint(seminar.packet)
