"""The page of a worked example: the portal's own forms, filled in, and the list of examples."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.links import NOBODY
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
    link,
    related,
)
from generator.records.models.dossier import Dossier, FilledPart, FilledSheet
from generator.records.models.enums import Orientation
from generator.records.models.form import Form
from generator.records.models.form_blocks import Scale, Table

INVENTED = "Учебный пример: люди, школы, ученики и числа придуманы. Бланки — настоящие."
"""What every worked example says first, on the page and on paper."""


class FilledBlock(Struct, frozen=True):
    """One block with what was written into it: a text, or rows under the heads of its columns."""

    title: str
    text: str = ""
    heads: tuple[str, ...] = ()
    widths: tuple[float, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class SheetView(Struct, frozen=True):
    """A form, filled in."""

    anchor: str
    code: str
    form: Link
    note: str
    landscape: bool
    blocks: tuple[FilledBlock, ...]


class DossierContext(PageContext, frozen=True):
    """What ``pages/dossier.html`` prints."""

    invented: str
    story: str
    sheets: tuple[SheetView, ...]
    related: tuple[Group, ...]


class DossiersContext(PageContext, frozen=True):
    """What ``pages/dossiers.html`` prints."""

    invented: str
    sections: tuple[Section, ...]


def make(catalogue: Catalogue, dossier: Dossier) -> Page[DossierContext]:
    """Make the page of one worked example."""
    methods = tuple(
        link(catalogue, ("method", m)) for m in dossier.methods if m in catalogue.methods
    )
    context = DossierContext(
        head=Head(title=dossier.title, lead=dossier.summary, facts=facts(fact("Метод", *methods))),
        invented=INVENTED,
        story=dossier.story,
        sheets=tuple(_sheets(catalogue, dossier)),
        related=related(catalogue, "dossier", dossier.id, skip=("method",)),
    )
    return Page(
        address=urls.of("dossier", dossier.id),
        template="pages/dossier.html",
        context=context,
        crumbs=crumbs("dossiers", dossier.title),
        title=f"{dossier.title} — учебный пример",
        description=dossier.summary,
        section="dossiers",
        glossary=False,
        record=("dossier", dossier.id),
    )


def filled(catalogue: Catalogue, form: Form) -> tuple[Link, ...]:
    """Lead from a form to the places where it is filled in."""
    found = []
    for _, id in catalogue.backlinks.get(("form", form.id), NOBODY).get("dossier", ()):
        dossier = catalogue.of(Dossier)[id]
        address = f"{urls.of('dossier', id)}#{urls.anchor(form.code)}"
        found.append(Link(f"Посмотреть заполненный: {dossier.title}", address))
    return tuple(found)


def _sheets(catalogue: Catalogue, dossier: Dossier) -> list[SheetView]:
    """The sheets in their order; the second of a form has an anchor of its own."""
    seen: Counter[str] = Counter()
    made = []
    for sheet in dossier.sheets:
        form = catalogue.forms.get(sheet.form)
        if form is None:
            continue
        seen[form.code] += 1
        anchor = urls.anchor(form.code) + (f"-{seen[form.code]}" if seen[form.code] > 1 else "")
        made.append(
            SheetView(
                anchor,
                form.code,
                Link(form.title, urls.of("form", form.id)),
                sheet.note,
                form.orientation is Orientation.LANDSCAPE,
                tuple(_block(form, part) for part in _in_order(form, sheet)),
            )
        )
    return made


def _in_order(form: Form, sheet: FilledSheet) -> list[FilledPart]:
    """What was written, in the order of the form; what the form does not have comes last."""
    order = {getattr(block, "title", ""): place for place, block in enumerate(form.blocks)}
    return sorted(sheet.parts, key=lambda part: order.get(part.title, len(order)))


def _block(form: Form, part: FilledPart) -> FilledBlock:
    for block in form.blocks:
        if getattr(block, "title", "") != part.title:
            continue
        if isinstance(block, Table):
            widths = tuple(column.width or 1 for column in block.columns)
            heads = tuple(column.title for column in block.columns)
            return FilledBlock(part.title, part.text, heads, widths, _even(part, len(heads)))
        if isinstance(block, Scale):
            return FilledBlock(
                part.title, part.text, ("Утверждение", "Отметка"), (4, 1), _even(part, 2)
            )
    longest = max((len(cells) for cells in part.cells()), default=0)
    return FilledBlock(part.title, part.text, (), (1,) * longest, _even(part, longest))


def _even(part: FilledPart, columns: int) -> tuple[tuple[str, ...], ...]:
    """Rows of one length: a cell too few is empty, those too many stand in the last."""
    return tuple(
        (*cells[: columns - 1], " ".join(cells[columns - 1 :]), *("",) * (columns - len(cells)))[
            :columns
        ]
        for cells in part.cells()
    )


def listing(catalogue: Catalogue) -> Page[DossiersContext]:
    """Make the list of worked examples."""
    found = sorted(catalogue.of(Dossier).values(), key=lambda d: (d.title, d.id))
    rows = tuple(
        Row(
            Link(d.title, urls.of("dossier", d.id)),
            d.summary,
            counted(len(d.sheets), "лист", "листа", "листов"),
        )
        for d in found
    )
    return Page(
        address=urls.listing("dossiers"),
        template="pages/dossiers.html",
        context=DossiersContext(
            head=Head(
                title="Примеры",
                lead="Бланки портала, заполненные от начала до конца: одна группа, один учитель, один маршрут.",
            ),
            invented=INVENTED,
            sections=(Section("Заполненные бланки", "zapolnennye", rows),) if rows else (),
        ),
        description="Учебные примеры: как заполняют бланки методов и самого маршрута.",
        section="dossiers",
    )
