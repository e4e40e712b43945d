"""What of a Word document nobody can see."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.proposals.intake.docx_hidden import Hiding, is_hidden_row

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STYLES = f"""<w:styles xmlns:w="{W}">
  <w:style w:type="character" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="heir"><w:basedOn w:val="secret"/></w:style>
  <w:style w:type="character" w:styleId="shown"><w:basedOn w:val="secret"/>
    <w:rPr><w:vanish w:val="0"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="round"><w:basedOn w:val="round"/></w:style>
</w:styles>"""


def hides(look: str) -> bool:
    text = f'<w:p xmlns:w="{W}"><w:r><w:rPr>{look}</w:rPr><w:t>слова</w:t></w:r></w:p>'
    run = next(etree.fromstring(text).iter(f"{{{W}}}r"))
    return Hiding(etree.fromstring(STYLES)).run(run)


@pytest.mark.parametrize(
    "look",
    [
        "<w:vanish/>",
        "<w:specVanish/>",
        '<w:sz w:val="2"/>',
        '<w:w w:val="1"/>',
        '<w:color w:val="ffffff"/>',
        '<w:rStyle w:val="secret"/>',
        '<w:rStyle w:val="heir"/>',
    ],
)
def test_a_run_that_nobody_sees_is_hidden(look: str) -> None:
    assert hides(look)


@pytest.mark.parametrize(
    "look",
    [
        "",
        '<w:vanish w:val="0"/>',
        "<w:webHidden/>",
        '<w:sz w:val="16"/>',
        '<w:w w:val="80"/>',
        '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F3864"/>',
        '<w:rStyle w:val="shown"/>',
        '<w:rStyle w:val="round"/>',
    ],
)
def test_what_is_printed_is_not(look: str) -> None:
    assert not hides(look)


@pytest.mark.parametrize(("switch", "hidden"), [("<w:hidden/>", True), ("<w:cantSplit/>", False)])
def test_a_row_is_hidden_by_its_own_switch(switch: str, hidden: bool) -> None:
    row = etree.fromstring(f'<w:tr xmlns:w="{W}"><w:trPr>{switch}</w:trPr></w:tr>')
    assert is_hidden_row(row) is hidden
