"""A method on paper: what it answers, how to run it, its forms and limits."""

from __future__ import annotations

from generator.pages.records import method as pages
from generator.paper import layout
from generator.paper.document import (
    Block,
    Column,
    Fact,
    Facts,
    Masthead,
    Paragraph,
    Part,
    Run,
    Section,
    Table,
    cell,
    row,
    words,
)
from generator.paper.prose import Pen
from generator.records.models.method import Method


def make(pen: Pen, method: Method) -> Part:
    """Lay out a method in the order of its page."""
    context: pages.MethodContext = pages.make(pen.catalogue, method).context
    head = Masthead(
        pen.line(method.title), f"Метод диагностики, {method.type}", pen.line(method.summary)
    )
    answers = Facts(
        (
            Fact("Отвечает на вопрос", pen.runs(context.question)),
            Fact("Что на выходе", pen.runs(context.output)),
            Fact("Сила вывода", pen.runs(context.strength)),
        )
    )
    return layout.make(
        pen,
        ("method", method.id),
        method.title,
        Section(
            (
                head,
                *layout.state(pen, context.head),
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


def _roles(pen: Pen, context: pages.MethodContext) -> Facts | None:
    rows = tuple(Fact(role.role, pen.runs(role.duty)) for role in context.roles)
    return Facts(rows) if rows else None


def _moves(pen: Pen, context: pages.MethodContext) -> Table:
    """The steps; the words of the facilitator have a column where there are any."""
    columns = [Column(words("Время"), 5), Column(words("Этап"), 8), Column(words("Что делать"), 16)]
    if context.has_questions:
        columns.append(Column(words("Слова ведущего"), 16))
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
    return Table(tuple(columns), rows, caption)


def _formulas(pen: Pen, context: pages.MethodContext) -> tuple[Block, ...]:
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
