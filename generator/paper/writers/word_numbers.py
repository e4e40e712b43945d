"""Lists of a Word file: the number that each begins with, how deep it lies and how far from the margin."""

from __future__ import annotations

import copy
import itertools
from collections.abc import Iterator
from typing import Any

from generator.paper.writers.word_xml import W, parse

DEEPEST = 8
"""The last level that Word counts."""

STEP = 360
"""Twentieths of a point that the text of an item stands off its list, where the template does not say."""


def free(target: Any) -> Iterator[int]:
    """The numbers that no list of a template has, one after another."""
    known = target.part.numbering_part.element.findall(W + "num")
    return itertools.count(max((int(n.get(W + "numId")) for n in known), default=0) + 1)


class WordNumbers:
    """The lists of one style of the template; a list inside another looks as its first level does."""

    def __init__(self, target: Any, style: str, free: Iterator[int]) -> None:
        """``free``: numbers that no list of the file has."""
        self.free = free
        self.shapes: dict[tuple[int, int], str] = {}
        self.root = target.part.numbering_part.element
        self.abstract = self._abstract(target, style)
        self.first = self.root.find(
            f"{W}abstractNum[@{W}abstractNumId='{self.abstract}']/{W}lvl[@{W}ilvl='0']"
        )

    def _abstract(self, target: Any, style: str) -> str:
        """The list that the style of the template belongs to."""
        found = target.styles.element.find(
            f"{W}style[@{W}styleId='{style}']/{W}pPr/{W}numPr/{W}numId"
        )
        wanted = found.get(W + "val") if found is not None else ""
        for number in self.root.findall(W + "num"):
            if number.get(W + "numId") == wanted:
                return str(number.find(W + "abstractNumId").get(W + "val"))
        return ""

    @property
    def step(self) -> int:
        """How far the text of an item stands off the place of its list."""
        indent = None if self.first is None else self.first.find(f"{W}pPr/{W}ind")
        said = None if indent is None else indent.get(W + "left", indent.get(W + "start"))
        return int(said or STEP)

    def begin(self, start: int, depth: int, left: int) -> str:
        """Begin a list ``left`` of the margin: what its items say, or nothing where the style counts by itself."""
        if self.first is None:
            return ""
        level, number = min(depth, DEEPEST), next(self.free)
        shape = self._shape(level, left) if level or left else self.abstract
        (made,) = parse(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{shape}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
        )
        self.root.append(made)
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'

    def _shape(self, level: int, left: int) -> str:
        """The list of the template as deep and as far from the margin as a list inside something stands.

        All levels down to its own are said: LibreOffice knows no level without those above it.
        """
        if (level, left) not in self.shapes:
            above = self.root.findall(W + "abstractNum")
            id = str(max(int(n.get(W + "abstractNumId")) for n in above) + 1)
            (made,) = parse(
                f'<w:abstractNum w:abstractNumId="{id}"><w:multiLevelType w:val="multilevel"/></w:abstractNum>'
            )
            made.extend(self._level(n, left) for n in range(level + 1))
            above[-1].addnext(made)
            self.shapes[level, left] = id
        return self.shapes[level, left]

    def _level(self, level: int, left: int) -> Any:
        made = copy.deepcopy(self.first)
        made.set(W + "ilvl", str(level))
        made.attrib.pop(W + "tplc", None)
        for name in ("pStyle", "pPr"):
            for found in made.findall(W + name):
                made.remove(found)
        sign = made.find(W + "lvlText")
        sign.set(W + "val", sign.get(W + "val").replace("%1", f"%{level + 1}"))
        indent = self.first.find(f"{W}pPr/{W}ind")
        hanging = STEP if indent is None else indent.get(W + "hanging", STEP)
        (about,) = parse(
            f'<w:pPr><w:ind w:left="{left + self.step}" w:hanging="{hanging}"/></w:pPr>'
        )
        made.find(W + "lvlJc").addnext(about)
        return made
