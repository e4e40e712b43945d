"""The road map of a route on paper: a table whose cell of a deficit covers the rows of its tasks."""

from __future__ import annotations

from generator.language.russian import number
from generator.pages import formatting
from generator.paper import layout
from generator.paper.document_blocks import (
    Band,
    Blank,
    PaperBlock,
    PaperCell,
    PaperFact,
    PaperFacts,
    PaperHeading,
    PaperRow,
    PaperTable,
    Paragraph,
    Run,
    cell,
    row,
    words,
)
from generator.paper.layouts import route_words
from generator.paper.prose import ProseConverter
from generator.records.models.enums import PHASES
from generator.records.models.roadmap import Activity, Stage, Task
from generator.records.models.route import Route

MAP_BLANKS = ("Педагог", "Место работы, должность (предмет)")
_BANDS = (
    Band(()),
    Band(()),
    Band(words("Действия, мероприятия по реализации образовательных задач"), len(PHASES)),
    Band(()),
)


def blocks(pen: ProseConverter, route: Route) -> tuple[PaperBlock, ...]:
    """Lay out the road map of a route with the lines that are filled in by hand."""
    term = formatting.span(route.term.start, route.term.end)
    return (
        PaperHeading(2, words(route_words.MAP)),
        *(Blank(words(label)) for label in MAP_BLANKS),
        PaperFacts((PaperFact("Сроки реализации", words(term)),)),
        PaperTable(
            columns=route_words.COLUMNS,
            rows=tuple(r for stage in route.map for r in _stage(pen, stage)),
            bands=_BANDS,
        ),
        Paragraph(words(route_words.LEGEND), "legend"),
    )


def _stage(pen: ProseConverter, stage: Stage) -> tuple[PaperRow, ...]:
    """The rows of one deficit: its cell covers all of its tasks."""
    first = _deficit(pen, stage, len(stage.tasks))
    return tuple(
        row(*((first,) if index == 0 else ()), *_task(pen, task))
        for index, task in enumerate(stage.tasks)
    )


def _deficit(pen: ProseConverter, stage: Stage, rows: int) -> PaperCell:
    known = pen.catalogue.deficits.get(stage.deficit)
    return cell(
        pen.line(known.title, "b") if known else (),
        pen.runs(known.deficit if known else stage.deficit),
        _labelled(pen, "направление", stage.direction),
        _labelled(pen, "подтверждение", stage.evidence),
        _labelled(pen, "уровень", stage.level or ""),
        heads=True,
        rows=rows,
    )


def _labelled(pen: ProseConverter, label: str, text: str) -> tuple[Run, ...]:
    return _after(label, pen.runs(text))


def _after(label: str, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return (Run(f"{label}: ", "i"), *runs) if runs else ()


def _task(pen: ProseConverter, task: Task) -> tuple[PaperCell, ...]:
    phases = (
        cell(*(b for a in task.activities if a.phase is phase for b in _activity(pen, a)))
        for phase in PHASES
    )
    return (
        cell(pen.runs(task.task)),
        *phases,
        cell(pen.runs(task.result.form), _labelled(pen, "признак", task.result.criterion)),
    )


def _activity(pen: ProseConverter, activity: Activity) -> tuple[tuple[Run, ...], ...]:
    when = formatting.span(activity.when, activity.until)
    hours = f"{number(activity.hours)} ч" if activity.hours else ""
    return (
        pen.runs(activity.what),
        pen.line("; ".join(said for said in (when, hours) if said), "i"),
        _labelled(pen, "вместе", activity.companion),
        _labelled(pen, "отчёт", activity.report),
        _after("ресурсы", layout.joined(pen, activity.resources)),
    )
