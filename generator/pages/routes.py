"""The catalogue of routes: rows by subject, and facets over them."""

from __future__ import annotations

from dataclasses import dataclass

from generator import urls
from generator.catalogue import Catalogue
from generator.pages import wording
from generator.pages.page import Head, Link, Page, Row, Section, Status
from generator.pages.route import LOOKS
from generator.records.route import Route
from generator.records.words import RouteKind, State
from generator.russian import alphabet, capital, counted

FACETS = {
    "subject": "Предмет",
    "level": "Уровень",
    "role": "Роль",
    "group": "Компетенции",
    "method": "Чем выявлено",
    "length": "Срок",
}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and how many rows have it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A question a reader filters by."""

    name: str
    title: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class RoutesContext:
    """What ``pages/routes.html`` prints."""

    head: Head
    facets: tuple[Facet, ...]
    sections: tuple[Section, ...]
    total: int


def listing(catalogue: Catalogue) -> Page:
    """Make the catalogue: every route once, under its first subject or its role."""
    by_heading: dict[str, list[Row]] = {}
    ordered = sorted(catalogue.routes.values(), key=lambda r: (alphabet(r.title), r.id))
    for route in ordered:
        heading = capital((route.audience.subjects or (route.audience.role,))[0])
        by_heading.setdefault(heading, []).append(row(catalogue, route))
    sections = tuple(
        Section(h, urls.anchor(h), tuple(by_heading[h])) for h in sorted(by_heading, key=alphabet)
    )
    rows = [r for section in sections for r in section.rows]
    total = counted(len(rows), "маршрут", "маршрута", "маршрутов")
    return Page(
        address=urls.listing("routes"),
        template="pages/routes.html",
        context=RoutesContext(
            head=Head(
                title="Маршруты",
                lead=f"{total} без имён: найдите близкий к своему затруднению и поменяйте под себя.",
            ),
            facets=tuple(_facet(name, rows) for name in FACETS),
            sections=sections,
            total=len(rows),
        ),
        title="Маршруты",
        description="Каталог индивидуальных образовательных маршрутов педагогов района.",
        section="routes",
    )


def row(catalogue: Catalogue, route: Route) -> Row:
    """The row of a route, with the values it is filtered by."""
    found = [d.method for d in route.note.diagnosis if d.method in catalogue.methods]
    status = None
    if route.state is State.ARCHIVED:
        status = Status(route.state.value, LOOKS[route.state])
    elif route.kind is RouteKind.EXAMPLE:
        status = Status("пройден", "valid")
    return Row(
        Link(route.title, urls.of("route", route.id)),
        route.summary,
        f"{wording.audience(route.audience)} · {wording.months(route.term.months)}",
        status,
        {
            "subject": route.audience.subjects or ("любой предмет",),
            "level": route.audience.levels,
            "role": (route.audience.role,),
            "group": route.competences,
            "method": tuple(catalogue.methods[m].title for m in dict.fromkeys(found)),
            "length": (wording.length(route.term.months),),
        },
    )


def _facet(name: str, rows: list[Row]) -> Facet:
    counts: dict[str, int] = {}
    for item in rows:
        for value in item.facets.get(name, ()):
            counts[value] = counts.get(value, 0) + 1
    values = sorted(counts, key=alphabet)
    return Facet(name, FACETS[name], tuple(FacetValue(v, counts[v]) for v in values))
