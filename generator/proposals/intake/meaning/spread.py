"""Months as columns: the marks below them («+», «х», a colour has none) become the period of their row."""

from __future__ import annotations

from dataclasses import replace

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import heads, periods
from generator.proposals.intake.meaning.heads import MONTHS, Head

FEWEST = 3
"""Columns of months that a table has to have."""

LONGEST_MARK = 2
_STEMS = ("сен", "окт", "ноя", "дек", "янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг")
NAMES = (
    *("сентябрь", "октябрь", "ноябрь", "декабрь", "январь", "февраль"),
    *("март", "апрель", "май", "июнь", "июль", "август"),
)
"""The months of a school year, in its order."""


def month(text: str) -> int:
    """Which month of a school year a head names (from 1), or 0."""
    found = MONTHS.fullmatch(periods.plain(text))
    if not found:
        return 0
    stem = "ма" if found[1] in ("май", "мая") else found[1]
    return _STEMS.index(stem) + 1


def gather(table: Table, head: Head) -> tuple[Table, Head, str] | None:
    """Make one column «когда» of the months; gives the marks, too. ``None``: months are no columns here."""
    found = {at: number for at, label in enumerate(head.labels) if (number := month(label))}
    if len(found) < FEWEST:
        return None
    kept = [at for at in range(len(head.keys)) if at not in found]
    rows, marks = list(table.rows[: head.rows]), []
    for row in table.rows[head.rows :]:
        said = {at: row[at].text.strip() for at in found if at < len(row) and row[at].text.strip()}
        marks += [one for one in said.values() if len(one) <= LONGEST_MARK]
        cells = [row[at] for at in kept if at < len(row)]
        if any(len(one) > LONGEST_MARK for one in said.values()):
            more = (Line(f"{head.labels[at]}: {one}") for at, one in said.items())
            cells.append(Cell(tuple(more)))
        else:
            cells.append(Cell((Line(_period([found[at] for at in said])),) if said else ()))
        rows.append(tuple(cells))
    keys = heads.acted([*(head.keys[at] for at in kept), "когда"])
    labels = (*(head.labels[at] for at in kept), "сроки")
    return replace(table, rows=tuple(rows)), Head(tuple(keys), labels, head.rows), "\n".join(marks)


def _period(months: list[int]) -> str:
    """Name months that follow each other by the first and the last; others one by one."""
    first, last = months[0], months[-1]
    if months == list(range(first, last + 1)):
        return NAMES[first - 1] if first == last else f"{NAMES[first - 1]}–{NAMES[last - 1]}"
    return ", ".join(NAMES[one - 1] for one in months)
