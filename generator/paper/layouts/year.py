"""The year on one sheet, to hang on a wall: A4 and A3, the same table in two sizes."""

from __future__ import annotations

from generator.catalogue import urls
from generator.pages.page import address_url
from generator.pages.portal import year as pages
from generator.paper import layout
from generator.paper.document import PaperDocument, PaperPart, PaperSection
from generator.paper.document_blocks import (
    Masthead,
    PaperCell,
    PaperColumn,
    PaperTable,
    Paragraph,
    cell,
    row,
    words,
)
from generator.paper.kits import PLAN
from generator.paper.prose import ProseConverter


def make(pen: ProseConverter, style: str = PLAN) -> PaperDocument:
    """Lay the year out; ``style`` is one of ``paper/kits.py``."""
    catalogue = pen.catalogue
    shown = address_url(catalogue, urls.PLAN) if catalogue.portal.address else ""
    head = Masthead(words(pages.TITLE), "План работы ММС, РМО, ШМО", words(pages.LEAD))
    part = PaperPart(
        title=pages.TITLE,
        imprint=layout.imprint(catalogue, pages.TITLE, shown),
        edition=layout.imprint(catalogue, ""),
        short=pages.TITLE,
        sections=(PaperSection((head, _table(pen)), landscape=True, style=style),),
        address=shown,
        shown=shown,
    )
    return PaperDocument(
        pages.TITLE, (part,), author=catalogue.portal.institution, day=catalogue.today
    )


def _table(pen: ProseConverter) -> PaperTable:
    columns = (
        PaperColumn(words("Месяц"), 2.2),
        PaperColumn(words("Семинар"), 6),
        *(PaperColumn(words(body.value), 6) for body in pages.BODIES),
    )
    return PaperTable(
        columns, tuple(row(*_cells(pen, one)) for one in pages.rows(pen.catalogue)), stacks=False
    )


def _cells(pen: ProseConverter, one: pages.YearRow) -> tuple[PaperCell, ...]:
    seminars = tuple(
        runs
        for seminar in one.seminars
        for runs in (
            pen.line(seminar.link.text, "b"),
            (*words("Итог: "), *pen.runs(seminar.takes[:1].lower() + seminar.takes[1:])),
        )
    )
    lines = (tuple(pen.runs(work) for work in works) for works in one.works)
    return (
        cell(words(one.month), heads=True),
        cell(*seminars),
        *(PaperCell(tuple(Paragraph(said) for said in works)) for works in lines),
    )
