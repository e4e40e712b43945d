"""A Word document (.docx) as blocks: merged cells resolved, nested tables and text boxes read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.proposals.intake import docx_body, docx_text
from generator.proposals.intake.documents.blocks import BESIDE, Blocks, Budget, Cell, Line, Table
from generator.proposals.intake.docx_hidden import Hiding, is_hidden_row

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DEEPEST = 4
"""Tables inside of tables; what lies deeper is read as lines."""
WIDEST = 100
"""Columns that one cell may cover."""


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read everything that one sees in the document. Raises ``UserError`` where it cannot be read."""
    document = docx_body.opened(data)
    reader = _Reader(
        {style.style_id: style.name or "" for style in document.styles},
        Hiding(document.styles.element),
        budget or Budget(),
    )
    body = tuple(reader.blocks(document.element.body, 0))
    return Blocks(body, tuple(reader.aside(document)))


_PARTS = ("/word/header", "/word/footer", "/word/footnotes", "/word/endnotes", "/word/comments")


class _Reader:
    def __init__(self, styles: dict[str, str], hiding: Hiding, budget: Budget) -> None:
        self.styles = styles
        self.hiding = hiding
        self.budget = budget
        self.place = ""
        """Where everything lies that is read; empty: the budget counts tables and rows."""

    def blocks(self, parent: Any, depth: int) -> Iterator[Line | Table]:
        for element in parent.iterchildren():
            if element.tag == _W + "p":
                yield from self.lines(element)
            elif element.tag == _W + "tbl" and depth < DEEPEST:
                self.budget.table += not depth
                yield self.table(element, depth)
                self.budget.row *= bool(depth)
            elif element.tag == _W + "tbl":
                yield from (line for p in element.iter(_W + "p") for line in self.lines(p))
            elif element.tag in _THROUGH:
                yield from self.blocks(element, depth)

    def table(self, table: Any, depth: int) -> Table:
        rows: list[tuple[Cell, ...]] = []
        above: list[Cell] = []
        for number, tr in enumerate(_inside(table, "tr"), 1):
            self.budget.row = self.budget.row if depth else number
            if tr.find(f"{_W}trPr/{_W}del") is not None:
                continue
            row: list[Cell] = []
            for tc in _inside(tr, "tc"):
                span = min(max(_number(tc, "gridSpan"), 1), WIDEST)
                self.budget.cell(span)
                merge = tc.find(f"{_W}tcPr/{_W}vMerge")
                if (
                    merge is not None
                    and merge.get(_W + "val") != "restart"
                    and len(row) < len(above)
                ):
                    row += [above[len(row)]] * span
                else:
                    row += [self.cell(tc, depth)] * span
            above = row
            if not is_hidden_row(tr):
                rows.append(tuple(row))
        return Table(tuple(rows))

    def cell(self, tc: Any, depth: int) -> Cell:
        found = list(self.blocks(tc, depth + 1))
        return Cell(
            tuple(one for one in found if isinstance(one, Line)),
            tuple(one for one in found if isinstance(one, Table)),
        )

    def lines(self, paragraph: Any) -> Iterator[Line]:
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        name = "" if style is None else self.styles.get(str(style.get(_W + "val")), "")
        item = paragraph.find(f"{_W}pPr/{_W}numPr") is not None or name.startswith("List")
        said = [r for r in paragraph.iter(_W + "r") if self.said(r).strip()]
        bold = bool(said) and all(_on(run.find(f"{_W}rPr/{_W}b")) for run in said)
        head = bold or name.lower().startswith(("heading", "title", "заголовок"))
        self.budget.hide("".join(self._hidden(paragraph)), self.place)
        for part in self.said(paragraph).split("\n"):
            if part.strip():
                yield Line(self.budget.line(part.strip()), item, head and not item)

    def said(self, paragraph: Any) -> str:
        """What is printed: not what was deleted, moved away or hidden, nor the second way to say a box.

        The paragraphs of a text box are lines of their own, and never part the one that holds the box.
        """
        held: dict[Any, list[str]] = {}
        for node in paragraph.iter(*_PRINTED):
            around = list(node.iterancestors())
            if any(e.tag in _UNSEEN for e in around) or self._is_hidden(node):
                continue
            nearest = next((e for e in around if e.tag == _W + "p"), None)
            held.setdefault(nearest, []).append(_printed(node))
        return "\n".join(map("".join, held.values()))

    def _hidden(self, paragraph: Any) -> Iterator[str]:
        """The text that nobody sees, but what was deleted and the second way to say a box."""
        for node in paragraph.iter(*_PRINTED):
            if self._is_hidden(node) and not any(e.tag in _UNSEEN for e in node.iterancestors()):
                yield _printed(node)

    def _is_hidden(self, node: Any) -> bool:
        if node.tag == _M + "oMath":
            return docx_text.hides_formula(node, self.hiding.run)
        run = next(node.iterancestors(_W + "r"), None)
        return run is not None and self.hiding.run(run)

    def aside(self, document: Any) -> Iterator[Line]:
        from lxml import etree  # noqa: PLC0415 - python-docx brings it, and it is slow to import

        self.place = BESIDE
        safe = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        for part in sorted(document.part.package.iter_parts(), key=lambda p: str(p.partname)):
            if str(part.partname).startswith(_PARTS) and str(part.partname).endswith(".xml"):
                for paragraph in etree.fromstring(part.blob, safe).iter(_W + "p"):
                    yield from self.lines(paragraph)


_THROUGH = {_W + tag for tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")}


def _inside(parent: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, those in content controls too."""
    for element in parent.iterchildren():
        if element.tag == _W + tag:
            yield element
        elif element.tag in _THROUGH:
            yield from _inside(element, tag)


_NUMBER = re.compile("[0-9]{1,3}")


def _number(cell: Any, name: str) -> int:
    found = cell.find(f"{_W}tcPr/{_W}{name}")
    said = "" if found is None else str(found.get(_W + "val") or "")
    return int(said) if _NUMBER.fullmatch(said) else 0


def _on(switch: Any) -> bool:
    return switch is not None and switch.get(_W + "val") not in ("0", "false", "off", "none")


def _printed(node: Any) -> str:
    if node.tag == _M + "oMath":
        return f" {docx_text.formula(node)} "
    if node.tag == _W + "sym":
        return docx_text.of_sym(node)
    if node.tag == _W + "t":
        run = node.getparent()
        return docx_text.named(docx_text.moved(node.text or "", run), run)
    if node.tag == _W + "tab":
        return "\t" if node.getparent().tag == _W + "r" else ""
    return "-" if node.tag == _W + "noBreakHyphen" else "\n"


_PRINTED = (
    _W + "t",
    _M + "oMath",
    _W + "sym",
    _W + "tab",
    _W + "br",
    _W + "cr",
    _W + "noBreakHyphen",
)
_UNSEEN = {_FALLBACK, _W + "moveFrom", _W + "del"}
