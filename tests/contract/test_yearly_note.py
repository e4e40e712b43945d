"""The note of the year asks for numbers: each stands in the district's table, where the form says it does."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest

from generator.proposals.collect import workbook
from generator.proposals.collect.collect import collect
from generator.records.dates import Date
from generator.records.models.form_blocks import Table
from tests.support.collected import portal, twelve

NOTE = portal().forms["blank-analiticheskaya-spravka"]
TABLES = [block for block in NOTE.blocks if isinstance(block, Table)]
ASKED = TABLES[0].named
_PLACE = re.compile(r"лист «([^»]+)», (?:строка (\d+)|«([^»]+)»)$")


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    """The table of a gathering that has one before it."""
    autumn = workbook.write(collect(twelve().items(), portal(), Date(2026, 10)))
    files = {**twelve(), "svod.xlsx": autumn}
    spring = workbook.write(collect(files.items(), portal(), Date(2027, 3)))
    return openpyxl.load_workbook(io.BytesIO(spring))


@pytest.mark.parametrize("asked", ASKED)
def test_every_number_of_the_note_stands_where_the_note_says(
    asked: str, book: openpyxl.Workbook
) -> None:
    place = _PLACE.search(asked)
    assert place, "a row says its sheet and its line"
    sheet, line, label = place.groups()
    rows = [[cell.value for cell in row] for row in book[sheet].iter_rows()]
    if line:
        said = next(row[1] for row in rows if row[0] == int(line))
        assert re.search(r"\d|каждого", str(said))
    else:
        counts = next(row[1:] for row in rows if row[0] == label)
        assert isinstance(counts[0], int)


def test_the_tables_of_the_note_have_the_columns_of_the_sheets_they_name(
    book: openpyxl.Workbook,
) -> None:
    for table in TABLES[1:3]:
        sheet = re.findall(r"«([^»]+)»", table.title)[-1]
        heads = {str(cell.value).lower() for row in book[sheet].iter_rows() for cell in row}
        for column in table.columns:
            words = re.split(r", | — ", column.title.lower())
            wanted = [word for word in words if word != "есть или нет"]
            assert set(wanted) <= heads, (sheet, wanted)
