"""A heading does not take the anchor of a section that the page has by itself."""

from __future__ import annotations

import pytest

from tests.conftest import Portal

PAGE = "---\nназвание: Проба\nкратко: Проба.\n---\n\n{}\n\nТекст.\n"


def doubled(portal: Portal, heading: str, path: str = "content/pages/primer.md") -> list[int]:
    portal.write(path, PAGE.format(heading))
    found = (f for f in portal.check() if f.rule == "anchor-doubled")
    return [finding.place.line for finding in found]


@pytest.mark.parametrize("heading", ["## Источники", "### **Связано** ##", "# связано"])
def test_a_heading_of_a_name_that_is_taken_is_told_of(portal: Portal, heading: str) -> None:
    assert doubled(portal, heading) == [6]


@pytest.mark.parametrize(
    "heading",
    ["## Ход", "## Источники и книги", "```\n## Источники\n```", "Источники", "#Источники"],
)
def test_other_headings_and_samples_are_not(portal: Portal, heading: str) -> None:
    assert doubled(portal, heading) == []
