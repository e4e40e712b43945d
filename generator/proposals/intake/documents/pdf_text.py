"""Words of a page as the paragraphs that they were: where a line ended only because it was full, it goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from generator.language import morphology
from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.meaning.stages import bare

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points; the top of a page is 0."""

BEGUN, OPEN = re.compile(r"[А-ЯЁ][а-яё]"), re.compile(r"[,;:(«–—-]$")
"""How a line of its own begins, and how one ends that surely goes on."""

DATE = re.compile(r"[0-3]?[0-9]\.[01]?[0-9]\.20[0-9]{2}[.,;]?")
LETTERS = re.compile(r"[А-Яа-яЁё]+")


class Word(Struct, frozen=True):
    """One word where it stands."""

    text: str
    box: Box
    bold: bool

    def inside(self, box: Box) -> bool:
        """Whether its middle lies in a box."""
        x, y = (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2
        return box[0] <= x <= box[2] and box[1] <= y <= box[3]

    @property
    def height(self) -> float:
        """From its top to its bottom."""
        return self.box[3] - self.box[1]


class Paragraph(Struct, frozen=True):
    """A paragraph: its top, its text, whether it is an item, whether all of it is bold."""

    top: float
    text: str
    item: bool
    head: bool


def lines(
    words: Sequence[Word], box: Box, breaks: Sequence[float] | None = None
) -> Iterator[Paragraph]:
    """Join words to lines and lines to paragraphs.

    ``box`` is the page, whose ``breaks`` are heights that no paragraph crosses, or a cell, which has none:
    there a capital begins a line of its own, for cells hold lists more often than prose.
    """
    found = list(rows(words))
    edge = _edge(found, box, breaks is not None)
    held: list[list[Word]] = []
    for row in found:
        if held and not _goes_on(held[-1], row, edge, breaks):
            yield _paragraph(held, edge)
            held = []
        held.append(row)
    if held:
        yield _paragraph(held, edge)


def rows(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that stand beside each other, line by line."""
    row: list[Word] = []
    for word in sorted(words, key=lambda one: (one.box[1], one.box[0])):
        if row and word.box[1] - row[0].box[1] > row[0].height / 2:
            yield sorted(row, key=lambda one: one.box[0])
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=lambda one: one.box[0])


def _edge(rows: list[list[Word]], box: Box, page: bool) -> float:
    """Where lines end: as far from the right as they begin from the left, or farther on a page if one does."""
    begun = max(min((row[0].box[0] for row in rows), default=box[0]) - box[0], 0)
    if page:
        return max([box[2] - begun, *(row[-1].box[2] for row in rows)])
    return box[2] - min(begun, MARGIN)


MARGIN = 8.0
"""Points: the widest margin of a cell; what stands farther from its left is in its middle."""

SLACK = 1.0
"""Points by which a word may have been too long."""


def _goes_on(
    above: list[Word], row: list[Word], edge: float, breaks: Sequence[float] | None
) -> bool:
    """Whether a line only goes on with the one above: its first word had no room there."""
    text = " ".join(word.text for word in row)
    if parse_answers.is_bullet(text) or bare(text) != text or above[0].bold != row[0].bold:
        return False
    top, bottom = above[0].box[1], row[0].box[1]
    if bottom - top > 2.2 * above[0].height or any(top < one < bottom for one in breaks or ()):
        return False
    if breaks is None and BEGUN.match(text) and not OPEN.search(above[-1].text):
        return False
    first = row[0]
    room = edge - above[-1].box[2] - above[-1].height / 4
    return first.box[2] - first.box[0] > room - SLACK


def _paragraph(rows: list[list[Word]], edge: float) -> Paragraph:
    text, at = "", 0
    while at < len(rows):
        torn = at > 0 and _fills(rows[at - 1], edge)
        size = _torn(rows[at:], edge)
        said = (" ".join(word.text for word in row) for row in rows[at : at + size])
        text, at = joined(text, "".join(said), torn), at + size
    bold = all(word.bold for row in rows for word in row)
    item = parse_answers.is_bullet(text) and bare(text) == text  # a number may be that of a heading
    return Paragraph(rows[0][0].box[1], text, item, (bold or text.isupper()) and not item)


def _fills(row: list[Word], edge: float) -> bool:
    """Whether a line is one word that reaches its end: only such a word is torn without a hyphen."""
    return len(row) == 1 and edge - row[0].box[2] < row[0].height


def _torn(rows: list[list[Word]], edge: float) -> int:
    """How many lines a date or a word takes that a narrow cell has torn: «10.09.202», «6»."""
    full = sum(1 for _ in takewhile(lambda row: _fills(row, edge), rows[:-1]))
    for size in range(full + 1, 1, -1):
        parts = [row[0].text for row in rows[:size]]
        whole = "".join(parts)
        if DATE.fullmatch(whole):
            return size
        apart = size > 2 and whole[1:].islower() and not all(map(_known, parts))
        if apart and LETTERS.fullmatch(whole) and _known(whole):
            return size
    return 1


def joined(begun: str, more: str, torn: bool) -> str:
    """Two lines of a paragraph; ``torn``: their words may be parts of one."""
    last, first = _last(begun.rstrip("-")), LETTERS.match(more)
    if not last or not first:
        return more if not begun else f"{begun} {more}"
    whole = _known(last + first[0])
    if begun.endswith("-"):
        return (begun[:-1] if whole and not (_known(last) and _known(first[0])) else begun) + more
    if torn and first[0][0].islower() and (whole or not (_known(first[0]) or _known(last))):
        return begun + more
    return f"{begun} {more}"


def mended(above: tuple[Line, ...], below: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines of a cell that goes on after a page."""
    if not above or not below:
        return (*above, *below)
    one = replace(above[-1], text=joined(above[-1].text, below[0].text, True))
    return (*above[:-1], one, *below[1:])


def _last(text: str) -> str:
    found = LETTERS.findall(text)
    return found[-1] if found and text.endswith(found[-1]) else ""


def _known(word: str) -> bool:
    """Whether the dictionary has a word; a letter alone is none here."""
    return any(one.known for one in morphology.readings(word.lower())) and (
        len(word) > 1 or word.lower() in "авикосуя"
    )
