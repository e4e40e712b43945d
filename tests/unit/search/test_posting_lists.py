"""Documents of a term come back as they were written, in few signs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.search import posting_lists

LISTS = st.dictionaries(st.integers(0, 100_000), st.integers(1, 5_000))


@given(LISTS)
def test_what_is_written_is_read_back(held: dict[int, int]) -> None:
    wanted = sorted(held.items())
    assert posting_lists.read(posting_lists.write(wanted)) == wanted


def test_neighbours_with_one_word_each_take_a_sign() -> None:
    assert posting_lists.write([(0, 1), (1, 1), (37, 40)]) == "1 1 10.14"
