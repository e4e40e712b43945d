"""Every text of a document with its place, whether or not the record could be built."""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from generator.findings import Place
from generator.records import targets
from generator.records.document import Document
from generator.records.targets import Target
from generator.records.yaml_text import comments
from generator.records.yaml_text.nodes import KeyPath


class Text(Struct, frozen=True):
    """One text: a value of the tree, or lines of the file (``path`` is then empty).

    Lines begin at ``line``, the first of them after ``column`` signs.
    """

    document: Document
    path: KeyPath
    value: str
    line: int = 0
    column: int = 0

    def place(self, start: int, end: int) -> Place:
        """Give the place of ``value[start:end]`` as well as the file tells it."""
        if self.line:
            row = self.value.count("\n", 0, start)
            first = self.value.rfind("\n", 0, start) + 1 if row else -self.column
            last = self.value.find("\n", start, end)
            width = (end if last < 0 else last) - start
            return Place(self.document.path, self.line + row, start - first + 1, max(1, width))
        return locate(self.document, self.path, self.value[start:end])


@lru_cache(maxsize=1)
def texts(document: Document) -> tuple[Text, ...]:
    """Give every text of a document: values first, then the lines of the body.

    Rules look at one document after another, so the last one is kept.
    """
    values = (Text(document, path, value) for path, value in document.tree.texts)
    lines = enumerate(document.body.split("\n"), document.body_line)
    return (*values, *(Text(document, (), line, n) for n, line in lines if line.strip()))


def paragraphs(document: Document) -> Iterator[Text]:
    """Yield the body by paragraphs: a name may run over the end of a line."""
    rows: list[str] = []
    for number, row in enumerate([*document.body.split("\n"), ""], document.body_line):
        if row.strip():
            rows.append(row)
        elif rows:
            yield Text(document, (), "\n".join(rows), number - len(rows))
            rows = []


@lru_cache(maxsize=1)
def links(document: Document) -> tuple[tuple[Text, Target], ...]:
    """Give every link of a document with its text: a value, or a paragraph of the body."""
    if "](" not in document.words and "]:" not in document.words:
        return ()
    values = (Text(document, *value) for value in document.tree.texts)
    return tuple(
        (text, target)
        for text in (*values, *paragraphs(document))
        for target in targets.of(text.value, whole=not text.path or "\n" in text.value)
    )


def remarks(document: Document) -> Iterator[Text]:
    """Yield the comments of the YAML: they are published with the source of a record.

    Those that stand one below another are one text: a name may run over the end of a line.
    """
    if "#" not in document.tree.text:
        return
    rows = document.tree.text.split("\n")
    block: list[tuple[int, int, str]] = []
    for one in comments.each(document.tree.text):
        line, column, _ = one
        if block and (line != block[-1][0] + 1 or rows[line - 1][: column - 1].strip()):
            yield _block(document, block)
            block = []
        block.append(one)
    if block:
        yield _block(document, block)


def _block(document: Document, block: list[tuple[int, int, str]]) -> Text:
    """Join comments; each sign keeps its column, and only the first its ``#``."""
    line, column, said = block[0]
    more = (" " * at + comment[1:] for _, at, comment in block[1:])
    return Text(
        document,
        (),
        "\n".join((said, *more)),
        line + document.tree.first_line - 1,
        column - 1,
    )


_BEGINS = re.compile(r"[ \t]*(?:-[ \t]|[^\s|>#:][^:\n]{0,60}:(?:\s|$))")
"""A line that begins a key or an item, whatever else is wrong with the file."""


def pieces(document: Document) -> Iterator[Text]:
    """Yield a file that could not be read by its keys and items, each with the lines that go on with it.

    As one text it would be searched four times as long, and a value of a sound file is not joined to the next one either.
    """
    first, rows = 1, document.text.split("\n")
    for number, row in enumerate([*rows[1:], "-\t"], 2):
        if _BEGINS.match(row):
            yield Text(document, (), "\n".join(rows[first - 1 : number - 1]), first)
            first = number


def keys(document: Document) -> Iterator[Text]:
    """Yield the keys, where any of them is not one of the model."""
    if not document.sound:
        for path, (line, column, _) in document.tree.keys.items():
            yield Text(document, (), str(path[-1]), line, column - 1)


def _text(document: Document, number: int) -> Text:
    """One text of a document by its number in ``texts``."""
    values = document.tree.texts
    if number < len(values):
        return Text(document, *values[number])
    return texts(document)[number]


@lru_cache(maxsize=1)
def _starts(document: Document) -> tuple[int, ...]:
    """Where each text begins among all words of its document."""
    lengths = [len(value) + 1 for value in document.tree.words]
    starts = list(itertools.accumulate(lengths, initial=0))
    body = starts.pop()
    for line in document.body.split("\n"):
        if line.strip():
            starts.append(body)
        body += len(line) + 1
    return tuple(starts)


def holding(document: Document, *signs: re.Pattern[str]) -> Iterator[Text]:
    """Yield the texts that hold what an expression looks for: one search in all of them at once.

    An expression must not reach over the zero sign between two texts, nor over the end of a line.
    """
    found = {m.start() for sign in signs for m in sign.finditer(document.words)}
    if found:
        starts = _starts(document)
        for number in sorted({bisect.bisect_right(starts, at) - 1 for at in found}):
            yield _text(document, max(number, 0))


def locate(document: Document, path: KeyPath, needle: str) -> Place:
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
