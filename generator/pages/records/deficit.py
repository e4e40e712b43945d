"""The page of a deficit, and the bank with its coverage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import alphabet, capital, counted
from generator.pages import diagnostics, formatting
from generator.pages.page import (
    Fact,
    Group,
    Head,
    Link,
    Page,
    PageContext,
    Row,
    Section,
    Status,
    crumbs,
    fact,
    facts,
    refer,
    related,
    some,
)
from generator.pages.records import survey
from generator.records.models.deficit import Deficit


@dataclass(frozen=True, slots=True)
class StepRow:
    """One phase of the chain."""

    shape: str
    phase: str
    what: str


@dataclass(frozen=True, slots=True)
class DeficitContext(PageContext):
    """What ``pages/deficit.html`` prints."""

    words: str
    evidence: str
    methods: tuple[Link, ...]
    means: tuple[Link, ...]
    task: str
    steps: tuple[StepRow, ...]
    form: str
    criterion: str
    routes: tuple[Link, ...]
    related: tuple[Group, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One competence group: how many deficits it has, how many have a route, and how many two sources."""

    group: str
    anchor: str
    total: int
    covered: int
    two_sources: int
    without: tuple[Link, ...]
    methods: tuple[int, ...]
    named: int
    """How many times teachers named them in the newest survey; 0: none that may be shown."""


@dataclass(frozen=True, slots=True)
class DeficitsContext(PageContext):
    """What ``pages/deficits.html`` prints."""

    sections: tuple[Section, ...]
    methods: tuple[Link, ...]
    coverage: tuple[CoverageRow, ...]
    subjects: tuple[CoverageRow, ...]
    roles: tuple[CoverageRow, ...]
    """Every role of the list, that without a deficit too: what is not there is seen."""
    levels: tuple[CoverageRow, ...]
    named: str
    """The head of the column of what was named, with when; empty: there is no survey."""


def routes_of(catalogue: Catalogue, id: str) -> tuple[Link, ...]:
    """The routes whose road map works on a deficit."""
    return tuple(
        Link(f.title, urls.of("route", f.id), formatting.audience(f.brief.audience))
        for f in catalogue.routes_on.get(id, ())
        if f.brief
    )


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
        evidence=deficit.evidence,
        methods=tuple(refer(catalogue, "method", m) for m in deficit.methods),
        means=tuple(diagnostics.link(catalogue, m) for m in deficit.means),
        task=deficit.task,
        steps=tuple(StepRow(s.phase.shape, s.phase.value, s.what) for s in deficit.steps),
        form=deficit.result.form,
        criterion=deficit.result.criterion,
        routes=some(routes_of(catalogue, deficit.id), deficit.title),
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
    """Make the bank of deficits: by competence group, with what has no route yet."""
    sections, coverage = [], []
    for group in _groups(catalogue):
        these = [d for d in catalogue.deficits.values() if d.group == group]
        if not these:
            continue
        rows = tuple(_row(catalogue, d) for d in sorted(these, key=lambda d: _order(d.id)))
        sections.append(Section(capital(group), urls.anchor(group), rows))
        coverage.append(_cover(catalogue, group, these))
    total = counted(len(catalogue.deficits), "цепочка", "цепочки", "цепочек")
    return Page(
        address=urls.listing("deficits"),
        template="pages/deficits.html",
        context=DeficitsContext(
            head=Head(
                title="Банк дефицитов",
                lead=f"{total}: затруднение, задача, четыре этапа и признак, что дефицит закрыт.",
            ),
            sections=tuple(sections),
            methods=tuple(
                Link(m.title, urls.of("method", m.id)) for m in catalogue.methods.values()
            ),
            coverage=tuple(coverage),
            subjects=_by_subject(catalogue),
            roles=_by_list(catalogue, "roles", lambda d: (d.audience.role,)),
            levels=_by_list(catalogue, "levels", lambda d: d.audience.levels),
            named=_when(catalogue),
        ),
        title="Банк дефицитов",
        description="Типовые профессиональные дефициты педагогов и цепочки, которые их закрывают.",
        section="deficits",
        landscape=True,  # its tables have a column for every method
    )


def _cover(catalogue: Catalogue, name: str, these: list[Deficit]) -> CoverageRow:
    without = tuple(
        Link(d.title, urls.of("deficit", d.id)) for d in these if not catalogue.routes_on.get(d.id)
    )
    newest = next(iter(survey.ordered(catalogue)), None)
    counts = {one.deficit: one.teachers for one in newest.deficits} if newest else {}
    return CoverageRow(
        capital(name),
        urls.anchor(name),
        len(these),
        len(these) - len(without),
        sum(len(d.methods) + len(d.means) > 1 for d in these),
        without,
        tuple(sum(m in d.methods for d in these) for m in catalogue.methods),
        sum(counts.get(d.id, 0) for d in these),
    )


def _when(catalogue: Catalogue) -> str:
    newest = next(iter(survey.ordered(catalogue)), None)
    return f"Назвали {formatting.season(newest.period)}" if newest else ""


def _by_subject(catalogue: Catalogue) -> tuple[CoverageRow, ...]:
    """Coverage by subject; a deficit that names none is of any subject."""
    found: dict[str, list[Deficit]] = {}
    for deficit in catalogue.deficits.values():
        for subject in deficit.audience.subjects or ("любой предмет",):
            found.setdefault(subject, []).append(deficit)
    return tuple(_cover(catalogue, name, found[name]) for name in sorted(found, key=alphabet))


def _by_list(
    catalogue: Catalogue, name: str, words: Callable[[Deficit], Iterable[str]]
) -> tuple[CoverageRow, ...]:
    """Coverage by the words of a closed list, in its order."""
    registry = catalogue.registries.get(name)
    return tuple(
        _cover(
            catalogue,
            entry.value,
            [d for d in catalogue.deficits.values() if entry.value in words(d)],
        )
        for entry in (registry.entries if registry else ())
    )


def _groups(catalogue: Catalogue) -> list[str]:
    registry = catalogue.registries.get("competence-groups")
    known = [v.value for v in registry.entries] if registry else []
    return list(dict.fromkeys([*known, *(d.group for d in catalogue.deficits.values())]))


def _order(id: str) -> tuple[str, int]:
    stem, _, tail = id.rpartition("-")
    return stem, int(tail) if tail.isascii() and tail.isdigit() else 0


def _row(catalogue: Catalogue, deficit: Deficit) -> Row:
    count = len(catalogue.routes_on.get(deficit.id, ()))
    status = None if count else Status("нет маршрута", "draft")
    return Row(
        Link(deficit.title, urls.of("deficit", deficit.id)),
        deficit.deficit,
        counted(count, "маршрут", "маршрута", "маршрутов") if count else "",
        status,
        {
            "role": (deficit.audience.role,),
            "level": deficit.audience.levels,
            "subject": deficit.audience.subjects,
            "method": (
                *(catalogue.methods[m].title for m in deficit.methods if m in catalogue.methods),
                *diagnostics.listed(catalogue, deficit.means),
            ),
            "route": ("есть маршрут" if count else "нет маршрута",),
        },
    )
