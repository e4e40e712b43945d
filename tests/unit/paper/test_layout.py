"""A record as a part of a file: its imprint, its headings, its lists."""

from __future__ import annotations

from generator.pages.page import Fact, Link
from generator.paper import layout
from generator.paper.document import PaperSection
from generator.paper.document_blocks import PaperHeading, Paragraph, words
from tests.conftest import TINY
from tests.support.sheets import pen, portal


def text(runs: tuple) -> str:  # type: ignore[type-arg]
    return "".join(run.text for run in runs)


def test_an_imprint_says_what_is_known() -> None:
    catalogue = portal(TINY)
    whole = layout.imprint(catalogue, "Кейсы", "https://a.b/c/", "abc123")
    assert whole.replace("\u00a0", " ") == (
        "Кейсы · https://a.b/c/ · редакция abc123 · 24 ноября 2026"
    )
    assert layout.imprint(catalogue, "").replace("\u00a0", " ") == "24 ноября 2026"


def test_a_heading_stands_only_over_something() -> None:
    block = Paragraph(words("текст"))
    assert layout.under("Ход", None, None) == ()
    heading, only = layout.under("Ход", None, block, level=3)
    assert (heading, only) == (PaperHeading(3, words("Ход")), block)


def test_empty_sections_are_left_out() -> None:
    part = layout.make(
        pen(TINY), ("method", "keysy"), "Кейсы", PaperSection(()), PaperSection((Paragraph(()),))
    )
    assert len(part.sections) == 1
    assert portal(TINY).fingerprint("method", "keysy") in part.imprint
    long = layout.make(pen(TINY), ("method", "keysy"), "Очень длинное название " * 9)
    assert len(long.short) <= layout.SHORT


def test_a_list_of_nothing_is_none() -> None:
    assert layout.items(pen(TINY), []) is None
    assert layout.links(pen(TINY), []) is None
    assert layout.facts(pen(TINY), []) is None
    made = layout.items(pen(TINY), ["раз", "два"], ordered=True)
    assert made
    assert (len(made.items), made.ordered) == (2, True)


def test_texts_in_a_row_do_not_share_marks() -> None:
    said = text(layout.joined(pen(TINY), ["**раз", "два**", "три."], end="."))
    assert said == "**раз.; два**.; три."


def test_what_a_fact_says_stands_in_a_row() -> None:
    made = layout.facts(pen(TINY), [Fact("Кому", (Link("учителю"), Link("всем")))])
    assert made
    assert [text(row.runs) for row in made.rows] == ["учителю, всем"]
