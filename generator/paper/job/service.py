"""Sheets that a meeting needs and no record has: the plan with a list of what to take, who came, codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital, counted
from generator.pages import formatting
from generator.paper import layout
from generator.paper.document import (
    BOX,
    Blank,
    Masthead,
    PaperBlock,
    PaperCell,
    PaperColumn,
    PaperFact,
    PaperFacts,
    PaperHeading,
    PaperPart,
    PaperSection,
    PaperTable,
    Paragraph,
    Run,
    cell,
    row,
    words,
)
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

_LINKED = re.compile(r"\[\[[^\]]*\]\]")


def plan(
    pen: ProseConverter, title: str, meeting: Meeting, items: Iterable[JobItem], duplex: bool
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
    return _part(
        pen.catalogue,
        "План печати",
        Masthead(words(title), "Печать на встречу"),
        PaperFacts(_facts(meeting, duplex)),
        *_unknown(meeting),
        PaperTable(columns, rows, words(said), stacks=False),
    )


def checklist(
    pen: ProseConverter, found: Iterable[Name], meeting: Meeting
) -> tuple[PaperBlock, ...]:
    """What else to take: by the number of people, and what the records themselves ask for."""
    groups = meeting.groups
    needed = [
        f"ручки: {meeting.people}",
        f"наклейки с кодами {meeting.codes[0]}–{meeting.codes[-1]}: разрезать заранее",
        "часы или таймер на виду",
        *([f"таблички с номерами групп: {groups}"] if groups > 1 else []),
        *_materials(pen.catalogue, found),
    ]
    items = [Paragraph((Run(BOX, "o"), Run(" "), *pen.runs(text))) for text in needed]
    blocks: list[PaperBlock] = [PaperHeading(2, words("Что ещё взять")), *items]
    for kind, id in found:
        if kind == "method":
            blocks += [
                PaperHeading(3, words("Подготовка")),
                *pen.blocks(pen.catalogue.methods[id].preparation),
            ]
    return tuple(blocks)


def _materials(catalogue: Catalogue, found: Iterable[Name]) -> Iterator[str]:
    """Materials of a programme that no sheet of this portal is."""
    said: dict[str, None] = {}
    for kind, id in found:
        if kind == "seminar":
            for session in catalogue.seminars[id].programme:
                said |= dict.fromkeys(m for m in session.materials if not _LINKED.search(m))
    yield from said


def present(pen: ProseConverter, title: str, meeting: Meeting) -> PaperPart:
    """The list of who came; it knows no codes, or it would be the key to all answers."""
    columns = (
        PaperColumn(words("№"), 1),
        PaperColumn(words("Фамилия, имя"), 8),
        PaperColumn(words("Школа, должность"), 8),
        PaperColumn(words("Подпись"), 4),
    )
    rows = tuple(
        row(cell(words(str(number))), PaperCell(), PaperCell(), PaperCell(), height=9)
        for number in range(1, meeting.people + 1)
    )
    said = "Коды участников сюда не вписывайте: по ним узнали бы, чьи ответы на бланках."
    return _part(
        pen.catalogue,
        "Лист регистрации",
        Masthead(words("Лист регистрации"), title),
        *_when(meeting),
        Paragraph(words(said), "small"),
        PaperTable(columns, rows, stacks=False),
    )


def stickers(pen: ProseConverter, meeting: Meeting) -> PaperPart:
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
    rows = tuple(row(*made[at : at + ACROSS], height=STICKER) for at in range(0, len(made), ACROSS))
    columns = (PaperColumn((), 1),) * ACROSS
    return _part(
        pen.catalogue,
        "Наклейки с кодами",
        Masthead(words("Наклейки с кодами"), "Разрежьте по линиям"),
        PaperTable(columns, rows, stacks=False),
    )


def counts(item: JobItem, meeting: Meeting, duplex: bool) -> tuple[int, int, int]:
    """Copies, pages of one copy, leaves in all."""
    return item.copies(meeting), item.pages, item.leaves(meeting, duplex)


def _facts(meeting: Meeting, duplex: bool) -> tuple[PaperFact, ...]:
    sizes = ", ".join(str(size) for size in meeting.sizes)
    groups = f"{meeting.groups}: по {sizes}" if meeting.groups > 1 else "1"
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


def _part(catalogue: Catalogue, title: str, *blocks: PaperBlock) -> PaperPart:
    return PaperPart(
        title=title,
        imprint=layout.imprint(catalogue, title),
        edition="",
        short=capital(title),
        sections=(PaperSection(blocks, style="form"),),
    )
