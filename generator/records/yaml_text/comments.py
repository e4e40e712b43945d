"""Comments of a YAML text by the path of what they stand at: libyaml forgets them, an editor must not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping

import yaml
from msgspec import Struct, field

from generator.records.yaml_text.nodes import KeyPath
from generator.records.yaml_text.parser import ODD_BREAKS, YamlTree


class Notes(Struct, frozen=True):
    """The comments at one key or item: lines above it, ends of its own line, lines below its content."""

    above: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    below: tuple[str, ...] = ()

    def joined(self, other: Notes) -> Notes:
        """Join the comments of two things that are written as one."""
        return Notes(
            (*self.above, *other.above),
            (*self.beside, *other.beside),
            (*self.below, *other.below),
        )


Comments = Mapping[KeyPath, Notes]


class _Entry(Struct, frozen=True):
    """A key or an item: where it or its dash begins, where its value begins."""

    line: int
    column: int
    path: KeyPath
    value: tuple[int, int]

    @property
    def begins(self) -> tuple[int, int]:
        return self.line, self.column


class _Found(Struct):
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)


def find(text: str, tree: YamlTree) -> Comments:
    """Find every comment of a text that ``tree`` was parsed from (lines counted from 1)."""
    rows = text.split("\n")
    entries = _entries(rows, tree)
    starts = [entry.begins for entry in entries]
    found: dict[KeyPath, _Found] = {}
    for line, column, said in each(text):
        index = bisect_right(starts, (line, column)) - 1
        alone = not rows[line - 1][: column - 1].strip()
        path, where = (_alone if alone else _beside)(entries, index, line, column)
        getattr(found.setdefault(path, _Found()), where).append(said)
    return {
        path: Notes(tuple(f.above), tuple(f.beside), tuple(f.below)) for path, f in found.items()
    }


def _beside(entries: list[_Entry], index: int, line: int, column: int) -> tuple[KeyPath, str]:  # noqa: ARG001
    """A comment behind a value belongs to what begins first in its line, to a key before its item."""
    if index < 0:
        return (), "above"
    first = index
    while first and entries[first - 1].line == line:
        first -= 1
    if entries[first].line != line:
        return entries[index].path, "beside"
    while first < index and entries[first + 1].begins == entries[first].value:
        first += 1
    return entries[first].path, "beside"


def _alone(entries: list[_Entry], index: int, line: int, column: int) -> tuple[KeyPath, str]:
    """A line of comment belongs to what follows it; further right than that, to what it ends."""
    before = entries[index] if index >= 0 else None
    after = entries[index + 1] if index + 1 < len(entries) else None
    if before is None:
        return (), "above"
    if before.value[0] > line and not (after and after.path[:-1] == before.path):
        return before.path, "above"
    if after is None or after.column < column:
        columns = {entry.path[:-1]: entry.column for entry in entries[: index + 1]}
        path = before.path[:-1]
        while path and columns.get(path) != column:
            path = path[:-1]
        if path or after is None:
            return path, "below"
    return after.path, "above"


def _entries(rows: list[str], tree: YamlTree) -> list[_Entry]:
    found = []
    for path, (line, column, _) in tree.values.items():
        if path:
            key = tree.keys.get(path)
            begins = key[:2] if key else _dash(rows, line, column)
            found.append(_Entry(*begins, path, (line, column)))
    return sorted(found, key=lambda entry: (entry.begins, len(entry.path)))


def _dash(rows: list[str], line: int, column: int) -> tuple[int, int]:
    """Give the place of the dash of an item; of the value itself where it stands in brackets."""
    before, at = rows[line - 1][: column - 1].rstrip(), line
    while not before and at > 1:
        at -= 1
        before = rows[at - 1].split("#", 1)[0].rstrip()
    return (at, len(before)) if before.endswith("-") else (line, column)


def each(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield line, column (both from 1) and text of every comment: a ``#`` outside of all values.

    Raises ``yaml.YAMLError`` where the text cannot be read.
    """
    hidden = bytearray(len(text) + 1)
    for event in yaml.parse(text.translate(ODD_BREAKS), Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            start, end = event.start_mark.index, event.end_mark.index
            if event.style in ("|", ">"):
                start = text.find("\n", start) + 1 or end
            hidden[start:end] = b"\1" * max(0, end - start)
    offset = 0
    for number, row in enumerate(text.split("\n"), 1):
        at = row.find("#")
        while at >= 0:
            if not hidden[offset + at] and (at == 0 or row[at - 1] in " \t"):
                yield number, at + 1, row[at:].rstrip()
                break
            at = row.find("#", at + 1)
        offset += len(row) + 1


def count(notes: Notes) -> int:
    """How many comments stand at one place."""
    return len(notes.above) + len(notes.beside) + len(notes.below)
