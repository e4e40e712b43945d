"""The blocks of a document as WordprocessingML, in the styles of the template."""

from __future__ import annotations

import io
from collections.abc import Iterable

from generator.language.russian import typography
from generator.paper import layout as parts
from generator.paper.document import PaperDocument, PaperPart, PaperSection
from generator.paper.document_blocks import (
    Band,
    Blank,
    List,
    Masthead,
    PaperBlock,
    PaperCell,
    PaperColumn,
    PaperFacts,
    PaperHeading,
    PaperRow,
    PaperSignature,
    PaperTable,
    PaperTitlePage,
    Paragraph,
    Quote,
    Runs,
)
from generator.paper.writers import word_styles, word_xml
from generator.paper.writers.word_signed import WordSigned
from generator.render import qr


class WordBlocks(WordSigned):
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
        return self._all(section.blocks)

    def _all(self, blocks: Iterable[PaperBlock], style: str = "Normal") -> str:
        return "".join(self._one(block, style) for block in blocks)

    def _one(self, block: PaperBlock, style: str) -> str:
        if isinstance(block, PaperHeading):
            return self._p(word_styles.HEADINGS[block.level - 1], self._runs(block.runs))
        if isinstance(block, Paragraph):
            return self._p(
                word_styles.OF_PARAGRAPH[block.style] if block.style else style,
                self._runs(block.runs),
            )
        if isinstance(block, List):
            return self._list(block)
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

    def _list(self, block: List) -> str:
        number = self.numbers.next() if block.ordered else ""
        mark = (
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
        )
        style, made = word_styles.NUMBER if block.ordered else word_styles.BULLET, []
        for item in block.items:
            first, rest = item[:1], item[1:]
            if first and isinstance(first[0], Paragraph):
                made.append(self._p(style, self._runs(first[0].runs), mark))
            else:
                rest = item
            made.append(self._all(rest, word_styles.QUOTE))
        return "".join(made)

    def _facts(self, block: PaperFacts) -> str:
        return "".join(
            self._p(
                word_styles.FACTS,
                f"{word_xml.run(f.label, 's')}<w:r><w:tab/></w:r>{self._runs(f.runs)}",
            )
            for f in block.rows
        )

    def _ruled(self, content: str = "", keep: bool = False) -> str:
        """A paragraph whose rest is a line to write on."""
        tab = f'<w:tab w:val="right" w:leader="underscore" w:pos="{self.width}"/>'
        more = f"{'<w:keepNext/>' if keep else ''}<w:tabs>{tab}</w:tabs>"
        return self._p(word_styles.LINE, f"{content}<w:r><w:tab/></w:r>", more)

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
        title = self._p(word_styles.QUOTE, word_xml.run(block.title, "b")) if block.title else ""
        return title + self._all(block.blocks, word_styles.QUOTE)

    def _stacked(self, table: PaperTable) -> str:
        """Each row as a list of its labelled cells: large print has no room for columns."""
        made = [self._caption(table)]
        for row in table.rows:
            skip = len(table.columns) - len(row.cells)
            for index, cell in enumerate(row.cells):
                if cell.blocks:
                    made.append(self._labelled(table.columns[index + skip].title, cell))
        return "".join(made)

    def _labelled(self, title: Runs, cell: PaperCell) -> str:
        label, first = self._runs(title, "b"), cell.blocks[0]
        if isinstance(first, Paragraph):
            said = self._p("Normal", label + word_xml.run(": ") + self._runs(first.runs))
            return said + self._all(cell.blocks[1:])
        return self._p(word_styles.LABEL, label) + self._all(cell.blocks)

    def _caption(self, table: PaperTable) -> str:
        return self._p(word_styles.LABEL, self._runs(table.caption, "b")) if table.caption else ""

    def _table(self, table: PaperTable) -> str:
        whole = round(self.width * table.share)
        total = sum(c.width for c in table.columns)
        widths = [round(whole * c.width / total) for c in table.columns]
        grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
        rows = self._heads(table.bands, table.columns, widths) + self._rows(table.rows, widths)
        return (
            f'{self._caption(table)}<w:tbl><w:tblPr><w:tblStyle w:val="{self.styles[word_styles.GRID]}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{_AFTER}"
        )

    def _heads(
        self, bands: tuple[Band, ...], columns: tuple[PaperColumn, ...], widths: list[int]
    ) -> str:
        head = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        titles = [self._p(word_styles.HEAD, self._runs(c.title)) for c in columns]
        if not bands:
            cells = "".join(word_xml.cell(w, t) for w, t in zip(widths, titles, strict=True))
            return f"<w:tr>{head}{cells}</w:tr>"
        over, under, at = "", "", 0
        for band in bands:
            here = slice(at, at + band.columns)
            at += band.columns
            if band.title:
                title = self._p(word_styles.HEAD, self._runs(band.title), '<w:jc w:val="center"/>')
                over += word_xml.cell(sum(widths[here]), title, span=band.columns)
                under += "".join(
                    word_xml.cell(w, t) for w, t in zip(widths[here], titles[here], strict=True)
                )
            else:
                over += word_xml.cell(widths[here][0], titles[here][0], merge="restart")
                under += word_xml.cell(
                    widths[here][0], self._p(word_styles.HEAD, ""), merge="continue"
                )
        return f"<w:tr>{head}{over}</w:tr><w:tr>{head}{under}</w:tr>"

    def _rows(self, rows: tuple[PaperRow, ...], widths: list[int]) -> str:
        made, covered = [], 0
        grown = word_styles.LARGE_ROW if self.large else 1
        for row in rows:
            cells = list(row.cells)
            first = "continue" if covered else ""
            if covered:
                covered -= 1
                cells.insert(0, PaperCell())
            elif cells and cells[0].rows > 1:
                covered, first = cells[0].rows - 1, "restart"
            inner = self.width
            content = "".join(
                self._filled(width, cell, first if n == 0 else "")
                for n, (width, cell) in enumerate(zip(widths, cells, strict=True))
            )
            self.width = inner
            kept = "" if row.splits else "<w:cantSplit/>"
            tall = (
                f'<w:trHeight w:val="{round(row.height * word_styles.ROW_MM * grown)}"/>'
                if row.height
                else ""
            )
            made.append(f"<w:tr><w:trPr>{kept}{tall}</w:trPr>{content}</w:tr>")
        return "".join(made)

    def _filled(self, width: int, cell: PaperCell, merge: str) -> str:
        self.width = width - 170
        content = self._all(cell.blocks, word_styles.CELL)
        if not content or content.endswith("</w:tbl>"):
            content += self._p(word_styles.CELL, "")
        return word_xml.cell(width, content, merge=merge)


_AFTER = '<w:p><w:pPr><w:spacing w:before="0" w:after="60" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'


def _none(points: int) -> str:  # noqa: ARG001
    return ""
