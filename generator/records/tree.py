"""YAML text as a plain tree with places: everything is text until a field asks for more.

One pass over the events of libyaml: no recursion, no resolver, no object is ever constructed.
YAML's guesses (``no``, ``010``, ``12:30``, ``1.10``) therefore never happen.

Most files have nothing odd in them and nobody asks for their places, so a text is first read
quickly, for its values alone; it is read again, with care, for places and for what is wrong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from generator.findings import Finding, Place, error
from generator.phrases import say
from generator.records import syntax

DEEPEST = 24
"""Levels: a route needs 8; deeper nesting is a mistake or an attack."""

MOST_NODES = 20_000
"""Values of one record; a full route has about 300."""

MOST_FAULTS = 100
"""Faults of the YAML of one file that are told; whoever mends them sees the rest."""

LONGEST_LINE = 20_000
"""Characters of one line of a record."""

_CUTTING = {"yaml-syntax", "yaml-tab", "yaml-too-deep", "file-encoding"}
"""The faults after which nothing more of a file is read."""

Path = tuple[str | int, ...]
Node = str | None | list["Node"] | dict[str, "Node"]
Mark = tuple[int, int, int]
"""Line, column, width."""

ODD_BREAKS = str.maketrans({"\u0085": " ", "\u2028": " ", "\u2029": " "})
_SCALAR, _ALIAS = yaml.ScalarEvent, yaml.AliasEvent
_MAPPING, _SEQUENCE = yaml.MappingStartEvent, yaml.SequenceStartEvent
_DOCUMENT = yaml.DocumentStartEvent
_VALUES = frozenset((_SCALAR, _MAPPING, _SEQUENCE))
_ENDS = frozenset((yaml.MappingEndEvent, yaml.SequenceEndEvent))


@dataclass
class Tree:
    """A decoded document: plain values, where each lies, where each key lies, what is wrong."""

    path: str
    text: str = ""
    first_line: int = 1
    value: Node = None
    findings: list[Finding] = field(default_factory=list)

    @cached_property
    def values(self) -> dict[Path, Mark]:
        """Where each value lies."""
        return self._read_again().values

    @cached_property
    def keys(self) -> dict[Path, Mark]:
        """Where each key lies."""
        return self._read_again().keys

    def _read_again(self) -> Tree:
        again = _careful(Tree(self.path, self.text, self.first_line))
        self.values, self.keys = again.values, again.keys
        return again

    @cached_property
    def texts(self) -> list[tuple[Path, str]]:
        """Every text value with its path, in the order of the file."""
        found: list[tuple[Path, str]] = []
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
        return any(f.rule in _CUTTING for f in self.findings)

    def at(self, *path: str | int) -> Place:
        """Give the place of a value; of its nearest known parent where it is absent."""
        while path and path not in self.values:
            path = path[:-1]
        return Place(self.path, *self.values.get(path, (1, 1, 1)))

    def key_at(self, *path: str | int) -> Place:
        """Give the place of a key, or of the value where there is no key."""
        mark = self.keys.get(path)
        return Place(self.path, *mark) if mark else self.at(*path)


def _gather(value: Node, path: Path, found: list[tuple[Path, str]]) -> None:
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


def parse(path: str, text: str, first_line: int = 1) -> Tree:
    """Read one YAML document; ``first_line`` is the line of the file where the text begins.

    Anchors, aliases, tags, second documents, deep or huge trees are findings and their parts are left out.
    """
    if not text.isascii() and any(
        sign in text for sign in "\u0085\u2028\u2029"
    ):  # translating is slow
        text = text.translate(ODD_BREAKS)
    tree = Tree(path, text, first_line)
    try:
        tree.value = _quick(text)
    except (_OddError, yaml.YAMLError, UnicodeEncodeError):
        return _careful(tree)
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
            if kind in _ENDS:
                top = stack.pop()
                continue
            if kind not in _VALUES:
                if kind is _ALIAS or (kind is _DOCUMENT and root):
                    raise _OddError
                continue
            nodes += 1
            if event.anchor or event.tag or nodes > MOST_NODES or len(stack) >= DEEPEST:
                raise _OddError
            if kind is _SCALAR:
                value = event.value
                if escapes and event.style == '"' and syntax.UNFIT.search(value):
                    raise _OddError
                if key is None and type(top) is dict:
                    if value in top:
                        raise _OddError
                    key = value
                    continue
            elif key is None and type(top) is dict:
                raise _OddError  # a key that is no text
            else:
                value = {} if kind is _MAPPING else []
            if key is None:
                top.append(value)
            else:
                top[key] = value
                key = None
            if kind is not _SCALAR:
                stack.append(top)
                top = value
    finally:
        loader.dispose()
    return root[0] if root else None


def _careful(tree: Tree) -> Tree:
    """Read a document with the places of everything and with what is wrong."""
    tree.value, tree.values, tree.keys = None, {}, {}
    builder = _Builder(tree)
    try:
        loader = yaml.CSafeLoader(tree.text)
        try:
            while (event := loader.get_event()) is not None and builder.take(event):
                pass
        finally:
            loader.dispose()
    except yaml.YAMLError as fault:
        tree.findings.append(syntax.explain(tree.path, tree.text, fault, tree.first_line))
    except UnicodeEncodeError:
        tree.findings.append(syntax.unreadable_signs(tree.path))
    return tree


class _Builder:
    """Grow the tree event by event on an explicit stack."""

    __slots__ = ("documents", "first", "key", "key_mark", "nodes", "path", "stack", "tree")

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.first = tree.first_line
        self.stack: list[dict[str, Node] | list[Node] | None] = []
        self.path: list[str | int] = []
        self.key: str | None = None
        self.key_mark = (1, 1, 1)
        self.nodes = 0
        self.documents = 0

    def take(self, event: Any) -> bool:
        """Take one event; ``False`` stops the reading."""
        kind = type(event)
        if kind is _SCALAR:
            return self._scalar(event)
        if kind is _MAPPING or kind is _SEQUENCE:
            return self._open(event, {} if kind is _MAPPING else [])
        if kind in _ENDS:
            self.stack.pop()
            if self.stack:
                self.path.pop()
        elif kind is _ALIAS:
            self._refuse(event, "yaml-alias", "yaml-alias", name=event.anchor)
            self._put(event, None)
        elif kind is _DOCUMENT:
            self.documents += 1
            if self.documents > 1:
                self._refuse(event, "yaml-second-document", "yaml-second-document")
                return False
        return True

    def _mark(self, event: Any) -> tuple[int, int, int]:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        return start.line + self.first, start.column + 1, max(1, width)

    def _scalar(self, event: yaml.ScalarEvent) -> bool:
        if event.anchor or event.tag:
            self._decorated(event)
        if event.style == '"' and (odd := syntax.UNFIT.search(event.value)):
            self._refuse(event, "file-encoding", "control-sign", code=ord(odd[0]))
            event.value = syntax.UNFIT.sub("\ufffd", event.value)  # nobody further on meets one
        top = self.stack[-1] if self.stack else None
        if type(top) is dict and self.key is None:
            self._key(event, top)
            return len(self.tree.findings) < MOST_FAULTS
        self._put(event, event.value)
        return self._bounded(event)

    def _key(self, event: yaml.ScalarEvent, top: dict[str, Node]) -> None:
        key, mark = event.value, self._mark(event)
        path = (*self.path, key)
        if key in top:
            line, column, width = self.tree.keys[path]
            self.tree.findings.append(
                error(
                    "key-duplicate",
                    Place(self.tree.path, *mark),
                    *say("key-duplicate", name=key[:40]),
                    also=(Place(self.tree.path, line, column, width), "здесь первый раз"),
                )
            )
            key = f"\0{self.nodes}"  # the second value goes nowhere
        self.key, self.key_mark = key, mark
        self.nodes += 1

    def _open(self, event: yaml.CollectionStartEvent, value: dict[str, Node] | list[Node]) -> bool:
        if event.anchor or event.tag:
            self._decorated(event)
        top = self.stack[-1] if self.stack else None
        if type(top) is dict and self.key is None:
            self._refuse(event, "key-not-text", "key-not-text")
            return False
        self.path.append(self._put(event, value)) if self.stack else self._put(event, value)
        self.stack.append(value)
        if len(self.stack) > DEEPEST:
            self._refuse(event, "yaml-too-deep", "yaml-too-deep", most=DEEPEST)
            return False
        return self._bounded(event)

    def _put(self, event: yaml.Event, value: Node) -> str | int:
        """Attach a value to what is open and give its key or index."""
        top = self.stack[-1] if self.stack else None
        self.nodes += 1
        step: str | int = 0
        if top is None:
            self.tree.value = value
            self.tree.values[()] = self._mark(event)
            return step
        if type(top) is dict:
            step = self.key if self.key is not None else ""
            self.key = None
            if step.startswith("\0"):
                return step
            top[step] = value
            self.tree.keys[(*self.path, step)] = self.key_mark
        else:
            step = len(top)
            top.append(value)  # type: ignore[union-attr]
        mark = self._mark(event)
        if value is None:
            mark = self.key_mark if type(top) is dict else mark
        self.tree.values[(*self.path, step)] = mark
        return step

    def _decorated(self, event: Any) -> None:
        if event.anchor:
            self._refuse(event, "yaml-alias", "yaml-anchor", name=event.anchor)
        if event.tag and event.tag != "!":
            self._refuse(event, "yaml-tag", "yaml-tag")

    def _bounded(self, event: yaml.Event) -> bool:
        if self.nodes <= MOST_NODES:
            return True
        self._refuse(event, "yaml-too-deep", "yaml-too-many", most=MOST_NODES)
        return False

    def _refuse(self, event: yaml.Event, rule: str, phrase: str, **values: object) -> None:
        line, column, width = self._mark(event)
        place = Place(self.tree.path, line, column, width)
        self.tree.findings.append(error(rule, place, *say(phrase, **values)))


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
