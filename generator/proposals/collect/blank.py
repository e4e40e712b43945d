"""The sheet of a school as a workbook: the form of the portal with the lists of allowed values in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.proposals.collect import xlsx
from generator.proposals.collect.columns import LISTS, REGISTRY, Columns
from generator.proposals.collect.model import STEPS
from generator.proposals.collect.tables import DEFICITS
from generator.records.models.form import Form
from generator.records.models.form_blocks import Line, Prose, Table

ROWS = 60
"""Rows that are ready to be written in."""
WIDTH = 9.0
"""Signs of a column that has one share of the width."""
LISTED = "Списки"
SHEET_NAME = 31
"""Signs that the name of a sheet may have."""

DEFICIT = "дефицит"
"""The column that offers the bank."""

_NEEDED = frozenset({"код", "задача"})
_STRICT = frozenset({"этап", "опыт"})
"""Columns in which nothing but the list is read."""

ELSE = {
    DEFICIT: "В банке такого нет. Оставьте пусто и напишите рядом своими словами.",
    "этап": "Выберите одно из пяти слов списка.",
    "опыт": "Выберите: молодой — до трёх лет, дальше — опытный.",
}


_read: list[Columns] = []


def columns_of(catalogue: Catalogue) -> Columns:
    """The lists by which the columns of a form are known; a live server reads them once."""
    lists = {name: catalogue.registries.get(name) for name in LISTS}
    if not _read or _read[0].lists != lists:
        _read[:] = [Columns(lists)]
    return _read[0]


def is_sheet(form: Form, columns: Columns) -> bool:
    """Whether a form is the sheet of a school: it has a code, a deficit and a task in one table."""
    for table in (block for block in form.blocks if isinstance(block, Table)):
        if len(table.columns) <= len(_NEEDED):
            continue
        keys = {columns.column(column.title) for column in table.columns}
        if keys >= _NEEDED and keys & {*DEFICITS}:
            return True
    return False


def all(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield the id of every such form with the address of its workbook."""
    columns = columns_of(catalogue)
    for id, form in catalogue.forms.items():
        if is_sheet(form, columns):
            yield id, urls.beside("form", id, "xlsx")


def write(
    catalogue: Catalogue, form: Form, offered: Mapping[str, list[str]] | None = None
) -> bytes:
    """Write the workbook of a form: a sheet for each of its tables, and a hidden one with the lists.

    ``offered``: what is offered in its cells, where that is not what the portal says.
    """
    columns = columns_of(catalogue)
    made = xlsx.book(f"{form.code}. {form.title}")
    tables = [block for block in form.blocks if isinstance(block, Table)]
    sheets = [_sheet(made, form, table, columns, first=at == 0) for at, table in enumerate(tables)]
    lists = _lists(made, offered or values(catalogue) | {DEFICIT: _deficits(catalogue)})
    for found, head, table in sheets:
        for at, column in enumerate(table.columns, 1):
            key = columns.column(column.title)
            _allow(found, head + 1, at, key, lists, hint(catalogue, key))
    return xlsx.save(made, catalogue.today)


def _sheet(
    made: Any, form: Form, table: Table, columns: Columns, first: bool
) -> tuple[Any, int, Table]:
    """Lay one table; above the first one stands what the form asks of the school."""
    name = table.title.split(" — ")[0][:SHEET_NAME] or form.code
    found = xlsx.sheet(made, name)
    row = xlsx.heading(found, form.title if first else table.title)
    shares = [column.width or 1 for column in table.columns]
    widths = [
        xlsx.Column(c.title, max(8, w * WIDTH)) for c, w in zip(table.columns, shares, strict=True)
    ]
    if first:
        for block in form.blocks:
            if isinstance(block, Table):
                break
            row = _above(found, row, block, len(widths))
        row += 1
    empty = [[None] * len(widths)] * ROWS
    xlsx.table(found, row, widths, empty)
    xlsx.stays(found, row)
    found.auto_filter.ref = None
    for at, column in enumerate(table.columns, 1):
        if columns.column(column.title) == "следующая встреча":
            for number in range(row + 1, row + 1 + ROWS):
                found.cell(number, at).number_format = "dd.mm.yyyy"
    return found, row, table


def _above(found: Any, row: int, block: Any, width: int) -> int:
    """Lay a line of the head, or a text over the whole width; gives the row below it."""
    if isinstance(block, Prose):
        xlsx.put(found.cell(row, 1), block.text, soft=True)
        found.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)
        found.row_dimensions[row].height = xlsx.LINE * (1 + len(block.text) // 170)
        return row + 1
    if isinstance(block, Line):
        xlsx.put(found.cell(row, 1), block.title, bold=True)
        found.merge_cells(start_row=row, end_row=row, start_column=1, end_column=2)
        found.merge_cells(start_row=row, end_row=row, start_column=3, end_column=6)
        xlsx.framed(found, row, 3, 6)
        xlsx.put(found.cell(row, 7), f"({block.hint})" if block.hint else "", soft=True)
        found.cell(row, 7).alignment = None
        return row + 1
    return row


def _lists(made: Any, values: Mapping[str, list[str]]) -> Mapping[str, str]:
    """Write the lists on a hidden sheet; gives where each stands, by the column it belongs to."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    found = made.create_sheet(LISTED)
    found.sheet_state = "hidden"
    places: dict[str, str] = {}
    for at, (key, offered) in enumerate(values.items(), 1):
        for number, value in enumerate(offered, 1):
            xlsx.put(found.cell(number, at), value)
        letter = get_column_letter(at)
        places[key] = f"{LISTED}!${letter}$1:${letter}${max(len(offered), 1)}"
    return places


def values(catalogue: Catalogue) -> dict[str, list[str]]:
    """What is offered in the cells of each column that has a closed list."""

    def listed(name: str) -> list[str]:
        found = catalogue.registries.get(name)
        return [entry.value for entry in found.entries] if found else []

    own = catalogue.registries.get(REGISTRY)
    experience = [e.value for e in own.entries if e.group == "опыт"] if own else []
    return {
        "роль": listed("roles"),
        "предмет": listed("subjects"),
        "уровень": listed("levels"),
        "опыт": experience,
        "этап": list(STEPS),
    }


def _deficits(catalogue: Catalogue) -> list[str]:
    bank = sorted(catalogue.deficits.values(), key=lambda one: natural(one.id))
    return [f"{one.id} — {one.title}" for one in bank]


def natural(id: str) -> tuple[str, int, str]:
    """The order of ids: m-2 stands before m-10."""
    stem, _, tail = id.rpartition("-")
    return stem, int(tail) if tail.isascii() and tail.isdigit() else 0, id


def hint(catalogue: Catalogue, key: str) -> str:
    """What belongs in a column."""
    found = catalogue.registries.get(REGISTRY)
    entries = (e for e in (found.entries if found else ()) if e.group == "столбец")
    return next((entry.meaning for entry in entries if entry.value == key), "")


def _allow(found: Any, first: int, at: int, key: str, lists: Mapping[str, str], hint: str) -> None:
    """Offer the list of a column in its cells and say what belongs there."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    if key not in lists and not hint:
        return
    if key in lists:
        rule = DataValidation(type="list", formula1=f"={lists[key]}", allow_blank=True)
        rule.errorStyle = "stop" if key in _STRICT else "warning"
        rule.showErrorMessage = True
        rule.errorTitle = "Нет в списке"
        rule.error = ELSE.get(key, "В списке такого нет. Оставить свои слова можно.")
    else:
        rule = DataValidation(allow_blank=True)
    rule.showInputMessage = bool(hint)
    rule.prompt = hint or None
    letter = get_column_letter(at)
    rule.add(f"{letter}{first}:{letter}{first + ROWS - 1}")
    found.add_data_validation(rule)
