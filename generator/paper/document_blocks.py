"""What stands on a sheet: runs, paragraphs, tables, blank lines; said without a format."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from msgspec import Struct

TALL = 900
"""Signs of a cell from which its row may be split: it could be taller than a sheet."""


BOX = "□"
"""A box to tick."""


BREAK = "\n"
"""A run of its own that ends the line; who reads words takes it for a space."""


class Run(Struct, frozen=True):
    """A piece of text in one look: letters of ``b`` bold, ``i`` italic, ``c`` code, ``s`` small,
    ``u`` raised, ``d`` lowered, ``x`` struck out, ``o`` a box to tick, ``z`` a sign to be read from afar; ``link`` is a full address or empty.
    """

    text: str
    look: str = ""
    link: str = ""


Runs = tuple[Run, ...]


class PaperHeading(Struct, frozen=True):
    """A heading: 1 names the record, 2 its parts, 3 and 4 what is inside."""

    level: int
    runs: Runs


class Paragraph(Struct, frozen=True):
    """A paragraph; ``style`` is empty, ``label``, ``small``, ``code``, ``legend`` or ``rule``, a line without words."""

    runs: Runs
    style: str = ""


class List(Struct, frozen=True):
    """A list; each item is a run of blocks, ``start`` the number of the first one."""

    items: tuple[tuple[PaperBlock, ...], ...]
    ordered: bool = False
    start: int = 1


class PaperFact(Struct, frozen=True):
    """A label and what stands beside it."""

    label: str
    runs: Runs


class PaperFacts(Struct, frozen=True):
    """Labels with their values: no table, nothing to compare down a column."""

    rows: tuple[PaperFact, ...]


class PaperColumn(Struct, frozen=True):
    """A column of a table with its share of the width; ``align`` is empty, ``center`` or ``right``."""

    title: Runs
    width: float = 1
    align: str = ""


class Band(Struct, frozen=True):
    """A heading over several columns; an empty one belongs to the columns below it."""

    title: Runs
    columns: int = 1


class PaperCell(Struct, frozen=True):
    """A cell; ``rows`` is how many rows it covers, ``heads`` whether it names its row."""

    blocks: tuple[PaperBlock, ...] = ()
    heads: bool = False
    rows: int = 1


class PaperRow(Struct, frozen=True):
    """A row; ``splits`` where it may be taller than a sheet, ``height`` in millimetres at least."""

    cells: tuple[PaperCell, ...]
    splits: bool = False
    height: float = 0


class PaperTable(Struct, frozen=True):
    """A table whose header is repeated on every sheet.

    ``stacks`` allows large print to set each row as a list of its labelled cells;
    ``share`` is the part of the width that it takes.
    """

    columns: tuple[PaperColumn, ...]
    rows: tuple[PaperRow, ...]
    caption: Runs = ()
    bands: tuple[Band, ...] = ()
    stacks: bool = True
    share: float = 1


class Blank(Struct, frozen=True):
    """Ruled lines to write on, after or under a label."""

    label: Runs = ()
    lines: int = 1
    hint: Runs = ()
    beside: bool = True
    """Whether the first line begins beside the label."""


class PaperSignature(Struct, frozen=True):
    """Lines to write on, beside who signs; a label under each says what for."""

    who: Runs
    labels: tuple[str, ...] = ("подпись", "дата")


class Masthead(Struct, frozen=True):
    """The head of a sheet: what it is, and the way back to its page."""

    title: Runs
    label: str = ""
    lead: Runs = ()
    code: str = ""


class Stamp(Struct, frozen=True):
    """«УТВЕРЖДАЮ» and its like: who signs, and of which paper the number is asked for, if of any."""

    title: str
    who: str
    paper: str = ""


class PaperTitlePage(Struct, frozen=True):
    """A sheet of its own: whose route it is; persons stay blank lines."""

    organisation: str
    kind: str
    title: Runs
    lead: Runs
    blanks: tuple[str, ...]
    place: str
    stamps: tuple[Stamp, ...] = ()


class Quote(Struct, frozen=True):
    """Blocks set apart: a quotation or a remark with its title."""

    blocks: tuple[PaperBlock, ...]
    title: str = ""


PaperBlock = (
    PaperHeading
    | Paragraph
    | List
    | PaperFacts
    | PaperTable
    | Blank
    | PaperSignature
    | Masthead
    | PaperTitlePage
    | Quote
)


def words(text: str, look: str = "") -> Runs:
    """Make a run of a plain text; nothing of an empty one."""
    return (Run(text, look),) if text else ()


def cell(*blocks: PaperBlock | Runs, heads: bool = False, rows: int = 1) -> PaperCell:
    """Make a cell of blocks and of runs, each on a line of its own; empty runs make no line."""
    made = [Paragraph(b) if isinstance(b, tuple) else b for b in blocks if b]
    return PaperCell(tuple(made), heads, rows)


def row(*cells: PaperCell, height: float = 0) -> PaperRow:
    """Make a row that is kept together unless a cell of it is very long."""
    return PaperRow(cells, any(length(c.blocks) > TALL for c in cells), height)


def length(value: Any) -> int:
    """Count the signs of all texts inside a value."""
    return sum(len(text) for text in texts(value))


def texts(value: Any) -> Iterator[str]:
    """Yield every text that is printed, in the order of the sheet."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Run):
        yield value.text
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    else:
        for name in names_of(type(value)):  # type: ignore[arg-type]  # a class is hashable
            if name not in _UNSEEN:
                yield from texts(getattr(value, name))


_UNSEEN = frozenset({"style", "record", "mark", "align"})
"""Texts of a document that are not printed."""


@cache
def names_of(kind: type) -> tuple[str, ...]:
    """The fields of a class of the document; none of any other class."""
    return tuple(kind.__struct_fields__) if issubclass(kind, Struct) else ()
