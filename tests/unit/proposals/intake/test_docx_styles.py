"""A style leads to what it is based on, and never goes round for ever."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.proposals.intake.docx_styles import DEEPEST, WordStyles

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def styles(*pairs: tuple[str, str]) -> WordStyles:
    made = "".join(
        f'<w:style w:styleId="{id}"><w:basedOn w:val="{base}"/></w:style>'
        if base
        else f'<w:style w:styleId="{id}"/>'
        for id, base in pairs
    )
    return WordStyles(etree.fromstring(f'<w:styles xmlns:w="{W}">{made}</w:styles>'))


def named(found: WordStyles, id: str) -> list[str]:
    return [style.get(f"{{{W}}}styleId") for style in found.chain(id)]


@pytest.mark.parametrize(
    ("id", "chain"),
    [
        ("own", ["own", "heading", "usual"]),
        ("usual", ["usual"]),
        ("lost", ["lost"]),
        ("nowhere", []),
        ("", []),
    ],
)
def test_a_style_leads_to_what_it_is_based_on(id: str, chain: list[str]) -> None:
    known = styles(("usual", ""), ("heading", "usual"), ("own", "heading"), ("lost", "gone"))
    assert named(known, id) == chain


def test_a_style_that_is_based_on_itself_ends() -> None:
    assert named(styles(("round", "round")), "round") == ["round"] * DEEPEST


def test_a_document_without_styles_has_none() -> None:
    assert WordStyles().chain("own") == ()
