"""A page of prose on paper."""

from __future__ import annotations

from generator.pages.records import prose as pages
from generator.paper import layout
from generator.paper.document import PaperPart, PaperSection
from generator.paper.document_blocks import Masthead, PaperBlock, Paragraph
from generator.paper.prose import ProseConverter
from generator.records.models.page import ProsePage


def make(pen: ProseConverter, page: ProsePage) -> PaperPart:
    """Lay out a page of prose."""
    context = pages.make(pen.catalogue, page).context
    return layout.make(
        pen,
        ("page", page.id),
        page.title,
        PaperSection(
            (
                Masthead(pen.line(page.title), "", pen.line(page.summary)),
                *layout.state(pen, context.head, page),
                *layout.some(layout.facts(pen, context.head.facts)),
                *pen.blocks(context.body),
                *_asked(pen, context.questions),
                *layout.under("Связано", layout.related(pen, context.related)),
                *layout.under("Источники", layout.items(pen, context.sources, ordered=True)),
            )
        ),
    )


def _asked(pen: ProseConverter, questions: str) -> tuple[PaperBlock, ...]:
    asked = (Paragraph(pen.line(questions), "small"),) if questions else ()
    return layout.under("О чём здесь спрашивают", *asked)
