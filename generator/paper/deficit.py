"""A deficit on paper: the chain from a difficulty to a result."""

from __future__ import annotations

from generator.pages import deficit as pages
from generator.pages.page import fact, facts
from generator.paper import part
from generator.paper.document import (
    List,
    Masthead,
    Paragraph,
    Part,
    Quote,
    Run,
    Section,
)
from generator.paper.prose import Pen
from generator.records.deficit import Deficit
from generator.russian import capital

ESTIMATE = "Числа — ориентир: поставьте свои по исходному замеру."


def make(pen: Pen, deficit: Deficit) -> Part:
    """Lay out a deficit in the order of its page."""
    context: pages.DeficitContext = pages.make(pen.catalogue, deficit).context
    result = facts(
        fact("Форма предъявления", context.form),
        fact("Признак, что дефицит закрыт", context.criterion),
    )
    return part.make(
        pen,
        ("deficit", deficit.id),
        deficit.title,
        Section(
            (
                Masthead(pen.line(deficit.title), "Дефицит и цепочка"),
                *part.state(pen, context.head),
                *part.some(part.facts(pen, context.head.facts)),
                Quote((Paragraph(pen.runs(context.words)),)),
                *part.some(
                    part.facts(
                        pen,
                        facts(
                            fact("Чем выявляют", context.evidence),
                            fact("Методы портала", *context.methods),
                        ),
                    )
                ),
                *part.under("Цепочка", Paragraph(_task(pen, context)), _steps(pen, deficit)),
                *part.some(part.facts(pen, result)),
                Paragraph((Run(ESTIMATE),), "small"),
                *part.under("Маршруты", part.links(pen, context.routes)),
                *part.under("Связано", part.related(pen, context.related)),
                *part.under("Источники", part.items(pen, context.sources, ordered=True)),
            )
        ),
    )


def _task(pen: Pen, context: pages.DeficitContext) -> tuple[Run, ...]:
    return (Run("Задача. ", "b"), *pen.runs(context.task))


def _steps(pen: Pen, deficit: Deficit) -> List:
    return List(
        tuple(
            (
                Paragraph(
                    (
                        Run(f"{step.phase.mark} {capital(step.phase.value)}: ", "b"),
                        *pen.runs(step.what),
                    )
                ),
            )
            for step in deficit.steps
        ),
        ordered=True,
    )
