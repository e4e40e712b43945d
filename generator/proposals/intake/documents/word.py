"""A Word document (.docx) as blocks: merged cells resolved, nested tables and text boxes read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.proposals.intake import docx_body, docx_formula, docx_text
from generator.proposals.intake.documents import word_beside, word_links
from generator.proposals.intake.documents.blocks import BESIDE, Blocks, Budget, Cell, Line, Table
from generator.proposals.intake.documents.lost_looks import STRUCK
from generator.proposals.intake.documents.word_styles import ParagraphStyles
from generator.proposals.intake.docx_hidden import Hiding, is_hidden_row
from generator.proposals.intake.docx_switches import is_on

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_V = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DEEPEST = 4
"""Tables inside of tables; what lies deeper is read as lines."""
WIDEST = 100
"""Columns that one cell may cover."""


def read(data: bytes, budget: Budget | None = None) -> Blocks:
    """Read everything that one sees in the document. Raises ``UserError`` where it cannot be read."""
    document = docx_body.opened(data)
    reader = _Reader(
        ParagraphStyles(document.styles.element),
        Hiding(document.styles.element),
        budget or Budget(),
        word_links.targets(document.part),
    )
    body = tuple(reader.blocks(document.element.body, 0))
    return Blocks(body, tuple(reader.aside(document)))


_PARTS = ("/word/header", "/word/footer", "/word/footnotes", "/word/endnotes", "/word/comments")


class _Reader:
    def __init__(
        self, styles: ParagraphStyles, hiding: Hiding, budget: Budget, targets: dict[str, str]
    ) -> None:
        self.styles = styles
        self.hiding = hiding
        self.budget = budget
        self.targets = targets
        """Where the links of the part at hand lead."""
        self.place = ""
        """Where everything lies that is read; empty: the budget counts tables and rows."""

    def blocks(self, parent: Any, depth: int) -> Iterator[Line | Table]:
        for element in parent.iterchildren():
            if element.tag == _W + "p":
                boxes = self._with_tables(element)
                yield from self.lines(element)
                for box in boxes:
                    yield from self.blocks(box, depth)
            elif element.tag == _W + "tbl" and depth < DEEPEST:
                self.budget.table += not depth
                yield self.table(element, depth)
                self.budget.row *= bool(depth)
            elif element.tag == _W + "tbl":
                yield from (line for p in element.iter(_W + "p") for line in self.lines(p))
            elif element.tag == _W + "altChunk":
                self.budget.miss(word_beside.INSERTED, self.place)
            elif element.tag == _W + "sdt" and docx_text.asks(element):
                continue
            elif element.tag in docx_body.AROUND:
                yield from self.blocks(element, depth)

    def _with_tables(self, paragraph: Any) -> list[Any]:
        """Take the text boxes that hold tables out of a paragraph: a table is none where its cells are lines."""
        found = []
        for box in list(paragraph.iter(_W + "txbxContent")):
            around = list(box.iterancestors())
            seen = paragraph in around and not any(map(_is_unsaid, around))
            if (
                seen
                and not self._is_hidden(box)
                and next(docx_body.inside(box, "tbl"), None) is not None
            ):
                box.getparent().remove(box)
                found.append(box)
        return found

    def table(self, table: Any, depth: int) -> Table:
        rows: list[tuple[Cell, ...]] = []
        above: list[Cell] = []
        for number, tr in enumerate(docx_body.inside(table, "tr"), 1):
            self.budget.row = self.budget.row if depth else number
            if tr.find(f"{_W}trPr/{_W}del") is not None:
                continue
            row = self._beside(tr, "gridBefore")
            for tc in docx_body.inside(tr, "tc"):
                span = min(max(docx_body.number(tc.find(_W + "tcPr"), "gridSpan"), 1), WIDEST)
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
            row += self._beside(tr, "gridAfter")
            above = row
            if not is_hidden_row(tr):
                rows.append(tuple(row))
        return Table(tuple(rows))

    def _beside(self, tr: Any, name: str) -> list[Cell]:
        """The columns that a row leaves free before its first cell or behind its last."""
        count = min(docx_body.number(tr.find(_W + "trPr"), name), WIDEST)
        self.budget.cell(count)
        return [Cell() for _ in range(count)]

    def cell(self, tc: Any, depth: int) -> Cell:
        found = list(self.blocks(tc, depth + 1))
        return Cell(
            tuple(one for one in found if isinstance(one, Line)),
            tuple(one for one in found if isinstance(one, Table)),
        )

    def lines(self, paragraph: Any) -> Iterator[Line]:
        item, deep = self.styles.is_item(paragraph), self.styles.level(paragraph)
        head = self.styles.is_head(paragraph) or self._is_bold(paragraph)
        self.budget.hide("".join(self._hidden(paragraph)), self.place)
        for what in word_beside.unread(paragraph):
            self.budget.miss(what, self.place)
        if any(map(self._is_struck, paragraph.iter(_W + "r"))):
            self.budget.miss(STRUCK, self.place)
        for words, address in word_links.find(paragraph, self.targets, self.said):
            self.budget.link(words, address, self.place)
        for part in self.said(paragraph).split("\n"):
            if part.strip():
                yield Line(self.budget.line(part.strip()), item, head and not item, deep)

    def _is_struck(self, run: Any) -> bool:
        """Whether words are crossed out by hand: they may be meant or given up, a person has to say."""
        return docx_text.is_crossed_out(run) and bool(self.said(run).strip())

    def _is_bold(self, paragraph: Any) -> bool:
        """Whether all that is said in a paragraph is bold; the first word that is not settles it."""
        bold = False
        for run in paragraph.iter(_W + "r"):
            on = _is_set_bold(run)
            if not (on and bold) and self.said(run).strip():
                if not on:
                    return False
                bold = True
        return bold

    def said(self, paragraph: Any) -> str:
        """What is printed: not what was deleted, moved away or hidden, nor the second way to say a box.

        The paragraphs of a text box are lines of their own, and never part the one that holds the box.
        """
        held: dict[Any, list[str]] = {}
        for node in paragraph.iter(*_PRINTED):
            around = list(node.iterancestors())
            if any(map(_is_unsaid, around)) or self._is_hidden(node):
                continue
            nearest = next((e for e in around if e.tag == _W + "p"), None)
            held.setdefault(nearest, []).append(_printed(node))
        return "\n".join(map("".join, held.values()))

    def _hidden(self, paragraph: Any) -> Iterator[str]:
        """The text that nobody sees, but what was deleted and the second way to say a box."""
        for node in paragraph.iter(*_PRINTED):
            if self._is_hidden(node) and not any(map(_is_unsaid, node.iterancestors())):
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
            if word_beside.DIAGRAMS.fullmatch(str(part.partname)):
                diagram = etree.fromstring(part.blob, safe)
                yield from (Line(self.budget.line(s)) for s in word_beside.of_diagram(diagram))
            if str(part.partname).startswith(_PARTS) and str(part.partname).endswith(".xml"):
                self.targets = word_links.targets(part)
                for paragraph in etree.fromstring(part.blob, safe).iter(_W + "p"):
                    yield from self.lines(paragraph)


def _is_set_bold(run: Any) -> bool:
    """Whether a run is bold by itself; «none» is off, too."""
    switch = run.find(f"{_W}rPr/{_W}b")
    return is_on(switch) and switch.get(_W + "val") != "none"


def _is_unsaid(element: Any) -> bool:
    """Whether nothing inside of an element is said: it was deleted, or asks for what nobody wrote."""
    return element.tag in _UNSEEN or docx_text.asks(element)


def _printed(node: Any) -> str:
    if node.tag in _SHAPED:
        return _SHAPED[node.tag](node)
    if node.tag == _M + "oMath":
        return f" {docx_formula.formula(node)} "
    if node.tag == _W + "sym":
        return docx_text.of_sym(node)
    if node.tag == _W + "t":
        return docx_text.printed(node.text or "", node.getparent())
    if node.tag in (_W + "tab", _W + "ptab"):
        return "\t" if node.getparent().tag == _W + "r" else ""
    return "-" if node.tag == _W + "noBreakHyphen" else "\n"


_SHAPED: dict[str, Callable[[Any], str]] = {
    _V + "textpath": lambda node: f"\n{node.get('string') or ''}\n",
    _W + "ddList": word_beside.chosen,
    _W + "checkBox": word_beside.ticked,
}
"""Words of shapes, and what is chosen in old forms."""
_PRINTED = (
    *_SHAPED,
    _W + "t",
    _M + "oMath",
    _W + "sym",
    _W + "tab",
    _W + "ptab",
    _W + "br",
    _W + "cr",
    _W + "noBreakHyphen",
)
_UNSEEN = {_FALLBACK, _W + "moveFrom", _W + "del"}
