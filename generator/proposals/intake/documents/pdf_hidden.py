"""Which signs of a PDF nobody sees: white on white paper, or too small to read.

The layer of a scan that was read by a machine is drawn without ink, and stays: it says what the picture shows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

SMALLEST = 1.0
"""Points of the smallest letters: those of a footnote have six and more."""

ALMOST = 0.02
"""By how much a colour may differ from that of the paper."""


def reader(page: Any) -> Callable[[Mapping[str, Any]], bool]:
    """Give a function that says of a sign of a page whether it is hidden; other things of a page never are."""
    grounds = [
        *page.images,
        *(shape for shape in (*page.rects, *page.curves) if _is_ground(shape)),
    ]

    def is_hidden(thing: Mapping[str, Any]) -> bool:
        if thing.get("object_type") != "char":
            return False
        white = _is_white(thing.get("non_stroking_color"))
        return thing["size"] <= SMALLEST or (white and not _lies_on(thing, grounds))

    return is_hidden


def _is_ground(shape: Mapping[str, Any]) -> bool:
    return bool(shape.get("fill")) and not _is_white(shape.get("non_stroking_color"))


def _lies_on(sign: Mapping[str, Any], grounds: Iterable[Mapping[str, Any]]) -> bool:
    """Whether the middle of a sign lies on something with a colour of its own."""
    x, y = (sign["x0"] + sign["x1"]) / 2, (sign["top"] + sign["bottom"]) / 2
    return any(g["x0"] <= x <= g["x1"] and g["top"] <= y <= g["bottom"] for g in grounds)


def _is_white(colour: object) -> bool:
    """Whether a colour is that of paper: one number is grey, three are light, four are ink."""
    parts = (colour,) if isinstance(colour, int | float) else colour
    if not isinstance(parts, Sequence) or not all(isinstance(part, int | float) for part in parts):
        return False
    if len(parts) == 4:
        return all(part <= ALMOST for part in parts)
    return len(parts) in (1, 3) and all(part >= 1 - ALMOST for part in parts)
