"""What is signed in Word: lines are the edges of cells, so that they stay where they are when one types."""

from __future__ import annotations

from generator.paper.document_blocks import PaperSignature, Stamp
from generator.paper.writers import word_styles, word_xml
from generator.paper.writers.word_text import WordText

SIGNATURE = {2: ((0.5, 0.78), (0.82, 1.0)), 3: ((0.36, 0.55), (0.58, 0.82), (0.85, 1.0))}
"""Where the lines of a signature begin and end, in shares of the width, by how many there are."""

KEEP = "<w:keepNext/>"
CENTRE = '<w:jc w:val="center"/>'
GAP = 170
"""Twentieths of a point between two stamps."""

AFTER = '<w:p><w:pPr>{keep}<w:spacing w:before="0" w:after="60" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'
"""What keeps two tables apart."""


class WordSigned(WordText):
    """Writes signatures and the stamps of a title page as tables without a grid."""

    width: int

    def _signature(self, block: PaperSignature) -> str:
        """Lines beside each other with their labels below; signatures stay on one sheet."""
        over: list[tuple[int, str, bool]] = []
        under: list[tuple[int, str, bool]] = []
        at = 0
        for (begins, ends), label in zip(SIGNATURE[len(block.labels)], block.labels, strict=True):
            first, last = round(self.width * begins), round(self.width * ends)
            who = self._runs(block.who) if not at else ""
            over.append((first - at, self._p(word_styles.LINE, who, KEEP), False))
            over.append((last - first, self._p(word_styles.LINE, "", KEEP), True))
            under.append((first - at, self._p(word_styles.SMALL, "", KEEP), False))
            said = self._p(word_styles.SMALL, word_xml.run(label), KEEP + CENTRE)
            under.append((last - first, said, False))
            at = last
        return word_xml.bare_table((over, under)) + AFTER.format(keep=KEEP)

    def _stamps(self, stamps: tuple[Stamp, ...]) -> str:
        """«УТВЕРЖДАЮ» and its like, beside each other, each with a line to sign on."""
        if not stamps:
            return ""
        width = self.width // len(stamps) - GAP
        told = [((width, self._stamp(one), False), (GAP, self._small(""), False)) for one in stamps]
        signs = [((width, self._small(" "), True), (GAP, self._small(""), False)) for _ in stamps]
        rows = ([c for pair in told for c in pair], [c for pair in signs for c in pair])
        return word_xml.bare_table(rows) + AFTER.format(keep="")

    def _stamp(self, stamp: Stamp) -> str:
        number = f"{stamp.paper} № ______ от ______" if stamp.paper else "«___» _________ 20___ г."
        said = self._small(stamp.title, "b") + self._small(stamp.who)
        return said + self._small(number)

    def _small(self, text: str, look: str = "") -> str:
        return self._p(word_styles.CELL, word_xml.run(text, look) if text else "")
