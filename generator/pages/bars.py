"""Bars: numbers of one kind side by side, drawn at build; the number itself is a text beside its bar."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from generator.language.russian import NBSP, counted
from generator.pages.page import Link


class Amount(Struct, frozen=True):
    """What one bar shows: its name, how much, how much a year before (0: unknown), and both in words."""

    link: Link
    value: int
    said: str
    before: int = 0


class BarRow(Struct, frozen=True):
    """One row; widths are hundredths of the longest bar, from 0 to 100."""

    link: Link
    width: float
    said: str
    before: float = 0
    was: str = ""


class Bars(Struct, frozen=True):
    """A plot: what it shows, the heads of its two columns, and its rows."""

    caption: str
    first: str
    second: str
    rows: tuple[BarRow, ...]


def draw(caption: str, first: str, second: str, amounts: Iterable[Amount], was: str = "") -> Bars:
    """Lay amounts out; ``was`` says when the bars of before were."""
    found = tuple(amounts)
    longest = max((max(one.value, one.before) for one in found), default=1) or 1
    rows = tuple(
        BarRow(
            one.link,
            round(100 * one.value / longest, 1),
            one.said,
            round(100 * one.before / longest, 1),
            f"{was}:{NBSP}{one.before}" if one.before else "",
        )
        for one in found
    )
    return Bars(caption, first, second, rows)


def teachers(count: int) -> str:
    """Say how many teachers."""
    return counted(count, "педагог", "педагога", "педагогов")


def schools(count: int) -> str:
    """Say of how many schools."""
    return counted(count, "школы", "школ", "школ")
