"""A frame and tabs lay a document out; what they hold is read as if they were not there."""

from __future__ import annotations

import pytest

from generator.proposals.intake.documents.blocks import Cell, Line, Table
from generator.proposals.intake.meaning import layout, vocabulary
from tests.unit.proposals.intake.meaning.test_understand import here, table


def plain(*body: Line | Table | str) -> list[str | int]:
    """Lines as they are, tables by how many rows they have."""
    words = vocabulary.read(here()[vocabulary.REGISTRY])
    given = [Line(one) if isinstance(one, str) else one for one in body]
    found = layout.plain(given, words)
    return [one.text if isinstance(one, Line) else len(one.rows) for one in found]


def test_a_table_of_one_cell_with_a_table_in_it_is_a_frame() -> None:
    inner = table(("Мероприятие", "Срок"), ("Урок", "март"))
    frame = Table(((Cell((Line("План"),), (inner,)),),))
    assert plain(frame) == ["План", 2]
    note = Table(((Cell((Line("Важно"),)),),))
    assert plain(note) == [1]


def test_lines_with_tabs_below_a_head_are_a_table() -> None:
    assert plain("Мероприятие\tСроки", "Урок\tмарт", "Итоги") == [2, "Итоги"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("1.\tПрочитать книгу\tсентябрь\tконспект", "1. Прочитать книгу (конспект) – сентябрь"),
        ("Урок\tдо 20 декабря", "Урок – до 20 декабря"),
        ("Тема:\tсентябрь", "Тема:\tсентябрь"),
        ("Урок\tзал", "Урок\tзал"),
        ("Урок\tмарт\tмай", "Урок\tмарт\tмай"),
    ],
)
def test_a_deed_with_tabs_has_its_period_last(line: str, said: str) -> None:
    assert plain(line, line) == [said, said]


def test_one_line_with_a_tab_stays_as_it_is() -> None:
    assert plain("Урок\tмарт", "Итоги") == ["Урок\tмарт", "Итоги"]
