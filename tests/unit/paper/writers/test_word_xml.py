"""Pieces of WordprocessingML: well formed whatever stands in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.paper.writers import word_xml
from generator.paper.writers.word_xml import W


@given(st.text(max_size=40), st.text("bixsolcud", max_size=4))
def test_any_text_is_well_formed_and_comes_back(text: str, look: str) -> None:
    (run,) = word_xml.parse(word_xml.run(text, look))
    said = "".join("\n" if e.tag == f"{W}br" else e.text or "" for e in run if e.tag != f"{W}rPr")
    assert said == word_xml.clean(text)


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ufffe", "\ud800", "\u2060"])
def test_what_xml_or_word_cannot_hold_goes(sign: str) -> None:
    assert word_xml.clean(f"а{sign}б") == "аб"
    assert word_xml.clean("а\tб\n") == "а\tб\n"


def test_looks_are_those_of_a_document() -> None:
    (run,) = word_xml.parse(word_xml.run("слово", "bi"))
    marks = [mark.tag.removeprefix(W) for mark in run.find(f"{W}rPr")]
    assert marks == ["b", "i"]
    (plain,) = word_xml.parse(word_xml.run("слово"))
    assert plain.find(f"{W}rPr") is None


def test_a_cell_spans_and_merges() -> None:
    (cell,) = word_xml.parse(word_xml.cell(1000, "<w:p/>", span=3, merge="restart"))
    properties = cell.find(f"{W}tcPr")
    assert properties.find(f"{W}gridSpan").get(f"{W}val") == "3"
    assert properties.find(f"{W}vMerge").get(f"{W}val") == "restart"
    (one,) = word_xml.parse(word_xml.cell(1000, "<w:p/>"))
    assert one.find(f"{W}tcPr/{W}gridSpan") is None


@pytest.mark.parametrize("anchored", [True, False])
def test_a_code_says_what_it_is_to_who_cannot_see_it(anchored: bool) -> None:
    text = word_xml.drawing("rId1", 7, 25 * word_xml.EMU, anchored)
    (drawn,) = word_xml.parse(text)
    assert 'descr="QR-код: проверить лист"' in text
    assert len(drawn) == 1
