"""No text holds the check up: what looks like a link at every third sign is gone along once."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.rules.links import LINK

PLAIN = re.compile(r"(!?)\[([^\[\]\n]{0,300})\]\(\s*<?([^)\s>]*)>?[^)\n]*\)")
"""What counts as a link, written so that a text without an end takes the cube of its length."""


@given(st.text('[]()!<> \na"', min_size=4, max_size=24))
def test_a_link_is_found_as_ever(text: str) -> None:
    links = [(m.span(), m.groups()) for m in LINK.finditer(text)]
    assert links == [(m.span(), m.groups()) for m in PLAIN.finditer(text)]


@pytest.mark.parametrize("sign", ["[а](", "![](", "[а](<", "[а]( "])
def test_a_link_without_an_end_takes_no_time(sign: str) -> None:
    began = time.process_time()
    assert not list(LINK.finditer(sign * 1000))
    assert time.process_time() - began < 3
