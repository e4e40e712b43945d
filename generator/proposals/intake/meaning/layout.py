"""What a document is laid out by and says nothing with: a frame around it all, columns made with tabs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Cell, Line, Table, distinct
from generator.proposals.intake.meaning import deeds, heads
from generator.proposals.intake.meaning.stages import NUMBER
from generator.proposals.intake.meaning.vocabulary import Vocabulary

Body = Sequence[Line | Table]


def plain(body: Body, words: Vocabulary) -> list[Line | Table]:
    """A body without frames; lines of one number of tabs below a head are a table, other deeds have their period last."""
    found: list[Line | Table] = []
    for tabs, group in groupby(_unframed(body), key=_tabs):
        blocks = list(group)
        lines = [one for one in blocks if isinstance(one, Line)] if tabs else []
        found += _columns(lines, words) if len(lines) > 1 else blocks
    return found


def _unframed(body: Body) -> Iterator[Line | Table]:
    for one in body:
        cells = distinct(c for row in one.rows for c in row) if isinstance(one, Table) else []
        if len(cells) == 1 and cells[0].tables:
            yield from cells[0].lines
            yield from cells[0].tables
        else:
            yield one


def _tabs(one: Line | Table) -> int:
    """How many tabs part a line, but that behind its number."""
    return 0 if isinstance(one, Table) else len(_parts(one.text)) - 1


def _parts(text: str) -> list[str]:
    begun = NUMBER.match(text)
    lead = begun[0].strip() if begun else ""
    rest = [part.strip() for part in text[begun.end() if begun else 0 :].split("\t")]
    parts = [part for part in rest if part]
    return [f"{lead} {parts[0]}".strip(), *parts[1:]] if parts else [lead]


def _columns(lines: list[Line], words: Vocabulary) -> Iterator[Line | Table]:
    rows = [_parts(line.text) for line in lines]
    table = Table(tuple(tuple(Cell((Line(part),)) for part in row) for row in rows))
    if heads.find(table, words):
        yield table
        return
    for line, row in zip(lines, rows, strict=True):
        yield replace(line, text=_dated(row)) if _dated(row) else line


def _dated(row: list[str]) -> str:
    """A deed with its one period behind it and what else is said of it in brackets; empty where it has no period."""
    told = [at for at, part in enumerate(row) if at and deeds.is_when(part)]
    if len(told) != 1 or row[0].endswith(":"):
        return ""
    more = "; ".join(part for at, part in enumerate(row) if at not in (0, told[0]))
    return f"{row[0]} ({more}) – {row[told[0]]}" if more else f"{row[0]} – {row[told[0]]}"
