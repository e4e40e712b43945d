"""YAML text read with care: where every key and value lies, and everything that is wrong."""

from __future__ import annotations

from typing import Any

import yaml

from generator.findings import Place, error
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.yaml_text import errors
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
    Node,
    Places,
)


def read(path: str, text: str, first_line: int) -> Places:
    """Read one YAML document with the places of everything and with what is wrong."""
    found = Places()
    builder = _Builder(path, first_line, found)
    try:
        loader = yaml.CSafeLoader(text)
        try:
            while (event := loader.get_event()) is not None and builder.take(event):
                pass
        finally:
            loader.dispose()
    except yaml.YAMLError as fault:
        builder.forget_cut(fault)
        found.findings.append(errors.explain(path, text, fault, first_line))
    except UnicodeEncodeError:
        found.findings.append(errors.unreadable_signs(path))
    return found


class _Builder:
    """Grow the tree event by event on an explicit stack."""

    __slots__ = (
        "documents",
        "file",
        "first",
        "found",
        "key",
        "key_mark",
        "last",
        "nodes",
        "path",
        "stack",
    )

    def __init__(self, file: str, first_line: int, found: Places) -> None:
        self.file = file
        self.first = first_line
        self.found = found
        self.stack: list[dict[str, Node] | list[Node] | None] = []
        self.path: list[str | int] = []
        self.key: str | None = None
        self.key_mark = (1, 1, 1)
        self.nodes = 0
        self.documents = 0
        self.last: tuple[str | int, Any] | None = None

    def forget_cut(self, fault: yaml.YAMLError) -> None:
        """Drop the text in whose middle the reading stopped: it swallowed a part of the next line."""
        mark, top = getattr(fault, "problem_mark", None), self.stack[-1] if self.stack else None
        if not self.last or mark is None or top is None:
            return
        step, event = self.last
        end = event.end_mark
        if (end.line, end.column) == (mark.line, mark.column) and end.line > event.start_mark.line:
            if isinstance(top, dict):
                top[str(step)] = None
            else:
                top.pop()

    def take(self, event: Any) -> bool:
        """Take one event; ``False`` stops the reading."""
        kind = type(event)
        if kind is SCALAR:
            return self._scalar(event)
        if kind is MAPPING or kind is SEQUENCE:
            return self._open(event, {} if kind is MAPPING else [])
        if kind in ENDS:
            self.stack.pop()
            if self.stack:
                self.path.pop()
        elif kind is ALIAS:
            self._refuse(event, "yaml-alias", "yaml-alias", name=event.anchor)
            self._put(event, None)
        elif kind is DOCUMENT:
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
        if event.style == '"' and (odd := errors.UNFIT.search(event.value)):
            self._refuse(event, "file-encoding", "control-sign", code=ord(odd[0]))
            event.value = errors.UNFIT.sub("\ufffd", event.value)  # nobody further on meets one
        top = self.stack[-1] if self.stack else None
        if type(top) is dict and self.key is None:
            self._key(event, top)
            return len(self.found.findings) < MOST_FAULTS
        self.last = (self._put(event, event.value), event)
        return self._bounded(event)

    def _key(self, event: yaml.ScalarEvent, top: dict[str, Node]) -> None:
        key, mark = event.value, self._mark(event)
        path = (*self.path, key)
        if key in top:
            line, column, width = self.found.keys[path]
            self.found.findings.append(
                error(
                    "key-duplicate",
                    Place(self.file, *mark),
                    *say("key-duplicate", name=quote(key, 40)),
                    also=(Place(self.file, line, column, width), "здесь первый раз"),
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
        place = self._put(event, value)
        if self.stack:
            self.path.append(place)
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
            self.found.value = value
            self.found.values[()] = self._mark(event)
            return step
        if type(top) is dict:
            step = self.key if self.key is not None else ""
            self.key = None
            if step.startswith("\0"):
                return step
            top[step] = value
            self.found.keys[(*self.path, step)] = self.key_mark
        else:
            step = len(top)
            top.append(value)  # type: ignore[union-attr]
        mark = self._mark(event)
        if value is None:
            mark = self.key_mark if type(top) is dict else mark
        self.found.values[(*self.path, step)] = mark
        return step

    def _decorated(self, event: Any) -> None:
        if event.anchor:
            self._refuse(event, "yaml-alias", "yaml-anchor", name=event.anchor)
        if event.tag:
            self._refuse(event, "yaml-tag", "yaml-tag")

    def _bounded(self, event: yaml.Event) -> bool:
        if self.nodes <= MOST_NODES:
            return True
        self._refuse(event, "yaml-too-deep", "yaml-too-many", most=MOST_NODES)
        return False

    def _refuse(self, event: yaml.Event, rule: str, phrase: str, **values: object) -> None:
        line, column, width = self._mark(event)
        place = Place(self.file, line, column, width)
        self.found.findings.append(error(rule, place, *say(phrase, **values)))
