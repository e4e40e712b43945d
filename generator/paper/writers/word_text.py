"""Paragraphs and runs of a Word file, and the links it has to name."""

from __future__ import annotations

from typing import Any

from generator.paper.document_blocks import Runs
from generator.paper.writers import word_numbers, word_styles, word_xml
from generator.paper.writers.word_numbers import WordNumbers

LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


class WordText:
    """Writes paragraphs for one Word file; it counts the file's links, pictures and lists."""

    def __init__(self, target: Any, styles: dict[str, str], large: bool) -> None:
        self.target = target
        self.styles = styles
        self.large = large
        self.links: dict[str, str] = {}
        self.pictures = 0
        free = word_numbers.free(target)
        self.numbers = WordNumbers(target, styles[word_styles.NUMBER], free)
        self.bullets = WordNumbers(target, styles[word_styles.BULLET], free)
        self.left = 0
        """How far from the margin stands what is being written, in twentieths of a point."""
        self.aligned = ""
        """What paragraphs of a cell say of its column."""

    def _p(self, style: str, content: str, more: str = "") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{self.styles[style]}"/>{more}</w:pPr>{content}</w:p>'

    def _moved(self, style: str) -> str:
        """What a paragraph says of its place inside a list or a quotation."""
        if not self.left:
            return ""
        own = self._own(style)
        left = self.left if style == word_styles.QUOTE else self.left + own
        return f'<w:ind w:left="{left}"/>' if left != own else ""

    def _own(self, style: str) -> int:
        """The left margin of a style."""
        indent = self.target.styles[style].element.find(f"{word_xml.W}pPr/{word_xml.W}ind")
        return 0 if indent is None else int(indent.get(f"{word_xml.W}left") or 0)

    def _runs(self, runs: Runs, look: str = "") -> str:
        return "".join(
            self._link(r.text, look + r.look, r.link)
            if r.link
            else word_xml.run(r.text, look + r.look)
            for r in runs
        )

    def _link(self, text: str, look: str, address: str) -> str:
        if address not in self.links:
            self.links[address] = self.target.part.relate_to(address, LINK, is_external=True)
        return f'<w:hyperlink r:id="{self.links[address]}">{word_xml.run(text, look + "l")}</w:hyperlink>'
