"""The slides of a seminar as a document: each a section of its own, 16:9."""

from __future__ import annotations

from generator.pages.records.slides import SlideView, deck
from generator.paper import layout
from generator.paper.document import PaperDocument, PaperPart, PaperSection
from generator.paper.document_blocks import (
    List,
    PaperBlock,
    PaperHeading,
    Paragraph,
    Quote,
)
from generator.paper.prose import ProseConverter
from generator.records.models.seminar import Seminar

SLIDE = "slide"
"""The style of a section that is a slide."""
NOTE = "Ведущему"


def make(pen: ProseConverter, seminar: Seminar, notes: bool = False) -> PaperDocument:
    """Lay the deck out; ``notes`` are for the facilitator and are left out of what is shown."""
    catalogue = pen.catalogue
    sections = tuple(
        PaperSection(_blocks(pen, one, 1 if number == 0 else 2, notes), style=SLIDE)
        for number, one in enumerate(deck(seminar))
    )
    imprint = layout.imprint(catalogue, catalogue.portal.institution)
    part = PaperPart(seminar.title, imprint, "", seminar.title[: layout.SHORT], sections)
    return PaperDocument(
        seminar.title, (part,), author=catalogue.portal.institution, day=catalogue.today
    )


def _blocks(
    pen: ProseConverter, slide: SlideView, level: int, notes: bool
) -> tuple[PaperBlock, ...]:
    points = tuple((Paragraph(pen.runs(point)),) for point in slide.points)
    body: PaperBlock = List(points) if len(points) > 1 else points[0][0]
    said = (Quote((Paragraph(pen.runs(slide.note)),), NOTE),) if notes and slide.note else ()
    return (PaperHeading(level, pen.line(slide.title)), body, *said)
