"""What another program saved has the shape of a Word file, and what it does not hold is told."""

from __future__ import annotations

from generator.proposals.intake import as_word
from generator.proposals.intake.documents.blocks import Blocks, Cell, Line, Table
from generator.proposals.intake.documents.lost_looks import Link
from generator.proposals.intake.docx_reader import WordCell, WordLine, WordTable


def cell(*lines: str) -> Cell:
    return Cell(tuple(Line(line) for line in lines))


def test_a_merged_cell_stands_once_and_goes_on_below() -> None:
    wide, tall, last = cell("Маршрут"), cell("этап"), cell("что", "когда")
    read = Blocks((Line("раз"), Table(((wide, wide), (tall, last), (tall, cell())))))
    assert as_word.came(read).blocks == [
        WordLine("раз", ""),
        WordTable(
            1,
            (
                (WordCell(("Маршрут",), span=2),),
                (WordCell(("этап",)), WordCell(("что", "когда"))),
                (WordCell((), goes_on=True), WordCell(())),
            ),
        ),
    ]


def test_a_table_in_a_cell_is_told() -> None:
    inner = Cell((Line("ниже таблица"),), (Table(((cell("а"),),)),))
    (table,) = as_word.came(Blocks((Table(((inner,),)),))).blocks
    assert isinstance(table, WordTable)
    assert table.rows[0][0].odd == "таблица внутри клетки"


def test_what_stands_beside_is_told_and_never_repeated() -> None:
    link = Link("здесь", "https://example.org", "таблица 1, строка 2")
    read = Blocks(
        (Line("раз"),),
        aside=(Line("12"), Line("Лист · https://x · редакция ab · 1 мая"), Line("мой телефон тут")),
        unread=(("таблица 1, строка 2", link.message), ("после таблицы 1", "рисунок")),
        links=(link,),
    )
    form, sheet = (as_word.came(read, margins).beside for margins in (True, False))
    assert len(form) == 3
    assert sheet[0] == "после таблицы 1: рисунок"
    assert sheet[1].endswith("(слов: 3): перенесите в текст, если это нужно")
    assert len(sheet) == 2
    assert "телефон" not in "".join((*form, *sheet))
