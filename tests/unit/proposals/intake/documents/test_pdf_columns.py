"""Columns of a page whose lines are not drawn: rows, merged heads, wrapped cells; prose and lists are none."""

from __future__ import annotations

import typst

from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Line, Table

PAGE = '#set page(height: 24cm, width: 17cm, margin: 1cm)\n#set text(size: 10pt, lang: "ru")\n'
ROWS = """
  [Мероприятие], [Срок], [Отчёт],
  [Посетить уроки коллег и записать их в лист], [март 2027], [Листы наблюдения],
  [Провести урок], [апрель 2027], [Запись\\ Справка],
  [Сравнить записи], [], [Обзор],
"""


def body(text: str) -> tuple[Line | Table, ...]:
    return documents.read("a.pdf", bytes(typst.compile((PAGE + text).encode(), format="pdf"))).body


def said(table: Line | Table) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[cell.text for cell in row] for row in table.rows]


def test_words_below_one_another_are_a_table_and_prose_around_it_is_not() -> None:
    prose = "Педагог ведёт записи уроков и сравнивает их с листами наблюдения коллег, а потом обсуждает на встрече."
    table = f"#table(columns: (5cm, 4cm, 5cm), stroke: none, row-gutter: 8pt, {ROWS})"
    before, grid, after = body(f"{prose}\n\n{table}\n\n{prose}")
    assert isinstance(before, Line)
    assert isinstance(after, Line)
    assert said(grid) == [
        ["Мероприятие", "Срок", "Отчёт"],
        ["Посетить уроки коллег и записать их в лист", "март 2027", "Листы наблюдения"],
        ["Провести урок", "апрель 2027", "Запись\nСправка"],
        ["Сравнить записи", "", "Обзор"],
    ]


def test_rows_without_a_space_between_begin_with_a_capital() -> None:
    table = f"#table(columns: (5cm, 4cm, 5cm), stroke: none, inset: (x: 5pt, y: 3pt), {ROWS})"
    [grid] = body(f"#set par(leading: 6pt)\n{table}")
    assert [row[0] for row in said(grid)][0::3] == ["Мероприятие", "Сравнить записи"]


def test_a_list_is_no_table() -> None:
    found = body(
        "#set list(indent: 1cm, body-indent: 12pt)\n- прочитать\n- попробовать\n- сравнить"
    )
    assert all(isinstance(one, Line) for one in found)


def test_a_wide_drawn_cell_may_hold_such_a_table() -> None:
    inner = f"#table(columns: (5cm, 4cm, 4cm), stroke: none, row-gutter: 8pt, {ROWS})"
    [grid] = body(f"#table(columns: (14cm,), stroke: 1pt, [Сроки: 2 года], [{inner}])")
    assert isinstance(grid, Table)
    [nested] = grid.rows[1][0].tables
    assert said(nested)[3] == ["Сравнить записи", "", "Обзор"]
