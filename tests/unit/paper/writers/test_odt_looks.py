"""Looks of Word in the words of OpenDocument."""

from __future__ import annotations

import pytest
from docx.oxml import parse_xml

from generator.paper.writers import odt_looks, word_xml


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("a b", "a b"),
        (" a", '<text:s text:c="1"/>a'),
        ("a   b", 'a <text:s text:c="2"/>b'),
        ("a & <b>", "a &amp; &lt;b&gt;"),
    ],
)
def test_no_space_is_lost(said: str, made: str) -> None:
    assert odt_looks.words(said) == made


def test_tabs_count_from_the_margin_of_the_paragraph() -> None:
    said = parse_xml(
        f"<w:pPr {word_xml.SPACES}><w:keepNext/><w:tabs><w:tab w:val='left' w:pos='2608'/></w:tabs>"
        "<w:spacing w:before='80' w:line='264' w:lineRule='auto'/><w:ind w:left='608' w:hanging='608'/>"
        "<w:jc w:val='right'/></w:pPr>"
    )
    about, tabs = odt_looks.paragraph(said)
    assert 'style:position="100pt"' in tabs
    for part in (
        'fo:margin-top="4pt"',
        'fo:line-height="110.0%"',
        'fo:text-indent="-30.4pt"',
        'fo:text-align="end"',
        'fo:keep-with-next="always"',
    ):
        assert part in about


def test_a_flag_that_is_off_is_off() -> None:
    said = parse_xml(f"<w:rPr {word_xml.SPACES}><w:b w:val='0'/><w:sz w:val='25'/></w:rPr>")
    assert odt_looks.text(said) == 'fo:font-weight="normal" fo:font-size="12.5pt"'
