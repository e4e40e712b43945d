"""A blank form on paper: the participant's sheets, and the facilitator's with the key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from generator.language.russian import capital
from generator.pages.records import form as pages
from generator.paper import column_widths, layout
from generator.paper.document import PaperPart, PaperSection
from generator.paper.document_blocks import (
    BOX,
    Blank,
    Masthead,
    PaperBlock,
    PaperCell,
    PaperColumn,
    PaperHeading,
    PaperSignature,
    PaperTable,
    Paragraph,
    Run,
    Runs,
    cell,
    row,
    words,
)
from generator.paper.prose import ProseConverter
from generator.records.models.enums import Reader
from generator.records.models.form import Form

LINE = 7.5
"""Millimetres from one ruled line to the next."""

ROW = 8
"""Millimetres of a row of a scale, which is only ticked."""

BESIDE = 44
"""Signs of a label that still leaves room to write beside it."""


def make(pen: ProseConverter, form: Form, reader: Reader = Reader.ALL) -> PaperPart:
    """Lay out a form; for a participant without what only the facilitator may see, for the facilitator nothing else."""
    context = pages.make(pen.catalogue, form).context
    sheets = _turned(
        (
            Masthead(
                title=pen.line(form.title),
                label=f"Бланк. Кто заполняет: {form.filler}",
                lead=pen.line(form.summary),
                code=form.code,
            ),
            *layout.state(pen, context.head, form),
            *(b for view in context.blocks for b in _block(pen, view, context.landscape)),
            *_sources(pen, form.sources if not context.has_key else ()),
        ),
        context.landscape,
    )
    closed = _key(pen, form, context)
    key = _turned(closed, context.landscape and any(map(_is_table, closed)))
    return layout.make(
        pen,
        ("form", form.id),
        f"{form.code}. {form.title}",
        *_SEEN[reader](sheets, key),
        whole=(*sheets, *key),
    )


_Sheets = tuple[PaperSection, ...]
_SEEN: dict[Reader, Callable[[_Sheets, _Sheets], _Sheets]] = {
    Reader.ALL: lambda sheets, key: (*sheets, *key),
    Reader.PARTICIPANT: lambda sheets, _: sheets,
    Reader.FACILITATOR: lambda _, key: key,
}

OWN_SHEET = 60
"""Millimetres of lines to write on from which they stand on a sheet of their own beside a wide table."""


def _turned(blocks: tuple[PaperBlock, ...], landscape: bool) -> tuple[PaperSection, ...]:
    """Lay down the tables of a wide form, and let stand what is written on lines, where there is much of it."""
    if not landscape:
        return (PaperSection(blocks, style="form"),)
    sheets: list[tuple[bool, tuple[PaperBlock, ...]]] = []
    for table, run in groupby(blocks, _is_table):
        found = tuple(run)
        sheets.append((table or _written(found) < OWN_SHEET, found))
    return tuple(
        PaperSection(tuple(block for _, found in run for block in found), lies, "form")
        for lies, run in groupby(sheets, lambda sheet: sheet[0])
    )


def _is_table(block: PaperBlock) -> bool:
    return isinstance(block, PaperTable)


def _written(blocks: Iterable[PaperBlock]) -> float:
    """Millimetres of the lines to write on."""
    return sum(LINE * block.lines for block in blocks if isinstance(block, Blank))


def has_key(form: Form) -> bool:
    """Whether a form has a part that participants may not see."""
    return any(block.reader is Reader.FACILITATOR for block in form.blocks)


def _key(pen: ProseConverter, form: Form, context: pages.FormContext) -> tuple[PaperBlock, ...]:
    if not context.has_key:
        return ()
    return (
        PaperHeading(2, words(f"{form.code}. Только ведущему")),
        *(b for view in context.key for b in _block(pen, view, context.landscape)),
        *_sources(pen, form.sources),
    )


def _sources(pen: ProseConverter, sources: tuple[str, ...]) -> tuple[PaperBlock, ...]:
    if not sources:
        return ()
    return (Paragraph((Run("Источники: "), *layout.joined(pen, sources)), "small"),)


def _block(pen: ProseConverter, view: pages.BlockView, landscape: bool) -> tuple[PaperBlock, ...]:
    title, hint = pen.runs(view.title), pen.runs(view.hint)
    if view.kind == "prose":
        return tuple(_titled(block) for block in pen.blocks(view.text, 3))
    if view.kind == "line":
        beside = len(view.title) + len(view.hint) <= BESIDE
        return (Blank(title, view.count, hint, beside),)
    if view.kind == "lines":
        return (Blank(title, view.count, hint, beside=False),)
    if view.kind == "table":
        return (_table(pen, view, landscape),)
    if view.kind == "scale":
        return (_scale(pen, view, landscape),)
    return (PaperSignature(pen.runs(capital(view.title))),)


def _titled(block: PaperBlock) -> PaperBlock:
    """A paragraph that is bold throughout is the title of what follows it."""
    if isinstance(block, Paragraph) and all("b" in run.look for run in block.runs):
        return Paragraph(block.runs, "label")
    return block


def _table(pen: ProseConverter, view: pages.BlockView, landscape: bool) -> PaperTable:
    asked = tuple(PaperColumn(pen.runs(c.title), c.width) for c in view.cells)
    rest = (PaperCell(),) * (len(asked) - 1)
    rows = tuple(
        row(cell(pen.runs(named), heads=True) if named else PaperCell(), *rest, height=view.height)
        for named in view.rows
    )
    return PaperTable(column_widths.fit(asked, landscape), rows, pen.runs(view.title), stacks=False)


def _scale(pen: ProseConverter, view: pages.BlockView, landscape: bool) -> PaperTable:
    """Statements with a box for each mark; the caption says what the marks mean."""
    marks = (
        PaperColumn(words("Отметьте"), 12),
        *(PaperColumn(pen.runs(mark), 1.6) for mark in view.marks),
    )
    box = cell(words(BOX, "o"))
    rows = tuple(
        row(cell(pen.runs(said), heads=True), *(box for _ in view.marks), height=ROW)
        for said in view.rows
    )
    return PaperTable(column_widths.fit(marks, landscape), rows, _caption(pen, view), stacks=False)


def _caption(pen: ProseConverter, view: pages.BlockView) -> Runs:
    ends = layout.joined(pen, view.ends, " — ")
    return (*pen.runs(view.title), *words(": " if ends else ""), *ends)
