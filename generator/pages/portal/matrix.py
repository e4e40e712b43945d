"""«Покрытие»: deficit × method × route as a picture and as tables whose numbers lead into the finder."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import alphabet, capital
from generator.pages import chains, finder, formatting
from generator.pages.finder import Finder, Values
from generator.pages.page import Head, Link, Page, PageContext
from generator.pages.portal import matrix_picture
from generator.pages.records import deficit, survey
from generator.records.models.deficit import Deficit


class CoverageRow(Struct, frozen=True):
    """One group, subject, role or level: how many deficits it has, each number with the way to them."""

    group: str
    total: Link
    covered: Link
    bare: Link
    two_sources: Link
    methods: tuple[Link, ...]
    named: int
    """How many times teachers named them in the newest survey; 0: none that may be shown."""


class Hole(Struct, frozen=True):
    """A deficit without a route, and the builder begun with it."""

    link: Link
    compose: Link


class Holes(Struct, frozen=True):
    """The deficits of one group that have no route."""

    title: str
    holes: tuple[Hole, ...]


class MatrixContext(PageContext, frozen=True):
    """What ``pages/matrix.html`` prints."""

    finder: Finder
    picture: matrix_picture.Picture
    methods: tuple[Link, ...]
    coverage: tuple[CoverageRow, ...]
    subjects: tuple[CoverageRow, ...]
    roles: tuple[CoverageRow, ...]
    """Every role of the list, that without a deficit too: what is not there is seen."""
    levels: tuple[CoverageRow, ...]
    holes: tuple[Holes, ...]
    named: str
    """The head of the column of what was named, with when; empty: there is no survey."""


def make(catalogue: Catalogue) -> Page[MatrixContext]:
    """Make the page: the picture first, then the same in numbers, then what is missing."""
    values = {id: chains.facets(catalogue, d) for id, d in catalogue.deficits.items()}
    cover = _Cover(catalogue, values)
    groups = [g for g in deficit.groups(catalogue) if any(g in v["group"] for v in values.values())]
    bare = sum(chains.BARE in v["route"] for v in values.values())
    lead = f"{matrix_picture.deficits(len(values))}, без маршрута — {bare}. Число ведёт к списку."
    return Page(
        address=urls.MATRIX,
        template="pages/matrix.html",
        context=MatrixContext(
            head=Head(title="Покрытие", lead=lead),
            finder=finder.make("matrix", ()),
            picture=matrix_picture.draw(catalogue, groups, values, bare),
            methods=tuple(
                Link(m.title, urls.of("method", m.id)) for m in catalogue.methods.values()
            ),
            coverage=tuple(cover.row("group", group) for group in groups),
            subjects=tuple(cover.row("subject", s) for s in _subjects(values.values())),
            roles=tuple(cover.row("role", one.value) for one in catalogue.listed("roles")),
            levels=tuple(cover.row("level", one.value) for one in catalogue.listed("levels")),
            holes=tuple(_holes(catalogue, group) for group in groups if _bare(catalogue, group)),
            named=_when(catalogue),
        ),
        description="Какие дефициты педагогов чем выявляют и на какие уже есть маршрут.",
        section="matrix",
        contents=True,
        beside=False,
        landscape=True,  # its tables have a column for every method
    )


class _Cover:
    """Counts the deficits that the finder would show."""

    def __init__(self, catalogue: Catalogue, values: dict[str, dict[str, tuple[str, ...]]]) -> None:
        self._catalogue, self._values = catalogue, values
        newest = survey.newest(catalogue)
        self._named = {one.deficit: one.teachers for one in newest.deficits} if newest else {}

    def row(self, name: str, value: str) -> CoverageRow:
        """One row: all that answer to a choice, then those of them that answer to another, too."""
        these = {id: v for id, v in self._values.items() if finder.fits(v, name, value)}

        def number(**more: str) -> Link:
            count = sum(
                all(finder.fits(v, other, one) for other, one in more.items())
                for v in these.values()
            )
            chosen = {name: value, **more}
            return Link(str(count), finder.address("deficits", **chosen)) if count else Link("—")

        return CoverageRow(
            capital(value),
            number(),
            number(route=chains.COVERED),
            number(route=chains.BARE),
            number(sources=chains.TWO),
            tuple(number(method=m.title) for m in self._catalogue.methods.values()),
            sum(self._named.get(id, 0) for id in these),
        )


def _subjects(values: Iterable[Values]) -> list[str]:
    found = {s for v in values for s in v["subject"] if s != finder.ANY}
    return sorted(found, key=lambda s: (s == finder.SUBJECTLESS, alphabet(s)))


def _bare(catalogue: Catalogue, group: str) -> list[Deficit]:
    every = catalogue.deficits.values()
    return [d for d in every if d.group == group and not catalogue.routes_on.get(d.id)]


def _holes(catalogue: Catalogue, group: str) -> Holes:
    return Holes(
        capital(group),
        tuple(
            Hole(Link(d.title, urls.of("deficit", d.id)), chains.compose(d.id))
            for d in _bare(catalogue, group)
        ),
    )


def _when(catalogue: Catalogue) -> str:
    newest = survey.newest(catalogue)
    return f"Назвали {formatting.season(newest.period)}" if newest else ""
