"""Lists of a Word file: each begins with its own number, in the look of the template."""

from __future__ import annotations

import itertools
from typing import Any

import docx
from docx.oxml.ns import qn

from generator.paper.writers.word_numbers import WordNumbers, free
from tests.support.sheets import THEME


def template() -> Any:
    return docx.Document(str(THEME / "portal.docx"))


def of(target: Any, said: str) -> Any:
    """The list that the items name: its number is what ``w:numId`` says."""
    number = said.partition('numId w:val="')[2].partition('"')[0]
    root = target.part.numbering_part.element
    return root.find(f"{qn('w:num')}[@{qn('w:numId')}='{number}']")


def test_a_list_begins_with_its_number_and_counts_by_itself() -> None:
    target = template()
    numbers = WordNumbers(target, "ListNumber", free(target))
    first, second = numbers.begin(1, 0, 0), numbers.begin(4, 0, 0)
    assert first != second
    begins = [of(target, said).find(f".//{qn('w:startOverride')}") for said in (first, second)]
    assert [one.get(qn("w:val")) for one in begins] == ["1", "4"]


def test_lists_that_lie_alike_share_a_look_with_all_levels_down_to_their_own() -> None:
    target = template()
    bullets = WordNumbers(target, "ListBullet", free(target))
    made = [bullets.begin(1, *place) for place in ((2, 720), (2, 720), (1, 360))]
    shapes = [of(target, said).find(qn("w:abstractNumId")).get(qn("w:val")) for said in made]
    assert shapes[0] == shapes[1] != shapes[2]
    root = target.part.numbering_part.element
    (shape,) = (a for a in root if a.get(qn("w:abstractNumId")) == shapes[0])
    levels = shape.findall(qn("w:lvl"))
    assert [one.get(qn("w:ilvl")) for one in levels] == ["0", "1", "2"]
    assert {one.find(qn("w:numFmt")).get(qn("w:val")) for one in levels} == {"bullet"}
    assert levels[2].find(f"{qn('w:pPr')}/{qn('w:ind')}").get(qn("w:left")) == "1080"
    tags = [child.tag for child in root]
    assert tags == sorted(tags), "Word wants the looks before the lists"


def test_a_number_of_a_deep_list_is_that_of_its_level_and_word_counts_nine() -> None:
    target = template()
    numbers = WordNumbers(target, "ListNumber", free(target))
    said = numbers.begin(1, 12, 0)
    assert '<w:ilvl w:val="8"/>' in said
    shape = of(target, said).find(qn("w:abstractNumId")).get(qn("w:val"))
    root = target.part.numbering_part.element
    (found,) = (a for a in root if a.get(qn("w:abstractNumId")) == shape)
    assert found.findall(qn("w:lvl"))[-1].find(qn("w:lvlText")).get(qn("w:val")) == "%9."


def test_a_style_without_a_list_counts_by_itself() -> None:
    numbers = WordNumbers(template(), "Normal", itertools.count(1))
    assert numbers.begin(1, 0, 0) == ""
    assert numbers.step == 360
