"""Tables of rich text: where cells lie is told by edges and marks at the end of a row."""

from __future__ import annotations

from generator.proposals.intake.documents.blocks import Budget, Line, Table
from generator.proposals.intake.documents.rich_text_table import NEAR, Frame, TableMaker
from tests.unit.proposals.intake.documents.test_rich_text import read


def row(maker: TableMaker, edges: list[int], texts: list[str]) -> None:
    maker.define("trowd", 0)
    for edge in edges:
        maker.define("cellx", edge)
    for text in texts:
        maker.add(Frame.CELL, [Line(text)])
        maker.end("cell")
    maker.end("row")


def grids(maker: TableMaker) -> list[list[list[str]]]:
    tables = [one for one in maker.finished() if isinstance(one, Table)]
    return [[[cell.text for cell in row] for row in table.rows] for table in tables]


def test_a_wide_cell_covers_the_columns_up_to_its_edge() -> None:
    maker = TableMaker(Budget())
    row(maker, [100, 300], ["a", "b"])
    row(maker, [100 + NEAR, 200, 300], ["c", "d", "e"])
    assert grids(maker) == [[["a", "b", "b"], ["c", "d", "e"]]]


def test_a_line_outside_parts_two_tables() -> None:
    maker = TableMaker(Budget())
    row(maker, [100], ["a"])
    maker.add(Frame.BODY, [])
    row(maker, [100], ["b"])
    assert grids(maker) == [[["a"]], [["b"]]]


def test_a_row_without_places_or_without_an_end_loses_nothing() -> None:
    maker = TableMaker(Budget())
    row(maker, [], ["a", "b"])
    maker.add(Frame.CELL, [Line("c")])
    assert grids(maker) == [[["a", "b"], ["c"]]]


def test_merged_and_inner_cells() -> None:
    head = r"\trowd\clvmgf\cellx100\cellx300\pard\intbl a\cell b\cell\row"
    below = r"\trowd\clvmrg\cellx100\cellx200\cellx300\pard\intbl\cell c\cell "
    ends = r"{\*\nesttableprops\trowd\cellx50\cellx90\nestrow}{\nonesttables\par}"
    inner = rf"\pard\intbl\itap2 x\nestcell y\nestcell{ends}\pard\intbl\itap2 z\nestcell w\nestcell{ends}"
    table = read(head + below + inner + r"\pard\intbl\itap1 d\cell\row\pard end\par").body[0]
    assert isinstance(table, Table)
    first, second = table.rows
    assert (first[0] is second[0], first[1] is first[2]) == (True, True)
    assert [cell.text for cell in second] == ["a", "c", "d"]
    [held] = second[2].tables
    assert [[cell.text for cell in row] for row in held.rows] == [["x", "y"], ["z", "w"]]
