"""The page of a blank form, drawn from its blocks, and the list of forms."""

from __future__ import annotations

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.language.russian import counted
from generator.pages.page import (
    Group,
    Head,
    Link,
    Page,
    PageContext,
    Row,
    Section,
    crumbs,
    fact,
    facts,
    refer,
    related,
)
from generator.pages.portal import collect
from generator.pages.records.dossier import filled
from generator.records.models.enums import Orientation, Reader, Recipient
from generator.records.models.form import Copies, Form
from generator.records.models.form_blocks import Block, Line, Lines, Prose, Scale, Signature, Table

KINDS: dict[type, str] = {
    Line: "line",
    Lines: "lines",
    Table: "table",
    Scale: "scale",
    Prose: "prose",
    Signature: "signature",
}


class FormCell(Struct, frozen=True):
    """A column of a table with its share of the width, in percent."""

    title: str
    width: float


class BlockView(Struct, frozen=True):
    """One block as the template draws it; what a kind does not need stays empty."""

    kind: str
    title: str = ""
    hint: str = ""
    count: int = 0
    cells: tuple[FormCell, ...] = ()
    rows: tuple[str, ...] = ()
    named: bool = False
    height: int = 0
    """Millimetres of a row on paper."""
    marks: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    text: str = ""
    facilitator: bool = False


class FormContext(PageContext, frozen=True):
    """What ``pages/form.html`` prints."""

    code: str
    title: str
    landscape: bool
    blocks: tuple[BlockView, ...]
    has_key: bool
    key: tuple[BlockView, ...]
    filled: tuple[Link, ...]
    """Worked examples where this form is filled in."""
    screen: Link
    """Where a sheet of rows is filled in on screen; empty: nowhere but here."""
    sources: tuple[str, ...]
    related: tuple[Group, ...]


class FormsContext(PageContext, frozen=True):
    """What ``pages/forms.html`` prints."""

    sections: tuple[Section, ...]


def make(catalogue: Catalogue, form: Form) -> Page[FormContext]:
    """Make the page of one form: the participant's sheet, then the facilitator's part."""
    shared = tuple(b for b in form.blocks if b.reader is not Reader.FACILITATOR)
    closed = tuple(b for b in form.blocks if b.reader is Reader.FACILITATOR)
    sheets = counted(form.pages, "лист", "листа", "листов") + " А4" if form.pages else ""
    # deficits that a key leads to would tell it, and so would titles of routes that begin with a case
    context = FormContext(
        head=Head(
            title=f"{form.code}. {form.title}",
            lead=form.summary,
            facts=facts(
                fact("Кто заполняет", form.filler),
                fact("Лист", f"{form.orientation}{', ' + sheets if sheets else ''}"),
                fact("На встречу", handed(form.copies)),
                fact("Вместо", refer(catalogue, "form", form.instead).text if form.instead else ""),
            ),
        ),
        code=form.code,
        title=form.title,
        landscape=form.orientation is Orientation.LANDSCAPE,
        blocks=tuple(view(b) for b in shared),
        has_key=bool(closed),
        key=tuple(view(b) for b in closed),
        filled=filled(catalogue, form),
        screen=collect.of_form(catalogue, form),
        sources=form.sources,
        related=related(catalogue, "form", form.id, skip=("deficit", "route") if closed else ()),
    )
    return Page(
        address=urls.of("form", form.id),
        template="pages/form.html",
        context=context,
        crumbs=crumbs("forms", form.code),
        title=f"{form.code}. {form.title} — бланк",
        description=form.summary
        or f"Бланк {form.code}: {form.title}. Кто заполняет: {form.filler}.",
        section="forms",
        glossary=False,
        landscape=context.landscape,
        record=("form", form.id),
    )


def handed(copies: Copies) -> str:
    """Say who is given a form at a meeting, and how many copies each."""
    number = counted(copies.number, "экземпляр", "экземпляра", "экземпляров")
    people = counted(copies.enough or 0, "участника", "участников", "участников")
    more = f" на каждые {people}" if copies.enough else ""
    return f"{_EACH.get(copies.whom, copies.whom)}: {number}{more}"


_EACH = {
    Recipient.PARTICIPANT: "каждому участнику",
    Recipient.GROUP: "каждой группе",
    Recipient.EXPERT: "эксперту о каждом участнике",
    Recipient.OBSERVER: "наблюдателю о каждом участнике",
}


def view(block: Block) -> BlockView:
    """Reduce a block to what is drawn."""
    kind, closed = KINDS[type(block)], block.reader is Reader.FACILITATOR
    if isinstance(block, Line):
        return BlockView(kind, block.title, block.hint, block.lines, facilitator=closed)
    if isinstance(block, Lines):
        return BlockView(kind, block.title, block.hint, block.number, facilitator=closed)
    if isinstance(block, Table):
        return _table(block, closed)
    if isinstance(block, Scale):
        return _scale(block, closed)
    if isinstance(block, Prose):
        return BlockView(kind, text=block.text, facilitator=closed)
    return BlockView(kind, block.who, facilitator=closed)


def _scale(block: Scale, closed: bool) -> BlockView:
    """Head the columns with their words where every mark has one, else with numbers."""
    marks = tuple(str(mark) for mark in range(block.low, block.high + 1))
    named = len(block.ends) == len(marks)
    return BlockView(
        KINDS[Scale],
        block.title,
        rows=block.statements or (block.title,),
        marks=block.ends if named else marks,
        ends=() if named else block.ends,
        facilitator=closed,
    )


def _table(block: Table, closed: bool) -> BlockView:
    widths = [column.width or 0 for column in block.columns]
    known = [w for w in widths if w]
    usual = sum(known) / len(known) if known else 1
    filled = [w or usual for w in widths]
    cells = tuple(
        FormCell(column.title, round(100 * width / sum(filled), 1))
        for column, width in zip(block.columns, filled, strict=True)
    )
    empty = block.empty or (0 if block.named else 6)
    rows = (*block.named, *([""] * empty))
    return BlockView(
        KINDS[Table],
        block.title,
        cells=cells,
        rows=rows,
        named=bool(block.named),
        height=block.height,
        facilitator=closed,
    )


def _family(code: str) -> str:
    """The letters of a code: forms of one method stand together."""
    return code.split("-", 1)[0].split(".", 1)[0]


FAMILIES = {
    "ФГ": "Фокус-группа",
    "К": "Кейсы",
    "ИД": "Исследование действием",
    "ИУ": "Исследование урока",
    "Э": "Экспертные оценки",
    "Р": "Рефлексия деятельности",
    "ИОМ": "Маршрут",
    "С": "Сопровождение и семинары",
    "П": "Посещение урока",
    "Д": "Документы",
}


def listing(catalogue: Catalogue) -> Page[FormsContext]:
    """Make the list of forms, grouped by their codes."""
    found: dict[str, list[Form]] = {}
    for form in catalogue.forms.values():
        found.setdefault(_family(form.code), []).append(form)
    known = [*FAMILIES, *sorted(set(found) - set(FAMILIES))]
    sections = tuple(
        Section(
            FAMILIES.get(f, f), urls.anchor(f), tuple(_row(x) for x in sorted(found[f], key=_order))
        )
        for f in known
        if f in found
    )
    return Page(
        address=urls.listing("forms"),
        template="pages/forms.html",
        contents=True,
        beside=False,
        context=FormsContext(
            head=Head(
                title="Бланки", lead="Распечатайте и раздайте: все бланки рассчитаны на лист А4."
            ),
            sections=sections,
        ),
        description="Бланки методов, семинаров и самого ИОМ для печати на листе А4.",
        section="forms",
    )


def _order(form: Form) -> tuple[list[int], str]:
    digits = "".join(c if c in "0123456789" else " " for c in form.code).split()
    return [int(d) for d in digits], form.code


def _row(form: Form) -> Row:
    return Row(
        Link(f"{form.code}. {form.title}", urls.of("form", form.id)), form.summary, form.filler
    )
