"""«Покрытие»: deficit × method × route as a picture and as tables whose numbers lead into the finder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import alphabet, capital, counted
from generator.pages import chains, finder, formatting
from generator.pages.finder import Finder, Values
from generator.pages.page import Head, Link, Page, PageContext
from generator.pages.records import deficit, survey
from generator.records.models.deficit import Deficit

WIDTH = 360
"""Units across the picture: as many as a phone has pixels."""

SIDE, STEP = 10, 13
"""A square of the picture, and the way from one to the next."""

OTHER = "другим способом"

HEAD, BAND, GAP = 34, 20, 10
"""Heights of the heads of columns, of the name of a group, and between two groups."""


class Square(Struct, frozen=True):
    """One deficit under one method; full where a route works on it."""

    x: int
    y: int
    full: bool


class Words(Struct, frozen=True):
    """A text of the picture at its place."""

    x: int
    y: int
    text: str
    second: bool = False
    """Whether it is the second line of a head."""


class Picture(Struct, frozen=True):
    """The whole picture: its size, its words, its squares, and what it shows in a sentence."""

    width: int
    height: int
    heads: tuple[Words, ...]
    groups: tuple[Words, ...]
    lines: tuple[int, ...]
    squares: tuple[Square, ...]
    said: str


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
    picture: Picture
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
    lead = f"{_deficits(len(values))}, без маршрута — {bare}. Число ведёт к списку."
    return Page(
        address=urls.MATRIX,
        template="pages/matrix.html",
        context=MatrixContext(
            head=Head(title="Покрытие", lead=lead),
            finder=finder.make("matrix", ()),
            picture=_picture(catalogue, groups, values, bare),
            methods=tuple(
                Link(m.title, urls.of("method", m.id)) for m in catalogue.methods.values()
            ),
            coverage=tuple(cover.row("group", group) for group in groups),
            subjects=tuple(cover.row("subject", s) for s in _subjects(values.values())),
            roles=tuple(cover.row("role", value) for value in _listed(catalogue, "roles")),
            levels=tuple(cover.row("level", value) for value in _listed(catalogue, "levels")),
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
        newest = next(iter(survey.ordered(catalogue)), None)
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


def _deficits(count: int) -> str:
    return counted(count, "дефицит", "дефицита", "дефицитов")


def _subjects(values: Iterable[Values]) -> list[str]:
    found = {s for v in values for s in v["subject"] if s != finder.ANY}
    return sorted(found, key=lambda s: (s == finder.SUBJECTLESS, alphabet(s)))


def _listed(catalogue: Catalogue, name: str) -> list[str]:
    registry = catalogue.registries.get(name)
    return [entry.value for entry in registry.entries] if registry else []


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
    newest = next(iter(survey.ordered(catalogue)), None)
    return f"Назвали {formatting.season(newest.period)}" if newest else ""


def _picture(
    catalogue: Catalogue,
    groups: Sequence[str],
    values: dict[str, dict[str, tuple[str, ...]]],
    bare: int,
) -> Picture:
    """Draw a column for each method and one for what only other means confirm; a band for each group."""
    titles = [m.title for m in catalogue.methods.values()]
    columns = [*titles]
    if any(_stands(v, OTHER, titles) for v in values.values()):
        columns.append(OTHER)
    wide = WIDTH // max(1, len(columns))  # a portal may have no method yet
    across = max(1, (wide - 4) // STEP)
    squares: list[Square] = []
    names: list[Words] = []
    lines: list[int] = []
    top = HEAD
    for group in groups:
        these = [v for v in values.values() if group in v["group"]]
        lines.append(top)
        names.append(Words(0, top + 14, capital(group)))
        rows = 1
        for at, column in enumerate(columns):
            own = [v for v in these if _stands(v, column, titles)]
            full = sorted((chains.COVERED in v["route"] for v in own), reverse=True)
            rows = max(rows, -(-len(full) // across))
            squares += [
                Square(at * wide + n % across * STEP, top + BAND + n // across * STEP, one)
                for n, one in enumerate(full)
            ]
        top += BAND + rows * STEP + GAP
    heads = [
        Words(at * wide, 10 + 11 * line, word, second=line > 0)
        for at, column in enumerate(columns)
        for line, word in enumerate(_lines(column))
    ]
    said = (
        f"{counted(len(groups), 'группа', 'группы', 'групп')} компетенций и "
        f"{counted(len(columns), 'способ', 'способа', 'способов')}: "
        f"{_deficits(len(values))}, из них без маршрута {bare}. То же числами — в таблице ниже."
    )
    return Picture(WIDTH, top, tuple(heads), tuple(names), tuple(lines), tuple(squares), said)


def _stands(values: Values, column: str, titles: Sequence[str]) -> bool:
    own = values["method"]
    return column in own if column in titles else not any(t in own for t in titles)


def _lines(title: str) -> list[str]:
    """A title in two lines, cut between words or at a hyphen."""
    return re.split(r"(?<=-)| ", title, maxsplit=1)
