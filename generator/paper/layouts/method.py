"""A method on paper: what it answers, how to run it, its forms and limits."""

from __future__ import annotations

from generator.pages.records import method as pages
from generator.paper import layout
from generator.paper.document import PaperPart, PaperSection
from generator.paper.document_blocks import (
    Masthead,
    PaperBlock,
    PaperColumn,
    PaperFact,
    PaperFacts,
    PaperTable,
    Paragraph,
    Run,
    cell,
    row,
    words,
)
from generator.paper.prose import ProseConverter
from generator.records.models.method import Method


def make(pen: ProseConverter, method: Method) -> PaperPart:
    """Lay out a method in the order of its page."""
    context = pages.make(pen.catalogue, method).context
    head = Masthead(
        pen.line(method.title), f"Метод диагностики, {method.type}", pen.line(method.summary)
    )
    answers = PaperFacts(
        (
            PaperFact("Отвечает на вопрос", pen.runs(context.question)),
            PaperFact("Что на выходе", pen.runs(context.output)),
            PaperFact("Сила вывода", pen.runs(context.strength)),
        )
    )
    return layout.make(
        pen,
        ("method", method.id),
        method.title,
        PaperSection(
            (
                head,
                *layout.state(pen, context.head, method),
                answers,
                *layout.some(layout.facts(pen, context.head.facts)),
                *pen.blocks(context.opening),
                *layout.under("Подготовка", *pen.blocks(context.preparation)),
                *layout.under("Роли", _roles(pen, context)),
                *layout.under("Ход по минутам", _moves(pen, context)),
                *layout.under("Бланки", layout.links(pen, context.forms)),
                *pen.blocks(context.body),
                *layout.under("Формулы", *_formulas(pen, context)),
                *layout.under("Ограничения", layout.items(pen, context.limits)),
                *layout.under("Этика", layout.items(pen, context.ethics)),
                *layout.under("Файлы на странице метода", layout.links(pen, context.files)),
                *layout.under(
                    "Маршруты, которые опираются на метод", layout.links(pen, context.routes)
                ),
                *layout.under("Связано", layout.related(pen, context.related)),
                *layout.under("Источники", layout.items(pen, context.sources, ordered=True)),
            )
        ),
    )


def _roles(pen: ProseConverter, context: pages.MethodContext) -> PaperFacts | None:
    rows = tuple(PaperFact(role.role, pen.runs(role.duty)) for role in context.roles)
    return PaperFacts(rows) if rows else None


def _moves(pen: ProseConverter, context: pages.MethodContext) -> PaperTable:
    """The steps; the words of the facilitator have a column where there are any."""
    columns = [
        PaperColumn(words("Время"), 5),
        PaperColumn(words("Этап"), 8),
        PaperColumn(words("Что делать"), 16),
    ]
    if context.has_questions:
        columns.append(PaperColumn(words("Слова ведущего"), 16))
    rows = tuple(
        row(
            cell(words(move.clock or move.minutes), words(move.minutes if move.clock else "", "s")),
            cell(pen.line(move.stage), heads=True),
            cell(pen.runs(move.action)),
            *((cell(pen.runs(move.question)),) if context.has_questions else ()),
        )
        for move in context.moves
    )
    caption = words(f"Всего {context.moves_total}" if context.moves_total else "")
    return PaperTable(tuple(columns), rows, caption)


def _formulas(pen: ProseConverter, context: pages.MethodContext) -> tuple[PaperBlock, ...]:
    return tuple(
        Paragraph(
            (
                *pen.line(f"{formula.title}: " if formula.title else ""),
                Run(formula.notation, "i"),
                *((Run(". "), *pen.runs(formula.meaning)) if formula.meaning else ()),
            )
        )
        for formula in context.formulas
    )
