"""A table below a heading that says what its rows are: «Литература», «Риски», «Результаты диагностики»."""

from __future__ import annotations

from collections.abc import Sequence

from generator.proposals.intake.documents.blocks import Cell, Table, distinct
from generator.proposals.intake.meaning import fillers, heads, labels
from generator.proposals.intake.meaning.draft import words
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.values import Values
from generator.proposals.intake.meaning.vocabulary import COLUMN, LINE

DIAGNOSIS, DEFICIT = "диагностика", "дефицит"
KEYS = (labels.SOURCES, "риски", "вопросы", DIAGNOSIS)
"""Headings below which a table is a list: each row is one item."""


def fits(table: Table, head: Head | None, key: str, values: Values) -> bool:
    """Whether a table is the list of its heading: no plan, and none of its rows has a label or a table of its own."""
    if key not in KEYS or (head and _plans(head, key)):
        return False
    if any(cell.tables for row in table.rows for cell in row):
        return False
    rows = table.rows[1:] if _names(table, key, values) else table.rows
    return not any(row and values.words.label(row[0].text) for row in rows)


def read(table: Table, key: str, values: Values, number: int) -> None:
    """Take each row as an item of the list; what a column calls a deficit is one."""
    headed = _is_head(table.rows[0], values) or _names(table, key, values)
    head = table.rows[0] if headed else ()
    values.draft.known += words("\n".join(cell.text for cell in distinct(head)))
    columns = [values.words.column(cell.text) for cell in head]
    for at, row in enumerate(table.rows[bool(head) :], 1 + bool(head)):
        place = f"таблица {number}, строка {at}"
        said: list[str] = []
        for cell in (one for one in distinct(row) if one.text):
            if not said and fillers.COUNT.fullmatch(cell.text):
                values.draft.known += words(cell.text)
            elif key == DIAGNOSIS and DEFICIT in columns[(n := row.index(cell)) : n + 1]:
                values.take("затруднения", "", cell.text, place)
            else:
                said.append(" ".join(cell.text.split()))
        if said:
            more = "; ".join(said[1:])
            mark = ": " if key == DIAGNOSIS else " — "
            values.take(key, "", f"{said[0]}{mark}{more}" if more else said[0], place)


def _plans(head: Head, key: str) -> bool:
    """Whether columns tell when; below a diagnosis, whether they tell what is done, or of deficits first."""
    if head.has("когда", "до", "задача"):
        return True
    first = next((one for one in head.keys if one != "номер"), "")
    return key == DIAGNOSIS and (head.has("что") or first == DEFICIT)


def _names(table: Table, key: str, values: Values) -> bool:
    """Whether the first column of several is called after its heading: «Риск | Меры» below «Риски»."""
    first = [row[0].text for row in table.rows if row]
    return values.words.exact(LINE, first[0]) == key and len(first) > 1 and all(first)


def _is_head(row: Sequence[Cell], values: Values) -> bool:
    """Whether a first row names its columns: it has that of numbers, or one that is known word for word."""
    return any(heads.is_number(cell.text) or values.words.exact(COLUMN, cell.text) for cell in row)
