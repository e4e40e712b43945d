"""Tables of numbers as texts: lines parted by a bar, words by blanks."""

from __future__ import annotations

NUMBERS = "1 3 2 4 5|1 2 3 4 5|2 1 3 5 4|1 2 4 3 5"
SCORES = "7 3 9 1|6 2 8 2|9 4 7 1|8 1 9 3|5 3 6 2"


def lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.split("|")]


def turned(text: str) -> str:
    return "|".join(" ".join(line) for line in zip(*lines(text), strict=True))


def named(text: str, sign: str = "Э") -> str:
    return "|".join(f"{sign}{n} {line}" for n, line in enumerate(text.split("|"), 1))
