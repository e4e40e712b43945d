"""The same account as a document (Word, HTML, PDF): the page of the chief, then the tables behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from generator.paper import formats, offers
from generator.paper.document import PaperDocument, PaperPart, PaperSection
from generator.paper.document_blocks import (
    List,
    PaperBlock,
    PaperColumn,
    PaperHeading,
    PaperTable,
    Paragraph,
    cell,
    row,
    words,
)
from generator.proposals.collect import lines, periods
from generator.proposals.collect.groups import Group
from generator.proposals.collect.model import STAGES
from generator.proposals.collect.summary import Summary, funnel
from generator.proposals.collect.workbook import MOST_BARS, day

LONGEST_BAR = 24
"""Signs of the longest bar."""
MOST_ROWS = 200
"""Rows of one table: all of them are in the workbook."""


def write(summary: Summary, format: str, theme: Path, today: str = "") -> bytes:
    """Write the document in one of the formats of paper. Raises ``UserError`` for any other."""
    found = formats.named(format)
    title = lines.title(summary)
    part = PaperPart(title, f"{title} · остаётся у методиста", "", title, _sections(summary))
    return found.prepare(PaperDocument(title, (part,), day=today), offers.templates(theme))()


def _sections(summary: Summary) -> tuple[PaperSection, ...]:
    return (
        PaperSection(
            (
                PaperHeading(1, words(lines.title(summary))),
                List(tuple((Paragraph(words(said)),) for said in lines.ten(summary)), ordered=True),
                *_bars(summary),
            )
        ),
        PaperSection(
            (
                *_deficits(summary),
                *_groups("Свои слова: кандидаты в банк", summary.own),
                *_groups("Чего школы ждут от района", summary.wishes),
                *_focus(summary),
                *_funnel(summary),
                *_moves(summary),
                *_unread(summary),
            ),
            landscape=True,
        ),
    )


def _table(
    title: str, heads: Sequence[tuple[str, float]], rows: Iterable[Sequence[Any]]
) -> tuple[PaperBlock, ...]:
    body = tuple(row(*(cell(words(str(said))) for said in line)) for line in rows)
    if not body:
        return ()
    columns = tuple(PaperColumn(words(head), width) for head, width in heads)
    more = len(body) - MOST_ROWS
    note = (Paragraph(words(f"Ещё {more} — в таблице .xlsx."), "small"),) if more > 0 else ()
    return (PaperHeading(2, words(title)), PaperTable(columns, body[:MOST_ROWS]), *note)


def _bars(summary: Summary) -> tuple[PaperBlock, ...]:
    top = summary.deficits[:MOST_BARS]
    longest = max((len(d.teachers) for d in top), default=1)
    return _table(
        "Что называют чаще всего",
        [("Дефицит", 4), ("Педагогов", 4), ("Школ", 1)],
        (
            (
                d.title,
                f"{'█' * max(1, LONGEST_BAR * len(d.teachers) // longest)} {len(d.teachers)}",
                len(d.schools),
            )
            for d in top
        ),
    )


def _deficits(summary: Summary) -> tuple[PaperBlock, ...]:
    return _table(
        "Дефициты банка",
        [
            ("Номер", 1),
            ("Дефицит", 4),
            ("Педагогов", 1.2),
            ("Было", 1),
            ("Школ", 1),
            ("Чего нет", 3),
        ],
        (
            (
                d.id,
                d.title,
                len(d.teachers),
                d.before or "—",
                len(d.schools),
                ", ".join(d.lacking) or "—",
            )
            for d in summary.deficits
        ),
    )


def _groups(title: str, groups: Iterable[Group]) -> tuple[PaperBlock, ...]:
    return _table(
        title,
        [("О чём", 4), ("Педагогов", 1.2), ("Школ", 1), ("Как это сказали", 6)],
        ((g.title, len(g.teachers), len(g.schools), "; ".join(g.texts)) for g in groups),
    )


def _focus(summary: Summary) -> tuple[PaperBlock, ...]:
    return _table(
        "Кого позвать за один стол",
        [("Дефицит", 4), ("Педагогов", 1.2), ("Школ", 1), ("Коды", 6)],
        (
            (
                f.title,
                len(f.members),
                f.schools,
                "; ".join(f"{m.school}: {m.code or m.place}" for m in f.members),
            )
            for f in summary.focus
        ),
    )


def _funnel(summary: Summary) -> tuple[PaperBlock, ...]:
    now, was = funnel(summary.gathering.rows), funnel(summary.gathering.before)
    past = summary.gathering.past_period
    return _table(
        "Воронка программы",
        [("Этап", 3), ("Дошли", 1), (periods.said(past) if past else "Было", 1)],
        ((stage.word, now[stage], was[stage] if past else "—") for stage in STAGES),
    )


def _moves(summary: Summary) -> tuple[PaperBlock, ...]:
    found = [one for one in summary.progress if one.due or one.still]
    return _table(
        "Кому пора встретиться и кто стоит на месте",
        [("Школа", 3), ("Код", 1), ("Этап", 2), ("Раньше", 2), ("Встреча", 1.4), ("Что", 2)],
        (
            (
                *(one.school, one.code, one.step, one.was or "—", day(one.meeting) or "—"),
                "; ".join(
                    w
                    for w, so in (("пора встретиться", one.due), ("стоит на месте", one.still))
                    if so
                ),
            )
            for one in found
        ),
    )


def _unread(summary: Summary) -> tuple[PaperBlock, ...]:
    told = summary.gathering.found
    found = dict.fromkeys([*told.unread, *told.personal, *told.told])
    return _table(
        "На что посмотреть в файлах",
        [("Файл", 2), ("Место", 2), ("Сообщение", 6)],
        ((one.file, one.place, one.message) for one in found),
    )
