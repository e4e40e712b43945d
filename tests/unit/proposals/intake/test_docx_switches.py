"""A switch of Word is on where it is there and nothing says that it is off."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.proposals.intake.docx_switches import is_on

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ("", True),
        ('w:val="1"', True),
        ('w:val="true"', True),
        ('w:val="on"', True),
        ('w:val="0"', False),
        ('w:val="false"', False),
        ('w:val="off"', False),
    ],
)
def test_a_switch_is_on_unless_it_says_otherwise(said: str, on: bool) -> None:
    assert is_on(etree.fromstring(f'<w:b xmlns:w="{W}" {said}/>')) is on


def test_a_switch_that_is_not_there_is_off() -> None:
    assert not is_on(None)
