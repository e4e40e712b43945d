"""A route on paper, in the parts that the district's document of 2021 asks for."""

from __future__ import annotations

from dataclasses import replace

from generator.language.russian import capital, number
from generator.pages import formatting
from generator.pages.records import route as pages
from generator.paper import layout
from generator.paper.document import Original, PaperPart, PaperSection
from generator.paper.document_blocks import (
    Band,
    Blank,
    List,
    PaperBlock,
    PaperCell,
    PaperColumn,
    PaperFact,
    PaperFacts,
    PaperHeading,
    PaperRow,
    PaperSignature,
    PaperTable,
    PaperTitlePage,
    Paragraph,
    Run,
    Stamp,
    cell,
    row,
    words,
)
from generator.paper.prose import ProseConverter
from generator.records.models.enums import PHASES
from generator.records.models.roadmap import Activity, Stage, Task
from generator.records.models.route import Route, named_on
from generator.records.to_plain import plain

KIND = "Индивидуальный образовательный маршрут педагога"
TITLE_BLANKS = ("образовательная организация", "фамилия, имя, отчество педагога")
MAP_BLANKS = ("Педагог", "Место работы, должность (предмет)")
SIGNED = ("подпись", "И. О. Фамилия", "дата")
LINES = {"образование": 3, "даты и темы программ повышения квалификации": 10}
"""How many lines an answer of the information sheet takes, where more than one: together they fill it."""

MANY = 4
"""Lines from which on a label stands above them."""

PERSONAL = "Информационная справка"
NOTE = "Пояснительная записка"
DIAGNOSIS = "Диагностика и её результаты"
TOPIC = "Индивидуальная тема самообразования"
RELEVANCE = "Актуальность"
GOAL = "Цель"
TASKS = "Задачи"
OUTCOME = "Ожидаемый результат"
TERMS = "Сроки, форма самообразования и отчёта"
TIME = "Сколько это времени"
MAP = "Дорожная карта"
FINAL = "Диагностика проделанной работы с выводами"
CONCLUSION = "Вывод"
RISKS = "Что может помешать"
OTHERS = "Другие маршруты"
RELATED = "Связано"
SOURCES = "Источники"
HEADINGS = (
    PERSONAL,
    NOTE,
    DIAGNOSIS,
    TOPIC,
    RELEVANCE,
    GOAL,
    TASKS,
    OUTCOME,
    TERMS,
    TIME,
    MAP,
    FINAL,
    CONCLUSION,
    RISKS,
    OTHERS,
    RELATED,
    SOURCES,
)
"""Every heading of the paper: by them it is read back."""

AUTHORS = "Составили"
LEGEND = capital(" — ".join(f"{phase.mark} {phase.value}" for phase in PHASES))
TOTALS = "Этап"
"""The first column of the sum of hours."""


def make(pen: ProseConverter, route: Route) -> PaperPart:
    """Lay out a route: title page, information sheet, note, road map, diagnostics, signatures."""
    context = pages.make(pen.catalogue, route).context
    made = layout.make(
        pen,
        ("route", route.id),
        route.title,
        PaperSection((_title(pen, route),), style="title"),
        PaperSection(_sheet(), style="sheet"),
        PaperSection((*_note(pen, route, context), *_rest(pen, context))),
        PaperSection(_map(pen, route), landscape=True, style="map"),
        PaperSection(_final(pen, route, context)),
    )
    public = named_on(route, pen.catalogue.today)
    return replace(made, bound=True, record=Original("route", route.id, plain(public)))


def _title(pen: ProseConverter, route: Route) -> PaperTitlePage:
    page = route.title_page
    return PaperTitlePage(
        organisation=page.organisation,
        kind=KIND,
        title=pen.line(route.title),
        lead=pen.runs(route.summary),
        blanks=TITLE_BLANKS,
        place=f"{page.town}, {page.year}",
        stamps=tuple(Stamp(a.title, a.who, a.paper) for a in pen.catalogue.portal.approvals),
    )


def _sheet() -> tuple[PaperBlock, ...]:
    """The information sheet: what is personal is written by hand, on paper only."""
    blanks = (
        Blank(words(capital(label)), LINES.get(label, 1), beside=LINES.get(label, 1) < MANY)
        for label in pages.BLANKS
    )
    return (PaperHeading(2, words(PERSONAL)), *blanks)


def _note(pen: ProseConverter, route: Route, context: pages.RouteContext) -> tuple[PaperBlock, ...]:
    shown = tuple(
        (Paragraph((*_sources(pen, line), Run(": "), *pen.runs(line.shown))),)
        for line in context.diagnosis
    )
    return (
        PaperHeading(2, words(NOTE)),
        *layout.state(pen, context.head, route),
        *layout.some(layout.facts(pen, context.head.facts)),
        *layout.under(DIAGNOSIS, List(shown), level=3),
        *layout.under(TOPIC, _said(pen, context.topic), level=3),
        *layout.under(RELEVANCE, _said(pen, context.relevance), level=3),
        *layout.under(GOAL, _said(pen, context.goal), level=3),
        *layout.under(TASKS, layout.items(pen, context.tasks, ordered=True), level=3),
        *layout.under(OUTCOME, _said(pen, context.outcome), level=3),
        *layout.under(TERMS, _terms(pen, route), level=3),
        *layout.under(TIME, _said(pen, context.total_words), level=3),
        _totals(context),
    )


def _sources(pen: ProseConverter, line: pages.NoteLine) -> tuple[Run, ...]:
    return pen.line(", ".join(source.text for source in line.sources), "b")


def _terms(pen: ProseConverter, route: Route) -> PaperFacts:
    report = route.note.report
    return PaperFacts(
        (
            PaperFact("Форма самообразования", words(route.note.study)),
            PaperFact("Отчёт", layout.joined(pen, (report.form, report.schedule))),
            PaperFact("Сроки работы", words(formatting.span(route.term.start, route.term.end))),
        )
    )


def _said(pen: ProseConverter, text: str) -> Paragraph | None:
    return Paragraph(pen.runs(text)) if text else None


def _map(pen: ProseConverter, route: Route) -> tuple[PaperBlock, ...]:
    term = formatting.span(route.term.start, route.term.end)
    return (
        PaperHeading(2, words(MAP)),
        *(Blank(words(label)) for label in MAP_BLANKS),
        PaperFacts((PaperFact("Сроки реализации", words(term)),)),
        PaperTable(
            columns=COLUMNS,
            rows=tuple(r for stage in route.map for r in _stage(pen, stage)),
            bands=_BANDS,
        ),
        Paragraph(words(LEGEND), "legend"),
    )


COLUMNS = (
    PaperColumn(words("Профессиональный дефицит, задача на период"), 42),
    PaperColumn(words("Образовательные задачи"), 34),
    *(PaperColumn(words(f"{phase.mark} {phase.value}"), 37) for phase in PHASES),
    PaperColumn(words("Форма предъявления результата"), 38),
)
_BANDS = (
    Band(()),
    Band(()),
    Band(words("Действия, мероприятия по реализации образовательных задач"), len(PHASES)),
    Band(()),
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


def _totals(context: pages.RouteContext) -> PaperTable:
    marks = {phase.shape: phase.mark for phase in PHASES}
    return PaperTable(
        columns=(
            PaperColumn(words(TOTALS), 5),
            PaperColumn(words("Часов"), 2),
            PaperColumn(words("Доля"), 2),
        ),
        rows=tuple(
            row(
                cell(words(f"{marks[total.shape]} {total.phase}"), heads=True),
                cell(words(total.hours)),
                cell(words(total.share)),
            )
            for total in context.totals
        ),
        stacks=False,
        share=0.6,
    )


def _final(
    pen: ProseConverter, route: Route, context: pages.RouteContext
) -> tuple[PaperBlock, ...]:
    """Questions with room to answer; the conclusion where it has been written."""
    asked = tuple(
        Blank((Run(f"{n}. "), *pen.runs(q)), 3, beside=False)
        for n, q in enumerate(context.questions, 1)
    )
    conclusion = pen.blocks(context.conclusion, 3) or (Blank((), 6),)
    signs = ("педагог", *route.support, "руководитель образовательной организации")
    return (
        PaperHeading(2, words(FINAL)),
        *asked,
        PaperHeading(3, words(CONCLUSION)),
        *conclusion,
        *(PaperSignature(pen.runs(capital(who)), SIGNED) for who in dict.fromkeys(signs)),
    )


def _rest(pen: ProseConverter, context: pages.RouteContext) -> tuple[PaperBlock, ...]:
    """The end of the note: a sheet that is signed ends with its signatures."""
    authors = "; ".join(context.authors)
    return (
        *layout.under(RISKS, layout.items(pen, context.risks), level=3),
        *layout.under(OTHERS, layout.links(pen, (o.link for o in context.others)), level=3),
        *layout.under(RELATED, layout.related(pen, context.related), level=3),
        *layout.under(SOURCES, layout.items(pen, context.sources, ordered=True), level=3),
        *((Paragraph(pen.line(f"{AUTHORS}: {authors}."), "small"),) if authors else ()),
    )
