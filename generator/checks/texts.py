"""Every text of a document with its place, whether or not the record could be built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.findings import Place
from generator.records.load import Document
from generator.records.tree import Node, Path


@dataclass(frozen=True, slots=True)
class Text:
    """One text: a value of the tree, or one line of the body (``path`` is then empty)."""

    document: Document
    path: Path
    value: str
    line: int = 0

    def place(self, start: int, end: int) -> Place:
        """Give the place of ``value[start:end]`` as well as the file tells it."""
        if self.line:
            return Place(self.document.path, self.line, start + 1, max(1, end - start))
        return locate(self.document, self.path, self.value[start:end])


def texts(document: Document) -> Iterator[Text]:
    """Yield every text of a document: values first, then the lines of the body."""
    yield from _values(document, (), document.tree.value)
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        if line.strip():
            yield Text(document, (), line, number)


def _values(document: Document, path: Path, node: Node) -> Iterator[Text]:
    """Walk the tree without recursion, in the order of the file."""
    stack: list[tuple[Path, Node]] = [(path, node)]
    while stack:
        at, value = stack.pop()
        if isinstance(value, str):
            yield Text(document, at, value)
        elif isinstance(value, dict):
            stack.extend(((*at, key), item) for key, item in reversed(value.items()))
        elif isinstance(value, list):
            stack.extend(((*at, i), item) for i, item in reversed(list(enumerate(value))))


def locate(document: Document, path: Path, needle: str) -> Place:
    """Find a piece of a value in its file, or give the place of the value."""
    at = document.tree.at(*path)
    rows = document.text.split("\n")
    first = needle.split("\n", 1)[0].strip()
    if not first:
        return at
    for number in range(at.line, min(at.line + 60, len(rows)) + 1):
        start = at.column - 1 if number == at.line else 0
        column = rows[number - 1].find(first, start)
        if column >= 0:
            return Place(at.path, number, column + 1, len(first))
    return at
