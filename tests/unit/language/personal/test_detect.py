"""What finds names costs in proportion to a text, however many of them it has."""

from __future__ import annotations

import pytest

from generator.language.personal import detect
from tests.support import growth


@pytest.mark.parametrize("said", ["передать Рябко ", "Рябко опоздал ", "урок Рябко "])
def test_many_names_cost_no_square_of_their_number(said: str) -> None:
    def look(size: int) -> None:
        assert len(list(detect.find(said * size))) == size

    assert growth.in_proportion(look, 4000)
