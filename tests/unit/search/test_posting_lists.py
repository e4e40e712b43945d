"""Documents of a term come back as they were written, in few signs."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from generator.search import posting_lists
from generator.search.posting_lists import Postings

LISTS = st.dictionaries(st.integers(0, 100_000), st.integers(1, 5_000))


@given(LISTS)
def test_what_is_written_is_read_back(held: dict[int, int]) -> None:
    wanted = sorted(held.items())
    assert posting_lists.read(posting_lists.write(wanted)) == wanted


def test_neighbours_with_one_word_each_take_a_sign() -> None:
    assert posting_lists.write([(0, 1), (1, 1), (37, 40)]) == "1 1 10.14"


@given(LISTS, st.integers(0, 100_000))
def test_documents_counted_apart_and_joined_are_written_as_all_of_them(
    held: dict[int, int], cut: int
) -> None:
    wanted, parts = sorted(held.items()), (Postings(), Postings())
    for number, count in wanted:
        parts[number >= cut].add(number, count)
    whole = Postings()
    for part in parts:
        if part:
            whole.join(pickle.loads(pickle.dumps(part)))
    assert whole.text == posting_lists.write(wanted)
    assert (len(whole), list(whole)) == (len(wanted), wanted)
