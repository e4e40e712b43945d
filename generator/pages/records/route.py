"""The page of a route: everything an ИОМ has to have, and what follows from it."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from msgspec import Struct

from generator.catalogue import reads, urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.links import MOST_OTHERS
from generator.language.russian import listed
from generator.pages import diagnostics, formatting
from generator.pages.page import (
    Fact,
    Group,
    Head,
    Link,
    Page,
    PageContext,
    Status,
    address_url,
    crumbs,
    fact,
    facts,
    related,
)
from generator.pages.portal import compare
from generator.pages.records import roadmap, timeline
from generator.records.models.author import Author
from generator.records.models.enums import RouteKind, State
from generator.records.models.route import Route
from generator.records.summary import RecordSummary

LOOKS = {
    State.PUBLISHED: "valid",
    State.ARCHIVED: "lost",
    State.DRAFT: "draft",
    State.REVIEW: "draft",
}

BLANKS = (
    "фамилия, имя, отчество",
    "должность",
    "образование",
    "дата аттестации",
    "квалификационная категория",
    "даты и темы программ повышения квалификации",
    "педагогический стаж",
)
"""Lines of the information sheet (the district's document of 2021): blank on every sheet."""


class NoteLine(Struct, frozen=True):
    """One line of the diagnosis: its source, and what it showed."""

    sources: tuple[Link, ...]
    shown: str


class OtherRoute(Struct, frozen=True):
    """Another route, and the address where both stand side by side."""

    link: Link
    beside: str


class RouteContext(PageContext, frozen=True):
    """What ``pages/route.html`` prints."""

    timeline: timeline.Timeline
    stages: tuple[roadmap.StageRow, ...]
    totals: tuple[roadmap.Total, ...]
    total_words: str
    diagnosis: tuple[NoteLine, ...]
    topic: str
    relevance: str
    goal: str
    tasks: tuple[str, ...]
    note_facts: tuple[Fact, ...]
    outcome: str
    title_facts: tuple[Fact, ...]
    blanks: tuple[str, ...]
    questions: tuple[str, ...]
    conclusion: str
    risks: tuple[str, ...]
    authors: tuple[str, ...]
    sources: tuple[str, ...]
    related: tuple[Group, ...]
    others: tuple[OtherRoute, ...]


def make(catalogue: Catalogue, route: Route) -> Page[RouteContext]:
    """Make the page of one route."""
    address = urls.of("route", route.id)
    total = sum(a.hours or 0 for a in route.activities)
    who, note = route.audience, route.note
    context = RouteContext(
        head=_head(catalogue, route, total),
        timeline=timeline.draw(route),
        stages=tuple(roadmap.stage(catalogue, stage, str(i)) for i, stage in enumerate(route.map)),
        totals=roadmap.totals(route, total),
        total_words=_total_words(route, total),
        diagnosis=tuple(
            NoteLine(diagnostics.sources(catalogue, d), d.shown) for d in note.diagnosis
        ),
        topic=note.topic,
        relevance=note.relevance,
        goal=note.goal,
        tasks=note.tasks,
        note_facts=facts(
            fact("Форма самообразования", note.study.value),
            fact("Отчёт", note.report.form, note.report.schedule),
            fact("Сроки работы", formatting.span(route.term.start, route.term.end)),
        ),
        outcome=note.outcome,
        title_facts=facts(
            fact("Организация", route.title_page.organisation),
            fact("Город, год", f"{route.title_page.town}, {route.title_page.year}"),
        ),
        blanks=BLANKS,
        questions=route.final.questions,
        conclusion=route.final.conclusion,
        risks=route.risks,
        authors=tuple(_author(a, catalogue.today) for a in route.authors),
        sources=route.sources,
        related=related(catalogue, "route", route.id, skip=("route",)),
        others=_others(catalogue, route),
    )
    return Page(
        address=address,
        template="pages/route.html",
        context=context,
        title=route.title,
        description=route.summary,
        contents=True,
        beside=False,
        section="routes",
        crumbs=crumbs("routes", listed(list(who.subjects)) or who.role),
        linked=(_linked(catalogue, route, address, total),),
        record=("route", route.id),
    )


def _head(catalogue: Catalogue, route: Route, total: float) -> Head:
    months = f"{formatting.span(route.term.start, route.term.end)}, {formatting.months(route.term.months)}"
    kinds = {
        RouteKind.TYPICAL: "типовой: берите и меняйте под себя",
        RouteKind.EXAMPLE: "пример пройденного маршрута",
        RouteKind.AUTHORED: "авторский",
    }
    return Head(
        title=route.title,
        lead=route.summary,
        status=Status(route.state.value, LOOKS[route.state]),
        facts=facts(
            fact("Для кого", formatting.audience(route.audience)),
            fact("Условия", route.conditions),
            fact("Срок", months + (f"; {formatting.hours(total)}" if total else "")),
            fact("Вид", kinds[route.kind]),
            fact("Компетенции", ", ".join(route.competences)),
            fact("Трудовые функции", ", ".join(route.functions)),
            fact(
                "Чем выявлено",
                *dict.fromkeys(
                    link for d in route.note.diagnosis for link in diagnostics.sources(catalogue, d)
                ),
            ),
            fact("Сопровождение", ", ".join(route.support)),
            fact("Проверено", formatting.checked(route.checked, route.review)),
        ),
    )


def _total_words(route: Route, total: float) -> str:
    return f"Всего {formatting.hours(total)} за {formatting.months(route.term.months)}."


def _author(author: Author, today: str) -> str:
    """Name an author by role; by name only while the consent is in force."""
    parts = [author.name if author.may_be_named(today) else "", author.role, author.organisation]
    return ", ".join(p for p in parts if p)


def _others(catalogue: Catalogue, route: Route) -> tuple[OtherRoute, ...]:
    """Other routes: those named, those that name this one, those next to it on the same deficits."""
    named = route.related.routes if route.related else ()
    back = (id for _, id in catalogue.backlinks[("route", route.id)].get("route", ()))
    known: dict[str, RecordSummary] = {}
    for id in (*named, *back):
        _add(catalogue, known, route.id, id)
    most = max(MOST_OTHERS, len(known.keys() & {*named}))
    near = (id for stage in route.map for id in _next(catalogue, stage.deficit, route.id))
    while len(known) < most and (one := next(near, "")):  # no more is read than is shown
        _add(catalogue, known, route.id, one)
    return tuple(
        OtherRoute(
            Link(f.title, urls.of("route", id), f.summary),
            compare.address(route.id, id),
        )
        for id, f in [*known.items()][:most]
    )


def _add(catalogue: Catalogue, known: dict[str, RecordSummary], own: str, id: str) -> None:
    found = catalogue.summaries.get(("route", id)) if id != own else None
    if found:
        known[id] = found


def _next(catalogue: Catalogue, deficit: str, id: str) -> list[str]:
    """The routes that follow one among those on a deficit, around the end to the beginning.

    So that among thousands no page is named by all.
    """
    reads.note(reads.next_routes(deficit, id))
    with reads.unnoted():  # who is there is noted, and each that is named by whoever names it
        routes = catalogue.routes_on.get(deficit, ())
    at = bisect_right(routes, id, key=lambda summary: summary.id)
    return [f.id for f in (*routes[at : at + MOST_OTHERS], *routes[: min(at, MOST_OTHERS)])]


def _linked(catalogue: Catalogue, route: Route, address: str, total: float) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "name": route.title,
        "description": catalogue.words(route.summary),
        "url": address_url(catalogue, address),
        "inLanguage": "ru",
        "learningResourceType": "индивидуальный образовательный маршрут",
        "audience": {"@type": "EducationalAudience", "educationalRole": route.audience.role},
        "teaches": list(route.competences),
        "timeRequired": f"PT{int(total)}H",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "provider": {"@type": "Organization", "name": catalogue.portal.institution},
    }
