"""The list below a heading, told in lines: how deep it is numbered, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from generator.language.personal import cited_names
from generator.proposals.intake import parse_answers
from generator.proposals.intake.documents.blocks import Line
from generator.proposals.intake.meaning import people
from generator.proposals.intake.meaning.stages import bare, depth, number
from generator.records.models.registry import Registry


class Listing(Struct):
    """The list at hand."""

    deep: int = 0
    """How deep its items are numbered, «3.1.»: one that is less deep ends it."""
    number: int = 0
    marked: bool = False
    """Whether the line before was an item."""
    heading: int = 0
    """The number of the heading above it, «3. Задачи»; 0 where it has none."""
    last: int = 0
    """The number of its last item."""
    unended: bool = False
    """Whether its last line ended as only one of several does, with «;» or «,»."""

    def begin(self, heading: str) -> None:
        """Begin anew below a heading."""
        self.deep, self.number, self.marked = 0, 0, False
        self.heading, self.last, self.unended = number(heading), 0, False

    def rises(self, text: str) -> bool:
        """Whether a line is numbered less deep than the list, or goes on with the heading above it and not with the list."""
        deep, own = depth(text), number(text)
        after = 0 < self.heading == own - 1 != self.last
        if after or 0 < deep < self.deep:
            return True
        self.deep, self.last = deep or self.deep, own or self.last
        return False

    def goes_on(self, text: str) -> bool:
        """Whether the line before said that another one follows; «роли в группе» ends the list."""
        before, self.unended = self.unended, text.endswith((";", ","))
        return before

    def breaks(self, line: Line, text: str) -> bool:
        """Whether a line is no item below items, or its number does not follow."""
        before, self.number = self.number, number(text)
        listed, self.marked = self.marked, is_item(line, text)
        return (listed and not self.marked) or (before > 0 and self.number not in (0, before + 1))


AUTHORS = re.compile(
    r"(?:[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?,? [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)?(?:,| и) ?)*[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?,? [А-ЯЁ]\.(?: ?[А-ЯЁ]\.)?\.? ?[А-ЯЁ«]"
)
"""How a reference begins: its authors and a title. A signature has a post or nothing behind its name."""
ADDRESS = re.compile(r"https?://|www\.")


def cites(text: str, lists: Mapping[str, Registry | None]) -> bool:
    """Whether a line names a book or a page, by its authors, its publisher or its address, and is no signature."""
    found = AUTHORS.match(text) or ADDRESS.search(text) or cited_names.CITED.search(text)
    return found is not None and not people.tells_role(text, lists)


def is_item(line: Line, text: str) -> bool:
    """Whether a line is the item of a list: it is one in the document, or has a number or a mark."""
    return line.item or bare(text) != text or parse_answers.is_bullet(text)
