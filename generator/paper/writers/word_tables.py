"""A table in Word: heads in one row or two, cells over several rows; in large print each row as a list."""

from __future__ import annotations

from collections.abc import Iterable

from generator.paper.document_blocks import (
    Band,
    PaperBlock,
    PaperCell,
    PaperColumn,
    PaperTable,
    Paragraph,
    Runs,
)
from generator.paper.writers import word_styles, word_xml
from generator.paper.writers.word_signed import AFTER, WordSigned


class WordTables(WordSigned):
    """Writes tables; what stands in their cells is written by whoever writes all blocks."""

    def _all(self, blocks: Iterable[PaperBlock], style: str = "Normal") -> str:
        raise NotImplementedError

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
        whole = round((self.width - self.left) * table.share)
        placed = f'<w:tblInd w:w="{self.left}" w:type="dxa"/>' if self.left else ""
        total = sum(c.width for c in table.columns)
        widths = [round(whole * c.width / total) for c in table.columns]
        grid = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
        heads = self._heads(table.bands, table.columns, widths)
        rows = heads + self._rows(table, widths)
        return (
            f'{self._caption(table)}<w:tbl><w:tblPr><w:tblStyle w:val="{self.styles[word_styles.GRID]}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{placed}<w:tblLayout w:type="fixed"/>'
            '<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{AFTER.format(keep='')}"
        )

    def _heads(
        self, bands: tuple[Band, ...], columns: tuple[PaperColumn, ...], widths: list[int]
    ) -> str:
        head = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        titles = [self._p(word_styles.HEAD, self._runs(c.title), _aligned(c)) for c in columns]
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

    def _rows(self, table: PaperTable, widths: list[int]) -> str:
        made, covered = [], 0
        grown = word_styles.LARGE_ROW if self.large else 1
        for row in table.rows:
            cells = list(row.cells)
            first = "continue" if covered else ""
            if covered:
                covered -= 1
                cells.insert(0, PaperCell())
            elif cells and cells[0].rows > 1:
                covered, first = cells[0].rows - 1, "restart"
            place, self.left = (self.width, self.left), 0
            content = "".join(
                self._filled(width, cell, first if n == 0 else "", column)
                for n, (width, cell, column) in enumerate(
                    zip(widths, cells, table.columns, strict=True)
                )
            )
            self.width, self.left = place
            kept = "" if row.splits else "<w:cantSplit/>"
            tall = (
                f'<w:trHeight w:val="{round(row.height * word_styles.ROW_MM * grown)}"/>'
                if row.height
                else ""
            )
            made.append(f"<w:tr><w:trPr>{kept}{tall}</w:trPr>{content}</w:tr>")
        return "".join(made)

    def _filled(self, width: int, cell: PaperCell, merge: str, column: PaperColumn) -> str:
        self.width, self.aligned = width - 170, _aligned(column)
        content = self._all(cell.blocks, word_styles.CELL)
        self.aligned = ""
        if not content or content.endswith("</w:tbl>"):
            content += self._p(word_styles.CELL, "")
        return word_xml.cell(width, content, merge=merge)


def _aligned(column: PaperColumn) -> str:
    """What a paragraph says of the column that it stands in."""
    return f'<w:jc w:val="{column.align}"/>' if column.align else ""
