"""A page of prose on paper."""

from __future__ import annotations

from generator.pages import prose as pages
from generator.paper import part
from generator.paper.document import Masthead, Part, Section
from generator.paper.prose import Pen
from generator.records.page import ProsePage


def make(pen: Pen, page: ProsePage) -> Part:
    """Lay out a page of prose."""
    context: pages.ProseContext = pages.make(pen.catalogue, page).context
    return part.make(
        pen,
        ("page", page.id),
        page.title,
        Section(
            (
                Masthead(pen.line(page.title), "", pen.line(page.summary)),
                *part.state(pen, context.head),
                *part.some(part.facts(pen, context.head.facts)),
                *pen.blocks(context.body),
                *part.under("Связано", part.related(pen, context.related)),
                *part.under("Источники", part.items(pen, context.sources, ordered=True)),
            )
        ),
    )
