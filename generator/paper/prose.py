"""Markdown of authors becomes runs and blocks, by way of the HTML that the site shows."""

from __future__ import annotations

from generator.catalogue.catalogue import Catalogue
from generator.language.russian import typography
from generator.paper.document_blocks import PaperBlock, Run, Runs
from generator.paper.prose_html import HtmlReader
from generator.records.markup.engine import MarkdownRenderer
from generator.render.renderer import Resolver


class ProseConverter:
    """Writes the prose of one portal; links lead to the public address, or nowhere."""

    def __init__(self, catalogue: Catalogue, look: str = "") -> None:
        """``look`` sums up the templates of the sheets: what they change is another document."""
        self.catalogue = catalogue
        self.look = look
        base = catalogue.portal.address.rstrip("/")
        self._prose = MarkdownRenderer(Resolver(catalogue), cached=True)
        self._prose.root = f"{base}/" if base else ""

    def line(self, text: str, look: str = "") -> Runs:
        """Set a plain line with the typography of Russian print."""
        return (Run(typography(text), look),) if text else ()

    def runs(self, text: str, look: str = "") -> Runs:
        """Set a text field: inline Markdown, links by name; it is one line, as a sheet is read back."""
        if not text:
            return ()
        html = self._prose.inline(text)
        if "<" not in html and "&" not in html:
            return (Run(html, look),)
        reader = HtmlReader(look, ours=self._prose.root, breaks=False)
        reader.feed(html)
        return reader.inline()

    def blocks(self, text: str, level: int = 2) -> tuple[PaperBlock, ...]:
        """Set a body, or a field of several paragraphs; ``level`` is that of its first headings."""
        if not text.strip():
            return ()
        reader = HtmlReader(shift=level - 2, ours=self._prose.root)
        reader.feed(self._prose.block(text))
        return reader.blocks()
