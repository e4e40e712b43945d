"""The documents of a term as a short text: a page loads thousands of such lists."""

from __future__ import annotations

from collections.abc import Iterable


def write(postings: Iterable[tuple[int, int]]) -> str:
    """Write numbers of documents as gaps in base 36, with a count behind a dot where it is not 1."""
    said, last, most = [], -1, len(_SMALL)
    for number, count in postings:
        gap = number - last
        shown = _SMALL[gap] if gap < most else _base36(gap)
        said.append(shown if count == 1 else f"{shown}.{_base36(count)}")
        last = number
    return " ".join(said)


def read(said: str) -> list[tuple[int, int]]:
    """Read numbers of documents with their counts, as ``write`` wrote them."""
    found, last = [], -1
    for pair in said.split():
        gap, _, count = pair.partition(".")
        last += int(gap, 36)
        found.append((last, int(count, 36) if count else 1))
    return found


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits or "0"


_SMALL = [_base36(number) for number in range(2048)]
"""Most gaps are small."""
