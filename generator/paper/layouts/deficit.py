"""A deficit on paper: the chain from a difficulty to a result."""

from __future__ import annotations

from generator.language.russian import capital
from generator.pages.page import fact, facts
from generator.pages.records import deficit as pages
from generator.paper import layout
from generator.paper.document import PaperPart, PaperSection
from generator.paper.document_blocks import List, Masthead, Paragraph, Quote, Run
from generator.paper.prose import ProseConverter
from generator.records.models.deficit import Deficit

ESTIMATE = "Числа — ориентир: поставьте свои по исходному замеру."


def make(pen: ProseConverter, deficit: Deficit) -> PaperPart:
    """Lay out a deficit in the order of its page."""
    context = pages.make(pen.catalogue, deficit).context
    result = facts(
        fact("Форма предъявления", context.form),
        fact("Признак, что дефицит закрыт", context.criterion),
    )
    return layout.make(
        pen,
        ("deficit", deficit.id),
        deficit.title,
        PaperSection(
            (
                Masthead(pen.line(deficit.title), "Дефицит и цепочка"),
                *layout.state(pen, context.head, deficit),
                *layout.some(layout.facts(pen, context.head.facts)),
                Quote((Paragraph(pen.runs(context.words)),)),
                *layout.some(
                    layout.facts(
                        pen,
                        facts(
                            fact("Говорят так", ", ".join(f"«{s}»" for s in context.sayings)),
                            fact("Чем подтвердить", context.evidence),
                            fact("Методы портала", *context.methods),
                            fact("Второй источник", *context.means),
                        ),
                    )
                ),
                *layout.under("Цепочка", Paragraph(_task(pen, context)), _steps(pen, deficit)),
                *layout.some(layout.facts(pen, result)),
                Paragraph((Run(ESTIMATE),), "small"),
                *layout.under("Маршруты", layout.links(pen, context.routes)),
                *layout.under("Связано", layout.related(pen, context.related)),
                *layout.under("Источники", layout.items(pen, context.sources, ordered=True)),
            )
        ),
    )


def _task(pen: ProseConverter, context: pages.DeficitContext) -> tuple[Run, ...]:
    return (Run("Задача. ", "b"), *pen.runs(context.task))


def _steps(pen: ProseConverter, deficit: Deficit) -> List:
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
