"""The catalogue of routes: rows by subject, and the finder over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from urllib.parse import urlencode

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import alphabet, capital, counted
from generator.pages import conditions, diagnostics, finder, formatting
from generator.pages.finder import Finder
from generator.pages.page import Head, Link, Page, PageContext, Row, Section, Status
from generator.pages.records.route import LOOKS
from generator.records.models.enums import RouteKind, State
from generator.records.summary import RecordSummary

MOST_ROWS = 600
"""Routes that one page lists and filters by itself; a region has more, and search filters them."""

MOST_OF_SECTION = 12
"""Routes of one subject that are shown where there are more than that."""


NONE_YET = "Маршрутов на портале пока нет."


class RoutesContext(PageContext, frozen=True):
    """What ``pages/routes.html`` prints."""

    finder: Finder
    sections: tuple[Section, ...]


def listing(catalogue: Catalogue) -> Page[RoutesContext]:
    """Make the catalogue: every route once, under its first subject or its role."""
    ordered = sorted(catalogue.told("route"), key=lambda f: (alphabet(f.title), f.id))
    return arrange(
        [(heading(f), partial(row, catalogue, f)) for f in ordered],
        "Каталог индивидуальных образовательных маршрутов педагогов района.",
    )


def heading(summary: RecordSummary) -> str:
    """Under what a route is listed: its first subject, or its role."""
    who = summary.brief.audience if summary.brief else None
    return capital((who.subjects or (who.role,))[0]) if who else ""


MakeRow = Callable[[], Row]
"""Makes the row of a route, where it is shown."""


def arrange(headed: Iterable[tuple[str, MakeRow]], description: str) -> Page[RoutesContext]:
    """Arrange rows under their headings; a page of very many shows the first of each, and search has the rest."""
    by_heading: dict[str, list[MakeRow]] = {}
    for under, one in headed:
        by_heading.setdefault(under, []).append(one)
    many = sum(map(len, by_heading.values()))
    short = many > MOST_ROWS
    sections = tuple(
        Section(h, urls.anchor(h), _some(h, by_heading[h]) if short else _all(by_heading[h]))
        for h in sorted(by_heading, key=alphabet)
    )
    rows = (row for section in sections for row in section.rows)
    total = counted(many, "маршрут", "маршрута", "маршрутов")
    lead = f"{total} без имён: найдите близкий и поменяйте под себя." if many else NONE_YET
    return Page(
        address=urls.listing("routes"),
        template="pages/routes.html",
        context=RoutesContext(
            head=Head(title="Маршруты", lead=lead),
            finder=finder.make("routes", () if short else (r.facets for r in rows)),
            sections=sections,
        ),
        description=description,
        contents=True,
        beside=False,
        section="routes",
    )


def _all(rows: Sequence[MakeRow]) -> tuple[Row, ...]:
    return tuple(make() for make in rows)


def _some(heading: str, rows: Sequence[MakeRow]) -> tuple[Row, ...]:
    """The first rows of a section, and the way to all of them."""
    if len(rows) <= MOST_OF_SECTION:
        return _all(rows)
    asked = urlencode({"q": heading.lower(), "kind": "route"})
    every = Row(Link(f"Все {len(rows)}: отобрать в поиске", f"{urls.SEARCH}?{asked}"))
    return (*_all(rows[:MOST_OF_SECTION]), every)


def row(catalogue: Catalogue, summary: RecordSummary) -> Row:
    """The row of a route, with the values it is filtered by."""
    brief = summary.brief
    if brief is None:
        raise ValueError(f"{summary.path} is no route")
    status = None
    if brief.state == State.ARCHIVED:
        status = Status(brief.state, LOOKS[State.ARCHIVED])
    elif brief.sort == RouteKind.EXAMPLE:
        status = Status("пройден", "valid")
    return Row(
        Link(summary.title, urls.of("route", summary.id)),
        summary.summary,
        f"{formatting.audience(brief.audience)} · {formatting.months(brief.months)}",
        status,
        {
            "record": (urls.of("route", summary.id),),
            "chains": tuple(
                urls.of("deficit", id)
                for id in brief.deficits
                if ("deficit", id) in catalogue.summaries
            ),
            "subject": brief.audience.subjects or (finder.SUBJECTLESS, finder.ANY),
            "level": brief.audience.levels or (finder.ANY,),
            "role": (brief.audience.role,),
            "experience": conditions.EXPERIENCE[brief.audience.experience],
            "condition": conditions.of(
                catalogue, brief.audience, summary.title, summary.summary, brief.conditions
            ),
            "group": brief.competences,
            "method": (
                *(
                    catalogue.title(name)
                    for m in brief.methods
                    if (name := ("method", m)) in catalogue.summaries
                ),
                *diagnostics.listed(catalogue, brief.means),
            ),
            "length": (formatting.length(brief.months),),
        },
    )
