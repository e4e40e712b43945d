"""The HTML of a text, as the site sanitises it, is read back into runs and blocks."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from msgspec import Struct, field
from msgspec.structs import replace

from generator.paper import column_widths, prose_runs
from generator.paper.document_blocks import (
    BREAK,
    List,
    PaperBlock,
    PaperCell,
    PaperColumn,
    PaperHeading,
    PaperRow,
    PaperTable,
    Paragraph,
    Quote,
    Run,
    Runs,
    row,
)

_LOOKS = {"strong": "b", "em": "i", "code": "c", "sup": "u", "sub": "d", "del": "x"}
_TITLES = ("h2", "h3", "h4", "h5", "h6")
_NUMBER = re.compile("[0-9]{1,9}")


_Cell = tuple[PaperCell, Runs, str]
"""A cell, its first paragraph, and where its text stands in it."""

_ALIGNED = {"to-center": "center", "to-end": "right"}


class _Frame(Struct):
    """An element that is still open."""

    tag: str
    attributes: dict[str, str]
    blocks: list[PaperBlock] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    items: list[tuple[PaperBlock, ...]] = field(default_factory=list)
    cells: list[_Cell] = field(default_factory=list)
    rows: list[list[_Cell]] = field(default_factory=list)


class HtmlReader(HTMLParser):
    """Reads sanitised HTML into blocks; an unknown element is read as what it holds."""

    def __init__(
        self, look: str = "", shift: int = 0, ours: str = "", *, breaks: bool = True
    ) -> None:
        """``breaks``: whether a line may be broken; in a text field a break is a space."""
        super().__init__(convert_charrefs=True)
        self.shift = shift
        self.breaks = breaks
        self.ours = ours
        self.looks = [look]
        self.back = False
        self.level = 1 + shift
        self.links = [""]
        self.stack = [_Frame("", {})]

    @property
    def top(self) -> _Frame:
        return self.stack[-1]

    def inline(self) -> Runs:
        """Everything that was read as one line."""
        self.close()
        return prose_runs.trimmed(self.top.runs)

    def blocks(self) -> tuple[PaperBlock, ...]:
        """Everything that was read as blocks."""
        self.close()
        self._paragraph()
        return tuple(self.top.blocks)

    def handle_data(self, data: str) -> None:
        code = any(frame.tag == "pre" for frame in self.stack)
        text = data if code else prose_runs.spaced(data)
        if not code and self.top.runs and self.top.runs[-1].text[-1:] in (" ", BREAK):
            text = text.lstrip(" ")
        if text and not self.back:  # the way back from a footnote can only be pressed
            self.top.runs.append(Run(text, self.looks[-1], self.links[-1]))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _LOOKS:
            self.looks.append(self.looks[-1] + _LOOKS[tag])
        if tag == "a":
            self.back = "footnote-backref" in given.get("class", "")
            href = given.get("href", "")
            self.links.append(href if href.startswith(("http://", "https://")) else "")
        elif tag == "br":
            self._break()
        elif tag == "img":
            self.handle_data(f"Рисунок: {given.get('alt', '')}. ")
        elif tag == "hr":
            self._paragraph()
            self.top.blocks.append(Paragraph((), "rule"))
        elif tag in _FRAMES:
            self._paragraph()
            self.stack.append(_Frame(tag, given))

    def handle_endtag(self, tag: str) -> None:
        if tag in _LOOKS:
            self.looks.pop()
        if tag == "a":
            self._close_link()
        elif tag in _FRAMES:
            while len(self.stack) > 1 and self.top.tag != tag:
                self._pop()
            if len(self.stack) > 1:
                self._pop()

    def _break(self) -> None:
        """Break the line; the space in front of it goes, as that behind it does."""
        if not self.breaks:
            self.handle_data(" ")
            return
        runs = self.top.runs
        if runs:
            runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
        runs.append(Run(BREAK))

    def _close_link(self) -> None:
        """Say the address of an outside link: paper cannot be pressed."""
        href, self.back = self.links.pop(), False
        said = "".join(r.text for r in self.top.runs if r.link == href)
        inside = self.ours and href.startswith(self.ours)
        if href and not inside and href not in said:
            self.top.runs.append(Run(f" ({href})", self.looks[-1], href))

    def _paragraph(self) -> None:
        """Close the line that is being read."""
        runs = prose_runs.trimmed(self.top.runs)
        self.top.runs.clear()
        if runs:
            self.top.blocks.append(prose_runs.insertion(runs) or Paragraph(runs))

    def _pop(self) -> None:
        """Close the innermost element and give what it holds to the one around it."""
        frame = self.top
        if frame.tag not in (*_TITLES, "p", "pre"):
            self._paragraph()
        self.stack.pop()
        _FRAMES[frame.tag](self, frame)

    def _text(self, frame: _Frame, style: str = "") -> None:
        runs = prose_runs.trimmed(frame.runs, keep=style == "code")
        if "admonition-title" in frame.attributes.get("class", ""):
            runs = tuple(Run(r.text, r.look + "b", r.link) for r in runs)
        made = prose_runs.insertion(runs) or Paragraph(runs, style)
        self.top.blocks += [*frame.blocks, *([made] if runs else [])]

    def _heading(self, frame: _Frame) -> None:
        runs = prose_runs.trimmed(frame.runs)
        if "".join(r.text for r in runs).strip():  # Typst refuses a title without a letter
            # PDF/UA-1 lets no level be skipped: «#### …» right under «## …» is one level below it
            self.level = min(4, int(frame.tag[1]) + self.shift, self.level + 1)
            self.top.blocks.append(PaperHeading(self.level, runs))

    def _inside(self, frame: _Frame) -> None:
        self.top.blocks += frame.blocks

    def _quote(self, frame: _Frame) -> None:
        if frame.tag == "div" and "admonition" not in frame.attributes.get("class", ""):
            self.top.blocks += frame.blocks
        else:
            self.top.blocks.append(Quote(tuple(frame.blocks)))

    def _item(self, frame: _Frame) -> None:
        self.top.items.append(tuple(frame.blocks))

    def _list(self, frame: _Frame) -> None:
        given = frame.attributes.get("start", "")
        start = int(given) if _NUMBER.fullmatch(given) else 1
        self.top.blocks.append(List(tuple(frame.items), frame.tag == "ol", start))

    def _cell(self, frame: _Frame) -> None:
        runs = (
            frame.blocks[0].runs if frame.blocks and isinstance(frame.blocks[0], Paragraph) else ()
        )
        align = _ALIGNED.get(frame.attributes.get("class", ""), "")
        self.top.cells.append((PaperCell(tuple(frame.blocks)), runs, align))

    def _row(self, frame: _Frame) -> None:
        self.top.rows.append(frame.cells)

    def _rows(self, frame: _Frame) -> None:
        self.top.rows += frame.rows

    def _table(self, frame: _Frame) -> None:
        if not frame.rows:
            return
        head, *body = frame.rows
        longest = _longest(frame.rows)
        columns = tuple(
            PaperColumn(runs, max(8.0, min(40.0, letters)), align)
            for (_, runs, align), letters in zip(head, longest, strict=True)
        )
        rows = tuple(_even(found, len(columns)) for found in body)
        stacks = not column_widths.fits_large(longest)
        self.top.blocks.append(PaperTable(column_widths.fit_any(columns), rows, stacks=stacks))


_FRAMES = {
    "p": HtmlReader._text,
    "pre": lambda reader, frame: reader._text(frame, "code"),
    **dict.fromkeys(_TITLES, HtmlReader._heading),
    "blockquote": HtmlReader._quote,
    "div": HtmlReader._quote,
    "ul": HtmlReader._list,
    "ol": HtmlReader._list,
    "li": HtmlReader._item,
    "table": HtmlReader._table,
    "thead": HtmlReader._rows,
    "tbody": HtmlReader._rows,
    "tr": HtmlReader._row,
    "th": HtmlReader._cell,
    "td": HtmlReader._cell,
}


def _even(found: list[_Cell], count: int) -> PaperRow:
    cells = [cell for cell, *_ in found[:count]]
    return row(*cells, *[PaperCell()] * (count - len(cells)))


def _longest(rows: list[list[_Cell]]) -> list[float]:
    """How many letters the longest line of each column of a table of authors has."""
    count = len(rows[0])
    longest = [1.0] * count
    for found in rows:
        for index, (_, runs, _) in enumerate(found[:count]):
            lines = "".join(r.text for r in runs).split(BREAK)
            longest[index] = max(longest[index], *(float(len(line)) for line in lines))
    return longest
