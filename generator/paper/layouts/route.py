"""A route on paper, in the parts that the district's document of 2021 asks for."""

from __future__ import annotations

import re

import msgspec
from msgspec.structs import replace

from generator.language.russian import capital
from generator.pages import formatting
from generator.pages.records import route as pages
from generator.paper import layout
from generator.paper.document import Original, PaperPart, PaperSection
from generator.paper.document_blocks import (
    Blank,
    List,
    PaperBlock,
    PaperColumn,
    PaperFact,
    PaperFacts,
    PaperHeading,
    PaperSignature,
    PaperTable,
    PaperTitlePage,
    Paragraph,
    Run,
    Stamp,
    cell,
    row,
    words,
)
from generator.paper.layouts import route_map, route_words
from generator.paper.prose import ProseConverter
from generator.records.models.enums import PHASES
from generator.records.models.route import Route, named_on
from generator.records.to_plain import plain

TITLE_BLANKS = ("образовательная организация", "фамилия, имя, отчество педагога")
LINES = {"образование": 3, "даты и темы программ повышения квалификации": 10}
"""How many lines an answer of the information sheet takes, where more than one: together they fill it."""

MANY = 4
"""Lines from which on a label stands above them."""


def make(pen: ProseConverter, route: Route) -> PaperPart:
    """Lay out a route: title page, information sheet, note, road map, diagnostics, signatures."""
    context = pages.make(pen.catalogue, route).context
    sections = _sections(pen, route, context)
    made = layout.make(
        pen, ("route", route.id), route.title, *sections, mark=mark(pen, route, context)
    )
    public = named_on(route, pen.catalogue.today)
    return replace(made, bound=True, record=Original("route", route.id, plain(public)))


_LINK = re.compile(rb"\[\[|\]\(|\]\[|\]: ")
"""A link by name, by file or by reference in the texts of a page."""


def mark(pen: ProseConverter, route: Route, context: pages.RouteContext) -> str:
    """Give the mark of the document of a route from its page, which says all that the document prints.

    Where a link leads, and how the record there is called, is not told by the text that has it: then the
    document itself is summed up.
    """
    printed = (context, pen.catalogue.portal.approvals, layout.notices(pen, route))
    leads = _LINK.search(msgspec.json.encode(context))
    more = _sections(pen, route, context) if leads else ()
    return layout.marked(pen, ("route", route.id), (*printed, more))


def _sections(
    pen: ProseConverter, route: Route, context: pages.RouteContext
) -> tuple[PaperSection, ...]:
    return (
        PaperSection((_title(pen, route),), style="title"),
        PaperSection(_sheet(), style="sheet"),
        PaperSection((*_note(pen, route, context), *_rest(pen, context))),
        PaperSection(route_map.blocks(pen, route), landscape=True, style="map"),
        PaperSection(_final(pen, route, context)),
    )


def _title(pen: ProseConverter, route: Route) -> PaperTitlePage:
    page = route.title_page
    return PaperTitlePage(
        organisation=page.organisation,
        kind=route_words.KIND,
        title=pen.line(route.title),
        lead=pen.runs(route.summary),
        blanks=TITLE_BLANKS,
        place=f"{page.town}, {page.year}",
        stamps=tuple(Stamp(a.title, a.who, a.paper) for a in pen.catalogue.portal.approvals),
    )


def _sheet() -> tuple[PaperBlock, ...]:
    """The information sheet: what is personal is written by hand, on paper only."""
    blanks = (
        Blank(words(capital(label)), LINES.get(label, 1), beside=LINES.get(label, 1) < MANY)
        for label in pages.BLANKS
    )
    return (PaperHeading(2, words(route_words.PERSONAL)), *blanks)


def _note(pen: ProseConverter, route: Route, context: pages.RouteContext) -> tuple[PaperBlock, ...]:
    shown = tuple(
        (Paragraph((*_sources(pen, line), Run(": "), *pen.runs(line.shown))),)
        for line in context.diagnosis
    )
    return (
        PaperHeading(2, words(route_words.NOTE)),
        *layout.state(pen, context.head, route),
        *layout.some(layout.facts(pen, context.head.facts)),
        *layout.under(route_words.DIAGNOSIS, List(shown), level=3),
        *layout.under(route_words.TOPIC, _said(pen, context.topic), level=3),
        *layout.under(route_words.RELEVANCE, _said(pen, context.relevance), level=3),
        *layout.under(route_words.GOAL, _said(pen, context.goal), level=3),
        *layout.under(route_words.TASKS, layout.items(pen, context.tasks, ordered=True), level=3),
        *layout.under(route_words.OUTCOME, _said(pen, context.outcome), level=3),
        *layout.under(route_words.TERMS, _terms(pen, route), level=3),
        *layout.under(route_words.TIME, _said(pen, context.total_words), level=3),
        _totals(context),
    )


def _sources(pen: ProseConverter, line: pages.NoteLine) -> tuple[Run, ...]:
    return pen.line(", ".join(source.text for source in line.sources), "b")


def _terms(pen: ProseConverter, route: Route) -> PaperFacts:
    report = route.note.report
    return PaperFacts(
        (
            PaperFact("Форма самообразования", words(route.note.study)),
            PaperFact("Отчёт", layout.joined(pen, (report.form, report.schedule))),
            PaperFact("Сроки работы", words(formatting.span(route.term.start, route.term.end))),
        )
    )


def _said(pen: ProseConverter, text: str) -> Paragraph | None:
    return Paragraph(pen.runs(text)) if text else None


def _totals(context: pages.RouteContext) -> PaperTable:
    marks = {phase.shape: phase.mark for phase in PHASES}
    return PaperTable(
        columns=(
            PaperColumn(words(route_words.TOTALS), 5),
            PaperColumn(words("Часов"), 2),
            PaperColumn(words("Доля"), 2),
        ),
        rows=tuple(
            row(
                cell(words(f"{marks[total.shape]} {total.phase}"), heads=True),
                cell(words(total.hours)),
                cell(words(total.share)),
            )
            for total in context.totals
        ),
        stacks=False,
        share=0.6,
    )


def _final(
    pen: ProseConverter, route: Route, context: pages.RouteContext
) -> tuple[PaperBlock, ...]:
    """Questions with room to answer; the conclusion where it has been written."""
    asked = tuple(
        Blank((Run(f"{n}. "), *pen.runs(q)), 3, beside=False)
        for n, q in enumerate(context.questions, 1)
    )
    conclusion = pen.blocks(context.conclusion, 3) or (Blank((), 6),)
    signs = ("педагог", *route.support, "руководитель образовательной организации")
    return (
        PaperHeading(2, words(route_words.FINAL)),
        *asked,
        PaperHeading(3, words(route_words.CONCLUSION)),
        *conclusion,
        *(
            PaperSignature(pen.runs(capital(who)), route_words.SIGNED)
            for who in dict.fromkeys(signs)
        ),
    )


def _rest(pen: ProseConverter, context: pages.RouteContext) -> tuple[PaperBlock, ...]:
    """The end of the note: a sheet that is signed ends with its signatures."""
    authors = "; ".join(context.authors)
    return (
        *layout.under(route_words.RISKS, layout.items(pen, context.risks), level=3),
        *layout.under(
            route_words.OTHERS, layout.links(pen, (o.link for o in context.others)), level=3
        ),
        *layout.under(route_words.RELATED, layout.related(pen, context.related), level=3),
        *layout.under(
            route_words.SOURCES, layout.items(pen, context.sources, ordered=True), level=3
        ),
        *((Paragraph(pen.line(f"{route_words.AUTHORS}: {authors}."), "small"),) if authors else ()),
    )
