"""What of a document of LibreOffice nobody can see."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.proposals.intake.documents.open_hidden import Styles

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("office", "office"),
    )
)
KNOWN = etree.fromstring(
    f"""<office:styles {NAMES}>
  <style:style style:name="secret" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="heir" style:family="text" style:parent-style-name="secret"/>
  <style:style style:name="shown" style:family="text" style:parent-style-name="secret">
    <style:text-properties text:display="true"/></style:style>
  <style:style style:name="speck" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>
  <style:style style:name="usual" style:family="text"><style:text-properties fo:font-size="11pt"/></style:style>
  <style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:styles>"""
)


@pytest.mark.parametrize(
    ("name", "hidden"),
    [("secret", True), ("heir", True), ("shown", False), ("speck", True), ("usual", False)],
)
def test_a_span_is_hidden_by_its_style(name: str, hidden: bool) -> None:
    span = etree.fromstring(f'<text:span {NAMES} text:style-name="{name}">слова</text:span>')
    assert Styles(KNOWN).hides(span, around=False) is hidden


def test_a_sheet_that_is_not_shown_is_hidden() -> None:
    for name, hidden in (("away", True), ("other", False)):
        table = etree.fromstring(f'<table:table {NAMES} table:style-name="{name}"/>')
        assert Styles(KNOWN).is_hidden_sheet(table) is hidden
