"""Columns share the width of a sheet as asked, but no head is narrower than its longest word."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from generator.paper.document_blocks import BREAK, PaperColumn
from generator.render.wide_tables import STANDING

LYING = 267
"""Millimetres between the margins of a sheet of A4 that lies."""

LETTER, CELL = 2.1, 3.4
"""Millimetres of a bold letter at 10 points, and of the padding of a cell."""

LARGE = 1.8
"""How many times larger letters are in large print."""


def fit(columns: tuple[PaperColumn, ...], landscape: bool) -> tuple[PaperColumn, ...]:
    """Widen the columns whose longest word does not fit, at the cost of the roomy ones.

    Widths come back in millimetres. Where all the words together do not fit, nothing is changed:
    they are hyphenated.
    """
    room = float(LYING if landscape else STANDING)
    least = [_least(column) for column in columns]
    if sum(least) > room:
        return columns
    fixed: dict[int, float] = {}
    while True:
        free = [n for n in range(len(columns)) if n not in fixed]
        share = (room - sum(fixed.values())) / (sum(columns[n].width for n in free) or 1)
        tight = {n: least[n] for n in free if columns[n].width * share < least[n]}
        if not tight:
            wide = [fixed.get(n, column.width * share) for n, column in enumerate(columns)]
            return tuple(replace(c, width=round(w, 1)) for c, w in zip(columns, wide, strict=True))
        fixed |= tight


def fit_any(columns: tuple[PaperColumn, ...]) -> tuple[PaperColumn, ...]:
    """Widen what is too narrow on a sheet that stands, or else on one that lies."""
    standing = fit(columns, landscape=False)
    return standing if standing is not columns else fit(columns, landscape=True)


def fits_large(longest: Iterable[float]) -> bool:
    """Whether columns whose longest lines have so many letters stand beside each other at 18 points: a table of numbers does."""
    return sum(letters * LETTER * LARGE + CELL for letters in longest) <= STANDING


def _least(column: PaperColumn) -> float:
    """Millimetres that the longest word of a head takes; what a space holds together is one word."""
    words = "".join(run.text for run in column.title).replace(BREAK, " ").split(" ")
    return max(map(len, words), default=0) * LETTER + CELL
