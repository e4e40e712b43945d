"""Sparing paper: what is read is set small, what is written on stays, what leads elsewhere goes."""

from __future__ import annotations

from generator.paper import packet
from generator.paper.document import DENSE
from generator.paper.document_blocks import texts
from generator.paper.job import saving
from tests.support.sheets import pen


def test_what_is_only_read_is_set_small_and_forms_are_not() -> None:
    read = saving.spare(packet.one(pen(), ("method", "keysy")).parts[0])
    written = saving.spare(packet.one(pen(), ("form", "blank-fg-2")).parts[0])
    assert {section.style for section in read.sections} == {DENSE}
    assert DENSE not in {section.style for section in written.sections}


def test_what_leads_elsewhere_is_left_out_and_no_more() -> None:
    whole = packet.one(pen(), ("method", "keysy")).parts[0]
    short = saving.shorten(whole)
    said = set(texts(short.sections))
    assert "Связано" in set(texts(whole.sections))
    assert not said & set(saving.ELSEWHERE)
    assert {"Этика", "Источники"} <= said
