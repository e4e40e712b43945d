"""The picture of the coverage: a square for each deficit under each method that confirms it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from generator.catalogue.catalogue import Catalogue
from generator.language.russian import capital, counted
from generator.pages import chains
from generator.pages.finder import Values

WIDTH = 360
"""Units across the picture: as many as a phone has pixels."""

SIDE, STEP = 10, 13
"""A square of the picture, and the way from one to the next."""

OTHER = "другим способом"

HEAD, BAND, GAP = 34, 20, 10
"""Heights of the heads of columns, of the name of a group, and between two groups."""


class Square(Struct, frozen=True):
    """One deficit under one method; full where a route works on it."""

    x: int
    y: int
    full: bool


class Words(Struct, frozen=True):
    """A text of the picture at its place."""

    x: int
    y: int
    text: str
    second: bool = False
    """Whether it is the second line of a head."""


class Picture(Struct, frozen=True):
    """The whole picture: its size, its words, its squares, and what it shows in a sentence."""

    width: int
    height: int
    heads: tuple[Words, ...]
    groups: tuple[Words, ...]
    lines: tuple[int, ...]
    squares: tuple[Square, ...]
    said: str


def deficits(count: int) -> str:
    """Say how many deficits."""
    return counted(count, "дефицит", "дефицита", "дефицитов")


def draw(
    catalogue: Catalogue,
    groups: Sequence[str],
    values: dict[str, dict[str, tuple[str, ...]]],
    bare: int,
) -> Picture:
    """Draw a column for each method and one for what only other means confirm; a band for each group."""
    titles = [m.title for m in catalogue.methods.values()]
    columns = [*titles]
    if any(_stands(v, OTHER, titles) for v in values.values()):
        columns.append(OTHER)
    wide = WIDTH // max(1, len(columns))  # a portal may have no method yet
    across = max(1, (wide - 4) // STEP)
    squares: list[Square] = []
    names: list[Words] = []
    lines: list[int] = []
    top = HEAD
    for group in groups:
        these = [v for v in values.values() if group in v["group"]]
        lines.append(top)
        names.append(Words(0, top + 14, capital(group)))
        rows = 1
        for at, column in enumerate(columns):
            own = [v for v in these if _stands(v, column, titles)]
            full = sorted((chains.COVERED in v["route"] for v in own), reverse=True)
            rows = max(rows, -(-len(full) // across))
            squares += [
                Square(at * wide + n % across * STEP, top + BAND + n // across * STEP, one)
                for n, one in enumerate(full)
            ]
        top += BAND + rows * STEP + GAP
    heads = [
        Words(at * wide, 10 + 11 * line, word, second=line > 0)
        for at, column in enumerate(columns)
        for line, word in enumerate(_lines(column))
    ]
    said = (
        f"{counted(len(groups), 'группа', 'группы', 'групп')} компетенций и "
        f"{counted(len(columns), 'способ', 'способа', 'способов')}: "
        f"{deficits(len(values))}, из них без маршрута {bare}. То же числами — в таблице ниже."
    )
    return Picture(WIDTH, top, tuple(heads), tuple(names), tuple(lines), tuple(squares), said)


def _stands(values: Values, column: str, titles: Sequence[str]) -> bool:
    own = values["method"]
    return column in own if column in titles else not any(t in own for t in titles)


def _lines(title: str) -> list[str]:
    """A title in two lines, cut between words or at a hyphen."""
    return re.split(r"(?<=-)| ", title, maxsplit=1)
