"""The documents of a term as a short text: a page loads thousands of such lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field


class Postings(Struct):
    """Numbers of documents in their order, each with a number beside it.

    Of a term it is ``2 · weighted count − 1``, and one more where the title has it: most terms stand once in
    a text, as 1. Of a link it is what the page is there (``links.py``), of a facet 1.
    They are kept as the text that is published: it is short, and goes from process to process as it lies.
    """

    held: int = 0
    """How many there are."""
    last: int = -1
    """The number of the last one."""
    said: bytearray = field(default_factory=bytearray)
    """As ``write`` writes them."""

    def __len__(self) -> int:
        return self.held

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return iter(read(self.text))

    @property
    def text(self) -> str:
        """All of them, as they are published."""
        return self.said.decode("ascii")

    def add(self, number: int, count: int) -> None:
        """Add a document behind the others."""
        said = self.said
        if said:
            said += b" "
        said += _step(number - self.last)
        if count != 1:
            said += b"."
            said += _step(count)
        self.last = number
        self.held += 1

    def join(self, other: Postings) -> None:
        """Add documents that all come behind."""
        if not self.said:
            self.said += other.said
        else:
            first = _FIRST.match(other.said)
            assert first is not None
            self.said += b" "
            self.said += _step(int(first[0], 36) - 1 - self.last)
            self.said += other.said[first.end() :]
        self.last = other.last
        self.held += other.held


def write(postings: Iterable[tuple[int, int]]) -> str:
    """Write numbers of documents as gaps in base 36, with a count behind a dot where it is not 1."""
    said, last, most = [], -1, len(_SMALL)
    for number, count in postings:
        gap = number - last
        shown = _SMALL[gap] if gap < most else base36(gap)
        said.append(shown if count == 1 else f"{shown}.{base36(count)}")
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


def base36(number: int) -> str:
    """Write a number in base 36."""
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits or "0"


_SMALL = [base36(number) for number in range(2048)]
"""Most gaps are small."""

_FEW = [said.encode() for said in _SMALL]
"""The same as bytes."""

_FIRST = re.compile(rb"[0-9a-z]+")
"""The gap before the first document of a text."""


def _step(number: int) -> bytes:
    return _FEW[number] if number < len(_FEW) else base36(number).encode()
