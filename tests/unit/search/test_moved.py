"""Documents get other numbers where records came or went."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.search import posting_lists
from generator.search.moved import Moved

PLACES = st.sets(st.integers(0, 14))
COUNTS = st.dictionaries(st.integers(0, 16), st.sampled_from((1, 2, 40)))


@given(PLACES, PLACES, COUNTS)
def test_a_list_is_written_as_it_would_be_anew(
    was: set[int], now: set[int], held: dict[int, int]
) -> None:
    moved = Moved(*([("route", str(n)) for n in sorted(some)] for some in (was, now)))
    known = [(number, held[number]) for number in sorted(held) if number < len(was) + 3]
    said = posting_lists.write(known)
    assert moved.said(said) == posting_lists.write(moved.postings(said))
