"""Tables of a page whose lines are not drawn: words that begin one below another stand in a column."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.proposals.intake.documents import pdf_text
from generator.proposals.intake.documents.pdf_text import Box, Word

WIDE, TALL, FAR = 0.7, 1.5, 4.0
"""Heights of a word: the gap between columns, between the tops of two rows, and what ends a table."""
NEAR, HANGS = 3.0, 19.0
"""Points by which words of one column begin apart, and by which those of an item hang."""
FEWEST = 2
"""Lines that have to begin at a place before it is a column."""

MARK, AFTER_MARK = re.compile(r"\W|[0-9]{1,2}[.)]|[а-я]\)"), 1.6

OPENS = re.compile(r"[А-ЯЁA-Z0-9«„(]")
"""How a row may begin where no space parts it from the one above."""


class _Part(Struct, frozen=True):
    """Words of a line that stand together."""

    left: float
    right: float
    text: str


class _Line(Struct, frozen=True):
    top: float
    bottom: float
    parts: tuple[_Part, ...]

    @property
    def height(self) -> float:
        return max(self.bottom - self.top, 1.0)


def find(words: Sequence[Word]) -> Iterator[list[Box]]:
    """Give the cells of each table, as boxes that leave no gap."""
    lines = [_line(row) for row in pdf_text.rows(words)]
    right = max((word.box[2] for word in words), default=0.0) + 1
    at = 0
    while at < len(lines):
        begun, at = at, at + 1
        if len(lines[begun].parts) < 2:
            continue
        starts = [part.left for part in lines[begun].parts]
        while at < len(lines) and _fits(lines[at - 1], lines[at], starts):
            starts += [part.left for part in lines[at].parts if not _near(part.left, starts)]
            at += 1
        if columns := _columns(lines[begun:at]):
            yield _cells(lines[begun:at], columns, right)


def _line(row: list[Word]) -> _Line:
    parts: list[list[Word]] = []
    for word in row:
        if not parts or word.box[0] - parts[-1][-1].box[2] > _gap(parts[-1]) * word.height:
            parts.append([])
        parts[-1].append(word)
    said = (_Part(p[0].box[0], p[-1].box[2], " ".join(word.text for word in p)) for p in parts)
    return _Line(row[0].box[1], max(word.box[3] for word in row), tuple(said))


def _gap(part: list[Word]) -> float:
    """The widest space after words that go on: the mark of an item stands farther from its text."""
    return AFTER_MARK if len(part) == 1 and MARK.fullmatch(part[0].text) else WIDE


def _near(left: float, starts: Sequence[float]) -> bool:
    """Whether words begin in a column, or hang in it as those of an item hang behind their mark."""
    return any(-NEAR <= left - start <= HANGS for start in starts)


def _fits(above: _Line, line: _Line, starts: Sequence[float]) -> bool:
    """Whether a line belongs to the table above it; prose runs across its columns."""
    if line.top - above.top > FAR * above.height:
        return False
    if len(line.parts) > 1:
        return _near(line.parts[0].left, starts) or line.parts[0].left > min(starts)
    part = line.parts[0]
    first = part.left < min(start for start in starts if start > min(starts) + NEAR) - NEAR
    crosses = any(part.left < start - NEAR and part.right > start for start in starts)
    new = line.top - above.top > TALL * above.height
    return not crosses and part.left > min(starts) - NEAR and not (first and new)


def _columns(lines: Sequence[_Line]) -> list[float]:
    """Where columns begin: at the left, and where several lines begin after a gap."""
    found: list[float] = []
    begun = sorted(part.left for line in lines for part in line.parts[1:])
    for left in begun:
        if _near(left, found) or sum(abs(left - one) <= NEAR for one in begun) < FEWEST:
            continue
        found.append(left)
    return [min(part.left for line in lines for part in line.parts), *found] if found else []


def _cells(lines: Sequence[_Line], columns: Sequence[float], right: float) -> list[Box]:
    edges = [start - NEAR for start in columns] + [right]
    tops = [line.top - 1 for line in _begun(lines, edges)] + [lines[-1].bottom + 1]
    found: list[Box] = []
    for top, bottom in itertools.pairwise(tops):
        parts = [part for line in lines if top <= line.top < bottom for part in line.parts]
        at = 0
        while at < len(columns):
            end = at + 1
            while end < len(columns) and any(
                part.left < edges[end] and edges[at] <= part.left and part.right > edges[end] + NEAR
                for part in parts
            ):
                end += 1
            found.append((edges[at], top, edges[end], bottom))
            at = end
    return found


def _begun(lines: Sequence[_Line], edges: Sequence[float]) -> Iterator[_Line]:
    """The lines that begin a row: a space stands above them, or their first word is one of a row."""
    gaps = [low.top - high.top for high, low in itertools.pairwise(lines)]
    spaced = any(gap > TALL * line.height for gap, line in zip(gaps, lines, strict=False))
    yield lines[0]
    for gap, above, line in zip(gaps, lines, lines[1:], strict=False):
        first, many = line.parts[0].left < edges[1], len(line.parts) > 1
        if spaced:
            begins = gap > TALL * above.height and (first or many)
        else:
            begins = first and many and bool(OPENS.match(line.parts[0].text))
        if begins:
            yield line
