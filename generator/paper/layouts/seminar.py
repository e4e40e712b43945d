"""A seminar on paper: its goal, its programme by the minute, the notes for its facilitator."""

from __future__ import annotations

from generator.pages.page import fact, facts
from generator.pages.records import seminar as pages
from generator.paper import layout
from generator.paper.document import PaperPart, PaperSection
from generator.paper.document_blocks import Masthead, PaperColumn, PaperTable, cell, row, words
from generator.paper.prose import ProseConverter
from generator.records.models.seminar import Seminar


def make(pen: ProseConverter, seminar: Seminar) -> PaperPart:
    """Lay out a seminar in the order of its page."""
    context = pages.make(pen.catalogue, seminar).context
    head = Masthead(pen.line(seminar.title), f"Семинар, {seminar.month}", pen.line(seminar.summary))
    said = facts(
        fact("Цель", context.goal),
        fact("Предзадание", context.before),
        fact("Что останется в руках", context.product),
        fact("Домашнее задание", context.homework),
    )
    return layout.make(
        pen,
        ("seminar", seminar.id),
        seminar.title,
        PaperSection(
            (
                head,
                *layout.state(pen, context.head, seminar),
                *layout.some(layout.facts(pen, context.head.facts)),
                *layout.some(layout.facts(pen, said)),
                *layout.under("Программа", _programme(pen, context)),
                *layout.under("Раздатка", layout.links(pen, context.packet)),
                *pen.blocks(context.body),
                *layout.under("Файлы на странице семинара", layout.links(pen, context.files)),
                *layout.under("Связано", layout.related(pen, context.related)),
                *layout.under("Источники", layout.items(pen, context.sources, ordered=True)),
            )
        ),
    )


def _programme(pen: ProseConverter, context: pages.SeminarContext) -> PaperTable:
    rows = tuple(
        row(
            cell(words(session.clock), words(session.minutes, "s")),
            cell(pen.runs(session.what), heads=True),
            cell(pen.runs(session.form)),
            cell(layout.joined(pen, session.materials)),
        )
        for session in context.sessions
    )
    columns = (
        PaperColumn(words("Время"), 6),
        PaperColumn(words("Что происходит"), 18),
        PaperColumn(words("Форма"), 9),
        PaperColumn(words("Материалы"), 12),
    )
    return PaperTable(columns, rows, words(f"Всего {context.total}"))
