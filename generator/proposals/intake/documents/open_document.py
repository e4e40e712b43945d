"""A document of LibreOffice (.odt, .ods) as blocks. odfpy has no wheels, and its trees are of no help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.findings import UserError
from generator.proposals.intake.documents import archive
from generator.proposals.intake.documents.blocks import Blocks, Budget, Cell, Line, Table

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
WIDEST = 100
"""Columns and rows that one cell may cover, and the most that it is repeated."""
MOST_ROWS = 2_000_000
"""Rows of a sheet: empty ones are repeated to its end."""


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read everything that one sees in the document. Raises ``UserError`` where it cannot be read."""
    with archive.check(data) as opened:
        names = set(opened.namelist())
        content = archive.xml(opened, "content.xml")
        styles = archive.xml(opened, "styles.xml") if "styles.xml" in names else None
    body = next(content.iter(_OFFICE + "body"), None)
    if body is None:
        raise UserError(archive.UNREADABLE)
    reader = _Reader(
        _bold(content) | (_bold(styles) if styles is not None else set()), budget or Budget()
    )
    found = tuple(block for part in body for block in reader.blocks(part))
    beside = [e for tag in ("annotation",) for e in body.iter(_OFFICE + tag)]
    beside += list(body.iter(_TEXT + "note"))
    if styles is not None:
        beside += [e for tag in ("header", "footer") for e in styles.iter(_STYLE + tag)]
    aside = [line for part in beside for p in part.iter(*_LINES) for line in reader.line(p, False)]
    return Blocks(found, tuple(aside))


_LINES = (_TEXT + "p", _TEXT + "h")
_ROWS = (_TABLE + "table-header-rows", _TABLE + "table-row-group", _TABLE + "table-rows")
_UNSEEN = {_OFFICE + "annotation", _TEXT + "note", _TEXT + "tracked-changes", _OFFICE + "forms"}


def _bold(root: Any) -> set[str]:
    """Names of the styles that are bold."""
    return {
        str(properties.getparent().get(_STYLE + "name"))
        for properties in root.iter(_STYLE + "text-properties")
        if properties.get(_FO + "font-weight") == "bold"
    }


class _Reader:
    def __init__(self, bold: set[str], budget: Budget) -> None:
        self.bold = bold
        self.budget = budget

    def blocks(self, parent: Any, item: bool = False) -> Iterator[Line | Table]:
        for element in parent.iterchildren("*"):
            if element.tag in _LINES:
                yield from self.line(element, item)
            elif element.tag == _TABLE + "table":
                yield self.table(element)
            elif element.tag not in _UNSEEN:
                yield from self.blocks(element, item or element.tag == _TEXT + "list")

    def line(self, paragraph: Any, item: bool) -> Iterator[Line]:
        head = paragraph.tag == _TEXT + "h" or self._is_bold(paragraph)
        for part in "".join(_said(paragraph)).split("\n"):
            if part.strip():
                yield Line(self.budget.line(part.strip()), item, head and not item)

    def _is_bold(self, paragraph: Any) -> bool:
        if paragraph.get(_TEXT + "style-name") in self.bold:
            return True
        spans = list(paragraph.iter(_TEXT + "span"))
        inside = "".join("".join(_said(span)) for span in spans)
        return (
            bool(spans)
            and all(s.get(_TEXT + "style-name") in self.bold for s in spans)
            and inside.strip() == "".join(_said(paragraph)).strip()
        )

    def table(self, table: Any) -> Table:
        rows: list[tuple[Cell, ...]] = []
        down: dict[int, tuple[int, Cell]] = {}
        numbers: list[int] = []
        number = 0
        for tr in _rows(table):
            number += _number(tr, "number-rows-repeated", MOST_ROWS)
            row: list[Cell] = []
            for tc in tr.iterchildren(_TABLE + "table-cell", _TABLE + "covered-table-cell"):
                for _ in range(_number(tc, "number-columns-repeated")):
                    self._cell(tc, row, down)
            while (
                row and not row[-1].lines and not row[-1].tables and len(row) > len(_widest(rows))
            ):
                row.pop()  # a sheet has a thousand empty columns
            if any(cell.lines or cell.tables for cell in row):
                rows.append(tuple(row))
                numbers.append(number)
        return Table(tuple(rows), str(table.get(_TABLE + "name") or ""), tuple(numbers))

    def _cell(self, tc: Any, row: list[Cell], down: dict[int, tuple[int, Cell]]) -> None:
        at = len(row)
        if at >= WIDEST:
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
        found = list(self.blocks(tc))
        cell = Cell(
            tuple(one for one in found if isinstance(one, Line)),
            tuple(one for one in found if isinstance(one, Table)),
        )
        row.append(cell)
        tall = _number(tc, "number-rows-spanned")
        for column in range(_number(tc, "number-columns-spanned")):
            down[at + column] = (tall - 1, cell)


def _widest(rows: list[tuple[Cell, ...]]) -> tuple[Cell, ...]:
    return max(rows, key=len, default=())


def _rows(table: Any) -> Iterator[Any]:
    for element in table.iterchildren("*"):
        if element.tag == _TABLE + "table-row":
            yield element
        elif element.tag in _ROWS:
            yield from _rows(element)


def _number(cell: Any, name: str, most: int = WIDEST) -> int:
    said = str(cell.get(_TABLE + name) or "1")
    return max(1, min(int(said), most)) if said.isdigit() and len(said) < 8 else 1


def _said(element: Any) -> Iterator[str]:
    """The text of a paragraph with its spaces, tabs and breaks; what stands beside is left out."""
    yield element.text or ""
    for inner in element.iterchildren():
        if inner.tag == _TEXT + "s":
            yield " "
        elif inner.tag == _TEXT + "tab":
            yield "\t"
        elif inner.tag == _TEXT + "line-break":
            yield "\n"
        elif isinstance(inner.tag, str) and inner.tag not in _UNSEEN:
            yield from _said(inner)
            yield "\n" if inner.tag in _LINES else ""
        yield inner.tail or ""
