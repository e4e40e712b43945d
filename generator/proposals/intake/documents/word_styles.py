"""Whether a paragraph of Word is an item of a list or a heading: by itself, by its style, by what that is based on.

ECMA-376 part 1: 17.9.18 numbering (0 takes it away), 17.9.3 its levels, 17.3.1.20 levels of an outline (9 is text).
"""

from __future__ import annotations

from typing import Any

from generator.proposals.intake.docx_styles import WordStyles

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADS = ("heading", "title", "заголовок")
"""How the names of styles of headings begin, in small letters."""
OUTLINE = frozenset("012345678")


class ParagraphStyles:
    """Tells what paragraphs are; ``root`` is that of styles.xml, ``None`` where there is none."""

    def __init__(self, root: Any) -> None:
        self._styles = WordStyles(root)

    def is_item(self, paragraph: Any) -> bool:
        """Whether a paragraph is numbered or has a bullet."""
        if (number := self._number(paragraph)) is not None:
            id = number.find(_W + "numId")
            return id is None or id.get(_W + "val") != "0"
        return any(_name(style).startswith("List") for style in self._chain(paragraph)[:1])

    def level(self, paragraph: Any) -> int:
        """How deep below the first level an item lies that Word numbers or marks itself."""
        number = self._number(paragraph)
        if number is None or not self.is_item(paragraph):
            return 0
        level = number.find(_W + "ilvl")
        said = "0" if level is None else str(level.get(_W + "val"))
        return int(said) if said in OUTLINE else 0

    def _number(self, paragraph: Any) -> Any:
        looks = (paragraph, *self._chain(paragraph))
        found = (look.find(f"{_W}pPr/{_W}numPr") for look in looks)
        return next((one for one in found if one is not None), None)

    def is_head(self, paragraph: Any) -> bool:
        """Whether a paragraph is called a heading, or has a level of the outline."""
        chain = self._chain(paragraph)
        if any(_name(style).lower().startswith(HEADS) for style in chain):
            return True
        levels = (look.find(f"{_W}pPr/{_W}outlineLvl") for look in (paragraph, *chain))
        level = next((one for one in levels if one is not None), None)
        return level is not None and level.get(_W + "val") in OUTLINE

    def _chain(self, paragraph: Any) -> tuple[Any, ...]:
        """The style of a paragraph, then what it is based on."""
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        return () if named is None else self._styles.chain(str(named.get(_W + "val")))


def _name(style: Any) -> str:
    found = style.find(_W + "name")
    return "" if found is None else str(found.get(_W + "val") or "")
