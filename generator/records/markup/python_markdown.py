"""The library that reads Markdown, set up for bodies and for text fields."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FN_BACKLINK_TEXT, FootnoteExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from pymdownx.tilde import DeleteSubExtension  # type: ignore[import-untyped]

from generator.language.latin import anchor
from generator.records.markup.blocks import ForgeBlocks
from generator.records.markup.inlines import ForgeInlines
from generator.records.markup.links import Links
from generator.records.wikilinks import Resolve


class _Notes(FootnoteExtension):
    """Footnotes; one that shows nothing has its way back, too: the library looks for it in each."""

    def makeFootnotesDiv(self, root: Element) -> Element | None:
        """Lay them out below the text."""
        div = super().makeFootnotesDiv(root)
        notes = div.find("ol") if div is not None else None
        for id, item in zip(self.footnotes, notes if notes is not None else (), strict=True):
            if not len(item):
                way = {"class": "footnote-backref", "href": f"#{self.makeFootnoteRefId(id)}"}
                SubElement(SubElement(item, "p"), "a", way).text = FN_BACKLINK_TEXT
        return div


BLOCKS = (
    *("empty", "indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote"),
    "reference",
)
"""The blocks of Markdown that have no place in a text field."""


def make(resolve: Resolve, *, whole: bool) -> markdown.Markdown:
    """Make an engine; ``whole``: of texts that have blocks and sections. Addresses of its links begin with ``ROOT``."""
    extensions = [*(_of_bodies() if whole else ()), DeleteSubExtension(subscript=False)]
    if whole:
        extensions.append(ForgeBlocks())
    extensions += [ForgeInlines(), Links(resolve, whole=whole)]
    engine = markdown.Markdown(extensions=extensions, output_format="html")
    for registry, name in (
        (engine.preprocessors, "html_block"),
        (engine.inlinePatterns, "html"),
        (engine.inlinePatterns, "entity"),
    ):
        registry.deregister(name, strict=False)
    for name in () if whole else BLOCKS:
        engine.parser.blockprocessors.deregister(name, strict=False)
    return engine


def _of_bodies() -> list[Extension]:
    """What texts with blocks have more; by name each would be looked for in all packages."""
    notes: dict[str, Any] = {
        "BACKLINK_TITLE": "К месту сноски {}",
        "USE_DEFINITION_ORDER": False,
    }
    return [
        TableExtension(),
        _Notes(**notes),
        TocExtension(slugify=anchor, permalink=False, marker=""),
    ]
