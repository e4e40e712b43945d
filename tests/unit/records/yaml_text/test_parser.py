"""A quick reading of the values and a careful one with places say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.yaml_text import nodes, parser
from generator.records.yaml_text.parser import YamlTree

WORDS = [
    "а",
    "б: в",
    "- г",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "|",
    ">",
    "&я",
    "*я",
    "!t",
    "#",
    "\n",
    "  ",
]
ODD = {
    "an anchor": "а: &я б\nв: *я\n",
    "a tag": "а: !!str б\n",
    "a key twice": "а: б\nа: в\n",
    "a key that is a list": "? [а]\n: б\n",
    "two documents": "а: б\n---\nв: г\n",
    "deep": "а: " + "[" * (nodes.DEEPEST + 1) + "]" * (nodes.DEEPEST + 1),
    "huge": "а: [" + "б," * nodes.MOST_NODES + "]",
    "a hidden sign": '"а": "\\u202e"\n',
    "broken": "а: [б\n",
}


def careful(text: str) -> YamlTree:
    return YamlTree("x", text).with_care()


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_what_is_odd_is_read_with_care(text: str) -> None:
    read = parser.parse("x", text)
    assert read.findings
    assert (read.value, read.findings) == (careful(text).value, careful(text).findings)


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
def test_both_readings_agree(text: str) -> None:
    read, again = parser.parse("x", text), careful(text)
    assert (read.value, read.findings) == (again.value, again.findings)
    assert (read.values, read.keys) == (again.values, again.keys)


def test_a_place_is_found_when_it_is_asked_for() -> None:
    read = parser.parse("x", "а:\n  - б\n  - в: г\n", 5)
    assert read.texts == [(("а", 0), "б"), (("а", 1, "в"), "г")]
    assert (read.at("а", 1, "в").line, read.at("а", 1, "в").column) == (7, 8)
    assert read.key_at("а", 1, "в").column == 5
    assert read.at("а", 9, "нет") == read.at("а")
