"""A document is bounded, and a merged cell is said once."""

from __future__ import annotations

import pytest

from generator.findings import UserError
from generator.proposals.intake.documents import blocks
from generator.proposals.intake.documents.blocks import Budget, Cell, Line, Table, distinct


def test_a_cell_that_covers_several_places_is_one() -> None:
    one, other = Cell((Line("а"),)), Cell((Line("а"),))
    assert distinct((one, one, other)) == [one, other]
    assert list(blocks.lines([Table(((one, one), (one, other)))])) == ["а", "а"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("фор\u00adми\u00adру\u00adющий", "формирующий"),
        ("Cроки: Cентябрь, ФГОC", "Сроки: Сентябрь, ФГОС"),
        ("СMС и TEAMом на iPad, Word-файл", "СМС и TEAMом на iPad, Word-файл"),
    ],
)
def test_a_line_is_read_as_one_sees_it(given: str, said: str) -> None:
    assert Budget().line(given) == said


def test_too_many_lines_or_signs_are_refused() -> None:
    with pytest.raises(UserError, match="слишком много"):
        Budget().line("x" * (blocks.MOST_SIGNS + 1))
    with pytest.raises(UserError, match="слишком много"):
        Budget(lines=blocks.MOST_LINES).line("x")
