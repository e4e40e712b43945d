"""Periods as columns: what stands below them, marks or deeds, becomes rows with a period of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from msgspec.structs import replace

from generator.proposals.intake.documents.blocks import Cell, Line, Table, distinct
from generator.proposals.intake.meaning import columns, heads, ticks
from generator.proposals.intake.meaning.columns import Column
from generator.proposals.intake.meaning.heads import Head

LONGEST_MARK = 2
"""Signs of a mark («+», «х», a colour has none); a number says how many and is none."""

NUMBER = re.compile(r"[0-9]{1,4}(?:[.,][0-9]{1,2})?")
"""How many hours, or times: nothing that is done."""

NO = re.compile("[○◯⚪◦✗✘✕❌×xх]|нет", re.IGNORECASE)
"""What says «not then» where another sign says «then»; «x» of a keyboard is a tick where it stands alone."""

SHARED = ("номер", "направление", "этап", "дефицит", "задача")
"""Columns that hold for every deed of a row; others belong to the first."""

Row = Sequence[Cell]


def gather(table: Table, head: Head) -> tuple[Table, Head, str] | None:
    """Make one column «когда» of the periods; gives the marks, too. ``None``: periods are no columns here.

    Where texts stand below the periods and no other column says what is done, they are what is done.
    """
    found = columns.read(head.labels, head.keys)
    if not found:
        return None
    kept = [at for at in range(len(head.keys)) if at not in found]
    keys, rows = [head.keys[at] for at in kept], []
    body, marks = _below(table.rows[head.rows :], head, found)
    deeds = "что" not in keys and any(
        at < len(row) and not is_short(row[at])
        for row, over, _ in body
        if over_all(row, over) is None
        for at in over
    )
    width = len(kept) + 1 + deeds
    no = _no([row for row, _, _ in body], found)
    for row, over, labels in body:
        if heading := over_all(row, over):
            rows.append((heading,) * width)
            continue
        said = {at: row[at] for at in over if at < len(row) and row[at].text.strip()}
        marks += [cell.text.strip() for cell in said.values() if is_mark(cell)]
        filled = {at: cell for at, cell in said.items() if not _is_no(cell, no)}
        cells = [row[at] if at < len(row) else Cell() for at in kept]
        if deeds:
            rows += list(_deeds(cells, keys, filled, over))
        else:
            rows.append((*cells, _when(filled, labels, over)))
        stray = [row[at] for at in found if at not in over and at < len(row) and row[at].text]
        rows += [(*([Cell()] * len(kept)), cell, *([Cell()] * deeds)) for cell in stray]
    labels = (*(head.labels[at] for at in kept), *(["мероприятие"] if deeds else []), "сроки")
    keys = [*directed(keys), "что", "когда"] if deeds else heads.acted([*keys, "когда"])
    whole = (*table.rows[: head.rows], *rows)
    made = Head(tuple(keys), labels, head.rows, marked=not deeds)
    return replace(table, rows=whole), made, "\n".join(marks)


def over_all(row: Sequence[Cell], found: Collection[int]) -> Cell | None:
    """The one text of a row, where its cell is merged over the first column and those that were found: a heading."""
    full = [cell for cell in distinct(row) if cell.text]
    if len(full) != 1 or row[0] is not full[0]:
        return None
    return full[0] if any(at < len(row) and row[at] is full[0] for at in found) else None


def is_short(cell: Cell) -> bool:
    """Whether a cell holds no more than a mark or a number."""
    said = cell.text.strip()
    mark = len(said) <= LONGEST_MARK or any(one.fullmatch(said) for one in (ticks.BOX, NO))
    return mark or NUMBER.fullmatch(said) is not None


def is_mark(cell: Cell) -> bool:
    """Whether a cell holds a mark and nothing that says more."""
    return is_short(cell) and not any(sign.isdecimal() for sign in cell.text)


def _below(
    rows: Sequence[Row], head: Head, found: dict[int, Column]
) -> tuple[list[tuple[Row, dict[int, Column], Sequence[str]]], list[str]]:
    """The rows, each with the periods above it and their names; a row of other periods names them anew.

    Gives those names, too: «Декабрь | Январь | Февраль» below three months and what is done in them.
    """
    told: list[tuple[Row, dict[int, Column], Sequence[str]]] = []
    labels: Sequence[str] = head.labels
    names: list[str] = []
    for row in rows:
        if over := _named_anew(row, head, found):
            found, labels = over, [cell.text for cell in row]
            names += [cell.text for cell in distinct(row)]
        else:
            told.append((row, found, labels))
    return told, names


def _named_anew(row: Row, head: Head, found: dict[int, Column]) -> dict[int, Column]:
    """The periods that a row names where it says nothing else but its own head; else nothing."""
    kinds = {one.kind for one in found.values()}
    full = [at for at, cell in enumerate(row) if cell.text or cell.tables]
    named = ((at, columns.column(row[at].text)) for at in full if at in found)
    over = {at: one for at, one in named if one and one.kind in kinds}
    again = [at for at in full if head.labels[at : at + 1] == (row[at].text,)]
    whole = all(at in over or at in again for at in full)
    return over if whole and len(distinct(row[at] for at in over)) == len(over) else {}


def mixed(table: Table, head: Head) -> bool:
    """Whether an empty sign, «○», stands below periods beside another, and places without any: what it says is unsure."""
    found = columns.read(head.labels, head.keys)
    said = _signs(table.rows[head.rows :], found)
    return _is_two(said) and not _no(table.rows[head.rows :], found)


def _no(rows: Sequence[Row], found: Collection[int]) -> bool:
    """Whether an empty sign says «no»: another one stands beside it, and it is a word, or no place is without a sign."""
    said = _signs(rows, found)
    whole = all(len(one) == len(found) and all(one) for one in said if any(one))
    words = all(len(sign) > 1 for one in said for sign in one if NO.fullmatch(sign))
    return _is_two(said) and (whole or words)


def _signs(rows: Sequence[Row], found: Collection[int]) -> list[list[str]]:
    """What stands below the periods of each row that holds nothing but signs."""
    held = [[row[at] for at in found if at < len(row)] for row in rows]
    return [[cell.text.strip() for cell in row] for row in held if all(map(is_mark, row))]


def _is_two(said: Sequence[Sequence[str]]) -> bool:
    """Whether there are empty signs and others."""
    return len({bool(NO.fullmatch(sign)) for one in said for sign in one if sign}) > 1


def _is_no(cell: Cell, no: bool) -> bool:
    return no and NO.fullmatch(cell.text.strip()) is not None


def _when(filled: dict[int, Cell], labels: Sequence[str], found: dict[int, Column]) -> Cell:
    """The cell of the period: by the marks, or each text with the head of its column."""
    if not filled:
        return Cell()
    if all(map(is_mark, filled.values())):
        return Cell((Line(columns.said([found[at] for at in filled])),))
    said = (f"{labels[at]}: {cell.text.strip()}" for at, cell in filled.items())
    return Cell(tuple(map(Line, said)))


def _deeds(
    cells: list[Cell], keys: list[str], filled: dict[int, Cell], found: dict[int, Column]
) -> Iterator[tuple[Cell, ...]]:
    """One row for each deed; one merged over several periods is one deed."""
    spans: dict[int, tuple[Cell, list[Column]]] = {}
    for at, cell in filled.items():
        if not is_mark(cell):
            spans.setdefault(id(cell), (cell, []))[1].append(found[at])
    if not spans:
        yield (*cells, Cell(), Cell())
    for number, (cell, over) in enumerate(spans.values()):
        yield (
            *(shared(cells, keys) if number else cells),
            cell,
            Cell((Line(columns.said(over)),)),
        )


def shared(cells: Sequence[Cell], keys: Sequence[str], *more: str) -> list[Cell]:
    """The cells that hold for every deed of a row, and ``more`` of them; others belong to its first deed."""
    held = ("", *SHARED, *more)
    return [one if key in held else Cell() for one, key in zip(cells, keys, strict=False)]


def directed(keys: list[str]) -> list[str]:
    """The first column without a meaning is the direction, where no column is."""
    told = ("направление", "этап", "дефицит", "задача")
    first = next((at for at, key in enumerate(keys) if not key), -1)
    if first < 0 or any(key in keys for key in told):
        return keys
    return ["направление" if at == first else key for at, key in enumerate(keys)]
