"""What is tried for a word that is not in the index: the other keyboard layout, one typing error, a prefix."""

from __future__ import annotations

from collections.abc import Iterable

_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)

TWO_EDITS_FROM = 8
"""Letters from which a word may hold two slips."""

SHORTEST_TYPO = 4
"""A shorter word is too near to too many others."""

SHORTEST_PREFIX = 4
"""Fewer letters begin too many words."""

MOST_GUESSES = 8


def other_layout(text: str) -> str:
    """What the same keys give in the other layout (ЙЦУКЕН ↔ QWERTY)."""
    latin = sum("a" <= c.lower() <= "z" for c in text)
    cyrillic = sum("а" <= c.lower() <= "я" for c in text)
    return text.translate(_TO_CYRILLIC if latin >= cyrillic else _TO_LATIN)


def near(stem: str, letters: int, known: Iterable[tuple[str, int]]) -> list[str]:
    """The known stems nearest to one of a word of so many letters.

    ``known`` are (stem, number of documents); the commoner of equally near ones come first.
    """
    if letters < SHORTEST_TYPO:
        return []
    most = 2 if letters >= TWO_EDITS_FROM else 1
    found = []
    for other, count in known:
        if abs(len(other) - len(stem)) <= most:
            apart = distance(stem, other, most)
            if apart <= most:
                found.append((apart, -count, other))
    found.sort()
    return [other for apart, _, other in found if apart == found[0][0]][:MOST_GUESSES]


def beginning(word: str, known: Iterable[tuple[str, int]]) -> list[str]:
    """The commonest known words that begin so."""
    if len(word) < SHORTEST_PREFIX:
        return []
    found = sorted((-count, other) for other, count in known if other.startswith(word))
    return [other for _, other in found][:MOST_GUESSES]


def distance(one: str, other: str, most: int) -> int:
    """Edits between two words, a swap of neighbours being one; ``most + 1`` where there are more.

    Damerau-Levenshtein, optimal string alignment.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if older and i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, older[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]
