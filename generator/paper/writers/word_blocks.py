"""The blocks of a document as WordprocessingML, in the styles of the template."""

from __future__ import annotations

import io
from collections.abc import Iterable

from generator.language.russian import typography
from generator.paper import layout as parts
from generator.paper.document import PaperDocument, PaperPart, PaperSection
from generator.paper.document_blocks import (
    Blank,
    List,
    Masthead,
    PaperBlock,
    PaperFacts,
    PaperHeading,
    PaperSignature,
    PaperTable,
    PaperTitlePage,
    Paragraph,
    Quote,
)
from generator.paper.writers import word_styles, word_xml
from generator.paper.writers.word_tables import WordTables
from generator.render import qr


class WordBlocks(WordTables):
    """Writes the blocks of one Word file."""

    def contents(self, document: PaperDocument) -> str:
        """The first sheet of a packet: Word makes a table of contents of it."""
        titles = "".join(self._p("Normal", word_xml.run(part.title)) for part in document.parts)
        begin = (
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText '
            'xml:space="preserve"> TOC \\o "1-1" \\h \\z </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
        )
        end = '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        return self._p(word_styles.TITLE, word_xml.run(document.title, "b")) + begin + titles + end

    def section(self, section: PaperSection, part: PaperPart, width: int, single: bool) -> str:
        """Write the blocks of a section; ``width`` is that of the text, in twentieths of a point."""
        self.part, self.width, self.single = part, width, single
        self.depth = self.left = 0
        return self._all(section.blocks)

    def _all(self, blocks: Iterable[PaperBlock], style: str = "Normal") -> str:
        return "".join(self._one(block, style) for block in blocks)

    def _one(self, block: PaperBlock, style: str) -> str:
        if isinstance(block, PaperHeading):
            heading = word_styles.HEADINGS[block.level - 1]
            return self._p(heading, self._runs(block.runs), self._moved(heading))
        if isinstance(block, Paragraph):
            return self._paragraph(block, style)
        if isinstance(block, List):
            return self._list(block, style)
        if isinstance(block, PaperFacts):
            return self._facts(block)
        if isinstance(block, PaperTable):
            stacks = self.large and block.stacks and len(block.columns) > 3
            return self._stacked(block) if stacks else self._table(block)
        if isinstance(block, Blank):
            return self._blank(block)
        if isinstance(block, PaperSignature):
            return self._signature(block)
        if isinstance(block, Masthead):
            return self._masthead(block)
        if isinstance(block, PaperTitlePage):
            return self._title(block)
        return self._quote(block)

    def _paragraph(self, block: Paragraph, style: str) -> str:
        if block.style == "rule":
            return self._p("Normal", "", word_styles.RULE + self._moved("Normal"))
        named = word_styles.OF_PARAGRAPH[block.style] if block.style else style
        return self._p(named, self._runs(block.runs), self._moved(named) + self.aligned)

    def _list(self, block: List, style: str) -> str:
        """The first paragraph of each item stands at its mark, the rest under it."""
        known = self.numbers if block.ordered else self.bullets
        inside = self.depth or self.left
        named, made = word_styles.NUMBER if block.ordered else word_styles.BULLET, []
        begun = block.ordered or inside
        mark = known.begin(block.start, self.depth, self.left) if begun else ""
        mark = mark or self._moved(named)
        place = self.depth, self.left
        self.depth, self.left = self.depth + 1, self.left + known.step
        for item in block.items:
            first = item[0] if item else None
            marked = isinstance(first, Paragraph) and first.style != "rule"
            said = self._runs(first.runs) if isinstance(first, Paragraph) else ""
            about = mark if marked or not item else f"<w:keepNext/>{mark}"
            made.append(self._p(named, said, about) + self._all(item[marked:], style))
        self.depth, self.left = place
        return "".join(made)

    def _facts(self, block: PaperFacts) -> str:
        return "".join(
            self._p(
                word_styles.FACTS,
                f"{word_xml.run(f.label, 's')}<w:r><w:tab/></w:r>{self._runs(f.runs)}",
            )
            for f in block.rows
        )

    def _ruled(self, content: str = "") -> str:
        """A paragraph whose rest is a line to write on."""
        tab = f'<w:tab w:val="right" w:leader="underscore" w:pos="{self.width}"/>'
        return self._p(word_styles.LINE, f"{content}<w:r><w:tab/></w:r>", f"<w:tabs>{tab}</w:tabs>")

    def _blank(self, block: Blank) -> str:
        label = self._runs(block.label)
        if block.hint:
            label += word_xml.run(" ") + self._runs(block.hint, "s")
        lines = [self._ruled() for _ in range(block.lines)]
        if label and block.beside:
            lines[0] = self._ruled(label + word_xml.run(" "))
        elif label:
            lines.insert(0, self._p(word_styles.LABEL, label))
        return "".join(lines)

    def _masthead(self, block: Masthead) -> str:
        code = word_xml.run(f"{block.code}. ") if block.code else ""
        label = block.label or " "
        where = " · ".join(
            w for w in (self.part.shown, "" if self.single else self.part.edition) if w
        )
        return (
            self._p(word_styles.SMALL, self._picture(anchored=True) + word_xml.run(label))
            + self._p(word_styles.HEADINGS[0], code + self._runs(block.title))
            + (self._p(word_styles.LEAD, self._runs(block.lead)) if block.lead else "")
            + (self._p(word_styles.SMALL, word_xml.run(where)) if where else "")
        )

    def _title(self, block: PaperTitlePage) -> str:
        inside = f'<w:ind w:left="{self.width // 8}" w:right="{self.width // 8}"/>'
        centre = '<w:jc w:val="center"/>'
        tab = f'<w:tab w:val="right" w:leader="underscore" w:pos="{self.width * 7 // 8}"/>'
        room = (
            (lambda points: f'<w:spacing w:before="{points * 20}"/>') if not self.large else _none
        )
        blanks = "".join(
            self._p(
                word_styles.LINE,
                "<w:r><w:tab/></w:r>",
                f"<w:keepNext/><w:tabs>{tab}</w:tabs>{inside}",
            )
            + self._p(word_styles.SMALL, word_xml.run(label), centre)
            for label in block.blanks
        )
        shown = self._p(
            word_styles.SMALL, word_xml.run(self.part.shown), room(90) + '<w:jc w:val="right"/>'
        )
        code = self._p(word_styles.SMALL, self._picture(anchored=False), '<w:jc w:val="right"/>')
        above = 60 if block.stamps else 120
        return (
            self._stamps(block.stamps)
            + self._p(word_styles.TITLE, word_xml.run(block.organisation))
            + self._p(word_styles.TITLE, word_xml.run(block.kind), room(above))
            + self._p(word_styles.HEADINGS[0], self._runs(block.title), centre)
            + (self._p(word_styles.LEAD, self._runs(block.lead), centre) if block.lead else "")
            + self._p(word_styles.TITLE, "", room(40))
            + blanks
            + (shown + code if self.part.address else self._p(word_styles.TITLE, "", room(160)))
            + self._p(word_styles.TITLE, word_xml.run(typography(block.place)), room(20))
        )

    def _picture(self, anchored: bool) -> str:
        """The QR code of the part: beside the head, or in the line."""
        if not self.part.address:
            return ""
        self.pictures += 1
        image = io.BytesIO(qr.png(self.part.address))
        found, _ = self.target.part.get_or_add_image(image)
        return word_xml.drawing(found, self.pictures, parts.QR_SIZE * word_xml.EMU, anchored)

    def _quote(self, block: Quote) -> str:
        outer, self.left = self.left, self.left + self._own(word_styles.QUOTE)
        moved = self._moved(word_styles.QUOTE)
        bold = word_xml.run(block.title, "b")
        title = self._p(word_styles.QUOTE, bold, moved) if block.title else ""
        made = title + self._all(block.blocks, word_styles.QUOTE)
        self.left = outer
        return made


def _none(points: int) -> str:  # noqa: ARG001
    return ""
