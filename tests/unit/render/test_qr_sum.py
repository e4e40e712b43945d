"""A code as a sum of bits is the code of the library."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from generator.render import qr_sum


@given(st.binary(min_size=1, max_size=220))
@example(b"a" * 14)  # version 1, full
@example(b"a" * 213)  # version 10, where the count is longer and blocks differ
@example(b"a" * 1001)
def test_a_sum_of_bits_is_the_code_made_whole(text: bytes) -> None:
    assert qr_sum.modules(text) == b"".join(qr_sum.code(text).matrix)
