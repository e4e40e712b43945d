"""The page of a deficit, and the bank as chains under the finder."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital, counted
from generator.pages import chains, diagnostics, finder, formatting
from generator.pages.chains import ChainSection
from generator.pages.finder import Finder
from generator.pages.page import (
    Fact,
    Group,
    Head,
    Link,
    Page,
    PageContext,
    crumbs,
    fact,
    facts,
    refer,
    related,
    some,
    to_route,
)
from generator.pages.records import seminar, survey
from generator.records.models.deficit import Deficit


class StepRow(Struct, frozen=True):
    """One phase of the chain."""

    shape: str
    phase: str
    what: str


class DeficitContext(PageContext, frozen=True):
    """What ``pages/deficit.html`` prints."""

    words: str
    sayings: tuple[str, ...]
    evidence: str
    methods: tuple[Link, ...]
    means: tuple[Link, ...]
    task: str
    steps: tuple[StepRow, ...]
    form: str
    criterion: str
    routes: tuple[Link, ...]
    compose: Link
    related: tuple[Group, ...]
    sources: tuple[str, ...]


class DeficitsContext(PageContext, frozen=True):
    """What ``pages/deficits.html`` prints."""

    finder: Finder
    sections: tuple[ChainSection, ...]
    year: tuple[chains.Meeting, ...]


def make(catalogue: Catalogue, deficit: Deficit) -> Page[DeficitContext]:
    """Make the page of one deficit."""
    found: tuple[Fact, ...] = facts(
        fact("Группа", deficit.group),
        fact("У кого бывает", formatting.audience(deficit.audience)),
        fact("Трудовые функции", ", ".join(deficit.functions)),
        fact("Назвали", *survey.told(catalogue, deficit.id)),
    )
    context = DeficitContext(
        head=Head(
            title=deficit.title,
            facts=found,
        ),
        words=deficit.deficit,
        sayings=deficit.sayings,
        evidence=deficit.evidence,
        methods=tuple(refer(catalogue, "method", m) for m in deficit.methods),
        means=tuple(diagnostics.link(catalogue, m) for m in deficit.means),
        task=deficit.task,
        steps=tuple(StepRow(s.phase.shape, s.phase.value, s.what) for s in deficit.steps),
        form=deficit.result.form,
        criterion=deficit.result.criterion,
        routes=some(catalogue.routes_on.get(deficit.id, ()), to_route, deficit.title),
        compose=chains.compose(deficit.id),
        related=related(catalogue, "deficit", deficit.id, skip=("method", "route", "survey")),
        sources=deficit.sources,
    )
    return Page(
        address=urls.of("deficit", deficit.id),
        template="pages/deficit.html",
        context=context,
        crumbs=crumbs("deficits", deficit.group),
        title=f"{deficit.title} — дефицит и цепочка",
        description=deficit.deficit,
        section="deficits",
        record=("deficit", deficit.id),
    )


def listing(catalogue: Catalogue) -> Page[DeficitsContext]:
    """Make the bank of deficits: chains by competence group under the finder."""
    every = tuple(sections(catalogue))
    total = counted(len(catalogue.deficits), "дефицит", "дефицита", "дефицитов")
    return Page(
        address=urls.listing("deficits"),
        template="pages/deficits.html",
        contents=True,
        beside=False,
        context=DeficitsContext(
            head=Head(
                title="Дефициты",
                lead=f"{total}: от диагностики до маршрута.",
            ),
            finder=finder.make("deficits", (r.facets for s in every for r in s.rows)),
            sections=every,
            year=seminar.meetings(catalogue),
        ),
        description="Типовые профессиональные дефициты педагогов и цепочки, которые их закрывают.",
        section="deficits",
    )


def sections(catalogue: Catalogue) -> Iterator[ChainSection]:
    """The chains of the bank under their competence groups."""
    for group in groups(catalogue):
        these = [d for d in catalogue.deficits.values() if d.group == group]
        rows = tuple(chains.row(catalogue, d) for d in sorted(these, key=lambda d: _order(d.id)))
        if rows:
            yield ChainSection(capital(group), urls.anchor(group), rows)


def groups(catalogue: Catalogue) -> list[str]:
    """The competence groups in the order of their list, then what deficits name beside it."""
    known = [v.value for v in catalogue.listed("competence-groups")]
    return list(dict.fromkeys([*known, *(d.group for d in catalogue.deficits.values())]))


def _order(id: str) -> tuple[str, int]:
    stem, _, tail = id.rpartition("-")
    return stem, int(tail) if tail.isascii() and tail.isdigit() else 0
