"""Lists over all districts, made as those of one portal: the finder of routes and of deficits, seminars, А to Я."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from urllib.parse import urlencode

from msgspec import structs

from generator.catalogue import urls
from generator.language.russian import alphabet, capital
from generator.pages import chains, finder
from generator.pages.chains import ChainSection
from generator.pages.finder import Finder
from generator.pages.page import Head, Link, Page, PageContext, Row, Section
from generator.pages.portal import routes, search
from generator.pages.portal.guide import GuideContext
from generator.pages.records.deficit import DeficitsContext
from generator.pages.region.kept import District, Kept, below, chosen, moved
from generator.records.models.kinds import KINDS
from generator.records.summary import RecordSummary


def all_routes(kept: Sequence[Kept]) -> Page[PageContext]:
    """Make the catalogue of the routes of all districts."""
    headed = []
    for one in _sorted(kept, "route"):
        summary = one.district.catalogue.summaries[one.name]
        if summary.brief:
            headed.append((routes.heading(summary), partial(_row, one, summary)))
    page = routes.arrange(headed, "Индивидуальные образовательные маршруты педагогов всех районов.")
    context = structs.replace(page.context, finder=_views(page.context.finder))
    return structs.replace(page, context=context)


def _row(kept: Kept, summary: RecordSummary) -> Row:
    """The row of a route of a district as it stands in the region."""
    made = routes.row(kept.district.catalogue, summary)
    return structs.replace(
        moved(kept.district, made),
        label=f"{made.label} · {kept.where}",
        facets=chosen(kept, made.facets),
    )


def deficits(kept: Sequence[Kept]) -> Page[PageContext]:
    """Make the bank of all districts: «Что не получается?»."""
    groups: dict[str, list[chains.ChainRow]] = {}
    for one in _sorted(kept, "deficit"):
        catalogue = one.district.catalogue
        deficit = catalogue.deficits[one.name[1]]
        made = chains.row(catalogue, deficit)
        row = structs.replace(
            moved(one.district, made),
            label=f"{made.label} · {one.where}",
            seminars=None,
            facets=chosen(one, made.facets),
        )
        row = _everybodys(row, one)
        groups.setdefault(capital(deficit.group), []).append(row)
    sections = tuple(ChainSection(g, urls.anchor(g), tuple(rows)) for g, rows in groups.items())
    every = (row.facets for rows in groups.values() for row in rows)
    return Page(
        address=urls.listing("deficits"),
        template="pages/deficits.html",
        contents=True,
        beside=False,
        context=DeficitsContext(
            head=Head("Дефициты", "Что не получается? Скажите своими словами или отберите."),
            finder=_views(finder.make("deficits", every)),
            sections=sections,
            year=(),
        ),
        title="Дефициты",
        description="Банк дефицитов всех районов: типовые затруднения и цепочки, которые их закрывают.",
        section="deficits",
        glossary=False,
    )


def _everybodys(row: chains.ChainRow, kept: Kept) -> chains.ChainRow:
    """The row of a deficit of several districts: with the routes of all of them, and the builder of one's own."""
    if len(kept.districts) == 1:
        return row
    found: dict[tuple[str, str], Link] = {}
    for district in kept.districts:
        for one in district.catalogue.routes_on.get(kept.name[1], ()):
            link = Link(one.title, below(district, urls.of("route", one.id)))
            found.setdefault((one.id, one.fingerprint), link)
    named = tuple(found.values())[: chains.MOST_ROUTES]
    over = len(found) - len(named)
    asked = urlencode({"q": row.link.text, "kind": "route"})
    return structs.replace(
        row,
        routes=named,
        more=Link(f"и ещё {over} — в поиске" if over else "", f"{urls.SEARCH}?{asked}"),
        compose=chains.compose(kept.name[1]),
        facets={**row.facets, "route": (chains.COVERED if found else chains.BARE,)},
    )


def _views(made: Finder) -> Finder:
    """The views that a region has."""
    there = {urls.listing("deficits"), urls.listing("routes")}
    return structs.replace(
        made, views=tuple(view for view in made.views if view.link.address in there)
    )


def seminars(kept: Sequence[Kept]) -> Page[PageContext]:
    """List the seminars of all districts."""
    rows = tuple(
        Row(
            Link(one.title, one.address),
            one.district.catalogue.summaries[one.name].summary,
            one.where,
        )
        for one in _sorted(kept, "seminar")
    )
    return simple(
        urls.listing("seminars"),
        "Семинары",
        "Семинары всех районов: программа и раздатка — на странице семинара.",
        (Section("Семинары районов", "seminary", rows),) if rows else (),
    )


def submit(districts: Iterable[District]) -> Page[PageContext]:
    """Ask in which district a route is proposed: each has a builder of its own."""
    rows = tuple(
        Row(Link(one.title, f"{one.id}/{urls.SUBMIT}"), one.catalogue.portal.institution)
        for one in districts
    )
    return simple(
        urls.SUBMIT,
        "Конструктор ИОМ",
        "Выберите свой район: маршрут придёт его методистам.",
        (Section("Районы", "rayony", rows),),
        printable=False,
        onward=True,
    )


def index(kept: Iterable[Kept]) -> Iterator[Page[PageContext]]:
    """Make the page of the search with everything from А to Я, and the pages of its letters where there are some."""
    return search.pages(
        Link(capital(one.title), one.address, f"{KINDS[one.name[0]].one}, {one.where}")
        for one in kept
    )


def simple(
    address: str,
    title: str,
    lead: str,
    sections: tuple[Section, ...],
    *,
    printable: bool = True,
    onward: bool = False,
) -> Page[PageContext]:
    """A page of rows under headings."""
    return Page(
        address=address,
        template="pages/guide.html",
        context=GuideContext(Head(title, lead), sections, onward),
        title=title,
        description=lead,
        section=address.rstrip("/"),
        glossary=False,
        printable=printable,
    )


def _sorted(kept: Iterable[Kept], kind: str) -> list[Kept]:
    return sorted(
        (one for one in kept if one.name[0] == kind), key=lambda k: (alphabet(k.title), k.address)
    )
