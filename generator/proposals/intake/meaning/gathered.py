"""Deficits, periods or phases that are columns, made a column each; what has no place then is kept."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Table
from generator.proposals.intake.meaning import deficit_columns, phase_columns, spread
from generator.proposals.intake.meaning.heads import Head
from generator.proposals.intake.meaning.roadmap import MapReader

MIXED = (
    "в столбцах сроков знаки двух видов («●» и «○», «v» и «x»): сроками взяты и те и другие;"
    " если один из них значит другое, поправьте сроки"
)


def gather(table: Table, head: Head, road: MapReader, number: int) -> tuple[Table, Head, str]:
    """Give the table to read, its head and the marks that became periods; any other table comes back as it is."""
    if spread.mixed(table, head):
        road.draft.ask(f"таблица {number}", MIXED)
    found = deficit_columns.gather(table, head) or spread.gather(table, head)
    found = found or phase_columns.gather(table, head, road.words)
    if not found:
        return table, head, ""
    road.nested(table, number, told=found[0].rows)
    for at, row in enumerate(table.rows[head.rows :], head.rows + 1):
        for cell in row[len(head.keys) :]:
            if cell not in row[: len(head.keys)]:
                road.draft.keep(cell.text, f"таблица {number}, строка {at}")
    return found
