"""What stands in a filled sheet and has no room in its form is told without naming anybody."""

from __future__ import annotations

from generator.checks.rules import sheet_cell
from generator.records.models.dossier import FilledPart
from generator.records.models.form import Form
from generator.records.models.form_blocks import Table
from tests.support import here


def strict() -> tuple[Form, Table]:
    """A form with a table whose rows are named by it."""
    return next(
        (form, block)
        for form in here.catalogue().forms.values()
        for block in form.blocks
        if isinstance(block, Table) and block.named and not block.empty
    )


def said(first: str, cells: int) -> str:
    form, table = strict()
    part = FilledPart(title=table.title, rows=(" | ".join([first, *["да"] * (cells - 1)]),))
    return "".join(message for message, _ in sheet_cell.of_part(form, part, 1))


def test_a_row_is_quoted_without_the_person() -> None:
    width = len(strict()[1].columns)
    for cells in (width, width + 1):
        assert "«" in said("Тестова А. Б.", cells)
        assert "А. Б." not in said("Тестова А. Б.", cells)
    assert "«Второй»" in said("Второй", width)
