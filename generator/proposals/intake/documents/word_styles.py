"""Whether a paragraph of Word is an item of a list or a heading: by itself, by its style, by what that is based on.

ECMA-376 part 1: 17.9.18 numbering (0 takes it away), 17.3.1.20 levels of an outline (9 is text), 17.7.4.3 bases.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADS = ("heading", "title", "заголовок")
"""How the names of styles of headings begin, in small letters."""
DEEPEST = 20
"""Styles that one style may be based on, one after another."""
OUTLINE = frozenset("012345678")


class ParagraphStyles:
    """The styles of a document; ``root`` is that of its styles.xml, ``None`` where it has none."""

    def __init__(self, root: Any) -> None:
        found = () if root is None else root.iterchildren(_W + "style")
        self._styles = {str(style.get(_W + "styleId")): style for style in found}

    def is_item(self, paragraph: Any) -> bool:
        """Whether a paragraph is numbered or has a bullet."""
        for look in (paragraph, *self._chain(paragraph)):
            if (number := look.find(f"{_W}pPr/{_W}numPr")) is not None:
                id = number.find(_W + "numId")
                return id is None or id.get(_W + "val") != "0"
        return any(_name(style).startswith("List") for style in self._first(paragraph))

    def is_head(self, paragraph: Any) -> bool:
        """Whether a paragraph is called a heading, or has a level of the outline."""
        chain = list(self._chain(paragraph))
        if any(_name(style).lower().startswith(HEADS) for style in chain):
            return True
        levels = (look.find(f"{_W}pPr/{_W}outlineLvl") for look in (paragraph, *chain))
        level = next((one for one in levels if one is not None), None)
        return level is not None and level.get(_W + "val") in OUTLINE

    def _first(self, paragraph: Any) -> tuple[Any, ...]:
        return tuple(self._chain(paragraph))[:1]

    def _chain(self, paragraph: Any) -> Iterator[Any]:
        """The style of a paragraph, then what it is based on."""
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        for _ in range(DEEPEST):
            style = None if named is None else self._styles.get(str(named.get(_W + "val")))
            if style is None:
                return
            yield style
            named = style.find(_W + "basedOn")


def _name(style: Any) -> str:
    found = style.find(_W + "name")
    return "" if found is None else str(found.get(_W + "val") or "")
