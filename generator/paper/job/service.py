"""Sheets that a meeting needs and no record has: the plan with a list of what to take, who came, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital, counted
from generator.pages import formatting
from generator.paper import layout
from generator.paper.document import PaperPart, PaperSection
from generator.paper.document_blocks import (
    BOX,
    Blank,
    Masthead,
    PaperBlock,
    PaperCell,
    PaperColumn,
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
from generator.paper.job import roles
from generator.paper.job.items import JobItem
from generator.paper.job.meeting import Meeting
from generator.paper.prose import ProseConverter
from generator.records.summary import Name

PLAN, PRESENT, STICKERS = "plan", "registratsiya", "nakleyki"
"""What the sheets are called in the plan."""

ACROSS = 3
"""Stickers beside each other."""

STICKER = 24
"""Millimetres of a sticker."""

ROWS = {False: 20, True: 11}
"""Lines of the list of who came on one page: in usual and in large print."""

LABELS = {False: 24, True: 15}
"""Stickers on one page."""

_LINKED = re.compile(r"\[\[[^\]]*\]\]")


def plan(
    pen: ProseConverter,
    title: str,
    found: Sequence[Name],
    meeting: Meeting,
    items: Sequence[JobItem],
    duplex: bool,
) -> PaperPart:
    """The first sheet of the leader: what is printed, for whom, and what else to take."""
    rows = tuple(
        row(
            cell(words(item.title), heads=True),
            cell(words(item.whom)),
            *(cell(words(str(n))) for n in counts(item, meeting, duplex)),
        )
        for item in items
    )
    total = sum(item.leaves(meeting, duplex) for item in items)
    columns = (
        PaperColumn(words("Лист"), 18),
        PaperColumn(words("Кому"), 6),
        PaperColumn(words("Копий"), 4),
        PaperColumn(words("Страниц"), 5),
        PaperColumn(words("Листов"), 4),
    )
    said = f"Всего {counted(total, 'лист', 'листа', 'листов')}"
    blocks = (
        Masthead(words(title), "Печать на встречу"),
        PaperFacts(_facts(meeting, duplex)),
        *_unknown(meeting),
        PaperTable(columns, rows, words(said), stacks=False),
        *_checklist(pen, found, meeting, roles.told(items, meeting)),
    )
    return _part(pen.catalogue, "План печати", blocks)


def _checklist(
    pen: ProseConverter, found: Sequence[Name], meeting: Meeting, told: Sequence[str]
) -> Iterator[PaperBlock]:
    """What else to take: by the number of people, and what the records themselves ask for."""
    catalogue = pen.catalogue
    yield PaperHeading(2, words("Что ещё взять"))
    for text in (*told, *needed(meeting), *materials(catalogue, found)):
        yield Paragraph((Run(BOX, "o"), Run(" "), *pen.runs(text)))
    for kind, id in found:
        if kind == "method":
            yield PaperHeading(3, words("Подготовка"))
            yield from pen.blocks(catalogue.methods[id].preparation)


def needed(meeting: Meeting) -> tuple[str, ...]:
    """What any meeting takes, by the number of people."""
    codes = f"{meeting.codes[0]}–{meeting.codes[-1]}" if meeting.people > 1 else meeting.codes[0]
    groups = (f"таблички с номерами групп: {meeting.groups}",) if meeting.groups > 1 else ()
    return (
        f"ручки: {meeting.people}",
        f"наклейки с кодами {codes}: разрезать заранее",
        "часы или таймер на виду",
        *groups,
    )


def materials(catalogue: Catalogue, found: Iterable[Name]) -> tuple[str, ...]:
    """Materials of programmes that no sheet of this portal is."""
    said = (
        material
        for kind, id in found
        if kind == "seminar"
        for session in catalogue.seminars[id].programme
        for material in session.materials
    )
    return tuple(dict.fromkeys(text for text in said if not _LINKED.search(text)))


def present(pen: ProseConverter, title: str, meeting: Meeting, large: bool) -> PaperPart:
    """The list of who came; it knows no codes, or it would be the key to all answers."""
    columns = (
        PaperColumn(words("№"), 1),
        PaperColumn(words("Фамилия, имя"), 8),
        PaperColumn(words("Школа, должность"), 8),
        PaperColumn(words("Подпись"), 4),
    )
    rows = [
        row(cell(words(str(number))), PaperCell(), PaperCell(), PaperCell(), height=9)
        for number in range(1, meeting.people + 1)
    ]
    said = "Коды участников сюда не вписывайте: по ним узнали бы, чьи ответы на бланках."
    head = (
        Masthead(words("Лист регистрации"), title),
        *_when(meeting),
        Paragraph(words(said), "small"),
    )
    return _part(pen.catalogue, "Лист регистрации", *_paged(head, columns, rows, ROWS[large]))


def stickers(pen: ProseConverter, meeting: Meeting, large: bool) -> PaperPart:
    """Codes to cut out: one a person, with the number of the group where there are several."""
    group = [number for number, size in enumerate(meeting.sizes, 1) for _ in range(size)]
    made = [
        cell(
            Paragraph(words(code, "bz")),
            *((words(f"группа {group[n]}"),) if meeting.groups > 1 else ()),
        )
        for n, code in enumerate(meeting.codes)
    ]
    made += [PaperCell()] * (-len(made) % ACROSS)
    rows = [row(*made[at : at + ACROSS], height=STICKER) for at in range(0, len(made), ACROSS)]
    columns = (PaperColumn((), 1),) * ACROSS
    head = (Masthead(words("Наклейки с кодами"), "Разрежьте по линиям"),)
    pages = _paged(head, columns, rows, LABELS[large] // ACROSS)
    return _part(pen.catalogue, "Наклейки с кодами", *pages)


def _paged(
    head: tuple[PaperBlock, ...],
    columns: tuple[PaperColumn, ...],
    rows: list[PaperRow],
    most: int,
) -> Iterator[tuple[PaperBlock, ...]]:
    """Cut a table into pages of so many rows, so that anybody can count them without setting it."""
    for at in range(0, len(rows), most):
        table = PaperTable(columns, tuple(rows[at : at + most]), stacks=False)
        yield (*head, table) if at == 0 else (table,)


def counts(item: JobItem, meeting: Meeting, duplex: bool) -> tuple[int, int, int]:
    """Copies, pages of one copy, leaves in all."""
    return item.copies(meeting), item.pages, item.leaves(meeting, duplex)


def _facts(meeting: Meeting, duplex: bool) -> tuple[PaperFact, ...]:
    first, last = meeting.sizes[0], meeting.sizes[-1]
    sizes = f"{last}–{first}" if last < first else str(first)
    groups = f"{meeting.groups}, по {sizes}" if meeting.groups > 1 else "1"
    said = {
        "Когда": formatting.day(meeting.day) if meeting.day else "",
        "Где": meeting.place,
        "Участников": str(meeting.people),
        "Групп": groups,
        "Печать": "с двух сторон, переворот по длинному краю" if duplex else "с одной стороны",
    }
    return tuple(PaperFact(label, words(text)) for label, text in said.items() if text)


def _unknown(meeting: Meeting) -> tuple[PaperBlock, ...]:
    """Lines for what nobody said."""
    asked = {"Дата и время": meeting.day, "Место": meeting.place}
    return tuple(Blank(words(label)) for label, known in asked.items() if not known)


def _when(meeting: Meeting) -> tuple[PaperBlock, ...]:
    facts = tuple(f for f in _facts(meeting, False) if f.label in ("Когда", "Где"))
    return (*((PaperFacts(facts),) if facts else ()), *_unknown(meeting))


def _part(catalogue: Catalogue, title: str, *pages: tuple[PaperBlock, ...]) -> PaperPart:
    return PaperPart(
        title=title,
        imprint=layout.imprint(catalogue, title),
        edition="",
        short=capital(title),
        sections=tuple(PaperSection(blocks, style="form") for blocks in pages),
    )
