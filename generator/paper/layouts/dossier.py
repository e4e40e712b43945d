"""A worked example on paper: the filled forms one after another, two on a sheet where there is room."""

from __future__ import annotations

from generator.pages.records import dossier as pages
from generator.paper import column_widths, layout
from generator.paper.document import PaperPart, PaperSection
from generator.paper.document_blocks import (
    Masthead,
    PaperBlock,
    PaperColumn,
    PaperHeading,
    PaperTable,
    Paragraph,
    Quote,
    cell,
    row,
    words,
)
from generator.paper.prose import ProseConverter
from generator.records.models.dossier import Dossier


def make(pen: ProseConverter, dossier: Dossier) -> PaperPart:
    """Lay out a worked example: what it is, then its sheets."""
    context = pages.make(pen.catalogue, dossier).context
    opening = PaperSection(
        (
            Masthead(pen.line(dossier.title), "Учебный пример", pen.line(dossier.summary)),
            *layout.state(pen, context.head, dossier),
            Quote((Paragraph(pen.runs(context.invented)),)),
            *layout.some(layout.facts(pen, context.head.facts)),
            *pen.blocks(context.story),
            *layout.under("Связано", layout.related(pen, context.related)),
        )
    )
    sheets = (_sheet(pen, sheet) for sheet in context.sheets)
    return layout.make(pen, ("dossier", dossier.id), dossier.title, opening, *sheets)


def _sheet(pen: ProseConverter, sheet: pages.SheetView) -> PaperSection:
    note = f" — {sheet.note}" if sheet.note else ""
    blocks: list[PaperBlock] = [
        PaperHeading(2, pen.line(f"{sheet.code}. {sheet.form.text}{note}")),
        Paragraph(words("Учебный пример, данные придуманы"), "small"),
    ]
    for block in sheet.blocks:
        blocks += _block(pen, block, sheet.landscape)
    return PaperSection(tuple(blocks), sheet.landscape, "form", joins=True)


def _block(pen: ProseConverter, block: pages.FilledBlock, landscape: bool) -> list[PaperBlock]:
    made: list[PaperBlock] = []
    if block.rows:
        heads = block.heads or ("",) * len(block.widths)
        asked = tuple(
            PaperColumn(pen.runs(head), width)
            for head, width in zip(heads, block.widths, strict=True)
        )
        rows = tuple(
            row(*(cell(pen.runs(text), heads=not place) for place, text in enumerate(cells)))
            for cells in block.rows
        )
        made.append(
            PaperTable(
                column_widths.fit(asked, landscape), rows, pen.runs(block.title), stacks=False
            )
        )
    if block.text:
        made += [Paragraph(pen.line(block.title, "b"), "label"), *pen.blocks(block.text)]
    return made
