"""YAML text as a plain tree: everything is text until a field asks for more.

One pass over the events of libyaml: no recursion, no resolver, no object is ever constructed.
YAML's guesses (``no``, ``010``, ``12:30``, ``1.10``) therefore never happen.

Most files have nothing odd in them and nobody asks for their places, so a text is first read
quickly, for its values alone; it is read again, with care, for places and for what is wrong.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

import yaml
from msgspec import Struct, field

from generator.findings import Finding, Place
from generator.records.yaml_text import errors, parser_positions
from generator.records.yaml_text.nodes import (
    ALIAS,
    DEEPEST,
    DOCUMENT,
    ENDS,
    MAPPING,
    MOST_FAULTS,
    MOST_NODES,
    SCALAR,
    SEQUENCE,
    KeyPath,
    Mark,
    Node,
    Places,
)

LONGEST_LINE = 20_000
"""Characters of one line of a record."""

_CUTTING = {
    "key-not-text",
    "merge-conflict",
    "yaml-second-document",
    "yaml-syntax",
    "yaml-tab",
    "yaml-tag",
    "yaml-too-deep",
    "file-encoding",
}
"""The faults after which nothing more of a file is read."""

ODD_BREAKS = str.maketrans({"\u0085": " ", "\u2028": " ", "\u2029": " "})
_VALUES = frozenset((SCALAR, MAPPING, SEQUENCE))


class YamlTree(Struct, dict=True):
    """A decoded document: plain values, where each lies, where each key lies, what is wrong."""

    path: str
    text: str = ""
    first_line: int = 1
    value: Node = None
    findings: list[Finding] = field(default_factory=list)

    @cached_property
    def values(self) -> dict[KeyPath, Mark]:
        """Where each value lies."""
        return self._read_again().values

    @cached_property
    def keys(self) -> dict[KeyPath, Mark]:
        """Where each key lies."""
        return self._read_again().keys

    def _read_again(self) -> Places:
        again = parser_positions.read(self.path, self.text, self.first_line)
        self.values, self.keys = again.values, again.keys
        return again

    def with_care(self) -> YamlTree:
        """Read the text anew, with the places of everything and with what is wrong."""
        again = self._read_again()
        self.value, self.findings = again.value, again.findings
        return self

    @cached_property
    def texts(self) -> list[tuple[KeyPath, str]]:
        """Every text value with its path, in the order of the file."""
        found: list[tuple[KeyPath, str]] = []
        _gather(self.value, (), found)
        return found

    @cached_property
    def words(self) -> list[str]:
        """The same texts without their paths, which take longer to find."""
        found: list[str] = []
        _words([self.value], found)
        return found

    @property
    def cut(self) -> bool:
        """Whether the reading stopped before the end: keys below were not seen, not left out."""
        told = self.findings
        return len(told) >= MOST_FAULTS or any(f.rule in _CUTTING for f in told)

    def at(self, *path: str | int) -> Place:
        """Give the place of a value; of its nearest known parent where it is absent."""
        while path and path not in self.values:
            path = path[:-1]
        return Place(self.path, *self.values.get(path, (1, 1, 1)))

    def key_at(self, *path: str | int) -> Place:
        """Give the place of a key, or of the value where there is no key."""
        mark = self.keys.get(path)
        return Place(self.path, *mark) if mark else self.at(*path)


def _gather(value: Node, path: KeyPath, found: list[tuple[KeyPath, str]]) -> None:
    if isinstance(value, str):
        found.append((path, value))
    elif value is not None:
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            _gather(inner, (*path, step), found)


def _words(value: Node, found: list[str]) -> None:
    for inner in value.values() if isinstance(value, dict) else value or ():
        if type(inner) is str:
            found.append(inner)
        elif inner:
            _words(inner, found)


def parse(path: str, text: str, first_line: int = 1) -> YamlTree:
    """Read one YAML document; ``first_line`` is the line of the file where the text begins.

    Anchors, aliases, tags, second documents, deep or huge trees are findings and their parts are left out.
    """
    if not text.isascii() and any(
        sign in text for sign in "\u0085\u2028\u2029"
    ):  # translating is slow
        text = text.translate(ODD_BREAKS)
    tree = YamlTree(path, text, first_line)
    try:
        tree.value = _quick(text)
    except (_OddError, yaml.YAMLError, UnicodeEncodeError):
        return tree.with_care()
    return tree


class _OddError(Exception):
    """Something that is not simply keys, lists and texts."""


def _quick(text: str) -> Node:
    """Read the values of a document in which nothing is odd."""
    root: list[Any] = []
    stack: list[Any] = []
    top: Any = root
    key: str | None = None
    nodes = 0
    escapes = "\\" in text  # only they make signs that the text itself has not
    loader: Any = yaml.CSafeLoader(text)
    try:
        while (event := loader.get_event()) is not None:
            kind = type(event)
            if kind in ENDS:
                top = stack.pop()
                continue
            if kind not in _VALUES:
                if kind is ALIAS or (kind is DOCUMENT and root):
                    raise _OddError
                continue
            nodes += 1
            if event.anchor or event.tag or nodes > MOST_NODES or len(stack) >= DEEPEST:
                raise _OddError
            if kind is SCALAR:
                value = event.value
                if escapes and event.style == '"' and errors.UNFIT.search(value):
                    raise _OddError
                if key is None and type(top) is dict:
                    if value in top:
                        raise _OddError
                    key = value
                    continue
            elif key is None and type(top) is dict:
                raise _OddError  # a key that is no text
            else:
                value = {} if kind is MAPPING else []
            if key is None:
                top.append(value)
            else:
                top[key] = value
                key = None
            if kind is not SCALAR:
                stack.append(top)
                top = value
    finally:
        loader.dispose()
    return root[0] if root else None


_FENCE = re.compile(r"^---[ \t]*\r?$", re.MULTILINE)


def split(text: str) -> tuple[str, str, int] | None:
    """Split a Markdown file into front matter, body and the line where the body begins.

    The front matter lies between the first line ``---`` and the next line that is exactly ``---``;
    a ``---`` inside a value or further down in the body cuts nothing. ``None``: there is no front matter.
    """
    opening = _FENCE.match(text)
    if not opening:
        return None
    closing = _FENCE.search(text, opening.end() + 1)
    if not closing:
        return None
    front = text[opening.end() + 1 : closing.start()]
    body = text[closing.end() + 1 :]
    return front, body, text.count("\n", 0, closing.end()) + 2
