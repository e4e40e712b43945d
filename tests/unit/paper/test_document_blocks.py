"""The values that stand on a sheet: what is printed of them, and how rows are made."""

from __future__ import annotations

import pytest

from generator.paper import document_blocks
from generator.paper.document_blocks import (
    TALL,
    Blank,
    List,
    PaperBlock,
    PaperCell,
    PaperColumn,
    PaperTable,
    Paragraph,
    cell,
    length,
    row,
    texts,
    words,
)


def test_texts_come_in_the_order_of_the_sheet() -> None:
    table = PaperTable(
        columns=(PaperColumn(words("Этап")),),
        rows=(row(cell(words("проба")), cell(words("шесть"), words("уроков"))),),
        caption=words("Карта"),
    )
    said = list(texts((Paragraph(words("Начало")), table, Blank(words("Дата")))))
    assert sorted(said) == sorted(["Начало", "Этап", "проба", "шесть", "уроков", "Карта", "Дата"])
    assert said.index("Этап") < said.index("проба") < said.index("шесть") < said.index("уроков")
    assert (said[0], said[-1]) == ("Начало", "Дата")


def test_a_look_and_a_style_are_not_printed() -> None:
    block = List(((Paragraph(words("слово", "b"), "label"),),))
    assert list(texts(block)) == ["слово"]
    assert length(block) == len("слово")


def test_no_text_makes_no_run_and_no_line() -> None:
    assert words("") == ()
    assert cell(words(""), words("да")).blocks == (Paragraph(words("да")),)
    assert cell() == PaperCell()


@pytest.mark.parametrize(("signs", "splits"), [(TALL, False), (TALL + 1, True)])
def test_only_a_row_with_a_very_long_cell_may_be_split(signs: int, splits: bool) -> None:
    assert row(cell(words("коротко")), cell(words("я" * signs))).splits is splits


def test_every_kind_of_block_is_walked() -> None:
    """A block whose fields are not seen would lose its words for all checks of texts."""
    for kind in PaperBlock.__args__:
        assert document_blocks.names_of(kind) == kind.__struct_fields__ != ()
