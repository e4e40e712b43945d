"""The styles of a Word document, each with what it is based on (ECMA-376 part 1, 17.7.4.3)."""

from __future__ import annotations

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEEPEST = 20
"""Styles that one style may be based on, one after another."""


class WordStyles:
    """The styles of a document by their ids; ``root`` is that of its styles.xml, ``None`` where it has none."""

    def __init__(self, root: Any = None) -> None:
        found = () if root is None else root.iterchildren(_W + "style")
        self.by_id = {str(style.get(_W + "styleId")): style for style in found}
        self._chains: dict[str, tuple[Any, ...]] = {}

    def chain(self, id: str) -> tuple[Any, ...]:
        """A style and what it is based on, the nearest first; nothing for an id that no style has."""
        if id not in self._chains:
            found: list[Any] = []
            at = id
            while at in self.by_id and len(found) < DEEPEST:
                found.append(self.by_id[at])
                base = found[-1].find(_W + "basedOn")
                at = "" if base is None else str(base.get(_W + "val"))
            self._chains[id] = tuple(found)
        return self._chains[id]
