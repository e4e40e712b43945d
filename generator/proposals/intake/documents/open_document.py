"""A document of LibreOffice (.odt, .ods) as blocks. odfpy has no wheels, and its trees are of no help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.findings import UserError
from generator.proposals.intake.documents import archive, open_tables, open_values
from generator.proposals.intake.documents.blocks import (
    BESIDE,
    Blocks,
    Budget,
    Cell,
    Line,
    Table,
    lines,
)
from generator.proposals.intake.documents.lost_looks import STRUCK
from generator.proposals.intake.documents.open_hidden import Styles, is_hidden_section
from generator.proposals.intake.zip_bounds import MOST_ELEMENTS, OF_CELL

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read everything that one sees in the document. Raises ``UserError`` where it cannot be read."""
    budget = budget or Budget()
    with archive.check(data, max(MOST_ELEMENTS, OF_CELL * budget.most_cells)) as opened:
        names = set(opened.namelist())
        content = archive.xml(opened, "content.xml")
        styles = archive.xml(opened, "styles.xml") if "styles.xml" in names else None
    body = next(content.iter(_OFFICE + "body"), None)
    if body is None:
        raise UserError(archive.UNREADABLE)
    common = [] if styles is None else [styles]
    bold = set[str]().union(*map(_bold, (content, *common)))
    budget.word = "лист" if body.find(_OFFICE + "spreadsheet") is not None else budget.word
    reader = _Reader(bold, Styles(*common, content), budget)
    found = tuple(block for part in body for block in reader.blocks(part))
    reader.place = BESIDE
    beside = [e for tag in ("annotation",) for e in body.iter(_OFFICE + tag)]
    beside += list(body.iter(_TEXT + "note"))
    aside = [line for part in beside for p in part.iter(*_LINES) for line in reader.line(p, False)]
    edges = [e for one in common for tag in ("header", "footer") for e in one.iter(_STYLE + tag)]
    reader.styles = Styles(*common)
    aside += [line for part in edges for p in part.iter(*_LINES) for line in reader.line(p, False)]
    return Blocks(found, tuple(aside))


_LINES = (_TEXT + "p", _TEXT + "h")
_SIGNS = {_TEXT + "s": " ", _TEXT + "tab": "\t", _TEXT + "line-break": "\n"}
_UNSEEN = {
    *(_OFFICE + "annotation", _OFFICE + "forms"),
    *(_TEXT + "note", _TEXT + "tracked-changes", _TEXT + "placeholder"),
}
"""What stands beside the text or is no text of its author: a placeholder asks for one."""
UNVALUED = (
    "формула без посчитанного значения: откройте книгу в LibreOffice, сохраните и пришлите снова"
)
PICTURE = "рисунок или вставленный объект, текст на нём не прочитан: впишите его слова в документ"


def _bold(root: Any) -> set[str]:
    """Names of the styles that are bold."""
    return {
        str(properties.getparent().get(_STYLE + "name"))
        for properties in root.iter(_STYLE + "text-properties")
        if properties.get(_FO + "font-weight") == "bold"
    }


class _Reader:
    def __init__(self, bold: set[str], styles: Styles, budget: Budget) -> None:
        self.bold = bold
        self.styles = styles
        self.budget = budget
        self.inside = False
        self.place = ""
        """Where everything lies that is read; empty: the budget counts tables and rows."""

    def blocks(self, parent: Any, item: bool = False) -> Iterator[Line | Table]:
        for element in parent.iterchildren("*"):
            if element.tag in _LINES:
                yield from self.line(element, item)
            elif element.tag == _TABLE + "table":
                yield from self._sheet(element)
            elif is_hidden_section(element):
                self.budget.hide(_words(element))
            elif element.tag not in _UNSEEN:
                if open_values.is_large_picture(element):
                    self.budget.miss(PICTURE)
                yield from self.blocks(element, item or element.tag == _TEXT + "list")

    def _sheet(self, table: Any) -> Iterator[Line | Table]:
        """Read a table that is shown; one inside of another is a part of its row."""
        inside, row = self.inside, self.budget.row
        self.budget.table += not inside
        if self.styles.is_hidden_sheet(table):
            if not self.budget.is_own(str(table.get(_TABLE + "name") or "")):
                self.budget.hide(_words(table), f"{self.budget.word} {self.budget.table} целиком")
            return
        self.inside = True
        yield self.table(table)
        for shapes in table.iterchildren(_TABLE + "shapes"):
            self.budget.row = row
            yield from self.blocks(shapes)
        self.inside, self.budget.row = inside, row

    def line(self, paragraph: Any, item: bool) -> Iterator[Line]:
        if any(map(open_values.is_large_picture, paragraph.iter(_DRAW + "frame"))):
            self.budget.miss(PICTURE, self.place)
        self.budget.hide("".join(self.said(paragraph, seen=False)), self.place)
        self._looks(paragraph)
        head = paragraph.tag == _TEXT + "h" or self._is_bold(paragraph)
        for part in "".join(self.said(paragraph)).split("\n"):
            if part.strip():
                yield Line(self.budget.line(part.strip()), item, head and not item)

    def _looks(self, paragraph: Any) -> None:
        """Tell what the look of words says and their text does not."""
        spans = (paragraph, *paragraph.iter(_TEXT + "span"))
        if any(self.styles.strikes(one) and "".join(self.said(one)).strip() for one in spans):
            self.budget.miss(STRUCK, self.place)
        for one in paragraph.iter(_TEXT + "a"):
            if "://" in (address := str(one.get(_HREF))):
                self.budget.link("".join(self.said(one)), address, self.place)

    def _is_bold(self, paragraph: Any) -> bool:
        if paragraph.get(_TEXT + "style-name") in self.bold:
            return True
        spans = list(paragraph.iter(_TEXT + "span"))
        inside = "".join("".join(self.said(span)) for span in spans)
        return (
            bool(spans)
            and all(s.get(_TEXT + "style-name") in self.bold for s in spans)
            and inside.strip() == "".join(self.said(paragraph)).strip()
        )

    def said(self, element: Any, hidden: bool = False, seen: bool = True) -> Iterator[str]:
        """The text of a paragraph with its spaces, tabs and breaks; not what is hidden or stands beside.

        ``seen=False`` gives what is hidden instead.
        """
        hidden = self.styles.hides(element, hidden)
        left_out = hidden is seen
        yield "" if left_out else element.text or ""
        for inner in element.iterchildren():
            if inner.tag in _SIGNS:
                yield "" if left_out else _SIGNS[inner.tag]
            elif isinstance(inner.tag, str) and inner.tag not in _UNSEEN:
                yield from self.said(inner, hidden, seen)
                yield "\n" if inner.tag in _LINES else ""
            yield "" if left_out else inner.tail or ""

    def table(self, table: Any) -> Table:
        rows: list[tuple[Cell, ...]] = []
        down: dict[int, tuple[int, Cell]] = {}
        numbers: list[int] = []
        number = 0
        away = open_tables.hidden_columns(table)
        columns = set() if self.budget.keeps_hidden else away
        told: dict[int, Cell] = {}
        kept_rows, kept_columns = 0, set[int]()
        outer = self.budget.row
        for tr in open_tables.rows(table):
            number += open_tables.number(tr, "number-rows-repeated", open_tables.MOST_ROWS)
            self.budget.row = outer or number
            row: list[Cell] = []
            for tc in tr.iterchildren(_TABLE + "table-cell", _TABLE + "covered-table-cell"):
                for _ in range(open_tables.number(tc, "number-columns-repeated")):
                    self._cell(tc, row, down)
            while (
                row and not row[-1].lines and not row[-1].tables and len(row) > len(_widest(rows))
            ):
                row.pop()  # a sheet has a thousand empty columns
            if open_tables.is_away(tr) and not self.budget.keeps_hidden:
                self.budget.hide(_words(tr))
                continue
            kept_rows += open_tables.is_away(tr) and any(cell.lines for cell in row)
            kept_columns |= {at for at in away if at <= len(row) and row[at - 1].lines}
            row = self._shown(row, columns, told)
            if any(cell.lines or cell.tables for cell in row):
                rows.append(tuple(row))
                numbers.append(number)
        if self.budget.keeps_hidden and not outer:
            self.budget.keep(kept_rows, len(kept_columns))
        return Table(tuple(rows), str(table.get(_TABLE + "name") or ""), tuple(numbers))

    def _shown(self, row: list[Cell], columns: set[int], told: dict[int, Cell]) -> list[Cell]:
        """Leave out the cells of hidden columns; one that reaches into a column that is shown stays.

        ``told`` holds the cells themselves: the number of one that is gone may become that of another.
        """
        shown = [cell for at, cell in enumerate(row, 1) if at not in columns]
        told.update((id(cell), cell) for cell in shown)
        for at in sorted(columns & set(range(1, len(row) + 1))):
            if id(row[at - 1]) not in told:
                self.budget.hide(
                    " ".join(lines((*row[at - 1].lines, *row[at - 1].tables))),
                    self.budget.column(at),
                )
                told[id(row[at - 1])] = row[at - 1]
        return shown

    def _cell(self, tc: Any, row: list[Cell], down: dict[int, tuple[int, Cell]]) -> None:
        at = len(row)
        if at >= open_tables.WIDEST:
            return
        left, above = down.get(at, (0, Cell()))
        if tc.tag == _TABLE + "covered-table-cell":
            if left:
                row.append(above)
                down[at] = (left - 1, above)
            else:
                row.append(row[-1] if row else Cell())
            return
        self.budget.cell()
        found = self._valued(tc, list(self.blocks(tc)), self.budget.column(at + 1))
        cell = Cell(
            tuple(one for one in found if isinstance(one, Line)),
            tuple(one for one in found if isinstance(one, Table)),
        )
        row.append(cell)
        tall = open_tables.number(tc, "number-rows-spanned")
        for column in range(open_tables.number(tc, "number-columns-spanned")):
            down[at + column] = (tall - 1, cell)

    def _valued(self, tc: Any, found: list[Line | Table], column: str) -> list[Line | Table]:
        """The blocks of a cell, or its value where the text does not say it."""
        text = " ".join(lines(found))
        if open_values.is_unvalued(tc, text):
            self.budget.miss(UNVALUED, f"{column}, строка {self.budget.row}")
        value = open_values.said(tc, text)
        return found if value is None else [Line(self.budget.line(value))] if value else []


def _words(element: Any) -> str:
    """All the text of an element, each paragraph apart."""
    return "\n".join("".join(p.itertext()) for p in element.iter(*_LINES))


def _widest(rows: list[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    return max(rows, key=len, default=())
